# sheaf-csv: columns, dialects, quoting, null, odd values, conservation.
# SPDX-License-Identifier: MIT
load ../../helper

# Without the messages, which are not what is tested.
quietly() {
    "$@" 2>/dev/null
}

setup() {
    use csv
    records=$BATS_TEST_DIRNAME/records.jsonl
    awkward=$BATS_TEST_DIRNAME/awkward.jsonl
}

@test "golden: default columns" {
    golden default "$PROGRAM" -D sqlite <"$records"
}

@test "golden: awkward values in every dialect" {
    for dialect in rfc4180 excel postgres sqlite duckdb tsv; do
        golden "$dialect" quietly "$PROGRAM" -D "$dialect" -c n,what,v <"$awkward"
    done
}

@test "golden: arrays as JSON" {
    golden arrays "$PROGRAM" -D sqlite --arrays json -c 'n=word_count,authors.name,authors.role,topics,capture' <"$records"
}

@test "golden: quotes around texts, and around all" {
    golden strings quietly "$PROGRAM" -D sqlite -q strings -c n,v <"$awkward"
    golden all quietly "$PROGRAM" -D sqlite --quote all -c n,v <"$awkward"
}

@test "empty input: the header and nothing else, in every dialect" {
    for dialect in rfc4180 excel postgres sqlite duckdb tsv; do
        stock_empty_input "$PROGRAM" --dialect "$dialect" -c id,a=b.c
        [ "$(wc -l <out)" -eq 1 ]
        [ "$(tr -d '\357\273\277\r' <out | tr '\t' ,)" = id,a ]
    done
    stock_empty_input "$PROGRAM" --no-header
    [ ! -s out ]
}

@test "a broken line is rejected, the rest is written" {
    stock_broken_line '{"headline":"a"}' "$PROGRAM" -c headline
}

@test "full disk, wrong options, help" {
    stock_full_disk "$PROGRAM" <"$records"
    stock_wrong_option "$PROGRAM"
    stock_help "$PROGRAM"
    run -1 "$PROGRAM" -o /dev/full <"$records"
    [[ $output == *"cannot write '/dev/full'"* ]]
}

# Ends with 2 before anything is read or written.
wrong() {
    status=0
    "$PROGRAM" "$@" <"$records" >out 2>err || status=$?
    [ "$status" -eq 2 ] || fail "exit $status: $*"
    [ ! -s out ] || fail "output: $*"
    [ -s err ] || fail "no message: $*"
}

@test "wrong arguments" {
    wrong -D csv
    wrong -D ''
    wrong --arrays no
    wrong -q some
    for delimiter in a 7 '"' "'" + - . "\\" '' ab é $'\n'; do
        wrong -d "$delimiter"
    done
    wrong -D tsv -d ,
    wrong -q all -D tsv
    for list in '' ',' 'a,,b' a..b =a a= 'a,a' 'x=a,x=b'; do
        wrong -c "$list"
    done
    wrong --null ,
    wrong --null '"'
    wrong --null $'\n'
    wrong --separator ''
    wrong --separator "a\\"
    wrong operand
}

@test "same bytes whatever the locale" {
    stock_deterministic "$PROGRAM" -D excel -c n,what,v <"$awkward"
}

@test "the counts add up, and every record is a row" {
    { cat "$awkward" "$records"; printf 'no json\n\n[1]\n"text"\n{"a":1}x\n{"a":"\xff"}\n'; } >in.jsonl
    conserves "$PROGRAM" -q all -D tsv -q minimal --rejects bad.jsonl <in.jsonl
    [ "$count_in" -eq 46 ]
    [ "$count_out" -eq 40 ]
    [ "$count_rejected" -eq 6 ]
    [ "$(wc -l <out)" -eq 41 ]
    [ "$(jq -s length bad.jsonl)" -eq 6 ]
}

