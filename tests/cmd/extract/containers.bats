# sheaf-extract: pages out of archives, feeds, JSON Lines and saved pages; threads; bad archives.
# SPDX-License-Identifier: MIT
load ../../helper
load ../../conformance/capture

setup() {
    use extract
    [ -x "$TOOLS/pack" ] || skip 'the tool pack is not built'
    make_pages
    article >page.html
    mv page.html article
}

# A page that is an article, N words more or less.
article() {
    printf '<!DOCTYPE html><html lang="en"><head><title>The tide table %s</title></head><body><article><h1>The tide table %s</h1>' "$@" "$@"
    for part in one two three; do
        printf '<p>Part %s: the master of the harbour had been asleep for most of the day, and it was only when the bells of the town began to ring that he knew what had come over the water.</p>' $part
    done
    printf '</article></body></html>\n'
}

@test "only captured articles become records; the rest is refused with a reason; in = records of the archive" {
    {
        printf 'software: test\r\n' | record warcinfo info
        printf 'GET / HTTP/1.1\r\n\r\n' | record request a
        response a article
        http 404 article | record response b
        { printf 'HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\211PNG'; } | record response c
        http 200 empty | record revisit a
    } >x.warc
    conserves "$PROGRAM" --refused refused x.warc
    [ "$count_in $count_out $count_refused $count_rejected" = '6 1 5 0' ]
    [ "$(jq -r '[.url, .headline, .capture.http_status, .capture.captured_at, (.capture.offset > 0), .capture.media_type] | map(tostring) | join(" ")' out)" = \
        'http://example.org/a The tide table 200 2020-01-02T03:04:05Z true text/html' ]
    [ "$(jq -r .capture.sha256 out)" = "$(sha256sum <article | cut -d ' ' -f 1)" ]
    [ "$(jq -r .reason refused | tr '\n' ';')" = "a record of type 'warcinfo';a record of type 'request';HTTP status 404;a PNG image is no page;a record of type 'revisit';" ]
}

