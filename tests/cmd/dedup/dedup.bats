# sheaf-dedup: what is one article, what is not, what a merged record holds.
# SPDX-License-Identifier: MIT
load ../../helper

setup() {
    use dedup
    captures=$BATS_TEST_DIRNAME/captures.jsonl
}

# bounded OPTION…: the program, within a time that a run far from linear would not keep.
bounded() {
    timeout 60 "$PROGRAM" "$@"
}

# partition: for every record on standard input the number of its cluster, in one line.
partition() {
    "$PROGRAM" --clusters clusters --quiet >out || return
    jq -rs '[.[].cluster] as $all | [$all[] | . as $one | $all | index($one) + 1] | map(tostring) | join(" ")' clusters
}

# shuffled SEED: standard input, its lines in an order that follows from the seed.
shuffled() {
    shuf --random-source=<(yes "$1")
}

words() { # COUNT [FIRST]: that many different words
    seq -s ' ' -f 'word%g' "${2:-1}" $((${2:-1} + $1 - 1))
}

@test "golden: three captures of one article, by URL and by headline key" {
    golden captures "$PROGRAM" --explain explain --clusters clusters <"$captures"
    golden explain cat explain
    golden clusters cat clusters
}

@test "what is alone leaves byte for byte" {
    sed -n '3p;5p' "$captures" >alone
    "$PROGRAM" <alone >out
    cmp alone out
}

@test "an id is made only where there is none and something to make it of" {
    need jq
    printf '%s\n' '{"headline":"H","x":1e2}' '{"id":"","url":"https://a.org/1"}' '{"id":7,"headline":"I"}' '{"x" : 1}' >in
    "$PROGRAM" <in >out
    [ "$(sed -n 3,4p out)" = "$(sed -n 3,4p in)" ]
    [ "$(jq -r '.id // empty' out | grep -cxE '[0-9a-f]{32}')" = 2 ]
    grep -q '"x":1e2' out
}

@test "editions and other forms of one URL are one page" {
    need jq
    printf '%s\n' '{"url":"https://example.org/posts/2009/05/x"}' '{"url":"http://www.example.org:80/europe/posts/2009/05/x/"}' \
        '{"url":"https://example.org/posts/2009/05/x?utm_source=a&lang=en#top"}' '{"canonical_url":"https://example.org/posts/2009/05/x","url":"https://cdn.example.net/1"}' \
        '{"url":"https://cdn.example.net/1"}' '{"url":"https://example.org/posts/2009/05/x?page=2"}' >in
    [ "$(partition <in)" = "1 1 1 1 1 6" ]
}

@test "a front page identifies nothing" {
    need jq
    printf '%s\n' '{"canonical_url":"https://example.org/","headline":"A"}' '{"canonical_url":"https://example.org","headline":"B"}' >in
    [ "$(partition <in)" = "1 2" ]
}

@test "headline, day and first author; nothing less" {
    need jq
    cat >in <<'END'
{"headline":"Letters to the Editor","date_published":"2009-05-14","authors":[{"name":"Ana Bell"}]}
{"headline":"LETTERS to the editor…","date_published":"2009-05-14","authors":[{"name":"ANA BELL"},{"name":"C D"}]}
{"headline":"Letters to the Editor","date_published":"2009-05-15","authors":[{"name":"Ana Bell"}]}
{"headline":"Letters to the Editor","date_published":"2009-05-14","authors":[{"name":"C D"}]}
{"headline":"Letters to the Editor","date_published":"2009-05-14","authors":[]}
{"headline":"Letters to the Editor","date_published":"2009-05-14","authors":[]}
{"headline":"Letters to the Editor","date_published":"2009-05-01","date_published_precision":"month","authors":[{"name":"Ana Bell"}]}
{"headline":"Letters to the Editor","date_published":"2009-05-01","date_published_precision":"month","authors":[{"name":"Ana Bell"}]}
{"headline":"Letters to the Editor","authors":[{"name":"Ana Bell"}]}
{"headline":"Letters to the Editor"}
END
    [ "$(partition <in)" = "1 1 3 4 5 6 7 8 9 10" ]
}

