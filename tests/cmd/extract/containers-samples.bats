# The samples of archives, feeds, a sitemap and legacy encodings, held against what was written down of them by hand.
# SPDX-License-Identifier: MIT
load ../../helper

setup() {
    use extract
    need jq
    [ -x "$BIN/sheaf-clean" ] || skip 'sheaf-clean is not built'
    samples=$ROOT/samples/containers
}

# differences FILE: the expected records and the ones that came, cut down to the keys of the expected ones.
differences() {
    "$PROGRAM" --quiet "$samples/$1" | "$BIN/sheaf-clean" >records || fail "$1: it fails"
    jq -n --slurpfile want "$samples/expected/$1.jsonl" --slurpfile got records '
        ($got | map(.authors |= map(.name))) as $got
        | [range(0; [$want, $got | length] | max)]
        | map(. as $i | $want[$i] as $w | $got[$i] as $g
            | if $w == null or $g == null then {want: $w, got: $g}
              else $w | to_entries[] | select(.value != $g[.key]) | {field: .key, want: .value, got: $g[.key]} end)[]'
}

@test "every sample gives its expected records, alone and all in one run of two threads" {
    for expected in "$samples"/expected/*.jsonl; do
        name=$(basename "$expected" .jsonl)
        [[ $name != *.refused ]] || continue
        run -0 differences "$name"
        [ -z "$output" ] || fail "$name: $output"
    done
    cd "$samples"
    for file in *.*; do "$PROGRAM" --quiet "$file"; done >"$BATS_TEST_TMPDIR/alone"
    "$PROGRAM" --quiet -j 2 ./*.* | sed 's,"file":"\./,"file":",' | cmp - "$BATS_TEST_TMPDIR/alone"
}

@test "the crawl: what is no page is refused with a reason, the cut record rejected, nothing lost" {
    conserves "$PROGRAM" --refused refused "$samples/crawl.warc.gz"
    [ "$count_in $count_out $count_refused $count_rejected" = '8 2 5 1' ]
    jq -c '{url, reason}' refused | diff -u "$samples/expected/crawl.warc.gz.refused.jsonl" -
    [ "$(jq -s -c 'map(.capture.codings // [])' out)" = '[["chunked","gzip"],[]]' ]
}

@test "each kind is the same through a pipe and packed" {
    local sample form
    for sample in "$samples"/*.* "$ROOT/samples/captures/c-venue.txt"; do
        for task in --list --list-urls --keep-all; do
            what() { "$PROGRAM" --quiet $task "$@" | sed 's/"codings":\[[^]]*\]//; s/"\(file\|id\|offset\)":[^,]*//g'; }
            what "$sample" >expected
            what - <"$sample" | cmp expected - || fail "$sample $task, through a pipe"
            for form in gzip gzip-extra zstd; do
                [[ $sample != *.gz ]] || continue
                "$TOOLS/pack" $form <"$sample" | what | cmp expected - || fail "$sample $task, as $form"
            done
        done
    done
}

@test "the sitemap's addresses" {
    "$PROGRAM" --list-urls "$samples/sitemap.xml" | diff -u "$samples/expected/sitemap.xml.urls" -
}

@test "each page is in its encoding" {
    cd "$samples"
    while IFS=$'\t' read -r file charset; do
        [ "$("$PROGRAM" --list "$file" | jq -r .charset)" = "$charset" ] || fail "$file is not $charset"
    done <expected/charsets.tsv
}

@test "every sample has its line in samples/README.md" {
    for file in "$samples"/*.*; do
        grep -qF "| \`$(basename "$file")\` |" "$ROOT/samples/README.md" || fail "$(basename "$file") is not in samples/README.md"
    done
}