@test "threads change nothing: records, repeats, refusals, rejects, messages" {
    for n in $(seq 40); do
        article $((n % 30)) >"page$n"
        response "p$((n % 30))" "page$n" | pack gzip
        http 404 page | record response x | pack gzip
    done >x.warc.gz
    { printf 'WARC/1.0\r\nWARC-Type: response\r\n' | pack gzip; } >>x.warc.gz
    for jobs in 1 2 5; do
        "$PROGRAM" -j $jobs --counts --refused refused.$jobs --rejects rejects.$jobs x.warc.gz "$ROOT"/samples/captures/*.txt no-such-file >out.$jobs 2>err.$jobs || [ $? -eq 1 ]
        "$PROGRAM" -j $jobs --list x.warc.gz >list.$jobs 2>/dev/null
    done
    for jobs in 2 5; do
        for file in out err refused rejects list; do
            cmp $file.1 $file.$jobs
        done
    done
    [ "$(jq -r .capture.id out.1 | sort | uniq -d)" = '' ]
    jq -r .capture.id out.1 | grep -q -- '-2$'
}

@test "a feed gives its entries, a summary is one, and its addresses can be listed" {
    cat >feed.xml <<'XML'
<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Harbour Review</title><language>en</language>
<item><title>Who owns the tide &amp;amp; the quay?</title><link>https://harbour.example/tide</link><pubDate>Tue, 08 Jul 2014 23:30:00 -0500</pubDate>
<dc:creator>Ann Berg</dc:creator><category>Ports</category><content:encoded><![CDATA[<p>The first&nbsp;one.</p><p>The second one.</p>]]></content:encoded></item>
<item><title>A note&nbsp;here & there</title><link>https://harbour.example/note</link><description>Only a synopsis.</description></item>
</channel></rss>
XML
    conserves "$PROGRAM" feed.xml
    [ "$count_in $count_out" = '2 2' ]
    [ "$(jq -c '[.headline, .url, .date_published, .authors[0].name, .body_paragraphs, .body_status, .keywords]' out)" = \
        '["Who owns the tide & the quay?","https://harbour.example/tide","2014-07-08","Ann Berg",["The first one.","The second one."],null,["Ports"]]
["A note here & there","https://harbour.example/note",null,null,["Only a synopsis."],"summary",[]]' ]
    [ "$("$PROGRAM" --list-urls feed.xml)" = $'https://harbour.example/tide\t2014-07-08\nhttps://harbour.example/note\t' ]
    response feed feed.xml >x.warc
    conserves "$PROGRAM" x.warc
    [ "$count_in $count_out" = '2 2' ]
}

@test "Atom, JSON Feed, sitemaps" {
    cat >atom.xml <<'XML'
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Ports</title>
<entry><title>One</title><link rel="self" href="https://p.example/1.xml"/><link href="https://p.example/1"/><published>2020-02-03T04:05:06Z</published>
<author><name>Eva Frost</name></author><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>First &amp; last.</p></div></content></entry>
<entry><title>Two</title><link href="https://p.example/2"/><summary type="html">&lt;p&gt;A summary&lt;/p&gt;</summary></entry></feed>
XML
    [ "$("$PROGRAM" atom.xml | jq -c '[.headline, .url, .date_published, .authors[0].name, .body_paragraphs, .body_status, .in_language]')" = \
        '["One","https://p.example/1","2020-02-03","Eva Frost",["First & last."],null,"en"]
["Two","https://p.example/2",null,null,["A summary"],"summary","en"]' ]
    printf '{"version":"https://jsonfeed.org/version/1.1","title":"J","items":[{"id":"1","url":"https://j.example/1","title":"Eins","content_html":"<p>Hallo</p>","tags":["x"]}]}' >feed.json
    [ "$("$PROGRAM" feed.json | jq -c '[.headline, .body_paragraphs, .keywords]')" = '["Eins",["Hallo"],["x"]]' ]
    printf '<urlset><url><loc> https://x.example/a?b=1&amp;c=2 </loc><lastmod>2020-01-01</lastmod></url><url><loc>https://x.example/b c</loc></url></urlset>' >map.xml
    [ "$("$PROGRAM" --list-urls map.xml)" = $'https://x.example/a?b=1&c=2\t2020-01-01\nhttps://x.example/b%20c\t' ]
    conserves "$PROGRAM" map.xml
    [ "$count_refused" -eq 1 ]
}

@test "--list-urls names a file that is neither a sitemap nor a feed, and refuses it" {
    printf '<html><body><p>A page of its own, with a sentence and one more.</p></body></html>' >page.html
    printf '<urlset><url><loc>https://x.example/a</loc></url></urlset>' >map.xml
    conserves "$PROGRAM" --list-urls --refused refused page.html map.xml
    [ "$(cat out)" = $'https://x.example/a\t' ]
    [ "$count_refused" -eq 1 ] && grep -qF 'page.html: neither a sitemap nor a feed' err
    [ "$(jq -c '[.file, .reason]' refused)" = '["page.html","neither a sitemap nor a feed"]' ]
    "$PROGRAM" --list-urls <page.html 2>err && grep -qF 'standard input: neither' err
    printf '<rss><channel><title>T</title></channel></rss>' >empty.xml
    "$PROGRAM" --list-urls empty.xml 2>err && grep -qF 'empty.xml: a feed without entries' err
}

@test "a feed whose entities multiply is rejected" {
    printf '<!DOCTYPE r [<!ENTITY a "b"><!ENTITY c "&a;&a;">]><rss><channel><item><title>&c;</title></item></channel></rss>' >laughs.xml
    conserves "$PROGRAM" laughs.xml
    [ "$count_rejected" -eq 1 ] && grep -q 'declares entities' err
}

@test "a message about a page of an archive names its byte and address" {
    response a article >x.warc
    http 200 article | record response b 'WARC-Truncated: length' >>x.warc
    at=$(response a article | wc -c)
    "$PROGRAM" x.warc 2>err | jq -s -e '.[1].warnings == ["capture_cut"]' >/dev/null
    grep -qxF "sheaf-extract: x.warc: byte $at: http://example.org/b: the page was not captured to its end" err || fail "$(cat err)"
    "$PROGRAM" <x.warc 2>err | jq -s -e '.[1].warnings == ["capture_cut"]' >/dev/null
    grep -qF "standard input: byte $at: http://example.org/b: the page" err
}

@test "JSON Lines and saved pages" {
    jq -n -c --rawfile html article '{url: "https://x.example/a", html: $html, timestamp: "2020-01-02T03:04:05Z"}' >x.jsonl
    printf '{"text": 1}\n{broken\n' >>x.jsonl
    conserves "$PROGRAM" x.jsonl
    [ "$count_in $count_out $count_rejected" = '3 1 2' ]
    [ "$(jq -r '[.url, .capture.captured_at] | join(" ")' out)" = 'https://x.example/a 2020-01-02T03:04:05Z' ]
    {
        printf 'From: <Saved>\r\nSnapshot-Content-Location: https://x.example/m\r\nDate: Thu, 2 Jan 2020 03:04:05 -0000\r\nMIME-Version: 1.0\r\n'
        printf 'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--b--"\r\n\r\n\r\n----b--\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n'
        base64 article
        printf '\r\n----b--\r\nContent-Type: image/png\r\n\r\nx\r\n----b----\r\n'
    } >x.mhtml
    [ "$("$PROGRAM" x.mhtml | jq -r '[.url, .headline, .capture.captured_at] | join(" ")')" = 'https://x.example/m The tide table 2020-01-02T03:04:05Z' ]
    pack gzip <article | "$PROGRAM" | jq -e '.capture.codings == ["gzip"]' >/dev/null
}

@test "a saved page that is cut says so" {
    {
        printf 'From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n'
        cat article
    } >x.mhtml
    "$PROGRAM" x.mhtml 2>err | jq -e '.warnings == ["capture_cut"]' >/dev/null
    grep -qF 'x.mhtml: the page was not captured to its end' err
    "$PROGRAM" --list x.mhtml | jq -e '.truncated' >/dev/null
    printf '\r\n--b--\r\n' >>x.mhtml
    "$PROGRAM" x.mhtml 2>err | jq -e '.warnings == []' >/dev/null
    [ ! -s err ]
}

@test "entries of feeds that say nothing are refused, items that are none rejected" {
    printf '<rss><channel><item></item><item><title>T</title><pubDate>Tue, 09 May 23 7:05 EST</pubDate></item><item><guid>17</guid><pubDate>9 May 2023</pubDate></item></channel></rss>' >x
    conserves "$PROGRAM" --refused refused x
    [ "$count_in $count_out $count_refused $count_rejected" = '3 1 2 0' ]
    [ "$(jq -c '[.headline, .date_published, .date_published_text]' out)" = '["T","2023-05-09","Tue, 09 May 23 7:05 EST"]' ]
    [ "$(jq -r .reason refused | uniq)" = 'an entry of a feed without headline, text and address' ]
    printf '{"version":"https://jsonfeed.org/version/1","items":[{"id":"4"},"a",{"title":"T","content_text":"x"},null]}' >x
    conserves "$PROGRAM" --rejects rejects x
    [ "$count_in $count_out $count_refused $count_rejected" = '4 1 1 2' ]
    [ "$(jq -c '[.reason, .raw]' rejects | tr '\n' ' ')" = '["an item of a feed that is no object","\"a\""] ["an item of a feed that is no object","null"] ' ]
    conserves "$PROGRAM" --list-urls x
    [ "$count_out $count_refused $count_rejected" = '1 1 2' ]
}

@test "--list-urls of a feed gives the time of the last change" {
    printf '<feed xmlns="http://www.w3.org/2005/Atom"><entry><link href="https://p.example/1"/><published>2020-02-03</published><updated>2020-03-04</updated></entry></feed>' >atom.xml
    [ "$("$PROGRAM" --list-urls atom.xml)" = $'https://p.example/1\t2020-03-04' ]
}

@test "JSON Lines: pages that could not be fetched come first, a mark, empty members, damage between and in members" {
    jq -n -c --rawfile html article '{url: "https://x.example/a", html: $html}' >one
    { printf '\357\273\277{"url": "https://x.example/0", "html": null}\n'; cat one; } >x
    conserves "$PROGRAM" x
    [ "$count_in $count_out $count_rejected" = '2 1 1' ]
    jq -c '{url, html: "", text: "The tide table\n\nThe tide comes in twice a day, and goes out twice, as everybody in the town knows who has ever lost a boat, a hat, or an hour of sleep to it.\n\nAnd so it goes on for a second paragraph, since one paragraph of words is not enough for a page that nobody knows, by a hand that nobody has seen."}' one >x
    conserves "$PROGRAM" x
    [ "$(jq -r .headline out)" = 'The tide table' ]
    { pack gzip <one; printf 'garbage'; pack gzip <one; } >x
    conserves "$PROGRAM" x
    [ "$count_in $count_out $count_rejected" = '3 2 1' ] && grep -q 'the compressed bytes are damaged' err
    { pack gzip <one | head -c 200; pack gzip <one; } >x
    conserves "$PROGRAM" x
    [ "$count_out $count_rejected" = '1 1' ]
    cat one one one | pack gzip >whole
    head -c -20 whole >x
    conserves "$PROGRAM" x
    [ "$count_rejected" = 1 ] && grep -q 'the compressed file ends in the middle' err
    [ "$("$PROGRAM" --list --quiet <(pack gzip <one; printf garbage; pack gzip <one) | jq -c .offset | tr '\n' ' ')" = \
        "0 $(pack gzip <one | wc -c) $(($(pack gzip <one | wc -c) + 7)) " ]
}

@test "what --from says wins over the bytes, and so does the member of JSON Lines" {
    printf '<b>The tide table</b>\n\nThe tide comes in twice a day, and goes out twice, as everybody in the town knows who has ever lost a boat, a hat, or an hour of sleep to it.\n\nAnd so it goes on for a second paragraph, since one paragraph of words is not enough for a page that nobody knows, by a hand that nobody has seen.\n' >page
    [ "$("$PROGRAM" --from text page | jq -r .layout)" = generic ]
    printf 'The tide table <b>in bold</b>' >page
    [ "$("$PROGRAM" --from html --keep-all page | jq -r '[.layout, .body_paragraphs[0]] | join(": ")')" = 'html: The tide table in bold' ]
    jq -R -c '{html: .}' page >x
    [ "$("$PROGRAM" --keep-all x | jq -r .layout)" = html ]
    conserves "$PROGRAM" --from html empty
    [ "$count_rejected" -eq 1 ]
}

@test "saved pages: one part, parts in parts, quoted-printable, and the line end before a delimiter is not of the page" {
    { printf 'MIME-Version: 1.0\nContent-Type: text/html\nContent-Transfer-Encoding: base64\nContent-Location: https://x.example/s\n\n'; base64 article; } >x
    sum=$(sha256sum <article | cut -d ' ' -f 1)
    [ "$("$PROGRAM" --list x | jq -r '[.url, .sha256] | join(" ")')" = "https://x.example/s $sum" ]
    {
        printf 'MIME-Version: 1.0\nContent-Type: multipart/related; boundary=a\n\npreamble\n--a\nContent-Type: multipart/alternative; boundary="b c"\n\n'
        printf -- '--b c\nContent-Type: text/plain\n\nplain\n--b c\nContent-Type: text/html\n\n'
        cat article
        printf '\n--b c--\n--a--\n'
    } >x
    [ "$("$PROGRAM" --list x | jq -r .sha256)" = "$sum" ]
    {
        printf 'MIME-Version: 1.0\nContent-Type: multipart/related; boundary=a\n\n--a\nContent-Type: text/html\nContent-Transfer-Encoding: Quoted-Printable\n\n'
        sed 's,=,=3D,g; s,harbour,harbour=C3=A9,; s,^\(.\{30\}\),\1=\n,' article
        printf '\n--a--\n'
    } >x
    [ "$("$PROGRAM" --list x | jq -r .sha256)" = "$(sed 's/harbour/harbouré/' article | sha256sum | cut -d ' ' -f 1)" ]
    pack zstd <x | "$PROGRAM" - | jq -e '.headline == "The tide table"' >/dev/null
}

@test "feeds: relative addresses, elements that are not closed, foreign characters, an end that is missing" {
    printf '<rss><channel><link>https://x.example/news/</link><item><link>/a</link></item><item><link>b?c</link></item><item><title>t</title><guid>17</guid></item><item><guid>https://x.example/g</guid></item></channel></rss>' >x
    [ "$("$PROGRAM" x | jq -r .url | tr '\n' ' ')" = 'https://x.example/a https://x.example/news/b?c null https://x.example/g ' ]
    printf '<feed xml:base="/blog/" xmlns="http://www.w3.org/2005/Atom"><link href="https://other.example/"/><entry><link href="a"/></entry></feed>' >feed
    response feeds/atom feed >x
    [ "$("$PROGRAM" x | jq -r .url)" = http://example.org/blog/a ]
    item() { printf '<item><title>%b</title><link>https://x.example/%s</link></item>' "$1" "$2"; }
    { printf '<rss><channel>'; item 'a\0b\vc' 1; item b 2; printf '</channel></rss>'; } >x
    [ "$("$PROGRAM" x | jq -r .headline | tr '\n' '|')" = 'a b c|b|' ]
    { printf '<rss><channel>'; item 'a <br> x' 1; item b 2; item c 3; printf '</channel></rss>'; } >x
    [ "$("$PROGRAM" --quiet x | jq -r .url | tail -n 2 | tr '\n' ' ')" = 'https://x.example/2 https://x.example/3 ' ]
    { printf '<rss><channel>'; item a 1; item b 2; } >x
    conserves "$PROGRAM" x
    [ "$count_in $count_out $count_rejected" = '3 2 1' ] && grep -q 'cut or too long behind 2 entries' err
    printf '<urlset><url><loc>https://x.example/a</loc></url><url>' >x
    [ "$("$PROGRAM" --list-urls x 2>err)" = $'https://x.example/a\t' ] && grep -q 'some addresses are missing' err
    { printf '<rss><channel>'; item "$(head -c 11000000 /dev/zero | tr '\0' x)" 1; item b 2; printf '</channel></rss>'; } >large
    [ "$("$PROGRAM" large | jq -r '.headline | length' | tr '\n' ' ')" = '11000000 1 ' ]
}

@test "a packed sitemap in an archive" {
    printf '<urlset><url><loc>https://x.example/a</loc></url></urlset>' | pack gzip >map
    { printf 'HTTP/1.1 200 OK\r\nContent-Type: application/x-gzip\r\n\r\n'; cat map; } | record response map.xml.gz >x
    [ "$("$PROGRAM" --list-urls x)" = $'https://x.example/a\t' ]
    [ "$("$PROGRAM" --list x | jq -c .codings)" = '["gzip"]' ]
    { printf 'HTTP/1.1 200 OK\r\nContent-Type: application/x-gzip\r\n\r\n'; pack gzip <article; } | record response page.gz >x
    [ "$("$PROGRAM" --list x | jq -c .codings)" = '[]' ]
}

@test "feeds and sitemaps in UTF-16, and JSON Feed with escaped slashes" {
    printf '<?xml version="1.0" encoding="UTF-16"?><rss><channel><item><title>Ei é</title><link>https://x.example/a</link></item></channel></rss>' >utf8
    iconv -f utf-8 -t UTF-16 utf8 >x
    [ "$("$PROGRAM" x | jq -r .headline)" = 'Ei é' ]
    iconv -f utf-8 -t UTF-16BE utf8 >x
    [ "$("$PROGRAM" x | jq -r .headline)" = 'Ei é' ]
    printf '<urlset><url><loc>https://x.example/a</loc></url></urlset>' | iconv -f utf-8 -t UTF-16 >x
    [ "$("$PROGRAM" --list-urls x)" = $'https://x.example/a\t' ]
    printf '{"version":"https:\\/\\/jsonfeed.org\\/version\\/1","items":[{"url":"https:\\/\\/j.example\\/1","title":"Eins","content_html":"<p>Hallo"}]}' >x
    [ "$("$PROGRAM" x | jq -r '[.url, .headline] | join(" ")')" = 'https://j.example/1 Eins' ]
}

@test "bombs are rejected, and the run goes on" {
    head -c 64000000 /dev/zero | tr '\0' a | pack gzip >bomb
    response a bomb 'Content-Encoding: gzip' >x
    response b article >>x
    conserves "$PROGRAM" x
    [ "$count_out $count_rejected" = '1 1' ] && grep -q 'a bomb' err
    head -c 64000000 /dev/zero | pack gzip | pack gzip >twice
    response a twice 'Content-Encoding: gzip, gzip' >x
    conserves "$PROGRAM" x
    [ "$count_rejected" -eq 1 ] && grep -q 'a bomb' err
    { header response a 64000000; head -c 64000000 /dev/zero; printf '\r\n\r\n'; } | pack gzip >y.gz
    response b article | pack gzip >>y.gz
    conserves "$PROGRAM" y.gz
    [ "$count_out $count_rejected" = '1 1' ] && grep -q 'a bomb' err
    conserves "$PROGRAM" bomb
    [ "$count_rejected" -eq 1 ] && grep -q 'a bomb' err
}

# Each took minutes, or all memory, when every piece looked for an end that is not there.
@test "megabytes of beginnings that never end" {
    many() { yes "$1" | head -c 4000000; }
    { many $'WARC/1.0\r\nWARC-Type: response\r'; } >x
    timeout 60 "$PROGRAM" --list --quiet --counts x >out 2>err || fail "headers of records: exit $?"
    [ "$(tail -n 1 err | jq -c '[.in, .rejected]')" = '[129032,129032]' ] || fail "$(tail -n 1 err)"
    { printf 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nX: a\r\n'; many ' b' | head -c 900000; printf '\r\n\r\n'; cat article; } | record response a >x
    timeout 60 "$PROGRAM" x >out || fail "folded headers: exit $?"
    jq -e '.headline == "The tide table"' out >/dev/null
    { printf '<p>caf\351 '; many '<!--'; } >x
    timeout 60 "$PROGRAM" --list x >out || fail "comments: exit $?"
    { printf '<rss><item '; seq -f 'a%.0f="b"' 300000; printf '/></rss>'; } >x
    timeout 60 "$PROGRAM" --quiet x >out || fail "attributes: exit $?"
}

@test "a record of 3 GB is passed by in little memory" {
    { header response a 3000000000; head -c 3000000000 /dev/zero; printf '\r\n\r\n'; response b article; } |
        "$TOOLS/measure" measured "$PROGRAM" --quiet --counts >out 2>err
    [ "$(tail -n 1 err | jq -c '[.in, .out, .rejected]')" = '[2,1,1]' ]
    [[ $BIN != */release/* ]] || [ "$(cut -d ' ' -f 2 measured)" -lt 40000 ]
}

@test "100,000 tiny records" {
    printf 'x' | record resource a 'Content-Type: text/plain' >one
    for _ in $(seq 100); do cat one; done >hundred
    for _ in $(seq 1000); do cat hundred; done >x
    [ "$("$PROGRAM" --list --no-digest x | wc -l)" -eq 100000 ]
}