@test "an undated capture meets by slug, month and author" {
    need jq
    cat >in <<'END'
{"url":"https://a.org/2009/05/harbor-talks-resume","headline":"Harbor Talks","date_published":"2009-05-14","authors":[{"name":"Ana Bell"}]}
{"url":"https://b.org/old/2009/05/14/harbor-talks-resume.html","authors":[{"name":"Ana Bell"}]}
{"url":"https://b.org/old/2009/06/harbor-talks-resume.html","authors":[{"name":"Ana Bell"}]}
{"url":"https://c.org/2009/05/harbor-talks-resume","authors":[{"name":"C D"}]}
{"url":"https://a.org/2009/05/weekly-roundup","authors":[{"name":"Ana Bell"}]}
{"url":"https://b.org/2009/05/weekly-roundup","authors":[{"name":"Ana Bell"}]}
END
    [ "$(partition <in)" = "1 1 3 4 5 6" ]
}

@test "equal text joins from 40 words on, wherever it stands" {
    need jq
    long=$(words 39) short=$(words 38)
    cat >in <<END
{"url":"https://a.org/1","headline":"H","article_body":"$long","publisher":"A"}
{"url":"https://b.org/2","headline":"h!","article_body":"  ${long// /\\n}","publisher":"B"}
{"url":"https://c.org/3","headline":"h","body_paragraphs":["${long// word20 /\",\"word20 }"]}
{"url":"https://d.org/4","headline":"I","article_body":"$long"}
{"url":"https://e.org/5","headline":"H","article_body":"$short"}
{"url":"https://f.org/6","headline":"H","article_body":"$short"}
END
    [ "$(partition <in)" = "1 1 1 4 5 6" ]
}

@test "near misses stay apart: stubs with one bio, two articles of one month, one intro" {
    need jq
    bio=$(words 60) first=$(words 90 100) second=$(words 90 300)
    cat >in <<END
{"headline":"One stub","authors":[{"name":"Ana Bell","description":"$bio"}],"body_status":"stub","recent_work":[{"headline":"$bio"}],"disclaimer":"$bio"}
{"headline":"Another stub","authors":[{"name":"Ana Bell","description":"$bio"}],"body_status":"stub","recent_work":[{"headline":"$bio"}],"disclaimer":"$bio"}
{"authors":[{"name":"Ana Bell","description":"$bio"}],"body_status":"stub"}
{"authors":[{"name":"Ana Bell","description":"$bio"}],"body_status":"stub"}
{"url":"https://a.org/posts/2009/05/first-of-two-articles","headline":"First","date_published":"2009-05-14","authors":[{"name":"Ana Bell"}],"topics":["T"],"article_body":"$bio $first"}
{"url":"https://a.org/posts/2009/05/second-of-two-articles","headline":"Second","date_published":"2009-05-14","authors":[{"name":"Ana Bell"}],"topics":["T"],"article_body":"$bio $second"}
END
    [ "$(partition <in)" = "1 2 3 4 5 6" ]
}

@test "a translation stays apart under one URL and one headline" {
    need jq
    cat >in <<'END'
{"url":"https://a.org/posts/x?lang=en","headline":"NATO","date_published":"2009-05-14","authors":[{"name":"Ana Bell"}],"in_language":"en"}
{"url":"https://a.org/posts/x?lang=ar","headline":"NATO","date_published":"2009-05-14","authors":[{"name":"Ana Bell"}],"in_language":"ar"}
{"url":"https://a.org/posts/x","headline":"NATO","date_published":"2009-05-14","authors":[{"name":"Ana Bell"}],"in_language":"en-GB"}
{"url":"https://a.org/posts/x"}
END
    [ "$(partition <in)" = "1 2 1 4" ]
}

@test "a URL that is written over every week holds several articles" {
    need jq
    one=$(words 60 100) two=$(words 60 200) three=$(words 60 300) four=$(words 60 400) five=$(words 60 500)
    cat >in <<END
{"url":"https://a.org/briefing","headline":"On Ports","date_published":"2009-05-01","article_body":"$one"}
{"url":"https://a.org/briefing","headline":"On Grain","date_published":"2009-05-08","article_body":"$two"}
{"url":"https://a.org/briefing","headline":"On Grain (updated)","date_published":"2009-05-08","article_body":"$three"}
{"url":"https://a.org/briefing"}
{"url":"https://a.org/2009/05/renamed-and-edited-later","headline":"Old","date_published":"2009-05-08","article_body":"$four"}
{"url":"https://a.org/2009/05/renamed-and-edited-later","headline":"New","date_published":"2009-05-09","article_body":"$five"}
{"url":"https://a.org/stub","headline":"Old","date_published":"2009-05-08"}
{"url":"https://a.org/stub","headline":"New","date_published":"2009-05-09"}
END
    [ "$(partition <in)" = "1 2 2 4 5 5 7 7" ]
}

