# The record stream that every filter stands on, through the smallest filter (tests/tools/record_pass.c): what goes
# through it unchanged, what is rejected and how, and what becomes of inputs and outputs that fail.
# SPDX-License-Identifier: MIT
# shellcheck disable=SC2016 # the inner shell expands
load ../helper

setup() {
    pass=$TOOLS/record_pass
    [ -x "$pass" ] || skip 'record_pass is not built'
    cd "$BATS_TEST_TMPDIR" || return 1
}

# reject_is FILTER: the jq filter is true of the list of rejects.
reject_is() {
    jq -es "$1" rejects >/dev/null || fail "rejects: $(cat rejects)"
}

@test "records pass byte for byte" {
    printf '%s\n' '{}' ' { "a" : 1.50 , "a":[ 1,2 ],"\u0061":"\u00e9\/" } ' '{"big":123456789012345678901234567890,"x":1e999}' \
        '{"lone":"\ud800","nul":"\u0000","r":-0.0,"é":"—"}' >in
    conserves "$pass" <in
    cmp in out
    [ "$count_out" -eq 4 ]
    "$pass" in out.file
    cmp in out.file
}

@test "CR LF, a byte order mark at the start, and a missing last newline are taken" {
    printf '\xef\xbb\xbf{"a":1}\r\n{"b":2}\r\n{"c":3}' >in
    conserves "$pass" <in
    [ "$count_out" -eq 3 ]
    printf '{"a":1}\n{"b":2}\n{"c":3}\n' | cmp - out
}

@test "what is no record is rejected with its reason and its bytes; the rest is not harmed" {
    printf '{"a":1}\n\n[1]\n{"b":\xff}\n{"c":"\xff"}\n\xef\xbb\xbf{}\n  \r\n{"d":"\x00"}\n{"e":4}' >in
    conserves "$pass" --rejects rejects <in
    [ "$status" -eq 0 ] && [ "$count_in" -eq 9 ] && [ "$count_rejected" -eq 7 ]
    printf '{"a":1}\n{"e":4}\n' | cmp - out
    reject_is 'map(.line) == [2, 3, 4, 5, 6, 7, 8] and all(.program == "record_pass" and .file == "-" and .truncated == false)'
    reject_is 'map(.byte) == [8, 9, 13, 21, 31, 37, 41]'
    reject_is 'map(.reason) == ["blank line", "not a JSON object at byte 1", "a value is expected at byte 6",
        "invalid UTF-8 at byte 7", "not a JSON object at byte 1", "blank line", "control byte in a string at byte 7"]'
    reject_is '.[1].raw == "[1]" and .[5].raw == "  " and .[6].raw == "{\"d\":\"\u0000\"}"'
    reject_is '.[3] | has("raw") | not'
    jq -rs '.[3].raw_base64' rejects | base64 -d | cmp - <(printf '{"c":"\xff"}')
    grep -qx 'record_pass: line 3: not a JSON object at byte 1' err
}

@test "messages name the file" {
    printf 'x\n' >in.jsonl
    "$pass" --rejects rejects in.jsonl 2>err
    [ "$(cat err)" = 'record_pass: in.jsonl: line 1: not a JSON object at byte 1' ]
    reject_is '.[0].file == "in.jsonl"'
    printf 'x\n' >$'in\xe9.jsonl'
    "$pass" --rejects rejects $'in\xe9.jsonl' 2>err
    reject_is '.[0].file == "in\ufffd.jsonl"'
}

@test "twenty rejects are reported one by one, the others as a number" {
    seq 50 >in
    conserves "$pass" --rejects rejects <in
    [ "$count_rejected" -eq 50 ]
    [ "$(grep -c ': line ' err)" -eq 20 ]
    [ "$(tail -n 2 err | head -n 1)" = 'record_pass: 30 more rejected' ]
    reject_is 'length == 50'
    head -n 20 in >few
    counts "$pass" <few
    run -1 grep more err
    counts "$pass" --quiet <in
    [ "$(wc -l <err)" -eq 1 ]
}

