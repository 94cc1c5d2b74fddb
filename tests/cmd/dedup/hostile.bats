# sheaf-dedup: texts made to cost time or memory. Work is counted in tests/unit/test_edges.c; what fails here is far from
# linear.
# SPDX-License-Identifier: MIT
load ../../helper

setup() { use dedup; }

# measured OPTION…: the program, within a time that a run far from linear would not keep; cpu is its seconds of the processor,
# peak its resident KiB.
measured() {
    [ -x "$TOOLS/measure" ] || skip 'the test tool measure is not built'
    timeout 300 "$TOOLS/measure" measures "$PROGRAM" "$@" || return
    read -r cpu peak <measures
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

# Of 50 words each, 30 are all texts' own, in runs of six: they give two shingles in every ten words, so that roots collide;
# the others are of few words, so that it takes many roots to part them.
@test "texts that share a frame, and so the roots by which they are looked up" {
    awk 'BEGIN { srand(1)
        for (i = 0; i < 80000; i++) {
            body = ""
            for (j = 0; j < 50; j++) body = body (j ? " " : "") (j % 10 < 6 ? "frame" j : "w" int(rand() * 1000))
            print "{\"id\":\"" i "\",\"article_body\":\"" body "\"}"
        } }' >in
    head -n 20000 in >quarter
    measured --counts <quarter >out 2>err
    grep -q '"in":20000,' err
    [ "$(wc -l <out)" -ge 16000 ] # few are merged that are not of one text
    local quarter_cpu=$cpu
    measured --counts <in >out 2>err
    grep -q '"in":80000,' err
    [ "$(wc -l <out)" -ge 64000 ]
    [[ $TOOLS != */release/tools ]] || [ "$peak" -lt 250000 ] # sanitizers take their own memory
    # Four times as many records: linear is 4, quadratic 16; twice as many may cost three times as much.
    awk -v one="$quarter_cpu" -v four="$cpu" 'BEGIN { exit !(four < 9 * one) }'
}

@test "one record of 50 MB" {
    { printf '{"id":"1","article_body":"' && seq -s ' ' -f 'w%.0f' 6000000 | tr -d '\n' && echo '"}'; } >in
    measured <in >out
    cmp in out
    [ "$peak" -lt 1000000 ]
}