@test "excerpt and full text are one work, the fullest is kept" {
    need jq
    cat >in <<'END'
{"id":"1","url":"https://a.org/x","body_status":"excerpt","article_body":"The beginning of it …","word_count":5,"capture":{"id":"a","layout_rank":60}}
{"id":"2","url":"https://a.org/x","body_status":"full","article_body":"The beginning of it and the end.","word_count":7,"capture":{"id":"b","layout_rank":10}}
END
    "$PROGRAM" <in >out
    [ "$(jq -r '[.id, .capture.id, .body_status, .word_count, .duplicates[0].capture_id, .duplicates[0].fields[0]] | join(" ")' out)" = "1 a full 7 b body_status" ]
}

@test "what two captures are together meets a third" {
    need jq
    cat >in <<'END'
{"url":"https://a.org/1","headline":"Harbor","date_published":"2009-05-14"}
{"url":"https://a.org/1","authors":[{"name":"Ana Bell"}]}
{"url":"https://b.org/2","headline":"Harbor","date_published":"2009-05-14","authors":[{"name":"Ana Bell"}]}
END
    [ "$(partition <in)" = "1 1 1" ]
    stock_idempotent "$PROGRAM" <in
}

@test "records of other origin: what is not there says nothing" {
    need jq
    printf '%s\n' '{"title":"x"}' '{"title":"x"}' '{}' '{}' '{"headline":null,"url":5,"authors":"A","capture":7,"date_published":[]}' \
        '{"headline":null,"url":5,"authors":"A","capture":7,"date_published":[]}' >in
    [ "$(partition <in)" = "1 2 3 4 5 6" ]
    cmp in out
}

@test "any order of the input gives the same records" {
    [ -x "$TOOLS/dedup_records" ] || skip 'the test tool dedup_records is not built'
    "$TOOLS/dedup_records" 400 3 100 >in
    "$PROGRAM" <in | sort >expected
    [ "$(wc -l <expected)" -gt 40 ]
    [ "$(wc -l <expected)" -lt 300 ]
    for seed in $(seq 20); do
        shuffled "$seed" <in >shuffled.in
        "$PROGRAM" --explain explain <shuffled.in >out
        sort out | cmp - expected
        [ $(($(wc -l <out) + $(wc -l <explain))) -eq 400 ]
    done
}

@test "a record stands where its first capture stood" {
    need jq
    [ -x "$TOOLS/dedup_records" ] || skip 'the test tool dedup_records is not built'
    "$TOOLS/dedup_records" 300 9 80 | jq -c 'select(.capture) | .id = null' >in
    "$PROGRAM" --clusters clusters <in >out
    jq -r .cluster clusters | awk '!seen[$0]++' >expected
    jq -r .capture.id out | cmp - expected
}

@test "the size of the memory changes nothing" {
    [ -x "$TOOLS/dedup_records" ] || skip 'the test tool dedup_records is not built'
    "$TOOLS/dedup_records" 3000 5 >in
    "$PROGRAM" <in >expected
    mkdir folder
    for memory in 1 1K 1M; do
        "$PROGRAM" --memory "$memory" --tmp folder <in | cmp - expected
    done
    [ -z "$(ls folder)" ]
    run -1 "$PROGRAM" --memory 1K --tmp nowhere <in
    [[ $output == *"cannot make a temporary file in 'nowhere'"* ]]
}

