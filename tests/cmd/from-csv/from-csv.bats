# sheaf-from-csv: records to a table and back are the same; types, dialects, corrections, and what is no table.
# SPDX-License-Identifier: MIT
load ../../helper

columns=id,text,list,number,headline,topics,authors.name,authors.role,authors.position,authors.in_byline,capture.file,capture.bytes,capture.trending,is_republication,word_count
types=list=list,number=number

setup() {
    use from-csv
}

# Records from $TOOLS/awkward in in.jsonl; what must come back of them in expected.
awkward() { # COLUMNS
    [ -x "$TOOLS/awkward" ] || skip 'the test tool awkward is not built'
    "$TOOLS/awkward" 1000 >in.jsonl
    "$BIN/sheaf-jsonl" -c "$1" <in.jsonl >expected
}

# From records to a table in a dialect and back, with the same options for both programs.
there_and_back() { # OPTION...
    "$BIN/sheaf-csv" -c "$columns" "$@" <in.jsonl 2>/dev/null >table
    "$PROGRAM" -c "$columns" -t "$types" "$@" <table >back
    "$BIN/sheaf-jsonl" -c "$columns" <back
}

same() { # EXPECTED ACTUAL
    cmp "$1" "$2" && return
    diff "$1" "$2" | head -n 6 | cut -c 1-600 >&2
    fail "what came back is something else"
}

@test "records to a table and back: every field of the chosen columns, in every dialect" {
    awkward "$columns"
    for dialect in rfc4180 excel postgres sqlite duckdb tsv; do
        there_and_back --arrays json -D "$dialect" >actual
        same expected actual || fail "dialect $dialect"
    done
    there_and_back --arrays json --null NULL -d '|' >actual
    same expected actual
    there_and_back --arrays json -D excel -d '\t' >actual
    same expected actual
}

@test "joined lists come back too, whatever is in them and between them" {
    need jq
    columns=id,headline,topics,authors.name,capture.trending
    awkward "$columns"
    # A list of one empty text is the empty list; authors without a name are left out.
    jq -c '[.topics, .["authors.name"], .["capture.trending"]] as $lists |
        [.id, .headline, ($lists[] | map(select(. != null)) | if . == [""] then [] else . end)]' expected >joined
    for separator in '; ' ', ' '|' ' | ' '--' '"'; do
        there_and_back --separator "$separator" -D sqlite >actual
        jq -c '[.id, .headline, .topics, .["authors.name"], .["capture.trending"]]' actual >joined.actual
        same joined joined.actual || fail "separator '$separator'"
    done
}

@test "fields that nobody knows: typed by quotes, or text" {
    need jq
    printf '%s\n' '{"x":1e2,"y":"12","z":true,"v":"true","w":"a"}' '{"x":"","y":null,"z":"","v":"null","w":"-0"}' >in.jsonl
    columns=x,y,z,v,w
    for dialect in rfc4180 excel postgres sqlite duckdb; do
        "$BIN/sheaf-csv" -q strings -c "$columns" -D "$dialect" <in.jsonl | "$PROGRAM" -q strings -D "$dialect" >actual 2>err
        cmp in.jsonl actual
        [ ! -s err ]
    done
    "$BIN/sheaf-csv" -c "$columns" <in.jsonl | "$PROGRAM" >actual 2>err
    [ "$(head -n 1 actual)" = '{"x":"1e2","y":"12","z":"true","v":"true","w":"a"}' ]
    [ "$(wc -l <err)" -eq 5 ]
    "$BIN/sheaf-csv" -c "$columns" <in.jsonl | "$PROGRAM" -t x=number,z=bool,y=text,v=text,w=text >actual 2>err
    [ "$(head -n 1 actual)" = '{"x":1e2,"y":"12","z":true,"v":"true","w":"a"}' ]
    [ ! -s err ]
}

@test "golden: headings become paths, lists of objects, types of the dictionary" {
    golden nested "$PROGRAM" --arrays json <<'END'
id,authors.name,authors.role,capture.file,capture.bytes,word_count,is_republication,topics
1,"[""A"",null]","[""author"",""editor""]",a.txt,12,3,TRUE,"[""x, y"",""z""]"
2,[],[],,,,,
3,,,,0,1e2,false,
END
    golden default "$PROGRAM" <<'END'
id,authors,topics,capture_id,capture_file
1,A; B,"Energy, Climate; Trade",c1,
2,,,,f
END
}

@test "authors of the default columns may hold the authors whole" {
    echo '{"authors":[{"name":"A","role":"editor"},{"name":"B"}]}' >in.jsonl
    "$BIN/sheaf-csv" -c authors --arrays json <in.jsonl >table
    "$PROGRAM" --arrays json <table | cmp - in.jsonl
    [ "$("$PROGRAM" --arrays json <<<$'authors,id\n"[""A"",""B""]",1')" = '{"authors":[{"name":"A"},{"name":"B"}],"id":"1"}' ]
}

