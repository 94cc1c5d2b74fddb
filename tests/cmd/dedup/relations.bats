# sheaf-dedup: what is no duplicate but made of another text is kept and linked, because the page says so.
# SPDX-License-Identifier: MIT
load ../../helper

setup() {
    use dedup
    related=$BATS_TEST_DIRNAME/related.jsonl
    [ -x "$TOOLS/dedup_records" ] || skip 'the test tool dedup_records is not built'
}

# records COUNT SEED POOL: many of them say what they are made of.
records() {
    "$TOOLS/dedup_records" "$@" versions
}

@test "golden: a translation, an excerpt, editions in several languages" {
    golden related "$PROGRAM" <"$related"
}

@test "a second run changes nothing, and nothing is lost" {
    for seed in 1 2 3; do
        records 500 "$seed" 100 >in
        conserves "$PROGRAM" --near 0 <in
        grep -q '"rule":"translation-of"' out
        grep -q '"rule":"excerpt-of"' out
        stock_idempotent "$PROGRAM" --near 0 <in
    done
}

@test "neither the order of the input nor the size of the memory changes anything" {
    records 1000 4 200 >in
    "$PROGRAM" <in >expected
    "$PROGRAM" --memory 1 <in | cmp - expected
    for seed in 1 2 3 4 5; do
        shuf --random-source=<(yes "$seed") in | "$PROGRAM" | sort | cmp - <(sort expected)
    done
}

@test "run by run, --dump is what one run writes; a run writes what has come to be related" {
    need jq
    records 600 5 120 >in
    "$PROGRAM" <in >expected
    split -n l/9 -d -a 3 in run.
    for run in run.*; do
        "$PROGRAM" --state state <"$run" >>written
    done
    "$PROGRAM" --state state --dump | cmp - expected
    # The last that was written of each record is what stands in the end.
    jq -c 'del(.replaces)' expected | sort >last
    jq -c 'del(.replaces)' written | sort -u | comm -12 - last | cmp - <(sort -u last)
}

@test "any number of shards: the bytes of one run" {
    records 600 6 120 >in
    "$PROGRAM" <in >expected
    for shards in 1 3 10; do
        rm -f shard.*
        split -n "l/$shards" -d -a 3 in shard.
        for shard in shard.???; do
            "$BIN/sheaf-sign" --signatures "$shard.sig" -o "$shard.lines" <"$shard"
        done
        LC_ALL=C sort -m shard.*.lines | "$BIN/sheaf-link" -o clusters shard.*.sig
        "$PROGRAM" --use-clusters clusters <in | cmp - expected
    done
}

@test "200,000 records that say they are one page in as many languages, or excerpts of one text: linear" {
    awk 'BEGIN { for (i = 0; i < 200000; i++)
        printf "{\"id\":\"i%d\",\"url\":\"https://a.org/%d\",\"in_language\":\"x%d\",\"versions\":[{\"relation\":\"%s\",\"url\":\"https://a.org/0\"}]}\n",
            i, i, i, i % 2 ? "edition" : "excerpt-of" }' >in
    timeout 60 "$PROGRAM" <in >out
    [ "$(grep -c '"rule":"excerpt-of"' out)" -eq 99999 ]
    [ "$(grep -c '"rule":"translation-of"' out)" -eq 0 ]
}

@test "an excerpt whose text is a part of its whole is kept and linked; without the page's word it is the same article" {
    need jq
    local body=''
    for i in $(seq 400); do body+="word$i is$((i * i % 97)) so$((i % 11)) "; done
    record() { # URL HEADLINE BODY VERSIONS
        jq -nc --arg url "$1" --arg headline "$2" --arg body "$3" --argjson versions "$4" \
            '{id: $url, record_type: "article", url: $url, headline: $headline, in_language: "en", date_published: "2023-05-01", authors: [{name: "Karin Solberg"}],
              body_paragraphs: [$body], article_body: $body, versions: $versions}'
    }
    address=https://post.example/en/wall-rebuilt-soon
    record "$address" 'The wall is to be rebuilt soon' "$body" null >whole
    record https://other.example/a-part-of-it 'Another headline of the wall' "${body:0:1500}" "[{\"relation\":\"excerpt-of\",\"url\":\"$address\"}]" >excerpt
    record https://other.example/a-part-of-it 'Another headline of the wall' "${body:0:1500}" null >part
    cat whole part | "$PROGRAM" | jq -se 'length == 1 and .[0].duplicates[0].rule == "contained"'
    cat whole excerpt >both
    "$PROGRAM" <both >out
    jq -se 'length == 2 and .[1].duplicates[0].rule == "excerpt-of" and .[0].duplicates == null' out
    cat excerpt whole | "$PROGRAM" | sort | cmp - <(sort out)
    "$PROGRAM" --state state <excerpt >/dev/null
    "$PROGRAM" --state state <whole >/dev/null
    "$PROGRAM" --state state --dump | sort | cmp - <(sort out)
    "$PROGRAM" --memory 1 <both | cmp - out
    for shard in whole excerpt; do
        "$BIN/sheaf-sign" --signatures "$shard.sig" -o "$shard.lines" <"$shard"
    done
    LC_ALL=C sort -m whole.lines excerpt.lines | "$BIN/sheaf-link" -o clusters whole.sig excerpt.sig
    "$PROGRAM" --use-clusters clusters <both | cmp - out
}