@test "nothing is lost, and a second run changes nothing" {
    [ -x "$TOOLS/dedup_records" ] || skip 'the test tool dedup_records is not built'
    for seed in 1 2 3; do
        for pool in 5 100 1000; do
            "$TOOLS/dedup_records" 500 "$seed" "$pool" >in
            conserves "$PROGRAM" <in
            [ "$count_in" -eq 500 ]
            [ "$count_merged" -gt 0 ]
            [ "$count_out" -eq "$(wc -l <out)" ]
            # What has no name is linked to only when it has got an id: languages would link such records in the second run.
            grep '"capture":' in >named
            sed 's/"in_language":"[^"]*"/"in_language":null/' in >unlinked
            stock_idempotent "$PROGRAM" --near 0 <named
            stock_idempotent "$PROGRAM" --near 0 <unlinked
            # Where hundreds of records share one text not every pair is looked at, so fewer records may show more.
            [ "$pool" -eq 5 ] || stock_idempotent "$PROGRAM" <named
        done
    done
}

@test "duplicates of earlier runs are kept when a later capture comes" {
    need jq
    "$PROGRAM" <"$captures" >first
    echo '{"id":"d","url":"https://mirror.example.net/2009/harbor","headline":"Harbor Talks Resume, Quietly","date_published":"2009-05-14","authors":[{"name":"Ines Duarte"}],"kicker":"late","capture":{"id":"cap-late","layout_rank":90}}' >>first
    "$PROGRAM" <first >second
    [ "$(jq -c 'select(.id == "d") | [.duplicates[].capture_id]' second)" = '["cap-europe","cap-full-layout","cap-mirror"]' ]
    # The body came from the mirror by way of the earlier survivor and is still named under the mirror; its kicker gave way.
    [ "$(jq -c 'select(.id == "d") | .duplicates[2].fields' second)" = '["body_status","body_paragraphs","article_body","paragraph_count","word_count","x_extra"]' ]
    stock_idempotent "$PROGRAM" <second
    # Captures that went in already say nothing new.
    sed '/"n":/d' "$captures" | cat second - | "$PROGRAM" >third
    cmp second third
}

@test "hostile: 100,000 captures under one key" {
    need jq
    awk 'BEGIN { for (i = 0; i < 100000; i++) printf "{\"url\":\"https://a.org/x\",\"capture\":{\"id\":\"c%06d\"},\"k%d\":1}\n", i, i }' >in
    conserves bounded <in
    [ "$status" -eq 0 ]
    [ "$count_out" -eq 1 ]
    [ "$count_merged" -eq 99999 ]
    [ "$(jq -c '[(.duplicates | length), (keys | length) <= 65536]' out)" = '[99999,true]' ]
    awk 'BEGIN { for (i = 0; i < 100000; i++) printf "{\"url\":\"https://a.org/x\",\"headline\":\"H%d\",\"date_published\":\"%d-%02d-%02d\"}\n", i, 1900 + i % 150, i % 12 + 1, int(i / 1800) % 28 + 1 }' >in
    conserves bounded <in
    [ "$status" -eq 0 ]
}

@test "hostile: records of 65,000 members" {
    awk 'BEGIN { for (r = 0; r < 3; r++) { printf "{\"url\":\"https://a.org/x\""; for (i = 0; i < 65000; i++) printf ",\"%d-%d\":%d", r % 2, i, r; print "}" } }' >in
    conserves bounded <in
    [ "$status" -eq 0 ]
    [ "$count_out" -eq 1 ]
    "$PROGRAM" <out >again
    cmp again out
}

@test "hostile: a list of duplicates that would be longer than a line may be" {
    need jq
    awk 'BEGIN { for (i = 0; i < 2000; i++) printf "{\"id\":\"i\",\"url\":\"https://a.org/x\",\"capture\":{\"id\":\"c%06d\"}}\n", i }' >in
    "$PROGRAM" --max-line 10K <in >out
    [ "$(wc -c <out)" -le 10241 ]
    [ "$(jq -c '[.warnings[0], (.duplicates | length) > 50]' out)" = '["duplicates_truncated",true]' ]
}

