# sheaf-dedup: texts made to cost time or memory. Work is counted in tests/unit/test_edges.c; what fails here is far from
# linear.
# SPDX-License-Identifier: MIT
load ../../helper

setup() { use dedup; }

# measured OPTION…: the program, within a time that a run far from linear would not keep; peak is its
# resident KiB.
measured() {
    [ -x "$TOOLS/measure" ] || skip 'the test tool measure is not built'
    timeout 300 "$TOOLS/measure" measures "$PROGRAM" "$@" || return
    read -r _ peak <measures
}

@test "100,000 records that are the same" {
    yes "{\"headline\":\"H\",\"article_body\":\"$(seq -s ' ' -f 'word%g' 60)\"}" | head -n 100000 >in
    measured --counts <in >out 2>err
    grep -q '"in":100000,"out":1,"refused":0,"merged":99999,' err
    [ "$peak" -lt 600000 ]
}

@test "100,000 records of one shingle" {
    awk 'BEGIN { for (i = 0; i < 60; i++) body = body "again "
        for (i = 0; i < 100000; i++) print "{\"id\":\"" i "\",\"headline\":\"H" i "\",\"article_body\":\"" body (i % 2 ? "again" : "") "\"}" }' >in
    measured --counts <in >out 2>err
    grep -q '"in":100000,' err
    [ "$peak" -lt 600000 ]
}

# tests/bench/dedup prints what they cost.
@test "texts that share a frame, and so the roots by which they are looked up" {
    "$ROOT/tests/tools/framed_texts" 80000 >in
    measured --counts <in >out 2>err
    grep -q '"in":80000,' err
    [ "$(wc -l <out)" -ge 64000 ] # few are merged that are not of one text
    [[ $TOOLS != */release/tools ]] || [ "$peak" -lt 250000 ] # sanitizers take their own memory
}

@test "texts that share a frame in one piece, as notices do" {
    for count in 2 20 2000; do # groups that know nothing of the frame, and that do
        "$ROOT/tests/tools/framed_texts" "$count" one >in
        measured <in >out
        [ "$(wc -l <out)" -eq "$count" ]
    done
}

@test "one record of 50 MB" {
    { printf '{"id":"1","article_body":"' && seq -s ' ' -f 'w%.0f' 6000000 | tr -d '\n' && echo '"}'; } >in
    measured <in >out
    cmp in out
    [ "$peak" -lt 1000000 ]
}
