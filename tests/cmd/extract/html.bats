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