@test "near: versions of one text, cut, wrapped, edited; not what shares a frame" {
    need jq
    text=$(words 300 1000) other=$(words 300 2000) menu=$(words 40 3000) legal=$(words 60 4000)
    # shellcheck disable=SC2001
    cat >in <<END
{"id":"whole","url":"https://a.org/1","headline":"Harbor talks resume","date_published":"2009-05-14","authors":[{"name":"Ana Bell"}],"article_body":"$text"}
{"id":"cut","url":"https://b.org/2","headline":"Harbor talks resume - B","date_published":"2009-05-15","article_body":"${text%% word1150*} …"}
{"id":"wrapped","url":"https://c.org/3","headline":"Harbor talks resume","article_body":"$menu\n\n$text\n\n$legal"}
{"id":"edited","url":"https://d.org/4","headline":"Talks","authors":[{"name":"ANA BELL"}],"article_body":"$(sed 's/word1\(.[05]\)7/\1/g' <<<"$text")"}
{"id":"frame","url":"https://c.org/5","headline":"Grain prices","date_published":"2011-01-02","article_body":"$menu\n\n$other\n\n$legal"}
{"id":"short","url":"https://c.org/6","headline":"Other news today","date_published":"2012-03-04","article_body":"$menu\n\n$(words 60 5000)\n\n$legal"}
END
    [ "$(partition <in)" = "1 1 1 1 5 6" ]
    "$PROGRAM" --explain explain <in >out
    [ "$(jq -r 'select(.dropped == "cut").rule' explain)" = contained ]
    [ "$(jq -s 'all(.[]; .score > 0.5 and .score <= 1)' explain)" = true ]
    "$PROGRAM" --near 0 <in >out
    cmp in out
}

@test "near: under 40 words only the key decides" {
    bio=$(words 35)
    cat >in <<END
{"id":"1","headline":"One stub","article_body":"One $bio"}
{"id":"2","headline":"Two stubs","article_body":"Two $bio"}
END
    "$PROGRAM" <in >out
    cmp in out
}

@test "near: texts in scripts without spaces" {
    need jq
    # shellcheck disable=SC2059
    text=$(for i in $(seq 19968 20100); do printf "\\u$(printf %x "$i")"; done)
    printf '{"headline":"A","article_body":"%s"}\n{"headline":"B","article_body":"%s"}\n' "$text" "${text#??????}" >in
    [ "$(partition <in)" = "1 1" ]
}

@test "--keep chooses what survives" {
    need jq
    text=$(words 80)
    cat >in <<END
{"id":"plain","headline":"On ports","date_published":"2009-05-14","article_body":"$text"}
{"id":"best","headline":"On ports","date_published":"2009-05-13","description":"D","topics":["a"],"article_body":"$text"}
{"id":"long","headline":"On ports","date_published":"2009-05-13","article_body":"$text and more"}
END
    kept() { "$PROGRAM" "$@" <in | jq -r .id; }
    [ "$(kept)" = best ]
    [ "$(kept --keep best)" = best ]
    [ "$(kept --keep longest)" = long ]
    [ "$(kept --keep newest)" = plain ]
    [ "$(kept --keep first)" = plain ]
    [ "$(tac in | "$PROGRAM" --keep first | jq -r .id)" = long ]
    run -2 "$PROGRAM" --keep oldest
    run -2 "$PROGRAM" --near 2
    run -2 "$PROGRAM" --near x
}

@test "broken lines between good ones" {
    printf '%s\n' '{"id":"1","url":"https://a.org/x"}' '{"id":' '' '[1]' '{"id":"2","url":"https://a.org/x"}' >in
    conserves "$PROGRAM" --rejects rejects <in
    [ "$status" -eq 0 ]
    [ "$count_rejected" -eq 3 ]
    [ "$count_merged" -eq 1 ]
    [ "$(wc -l <rejects)" -eq 3 ]
}

@test "stock tests" {
    stock_empty_input "$PROGRAM"
    [ ! -s out ]
    stock_empty_input "$PROGRAM" --explain explain --clusters clusters
    [ ! -s explain ]
    [ ! -s clusters ]
    stock_broken_line '{"headline":"a"}' "$PROGRAM"
    stock_full_disk "$PROGRAM" <"$captures"
    stock_full_disk "$PROGRAM" --explain explain.new --clusters clusters.new <"$captures"
    [ ! -e explain.new ]
    [ ! -e clusters.new ]
    stock_full_disk "$PROGRAM" --explain /dev/full <"$captures"
    stock_full_disk "$PROGRAM" --clusters /dev/full <"$captures"
    stock_wrong_option "$PROGRAM"
    stock_help "$PROGRAM"
    stock_deterministic "$PROGRAM" <"$captures"
    stock_idempotent "$PROGRAM" <"$captures"
    conserves "$PROGRAM" <"$captures"
    run -2 "$PROGRAM" operand
    run -2 "$PROGRAM" --memory lots
}
