# Tables: the suite csv-spectrum both ways, and cases of our own, valid and invalid.
# SPDX-License-Identifier: MIT
load ../helper

setup() { use from-csv; }

# The records of a table, as one array.
records() {
    "$PROGRAM" --quiet "$@" | jq -cS .
}

@test "csv-spectrum: 11 of 11 usable cases, read, and written and read again" {
    need jq
    local suite=$ROOT/build/node/node_modules/csv-spectrum case json columns count=0
    [ -d "$suite" ] || skip 'csv-spectrum is not installed (make check-all installs it)'
    for case in "$suite"/csvs/*.csv; do
        json=$suite/json/$(basename "$case" .csv).json
        # What it expects of this one is not what stands in the table.
        [ "$(basename "$case")" != location_coordinates.csv ] || continue
        jq -cS '.[]' "$json" >expected
        records -q strings <"$case" | jq -c 'map_values(. // "" | tostring)' >actual
        cmp expected actual || fail "$(basename "$case"): $(diff expected actual)"
        columns=$(jq -r 'first | keys_unsorted | join(",")' "$json")
        for dialect in rfc4180 excel postgres sqlite duckdb tsv; do
            jq -c '.[]' "$json" | "$BIN/sheaf-csv" -D "$dialect" -c "$columns" | records -D "$dialect" >actual
            cmp expected actual || fail "$(basename "$case") in $dialect: $(diff expected actual)"
        done
        count=$((count + 1))
    done
    [ "$count" -eq 11 ]
}

# is NAME ROWS TABLE: the table, in printf's form, has these rows.
is() {
    # shellcheck disable=SC2059
    printf "$3" | records >actual 2>&1 || fail "$1: exit $?" || return
    [ "$(tr '\n' ' ' <actual)" = "$2" ] || fail "$1: $(cat actual)"
}

@test "valid tables" {
    need jq
    is 'LF' '{"a":"1","b":"2"} {"a":"3","b":"4"} ' 'a,b\n1,2\n3,4\n'
    is 'CR LF' '{"a":"1","b":"2"} {"a":"3","b":"4"} ' 'a,b\r\n1,2\r\n3,4\r\n'
    is 'CR' '{"a":"1","b":"2"} {"a":"3","b":"4"} ' 'a,b\r1,2\r3,4\r'
    is 'no line end at the end' '{"a":"1","b":"2"} ' 'a,b\n1,2'
    is 'one column' '{"a":"1"} {"a":"2"} ' 'a\n1\n2\n'
    is 'one column, empty cells' '{"a":null} {"a":null} {"a":"1"} ' 'a\n""\n\n1\n'
    is 'header alone' '' 'a,b\n'
    is 'empty cells' '{"a":null,"b":null,"c":"3"} ' 'a,b,c\n,,3\n'
    is 'all empty' '{"a":null,"b":null} ' 'a,b\n,\n'
    is 'empty in quotes' '{"a":"","b":"2"} ' 'a,b\n"",2\n'
    is 'comma in quotes' '{"a":"1,2","b":"3"} ' 'a,b\n"1,2",3\n'
    is 'line ends in quotes' '{"a":"1\n2\r\n3","b":"4"} ' 'a,b\n"1\n2\r\n3",4\n'
    is 'quotes in quotes' '{"a":"say \"1\"","b":"\""} ' 'a,b\n"say ""1""",""""\n'
    is 'header in quotes' '{"a":"1","b c":"2"} ' '"a","b c"\n1,2\n'
    is 'leading and trailing blanks' '{"a":" 1","b":"2 "} ' 'a,b\n 1,2 \n'
    is 'blanks in quotes' '{"a":" 1 ","b":"2"} ' 'a,b\n" 1 ",2\n'
    is 'UTF-8' '{"a":"é😀","b":"مرحبا"} ' 'a,b\né😀,مرحبا\n'
    is 'byte order mark and quotes' '{"a":"1"} ' '\357\273\277"a"\n1\n'
    is 'numbers as they stand' '{"a":"007","b":"1e5"} ' 'a,b\n007,1e5\n'
}

# wrong LINE TABLE: the last line of the table is right, one thing in it is not, at that line.
wrong() {
    # shellcheck disable=SC2059
    printf "$2" | "$PROGRAM" --rejects bad.jsonl >out 2>err || fail "exit $?: $2" || return
    [ "$(jq -s 'length' bad.jsonl)" -eq 1 ] || fail "rejects of $2:" "$(cat bad.jsonl)" || return
    grep -qE "line $1: " err || fail "no line $1 for $2:" "$(cat err)"
}

@test "invalid tables are refused, with the line" {
    need jq
    wrong 3 'a,b\n1,2\n3\n4,5\n'
    wrong 2 'a,b\n1,2,3\n4,5\n'
    wrong 2 'a,b\n"1"2,3\n4,5\n'
    wrong 2 'a,b\n1"2,3\n4,5\n'
    wrong 2 'a,b\n "1",2\n4,5\n'
    wrong 4 'a,b\n"1\n2",3\n4,"5\n'
    wrong 2 'a,b\n1,2"\n4,5\n'
    wrong 3 'a,b\n1,2\n\n4,5\n'
    wrong 2 'a,b\n1,\377\n4,5\n'
    wrong 2 'a,b\n1,\0002\n4,5\n'
    for header in 'a,a' '"a' 'a"b,c' ; do
        run -1 "$PROGRAM" <<<"$header"
    done
}
