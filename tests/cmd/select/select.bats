# sheaf-select: the records that meet a condition, byte for byte; mistakes of an expression shown where they are.
# SPDX-License-Identifier: MIT
load ../../helper

setup() {
    use select
    records=$BATS_TEST_DIRNAME/../csv/records.jsonl
}

@test "golden: conditions on the same records" {
    cp "$records" in.jsonl
    while read -r expression; do
        echo "# $expression"
        "$PROGRAM" "$expression" <in.jsonl 2>/dev/null | cut -c 1-60
    done >all <<'END'
headline
authors.role=editor
topics="Energy, Climate" or record_type=event
not authors.name and not headline~only
capture.file~'txt$' and not word_count
date_published>=2014-07 and date_published<2015
END
    golden conditions cat all
}

@test "the same records as jq finds" {
    need jq
    [ -x "$TOOLS/records" ] || skip 'the test tool records is not built'
    "$TOOLS/records" 1 >in.jsonl
    same() { # EXPRESSION JQ
        "$PROGRAM" "$1" <in.jsonl >ours
        jq -c "select($2)" in.jsonl | jq -c . >theirs
        [ -s ours ] && [ "$(wc -l <ours)" -lt "$(wc -l <in.jsonl)" ] || fail "all or nothing: $1" || return
        jq -c . ours | cmp - theirs || fail "$1" || return
        "$PROGRAM" -v "$1" <in.jsonl >others
        sort ours others | cmp - <(sort in.jsonl) || fail "--invert $1" || return
        [ "$("$PROGRAM" -n "$1" <in.jsonl)" -eq "$(wc -l <ours)" ] || fail "--count $1"
    }
    same 'date_published>=2008-01-01 and topics~"Security" and in_language=en' \
        '.date_published >= "2008-01-01" and any(.topics[]; test("Security")) and .in_language == "en"'
    same 'word_count<400 or word_count>=900' '.word_count < 400 or .word_count >= 900'
    same 'authors.name~"^(Anna|Noor) " and not blog' 'any(.authors[]; .name | test("^(Anna|Noor) ")) and .blog == ""'
    same 'topics="Energy, Climate"' 'any(.topics[]; . == "Energy, Climate")'
    same 'topics!="Energy, Climate"' 'all(.topics[]; . != "Energy, Climate")'
    same 'article_body~"(?i)DIPLOMACY.{0,40}border"' '.article_body | test("DIPLOMACY.{0,40}border"; "i")'
}

@test "records pass byte for byte, and the counts add up" {
    printf '%s\n' '{ "a" : 1.0, "b":"\u0041" }' 'broken' '{"a":2}' >in.jsonl
    conserves "$PROGRAM" --quiet 'b=A' <in.jsonl
    [ "$(cat out)" = '{ "a" : 1.0, "b":"\u0041" }' ]
    jq -es '.[-1] | .in == 3 and .out == 1 and .refused == 1 and .rejected == 1' err
}

@test "a mistake is shown where it is" {
    run -2 "$PROGRAM" 'é=x or ' </dev/null
    [ "$output" = "sheaf-select: é=x or 
sheaf-select:        ^
sheaf-select: character 8 of the expression: a field is expected
Try 'sheaf-select --help'." ]
    for expression in '' 'a=' '(a' 'a~"["' 'word_count>much' 'authors=A' $'a=\xff'; do
        run -2 "$PROGRAM" "$expression" </dev/null
        [[ $output == *": character "* ]]
    done
    run -2 "$PROGRAM" </dev/null
    run -2 "$PROGRAM" a b </dev/null
}

@test "a value that a field can never have is a mistake: an impossible day, a word of no list" {
    for expression in 'date_published>=2024-13-01' 'date_modified<March' 'date_published=2024-02-31' 'date_published>2024-1'; do
        run -2 "$PROGRAM" "$expression" </dev/null
        [[ $output == *"this field holds dates"* ]]
    done
    run -2 "$PROGRAM" 'headline and body_status!=ful' </dev/null
    [[ $output == *"character 27 of the expression: this field holds one of full|excerpt|"* ]]
    for expression in 'date_published<=2024-02-31' 'date_published>2024' 'date_published=null' 'body_status>=f' 'body_status~ful' 'metadata.date>x'; do
        "$PROGRAM" "$expression" </dev/null
    done
}

@test "a field that no record has is reported" {
    "$PROGRAM" 'headlin or headline or blog' <"$records" >/dev/null 2>err
    [ "$(cat err)" = "sheaf-select: no record has 'headlin'" ]
}

@test "a pattern that runs into its limit is reported" {
    printf '{"a":"%s"}\n' "$(head -c 3000 /dev/zero | tr '\0' a)" >in.jsonl
    "$PROGRAM" 'a~"(a+)+b(*COMMIT)|(a|aa)+c"' <in.jsonl >out 2>err
    [ ! -s out ]
    grep -q 'ran into its limit' err
}

@test "stock tests" {
    stock_empty_input "$PROGRAM" headline
    [ ! -s out ]
    stock_broken_line '{"headline":"a"}' "$PROGRAM" headline
    stock_full_disk "$PROGRAM" headline <"$records"
    stock_full_disk "$PROGRAM" -n headline <"$records"
    stock_wrong_option "$PROGRAM"
    stock_help "$PROGRAM"
    stock_idempotent "$PROGRAM" headline <"$records"
    stock_deterministic "$PROGRAM" 'headline~"(?i)W"' <"$records"
}