@test "rejects have a file of their own" {
    echo '{"a":1}' >in
    run -2 "$pass" --rejects - in
    run -2 "$pass" --rejects same in same
    [ ! -e same ]
}

@test "--max-rejects: one more ends the run, and the rejects are kept" {
    printf 'x\n{"a":1}\ny\n{"b":2}\nz\n' >in
    "$pass" --max-rejects 3 <in >out 2>err
    run -1 "$pass" --max-rejects 2 --rejects rejects --counts in out.file
    [[ $output == *'more than 2 rejected records' ]]
    [ ! -e out.file ]
    reject_is 'length == 3 and .[2].raw == "z"'
    run -1 "$pass" --max-rejects 0 <in
    run -0 "$pass" --max-rejects 0 </dev/null
}

@test "a line over --max-line is rejected, cut at a character, and the stream finds the next one" {
    {
        echo '{"a":1}'
        printf 'x%.0s' {1..65535}
        printf 'é%.0s' {1..200000}
        echo
        echo '{"b":2}'
        printf '\xff%.0s' {1..100001}
    } >in
    conserves "$pass" --max-line 100000 --rejects rejects <in
    [ "$count_out" -eq 2 ] && [ "$count_rejected" -eq 2 ]
    printf '{"a":1}\n{"b":2}\n' | cmp - out
    reject_is 'map([.line, .byte]) == [[2, 8], [4, 465552]] and all(.reason == "longer than 100000 bytes" and .truncated)'
    reject_is '.[0].raw | length == 65535 and test("^x*$")' # 64 KiB would cut the first é in two
    [ "$(jq -rs '.[1].raw_base64' rejects | base64 -d | wc -c)" -eq 65536 ]
    # Exactly at the limit it is taken.
    printf '{"a":"%s"}\n' "$(printf 'x%.0s' {1..992})" >in
    conserves "$pass" --max-line 1000 <in
    [ "$count_out" -eq 1 ]
    counts "$pass" --max-line 999 <in
    [ "$count_rejected" -eq 1 ]
}

@test "a long line that is no record is cut in --rejects at a character" {
    {
        printf 'x%.0s' {1..65535}
        printf 'é%.0s' {1..10}
        echo
    } >in
    conserves "$pass" --rejects rejects <in
    reject_is '.[0] | .truncated and (.raw | length == 65535)'
}

@test "a standard input that is closed, a folder or broken ends with 1 and a message" {
    run -1 bash -c '"$0" <&-' "$pass" # not here: a pipe of bats would take its place
    [[ $output == "record_pass: cannot read 'standard input': "* ]]
    run -1 "$pass" </
    [[ $output == *"cannot read 'standard input': Is a directory" ]]
    run -1 "$pass" /
    [[ $output == *"cannot read '/': Is a directory" ]]
    [ -r /proc/self/mem ] || skip 'no /proc/self/mem to read from'
    run -1 "$pass" </proc/self/mem
    [[ $output == *"cannot read 'standard input': Input/output error" ]]
}

@test "a closed input does not take an output for its input" {
    run -1 bash -c '"$0" --rejects rejects - out.file <&-' "$pass"
    [ ! -e out.file ] && [ ! -e rejects ]
}

@test "a standard output that is closed or full ends with 1 and a message" {
    echo '{"a":1}' >in
    run -1 bash -c '"$0" <in >&-' "$pass"
    [[ $output == "record_pass: cannot write 'standard output': "* ]]
    run -1 bash -c '"$0" </dev/null >&-' "$pass"
    run -1 bash -c '"$0" <in >/dev/full' "$pass"
    [[ $output == *"cannot write 'standard output': No space left on device" ]]
    run -1 bash -c 'echo x | "$0" --rejects /dev/full' "$pass"
    [[ $output == *"cannot write '/dev/full': No space left on device" ]]
    run -1 "$pass" --rejects no/such/folder <in
    [[ $output == *"cannot write 'no/such/folder': No such file or directory" ]]
    run -1 "$pass" in no/such/folder
}

