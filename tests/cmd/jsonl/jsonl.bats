# sheaf-jsonl: pass-through byte for byte, and chosen fields.
# SPDX-License-Identifier: MIT
load ../../helper

# Without the messages, which are not what is tested.
quietly() {
    "$@" 2>/dev/null
}

setup() {
    use jsonl
    records=$BATS_TEST_DIRNAME/../csv/records.jsonl
    awkward=$BATS_TEST_DIRNAME/../csv/awkward.jsonl
}

@test "golden: chosen fields, values as they stand" {
    golden columns quietly "$PROGRAM" -c 'v,n,none,wh\at=what,x.y' <"$awkward"
    golden paths "$PROGRAM" -c 'headline,authors.name,file=capture.file,authors,capture.bytes,date_published' <"$records"
}

@test "golden: what passes is untouched" {
    "$PROGRAM" <"$awkward" >out
    cmp out "$awkward"
    stock_idempotent "$PROGRAM" <"$records"
}

@test "chosen fields again: the same" {
    stock_idempotent "$PROGRAM" -c headline,authors.name,capture.file <"$records"
}

@test "what is written is JSON, keys in order and none missing" {
    need jq
    "$PROGRAM" -c 'b=v,a=n,"=what' <"$awkward" 2>/dev/null | grep -v d800 >out
    [ "$(jq -c keys_unsorted out | sort -u)" = '["b","a","\""]' ]
}

@test "stock tests" {
    stock_empty_input "$PROGRAM"
    [ ! -s out ]
    stock_empty_input "$PROGRAM" -c a
    [ ! -s out ]
    stock_broken_line '{"headline":"a"}' "$PROGRAM"
    stock_full_disk "$PROGRAM" <"$records"
    stock_wrong_option "$PROGRAM"
    stock_help "$PROGRAM"
    stock_deterministic "$PROGRAM" -c v,n <"$awkward"
}

@test "wrong columns end with 2" {
    for list in '' ',' 'a..b' '=a' 'a=' 'a,b=a,a=c'; do
        run -2 "$PROGRAM" -c "$list"
    done
    run -2 "$PROGRAM" operand
}

@test "a field that no record has is reported" {
    "$PROGRAM" -c headlin <"$records" >out 2>err
    [ "$(sed 's/^[^:]*: //' err)" = "no record has 'headlin'" ]
    [ "$(sort -u out)" = '{"headlin":null}' ]
}

@test "a last line without newline, CR LF and a BOM" {
    printf '\357\273\277{"a": 1}\r\n{"b":2}' >in.jsonl
    conserves "$PROGRAM" <in.jsonl
    [ "$(cat out)" = $'{"a": 1}\n{"b":2}' ]
    [ "$count_out" -eq 2 ]
}

@test "-o writes a file that is whole or not there" {
    echo old >all.jsonl
    "$PROGRAM" -o all.jsonl <"$records"
    cmp all.jsonl "$records"
    echo old >all.jsonl
    run -1 "$PROGRAM" -o all.jsonl --max-rejects 0 <<<'broken'
    [ "$(cat all.jsonl)" = old ]
    [ "$(ls)" = all.jsonl ]
}

@test "the manual's examples run" {
    cp "$records" articles.jsonl
    grep -o '^.Dl sheaf-jsonl .*' "$ROOT/cmd/sheaf-jsonl.1" | cut -c 5- >examples
    [ -s examples ]
    PATH=$BIN:$PATH bash -euo pipefail examples >out
    [ "$(wc -l <out)" -eq 3 ]
    [ -e bad.jsonl ]
}
