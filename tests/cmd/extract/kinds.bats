# sheaf-extract: what kind of page a text capture of an unknown site shows: a product, goods, a thread of a forum; and short texts that are articles.
# SPDX-License-Identifier: MIT
load ../../helper

setup() {
    use extract
    need jq
    pages=$BATS_TEST_DIRNAME/kinds
}

@test "a shop's goods, one product and a thread of a forum are no articles, though they have paragraphs" {
    conserves "$PROGRAM" --refused refused.jsonl "$pages"/{listing,product,forum}.txt
    [ "$count_in" = 3 ] || fail "$(cat out)"
    jq -es 'all(.record_type != "article")' out || fail "$(cat out)"
    [ "$(jq -s length refused.jsonl)" -ge 2 ] || fail "$(cat refused.jsonl)"
    jq -es 'all(.record_type == "other" and .reason == "no article")' refused.jsonl
}

@test "--keep-all makes records of them, with what was found and their record_type" {
    "$PROGRAM" --keep-all "$pages"/{listing,product,forum}.txt >kept.jsonl
    jq -es 'length == 3 and all(.record_type == "other" and (.body_paragraphs | length) > 1 and .headline != null)' kept.jsonl
}

@test "short texts without a day or a name are articles: an interview, instructions, a recipe, a house's statement" {
    "$PROGRAM" "$pages"/article-*.txt >kept.jsonl
    jq -es 'length == 4 and all(.record_type == "article")' kept.jsonl || fail "$(jq -c '[.record_type, .headline]' kept.jsonl)"
}

@test "front matter that names a headline and a day is believed" {
    { printf -- '---\ntitle: Kettles that I have known\ndate: 2024-05-03\n---\n\n'; cat "$pages/product.txt"; } >note.txt
    "$PROGRAM" note.txt | jq -e '.record_type == "article" and .headline == "Kettles that I have known"'
}

@test "a home page is called a listing where its address is known" {
    printf '%s\thttps://kettles.example/\n' "$pages/listing.txt" >list
    "$PROGRAM" --refused refused.jsonl --files-from list >out 2>err
    jq -e '.record_type == "listing" and .reason == "a home page"' refused.jsonl || fail "$(cat refused.jsonl out)"
}

@test "an application's page without its text is refused and counted; what it says of an article is kept" {
    printf '%s' "<html><head><title>report-viewer</title></head><body><noscript><strong>We're sorry but report-viewer doesn't work" \
        " properly without JavaScript enabled.</strong></noscript><div id=app></div></body></html>" >shell.html
    sed 's|<title>|<meta property="og:type" content="article"><meta property="og:title" content="The Slow Bridge"><title>|' shell.html >article.html
    conserves "$PROGRAM" --refused refused.jsonl shell.html article.html
    jq -e '.file == "shell.html" and .record_type == "error" and (.reason | startswith("a page without its text"))' refused.jsonl || fail "$(cat refused.jsonl)"
    jq -e '.headline == "The Slow Bridge" and .body_paragraphs == []' out || fail "$(cat out)"
}