@test "a column that no record has is reported once, at the end" {
    "$PROGRAM" -c headlin,headline,authors.nam,capture.file <"$records" >out 2>err
    [ "$(sed 's/^[^:]*: //' err)" = "no record has 'headlin'
no record has 'authors.nam'" ]
    "$PROGRAM" -c headlin </dev/null >out 2>err
    [ ! -s err ]
    "$PROGRAM" -c evidence,replaces <"$records" >out 2>err
    [ ! -s err ]
}

@test "NUL and lone surrogates are replaced and counted" {
    "$PROGRAM" -D sqlite -c v <"$awkward" >out 2>err
    grep -q 'NUL or lone surrogates became U+FFFD: 2$' err
    grep -q $'a\xef\xbf\xbdb' out
    tr -d '\000' <out >without
    cmp out without
    iconv -f UTF-8 -t UTF-8 out >/dev/null
}

@test "cells over a spreadsheet's limit are whole and reported once" {
    need jq
    jq -cn '("😀" * 16384 | {h: ., b: "x"}), ("a" * 70000 | {h: "=", b: .})' >in.jsonl
    "$PROGRAM" -D excel -c h,b <in.jsonl >out 2>err
    [ "$(wc -l <err)" -eq 1 ]
    grep -q "cells over .*: 2, .* 'h'$" err
    [ "$(wc -c <out)" -eq $((3 + 5 + 65536 + 1 + 1 + 2 + 2 + 1 + 70000 + 2)) ]
    "$PROGRAM" -D rfc4180 -c h,b <in.jsonl >out 2>err
    [ ! -s err ]
}

@test "cells over a spreadsheet's limit are cut, or their records rejected" {
    need jq
    jq -cn '{i: 1, t: ("😀" * 16384)}, {i: 2, t: ("=" + "é" * 32766)}, {i: 3, t: ("=" + "é" * 32765)}, {i: 4, t: "a"}' >in.jsonl
    "$PROGRAM" -D excel --no-header -c i,t --long-cells cut <in.jsonl 2>err | tr -d '\357\273\277\r' >out
    grep -q 'keeps, cut: 2, .* .t.$' err
    [ "$(while read -r line; do printf '%s\n' "$line" | wc -c; done <out | tr '\n' ' ')" = '65538 65536 65535 4 ' ]
    [ "$(grep -c '…$' out)" -eq 2 ]
    conserves "$PROGRAM" -D excel --no-header -c i,t --long-cells reject --rejects bad.jsonl <in.jsonl
    [ "$count_out $count_rejected" = '2 2' ]
    [ "$(cut -c 1-2 out | tail -n 1)" = 4, ]
    [ "$(jq -r .line bad.jsonl | tr '\n' ' ')" = '1 2 ' ]
    wrong --long-cells cut
    wrong --long-cells some -D excel
}

@test "a row for each element of a list" {
    golden explode "$PROGRAM" -D sqlite --arrays explode -c id,authors.name,authors.role,topics <"$records"
    printf '%s\n' '{"i":1,"x":[1,[2,"b"],{"y":3}]}' '{"i":2,"x":[]}' '{"i":3}' '{"i":4,"x":5}' >in.jsonl
    conserves "$PROGRAM" -D sqlite --arrays explode -c i,x --no-header <in.jsonl
    [ "$(cat out)" = $'1,1\n1,2; b\n1,"{""y"":3}"\n2,\n3,\n4,5' ]
    [ "$count_out" -eq 4 ]
    [ "$("$PROGRAM" -D sqlite --arrays explode -c i,x.y --no-header <in.jsonl | tail -n 5)" = $'1,""\n1,3\n2,\n3,\n4,' ]
}

@test "a line that tells Excel the delimiter" {
    [ "$("$PROGRAM" -D excel --sep-line -d ';' -c id,headline <"$records" | head -n 2)" = $'\xef\xbb\xbfsep=;\r\nid;headline\r' ]
    wrong --sep-line
}

@test "null, empty and the token stay apart" {
    printf '%s\n' '{"a":null,"b":1}' '{"a":"","b":1}' '{"a":"-","b":1}' '{"b":1}' >in.jsonl
    [ "$("$PROGRAM" -D postgres -c a,b --no-header <in.jsonl)" = $',1\n"",1\n-,1\n,1' ]
    [ "$("$PROGRAM" -D postgres -c a,b --no-header --null - <in.jsonl)" = $'-,1\n"",1\n"-",1\n-,1' ]
    [ "$("$PROGRAM" -D tsv -c a,b --no-header <in.jsonl)" = $'\\N\t1\n\t1\n-\t1\n\\N\t1' ]
}

@test "a null alone in its row leaves no blank line" {
    printf '%s\n' '{"a":null}' '{"a":""}' >in.jsonl
    for dialect in rfc4180 excel sqlite duckdb; do
        [ "$("$PROGRAM" -D "$dialect" -c a --no-header <in.jsonl | tr -d '\357\273\277\r')" = $'""\n""' ]
    done
    [ "$("$PROGRAM" -D postgres -c a --no-header <in.jsonl)" = $'\n""' ]
    [ "$("$PROGRAM" -D duckdb -c a --null NULL --no-header <in.jsonl)" = $'NULL\n""' ]
}

@test "other delimiters and separators" {
    [ "$("$PROGRAM" -D sqlite -d ';' -c id,topics --separator ' | ' --no-header <"$records" | head -n 1)" = \
        'a1;Energy, Climate | Trade: Sanctions' ]
    [ "$("$PROGRAM" -D sqlite -d '\t' -c id,headline --no-header <"$records" | head -n 1)" = $'a1\tWater, Borders and “Trust”' ]
    [ "$("$PROGRAM" -d ';' -D excel -c id --no-header <"$records" | head -n 1)" = $'\xef\xbb\xbfa1\r' ]
}

@test "a BOM and CR LF on the input do no harm" {
    { printf '\357\273\277'; sed 's/$/\r/' "$records"; } >in.jsonl
    "$PROGRAM" <in.jsonl >out
    "$PROGRAM" <"$records" | cmp - out
}

@test "-o writes a file that is whole or not there" {
    echo old >table.csv
    "$PROGRAM" -o table.csv -c id <"$records"
    "$PROGRAM" -c id <"$records" | cmp - table.csv
    echo old >table.csv
    run -1 "$PROGRAM" -o table.csv --max-rejects 0 <<<'broken'
    [ "$(cat table.csv)" = old ]
    [ "$(ls)" = table.csv ]
    run -1 "$PROGRAM" -o no/such/folder <"$records"
}

@test "a reader that goes away ends the run quietly" {
    for ((i = 0; i < 3000; i++)); do cat "$records"; done >in.jsonl
    { "$PROGRAM" <in.jsonl 2>err || echo "${PIPESTATUS[0]}" >status; } | head -n 1 >out
    [ ! -s err ]
}

@test "a record of 50 MiB passes, one over --max-line does not" {
    need jq
    { printf '{"a":"'; head -c 52428800 /dev/zero | tr '\0' x; printf '","b":1}\n{"a":"y","b":2}\n'; } >in.jsonl
    conserves "$PROGRAM" -D sqlite -c a,b <in.jsonl
    [ "$count_out" -eq 2 ]
    [ "$(wc -c <out)" -eq $((4 + 52428800 + 3 + 4)) ]
    conserves "$PROGRAM" -D sqlite -c a,b --max-line 1M <in.jsonl
    [ "$count_rejected" -eq 1 ]
    [ "$(cat out)" = $'a,b\ny,2' ]
}

@test "the manual names the default columns, and its examples run" {
    local page=$ROOT/cmd/sheaf-csv.1 name
    for name in $("$PROGRAM" </dev/null | tr ',\r' '  '); do
        grep -qE "(^|[ ,])$name([ ,]|$)" "$page" || fail "not in the manual: $name"
    done
    cp "$records" articles.jsonl
    grep -o '^.Dl sheaf-csv .*' "$page" | cut -c 5- >examples
    [ -s examples ]
    PATH=$BIN:$PATH bash -euo pipefail examples
    [ "$(wc -l <articles.csv)" -eq 4 ]
}
