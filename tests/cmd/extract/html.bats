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
    "$PROGRAM" page.html 2>err | jq -e '.metadata == null and .warnings == ["metadata_broken"]'
    grep -qF 'page.html: structured data are damaged, and were read as far as they go' err
}

@test "structured data that end in the middle are used, with a warning; mere slips get none" {
    page '<script type="application/ld+json">{"@type":"NewsArticle","headline":"A head that is only here","datePublished":"2020-02-03","author":{"@type":"Person","name":"Ann Exam</script>' >cut.html
    "$PROGRAM" cut.html 2>err | jq -e '.date_published == "2020-02-03" and .warnings == ["metadata_broken"]'
    grep -q 'as far as they go' err
    page '<script type="application/ld+json">/* x */ {"@type":"NewsArticle","datePublished":"2020-02-03",}</script>' >slip.html
    "$PROGRAM" slip.html 2>err | jq -e '.date_published == "2020-02-03" and .warnings == []'
    [ ! -s err ]
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

@test "--evidence tells which places of a page name a value, where it stands, and how sure it is" {
    page '<meta property="article:published_time" content="2024-03-05"><script type="application/ld+json">
{"@type":"NewsArticle","datePublished":"2024-03-05","author":{"@type":"Person","name":"Ann Example"}}</script>' |
        sed 's,</h1>,</h1><p class=byline>By Ann Example</p><p><time datetime=2024-03-05>5 March 2024</time></p>,' >page.html
    "$PROGRAM" --evidence page.html | jq '.evidence | {headline, date_published, authors, byline, in_language}' >out
    jq -e '.headline.xpath == "/html/body[1]/h1[1]" and (.headline.rule | startswith("metadata: h1, "))' out
    jq -e '.date_published | .xpath == "/html/body[1]/p[2]/time[1]" and .rule == "metadata: json-ld, open graph, time element, text"' out
    jq -e '.authors | .xpath == "/html/body[1]/p[1]" and .rule == "metadata: json-ld, element called author, byline"' out
    jq -e '.byline.rule == "metadata: text" and .in_language.confidence == 0.9' out
    jq -e 'all(.headline, .date_published, .authors; .confidence >= 0.8)' out
}

@test "the credit of the picture at a page's head is its own field, that of others is not" {
    credit() { page "$2" | sed "s,</h1>,</h1>$1," >page.html && "$PROGRAM" page.html | "$BIN/sheaf-clean" | jq -r .image_credit; }
    [ "$(credit '<figure><img src=a.jpg><figcaption>The bridge. Photo: Jane Doe / Wire</figcaption></figure>' '')" = 'Jane Doe / Wire' ]
    [ "$(credit '<figure><figcaption>A storm. <span class=photo-credit>Jane Doe</span></figcaption></figure>' '')" = 'Jane Doe' ]
    [ "$(credit '' '<script type="application/ld+json">{"@type":"Article","headline":"Bridge to be rebuilt","image":{"creditText":"(c) Jane Doe"}}</script>')" = 'Jane Doe' ]
    [ "$(credit '<figure><figcaption>Photo: the mayor spoke for an hour. Nobody listened to what he had to say.</figcaption></figure>' '')" = null ]
    [ "$(credit '<aside><figure><figcaption>Photo: John Roe</figcaption></figure></aside>' '')" = null ]
}

@test "a web archive's copy is its site's page: neither its bar nor its address count" {
    page '' | sed 's|<body>|<body><!-- BEGIN WAYBACK TOOLBAR INSERT --><div>12 Jun 2004 - 03 Feb 2009</div><div>Organization: Alexa Crawls</div><!-- END WAYBACK TOOLBAR INSERT -->|; s|</h1>|</h1><p>By Jane Doe</p>|' >copy.html
    printf 'copy.html\thttps://web.archive.org/web/20040612093011/http://www.harbor.example/news/bridge-to-be-rebuilt\n' >list
    "$PROGRAM" --files-from list >out
    jq -e '.date_published == null and (.authors | map(.name)) == ["Jane Doe"] and (.url | startswith("https://web.archive.org/"))' out || fail "$(cat out)"
    "$BIN/sheaf-clean" <out | jq -e '.canonical_url == "https://harbor.example/news/bridge-to-be-rebuilt"'
}

@test "authors that a page only declares: one entry each, in all forms of JSON-LD; a house is none" {
    local text='<p>The council voted to rebuild the old harbour bridge, which has been closed since a barge struck one of its piers, and work will begin soon, as the mayor said on Monday.</p>'
    authors() { # what stands in the head of the page
        printf '<html><head><title>The Bridge</title>%s</head><body><article><h1>The old harbour bridge will be rebuilt</h1><time datetime="2024-05-03">3 May 2024</time>%s%s%s%s</article></body></html>' \
            "$1" "$text" "$text" "$text" "$text" | "$PROGRAM" - | jq -r '[.authors[].name] | join("; ")'
    }
    article() { authors "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"The old harbour bridge will be rebuilt\",\"author\":$1}</script>"; }
    [ "$(authors '<meta name="citation_author" content="Doe, Jane"><meta name="citation_author" content="Rui Chen"><meta name="citation_author" content="Okafor, Amaka">')" = 'Jane Doe; Rui Chen; Amaka Okafor' ]
    [[ $(authors '<meta name="citation_author" content="Jane King, Jr."><meta name="citation_author" content="Rui Chen">') == 'Jane King'*'; Rui Chen' ]]
    [ "$(authors '<meta name="DC.creator" content="Jane Doe"><meta name="DC.creator" content="Rui Chen">')" = 'Jane Doe; Rui Chen' ]
    [ "$(article '"Jane Doe"')" = 'Jane Doe' ]
    [ "$(article '{"name":"Jane Doe"}')" = 'Jane Doe' ]
    [ "$(article '["Jane Doe",{"@type":"Person","name":"Rui Chen"}]')" = 'Jane Doe; Rui Chen' ]
    [ "$(authors '<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"The old harbour bridge will be rebuilt","author":[{"@id":"#p1"},{"@type":"Person","name":"Rui Chen"}]},{"@type":"Person","@id":"#p1","name":"Jane Doe"}]}</script>')" = 'Jane Doe; Rui Chen' ]
    [ "$(article '{"@type":"Organization","name":"Harbour Institute"}')" = '' ]
}

@test "rows of a table are in the body whole, and so is the row of headings above them" {
    local text='<p>The council voted to rebuild the old harbour bridge, which has been closed since a barge struck one of its piers, and work will begin soon, as the mayor said on Monday.</p>'
    local table='<table><caption>Cap</caption><thead><tr><th>A|B</th><th>C</th></tr></thead><tr><td>1</td><td>x|y</td></tr><tr><td>2</td><td></td><td>z</td></tr></table>'
    printf '<html><body><article><h1>The old harbour bridge will be rebuilt</h1>%s%s%s%s%s</article></body></html>' "$text" "$text" "$table" "$text" "$text" >page.html
    "$PROGRAM" page.html >out
    jq -e '.body_paragraphs[3] == "A|B\tC\n1\tx|y\n2\t\tz"' out || fail "$(jq -c .body_paragraphs out)"
}