@test "counts that find no room end with 1: a run that adds them up would miss them" {
    echo '{"a":1}' >in
    run -1 bash -c '"$0" --counts <in 2>/dev/full' "$pass"
}

@test "messages do not end in an output when standard error is closed" {
    printf '{"a":1}\nx\n' >in
    "$pass" --counts in out.file 2>&-
    echo '{"a":1}' | cmp - out.file
    "$pass" --counts <in 2>&- >out
    echo '{"a":1}' | cmp - out
}

@test "a reader that stops early ends the run quietly by SIGPIPE" {
    yes '{"a":1}' | head -n 300000 >in
    run bash -c '"$0" <in | head -n 1; exit "${PIPESTATUS[0]}"' "$pass"
    [ "$status" -eq 141 ]
    [ "$output" = '{"a":1}' ]
    # Where the signal is ignored, it is an error like any other.
    run bash -c 'trap "" PIPE; "$0" <in | head -n 1; exit "${PIPESTATUS[0]}"' "$pass"
    [ "$status" -eq 1 ]
    [[ $output == *"cannot write 'standard output': Broken pipe"* ]]
}

@test "a run that dies leaves the old output; one that succeeds replaces it whole" {
    echo old >out.file
    printf '{"a":1}\nx\n' >in
    run -1 "$pass" --max-rejects 0 in out.file
    [ "$(cat out.file)" = old ] && [ "$(find . -name 'out.file*' | wc -l)" -eq 1 ]
    "$pass" --quiet in out.file
    [ "$(cat out.file)" = '{"a":1}' ] && [ "$(find . -name 'out.file*' | wc -l)" -eq 1 ]
}

@test "interrupted reads and writes are tried again" {
    need strace
    strace -o /dev/null true 2>/dev/null || skip 'strace may not trace here'
    yes '{"a":"some text"}' | head -n 60000 >in
    strace -o trace -P "$PWD/in" -P "$PWD/out" -e trace=read,write -e inject=read:error=EINTR:when=1+3 \
        -e inject=write:error=EINTR:when=1+2 "$pass" <in >out
    cmp in out
    [ "$(grep -c INJECTED trace)" -gt 4 ]
}

@test "--complete: every field in its place, and twice is once" {
    echo '{"x":1,"headline":"h","warnings":[]}' | "$pass" --complete >once
    "$pass" --complete <once >twice
    cmp once twice
    [ "$(jq -r 'keys_unsorted | [.[0], .[6], .[-2], .[-1]] | join(" ")' once)" = 'id headline warnings x' ]
}

@test "16 MiB are enough for records of 1 MiB, whatever the input's size" {
    [[ $TOOLS == */release/tools ]] || skip 'memory is measured in the release build only'
    printf '{"a":"%s"}\n' "$(head -c 1048560 /dev/zero | tr '\0' x)" >line
    for _ in {1..60}; do
        cat line
    done >in
    "$TOOLS/measure" measured "$pass" <in >out
    cmp in out
    read -r _ kib <measured
    [ "$kib" -le 16384 ] || fail "$kib KiB resident"
    "$TOOLS/measure" measured "$pass" --complete <in >out
    read -r _ kib <measured
    [ "$kib" -le 16384 ] || fail "$kib KiB resident with --complete"
}

@test "a value that an option does not know is told with those that it knows" {
    local line option value
    [ -x "$BIN/sheaf-extract" ] || skip 'the programs are not built'
    while read -r line; do
        read -r option value <<<"${line#* }"
        run -2 "$BIN/sheaf-${line%% *}" "$option" no-such </dev/null
        [[ $output == *": $option: 'no-such' is n"*"$value"* ]] || fail "$line: $output"
    done <<'END'
csv --dialect rfc4180, excel, postgres, sqlite, duckdb, tsv
from-csv --dialect rfc4180, excel, postgres, sqlite, duckdb, tsv
extract --format text, markdown
extract --from auto, warc, arc, html, text, feed, sitemap, mhtml, jsonl
dedup --keep best, longest, newest, first
dedup --near a number from 0 to 1
clean --steps see --list-steps
END
}
