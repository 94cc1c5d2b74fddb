# sheaf-extract: pages in HTML.
# SPDX-License-Identifier: MIT
load ../../helper

setup() {
    use extract
}

# page HEAD: a page with an article, and HEAD in its head.
page() {
    printf '<!DOCTYPE html><html lang="en"><head><title>Bridge to be rebuilt</title>%s</head><body><h1>Bridge to be rebuilt</h1>' "$1"
    for part in Monday Tuesday Friday; do
        printf '<p>The council voted on %s to rebuild the old harbour bridge, which has been closed since a barge struck one of its piers. Work is to begin in spring, and it will take two years, the mayor said.</p>\n' "$part"
    done
    printf '</body></html>\n'
}

@test "--metadata keeps a page's JSON-LD and meta elements as they stand" {
    page '<meta charset="utf-8"><meta name="author" content="Ann &quot;A&quot; Example"><meta property="og:type" content="article">
<script type="application/ld+json">
 { "@type" : "NewsArticle", "n": 1.50, "x": "\u00e9\/", "a": [ {"b c": null} ] }
</script><script type="application/ld+json">{"broken": </script><script type="application/ld+json">[{"@type":"Person"}]</script>' >page.html
    "$PROGRAM" --metadata page.html >out 2>err
    grep -qF '"metadata":{"json_ld":[{"@type":"NewsArticle","n":1.50,"x":"\u00e9\/","a":[{"b c":null}]},[{"@type":"Person"}]],"meta":[{"name":"author","content":"Ann \"A\" Example"},{"property":"og:type","content":"article"}]}' out
    jq -e '.warnings == ["metadata_broken"]' out
    grep -q 'left out' err
    "$BIN/sheaf-clean" <out | jq -e '.metadata.json_ld[0].n == 1.5 and .metadata.meta[0].name == "author"'
    "$PROGRAM" page.html | jq -e '.metadata == null and .warnings == []'
}

@test "--metadata: a page that has none says null, one that is nested too deep stays a valid record" {
    page '' >none.html
    "$PROGRAM" --metadata none.html | jq -e '.metadata == null and .warnings == []'
    deep=$(printf '[%.0s' {1..1001})$(printf ']%.0s' {1..1001})
    page "<meta name=a content=b><script type='application/ld+json'>$deep</script>" >deep.html
    "$PROGRAM" --metadata deep.html 2>err >records
    conserves "$BIN/sheaf-clean" <records
    [ "$count_out" -eq 1 ]
    grep -qF '"json_ld":[],"meta":[{"name":"a","content":"b"}]' records
    page "<meta name=a content=b><script type='application/ld+json'>${deep:1:2000}</script>" >deep.html
    "$PROGRAM" --metadata deep.html 2>err >records
    conserves "$BIN/sheaf-clean" <records
    [ "$count_out" -eq 1 ] && grep -q '"metadata":{"json_ld":\[\[\[' out
}

# rules PAGE URL: the record of a page of samples/site-rules as these rules see it.
rules() {
    cp "$ROOT/samples/site-rules/pages/$1.html" .
    printf '%s.html\t%s\n' "$1" "$2" | "$PROGRAM" --site-rules "$ROOT/samples/site-rules" --evidence --files-from - | "$BIN/sheaf-clean" |
        jq '{profile, layout, headline, date_published, authors: [.authors[].name], body_status, body_paragraphs, warnings,
             evidence: (.evidence | map_values(select(.rule | startswith("site rule")) | .xpath))}'
}

@test "golden: site rules" {
    all() {
        rules gazette https://www.harbor-gazette.example/town/ferry-timetable
        rules letter https://north.letters.example/12
        rules review https://review.example/slow-trains
        rules gazette https://elsewhere.example/town/ferry-timetable | jq '{profile, headline}'
    }
    golden site-rules all
}

@test "site rules: what is wrong in them is told once, at the start, and the rest is used" {
    mkdir rules
    printf 'body: //p[\nnonsense: x\nnonsense: y\ntitle: //h1\nbody: //body\nno colon\n' >rules/WWW.Town.Example.txt
    printf 'nonsense: z\n' >rules/z.example.txt
    page '' >page.html
    printf 'page.html\thttp://town.example/%s\n' 1 2 >list
    for jobs in 1 4; do
        "$PROGRAM" -j "$jobs" --site-rules rules --files-from list >out 2>err
        [ "$(wc -l <err)" -eq 3 ]
        grep -q 'WWW.Town.Example.txt: line 1: no XPath' err
        grep -q 'line 2: unknown directive (told once): nonsense' err
        jq -es 'length == 2 and .[0].profile == "town.example" and (.[0].body_paragraphs | length) == 4' out
    done
    run -2 "$PROGRAM" --site-rules no-such-folder page.html
    [[ $output == *"--site-rules: cannot read 'no-such-folder'"* ]]
}

@test "site rules: a page that would make them slow is read without, with a warning" {
    mkdir rules
    printf 'body: //p[count(preceding::p) > 5]\n' >rules/town.example.txt
    { page ''; yes '<p>x' | head -20000; } >many.html
    { printf '<html><p %s>' "$(seq -f ' a%.0f' 20000 | tr -d '\n')"; page ''; } >attributes.html
    { page ''; printf '<b><i>%.0s' {1..500}; } >deep.html
    for each in many attributes deep; do
        printf '%s.html\thttp://town.example/%s\n' $each $each | "$PROGRAM" --site-rules rules --files-from - >out 2>err
        jq -e '.profile == "generic" and .warnings == ["site_rule_failed"] and (.body_paragraphs | length) > 2' out
        grep -q 'site rule is not applied' err
    done
}