@test "values of the wrong type, ragged rows and blank lines are rejected with line and column" {
    need jq
    conserves "$PROGRAM" --rejects bad.jsonl >out <<'END'
id,word_count,is_republication,capture
1,2,true,{}
2,two,,

3,1
"4
x",1,maybe,
5,1,,{
6,1,,"{""a"":1}",
"7
8,"9"
END
    [ "$count_in $count_out $count_rejected" = '8 1 7' ]
    [ "$(cat out)" = '{"id":"1","word_count":2,"is_republication":true,"capture":{}}' ]
    jq -r '[.line, .reason, .raw] | @json' bad.jsonl >actual
    diff - actual <<'END'
[3,"'word_count': no number at line 3, column 3","2,two,,"]
[4,"blank line",""]
[5,"2 cells where the header has 4","3,1"]
[6,"'is_republication': neither true nor false at line 7, column 6","\"4\nx\",1,maybe,"]
[8,"'capture': no JSON at line 8, column 6","5,1,,{"]
[9,"5 cells where the header has 4","6,1,,\"{\"\"a\"\":1}\","]
[10,"text behind a closing quote at line 11, column 4","\"7\n8,\"9\""]
END
}

@test "lists of one length only" {
    run -0 "$PROGRAM" --arrays json --max-rejects 1 <<<$'authors.name,authors.role\n"[""A""]",[]'
    [[ $output == *"line 2: the columns of one list differ in their number of elements: 'authors'"* ]]
    run -1 "$PROGRAM" <<<'authors.name,authors.role'
    [[ $output == *'--arrays json'* ]]
    run -1 "$PROGRAM" <<<'recent_work.authors.name'
    [[ $output == *'--arrays json'* ]]
    [ "$("$PROGRAM" --arrays json <<<$'recent_work.authors.name,recent_work.headline\n"[[""A""],[]]","[""x"",""y""]"')" = \
        '{"recent_work":[{"authors":[{"name":"A"}],"headline":"x"},{"authors":[],"headline":"y"}]}' ]
}

@test "headers that are wrong end the run with 1 and say why" {
    for header in 'a,a' ',' 'authors,authors.name' 'capture,capture.file' $'a\xff' '"a' 'a"'; do
        run -1 "$PROGRAM" -c authors <<<"$header"
        [[ $output == *"header: "* ]] || fail "$header: $output"
    done
    run -1 "$PROGRAM" <<<'a,a'
    [[ $output == *"'a' is there twice"* ]]
    run -1 "$PROGRAM" <<<'capture.file,capture'
    [[ $output == *"parts of each other"* ]]
    run -1 "$PROGRAM" <<<$'"a'
    [[ $output == *'never closed at line 1, column 1'* ]]
    "$PROGRAM" <<<'id;headline' 2>err
    grep -q "one cell with ';' in it" err
}

@test "other encodings are refused with a hint" {
    need iconv
    printf 'id,headline\n1,\xc3\xa9\n' >table
    iconv -f UTF-8 -t UTF-16 table | { run -1 "$PROGRAM"; [[ $output == *'iconv -f UTF-16'* ]]; }
    iconv -f UTF-8 -t UTF-16LE table | { run -1 "$PROGRAM"; [[ $output == *'iconv -f UTF-16'* ]]; }
    iconv -f UTF-8 -t WINDOWS-1252 table | { run -0 "$PROGRAM"; [[ $output == *'invalid UTF-8 at line 2, column 3'*'iconv -f WINDOWS-1252'* ]]; }
    { printf '\357\273\277'; cat table; } | "$PROGRAM" >out
    [ "$(cat out)" = '{"id":"1","headline":"é"}' ]
}

@test "a table without a header" {
    [ "$("$PROGRAM" --no-header -c id,file=capture.file <<<'1,a')" = '{"id":"1","capture":{"file":"a"}}' ]
    run -2 "$PROGRAM" --no-header
}

@test "cells in columns without heading" {
    [ "$("$PROGRAM" <<<$'id,,\n1,,')" = '{"id":"1"}' ]
    run -0 "$PROGRAM" --rejects bad.jsonl <<<$'id,\n1,2'
    [[ $output == *"text in a column without heading at line 2, column 3"* ]]
}

@test "corrections: a table that nobody touched changes no byte" {
    awkward "$columns"
    for options in '-D excel' '-D sqlite --arrays json' '-D tsv' '-D excel --long-cells cut'; do
        list=id,headline,topics,authors=authors.name,capture.file,capture.trending,is_republication,word_count,text
        # shellcheck disable=SC2086
        "$BIN/sheaf-csv" $options -c "$list" <in.jsonl >table 2>/dev/null
        options=${options% --long-cells cut}
        # shellcheck disable=SC2086
        conserves "$PROGRAM" $options -c "$list" -t text=text -u in.jsonl <table
        cmp out in.jsonl
        [ "$count_in $count_out $count_merged" = '2000 1000 1000' ]
    done
}

@test "golden: corrections change what they are about, and nothing else" {
    cat >in.jsonl <<'END'
{"id":"1","headline":"Old", "n":1e2,"authors":[{"name":"A","role":"editor","position":1},{"name":"B","role":"author"}],"topics":["x"],"capture":{"id":"c","file":"f"}}
{"id":"2","headline":null,"authors":[{"name":"C"}],"topics":[],"capture":null}
{"id":"3","headline":"Same","authors":[{"name":"D","x":1},{"name":"E","x":2}]}
{"headline":"without id"}
END
    golden corrections "$PROGRAM" -u in.jsonl --rejects bad.jsonl --quiet <<'END'
id,headline,authors,topics,capture_file
1,New,A; Bé,x; y,f
2,,C; F,,g
3,Same,E,,
4,none,,,
3,twice,,,
,empty,,,
END
    [ "$(jq -r .reason bad.jsonl)" = "another row belongs to the same record at line 6, column 1
the cell that names its record is empty (--by joins by another column) at line 7, column 1
there is no such record" ]
}

@test "a table that cannot be read is no wrong header" {
    run -1 "$PROGRAM" </
    [ "$output" = "sheaf-from-csv: cannot read the table: Is a directory" ]
}

@test "corrections by another field, and into the records' own file" {
    printf '%s\n' '{"url":"u1","n":1}' '{"url":"u2","n":2}' >in.jsonl
    "$PROGRAM" -u in.jsonl --by url -t n=number -o in.jsonl <<<$'n,url\n5,u2'
    [ "$(cat in.jsonl)" = $'{"url":"u1","n":1}\n{"url":"u2","n":5}' ]
    run -1 "$PROGRAM" -u in.jsonl <<<$'n,url\n5,u2'
    [[ $output == *"--by 'id'"* ]]
    run -1 "$PROGRAM" -u missing.jsonl </dev/null
    "$PROGRAM" -u in.jsonl </dev/null | cmp - in.jsonl
}

@test "as a spreadsheet gives it back: other quotes, TRUE, empty for null" {
    "$BIN/sheaf-csv" -D excel -c id,headline,description,is_republication,word_count <<'END' >table
{"id":"1","headline":"=1+1","description":"","is_republication":true,"word_count":12}
END
    printf 'id;headline;description;is_republication;word_count\n"1";"'"'"'=1+1";;TRUE;12\n' >saved
    echo '{"id":"1","headline":"=1+1","description":"","is_republication":true,"word_count":12}' >in.jsonl
    "$PROGRAM" -D excel -u in.jsonl <table | cmp - in.jsonl
    "$PROGRAM" -D excel -d ';' -u in.jsonl <saved | cmp - in.jsonl
    [ "$("$PROGRAM" -D excel -d ';' <saved)" = '{"id":"1","headline":"=1+1","description":null,"is_republication":true,"word_count":12}' ]
}

@test "joined cells that look like JSON are reported" {
    [ "$("$PROGRAM" <<<$'id,topics\n1,"[""a""]"' 2>err)" = '{"id":"1","topics":["[\"a\"]"]}' ]
    grep -q 'look like JSON: 1, .*--arrays json' err
}

@test "stock tests" {
    printf 'id,headline\n1,a\n' >table
    stock_empty_input "$PROGRAM"
    [ ! -s out ]
    stock_full_disk "$PROGRAM" <table
    stock_wrong_option "$PROGRAM"
    stock_help "$PROGRAM"
    stock_deterministic "$PROGRAM" <table
    conserves "$PROGRAM" <table
    run -1 "$PROGRAM" --max-rejects 0 <<<$'id,headline\n1'
    for options in '-D csv' '-d ab' '--arrays explode' '-q all' -t operand; do
        # shellcheck disable=SC2086
        run -2 "$PROGRAM" $options <table
    done
    run -1 "$PROGRAM" -t id=word <table
}

@test "rows of 50 MiB pass, one over --max-line does not" {
    { printf 'id,headline\n1,"'; head -c 52428800 /dev/zero | tr '\0' '\n'; printf '"\n2,b\n'; } >table
    conserves "$PROGRAM" <table
    [ "$count_out $count_rejected" = '2 0' ]
    conserves "$PROGRAM" --max-line 1M <table
    [ "$count_out $count_rejected" = '1 1' ]
    [ "$(cat out)" = '{"id":"2","headline":"b"}' ]
}
