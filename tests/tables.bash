# What the tests of sheaf-sql and sheaf-tables share: awkward articles, and what must come back of them.
# SPDX-License-Identifier: MIT

# awkward_articles COUNT: article records of which every text is hard on readers of tables.
awkward_articles() {
    "$TOOLS/awkward" "$1" | jq -c '{id: ("a" + .id), headline: .text, description: .list[0], article_body: .text,
        date_published: "2014-07-08", publisher: .text, authors: [.list[] | {name: ., role: "author", in_byline: true}],
        topics: .list, regions: [], word_count: (.id | tonumber), is_republication: (.list | length == 1),
        in_language: "en", references: .list, metadata: {a: .text}, unknown: .list,
        capture: {id: ("c" + .id), file: .text, trending: .list}}'
}

# One line an article, sorted: what the tables must give back. Lists as JSON texts.
expected_articles() {
    jq -c '[.id, .headline, .description, .article_body, .publisher, [.authors[].name], .topics, (.word_count | tostring),
        .is_republication, (.references | tojson), (.metadata | tojson), ({unknown} | tojson), .capture.file,
        (.capture.trending | tojson)]' | LC_ALL=C sort
}

# The same from rows that a database gives as JSON arrays, with JSON columns in jq's form.
normal_rows() {
    jq -c '[.[0:7][], (.[7] | tostring), (.[8] | . == 1 or . == true), (.[9:12][] | fromjson | tojson), .[12],
        (.[13] | fromjson | tojson)]' | LC_ALL=C sort
}
