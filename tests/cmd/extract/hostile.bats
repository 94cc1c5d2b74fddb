# sheaf-extract: HTML pages that are hard on readers. What stands before and behind the hard part is in the record, within
# seconds of CPU: twice the input takes twice the time (tests/bench/hostile), or these would take hours.
# SPDX-License-Identifier: MIT
load ../../helper

setup() {
    use extract
}

# survives KIND COUNT: both ends of the article are there, once each, and the headline.
survives() {
    "$TOOLS/hostile_html" "$1" "$2" >page.html
    (ulimit -t 120 && "$PROGRAM" page.html >out 2>err) || fail "$1 $2: exit $?" "$(cat err)" || return
    jq -es 'length == 1 and .[0].record_type == "article" and .[0].headline == "Bridge to be rebuilt" and
            ([.[0].body_paragraphs[] | scan("said before") ] | length == 3) and
            ([.[0].body_paragraphs[] | scan("said behind") ] | length == 3)' out >/dev/null || fail "$1 $2: $(head -c 300 out)"
}

@test "elements that are opened and never closed" {
    survives div 20000
    survives table 100000
    survives b 100000
    survives script 1000
    survives style 1000
    survives svg 1000
    survives select 1000
    survives comment 1000
    survives quote 1000
    "$TOOLS/hostile_html" div 20000 | "$PROGRAM" | jq -e '.warnings == ["nested_too_deep"]'
}

@test "ends of what was never opened" {
    survives end-tags 100000
    survives crossed 1000
}

@test "much text: a text of 30 MB, one word, marks, white space, references" {
    survives text 5000000
    survives word 1000000
    survives marks 100000
    survives spaces 100000
    survives references 200000
    survives open-references 100000
}

@test "NULs, bytes that are no text" {
    survives nul 100000
    survives bad-utf8 1000
}

@test "100,000 attributes, and a class of 100,000 words" {
    survives attributes 100000
    survives same-attribute 100000
    survives class 100000
}

@test "structured data: deep, large, with many references" {
    survives ld-arrays 100000
    survives ld-objects 100000
    survives ld-articles 20000
    survives ld-pages 20000
    survives ld-references 50000
    survives ld-string 50000
}

@test "100,000 metadata, many links and times" {
    survives meta 100000
    survives links 50000
    survives times 10000
}
