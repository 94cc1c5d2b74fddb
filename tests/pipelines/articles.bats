# articles.mk over the sample captures: nothing is lost, any -j gives the same bytes, only touched shards run again.
# SPDX-License-Identifier: MIT
load ../helper

PRODUCTS=(articles.csv articles.jsonl refused.csv rejects.jsonl counts.jsonl)

setup() {
    local program
    for program in extract clean dedup csv jsonl; do
        [ -x "$BIN/sheaf-$program" ] || skip "sheaf-$program is not built"
    done
    cd "$BATS_TEST_TMPDIR" || return 1
    mkdir captures
    cp "$ROOT"/samples/captures/*.txt captures/
}

# articles WORK [ARGUMENT…]: runs the pipeline as a user does, with the jobserver and flags of the outer make left out.
# BEFORE may hold a command to run it with.
articles() {
    local work=$1
    shift
    $BEFORE env -u MAKEFLAGS -u MFLAGS -u MAKELEVEL make -s -f "$ROOT/pipelines/articles.mk" CAPTURES="${CAPTURES:-captures}" \
        WORK="$work" BIN="${PROGRAMS:-$BIN}" "$@"
}

# More captures than a shard holds: copies of the samples that differ in one line.
many_captures() {
    local file i
    for ((i = 0; i < $1; i++)); do
        for file in "$ROOT"/samples/captures/*.txt; do
            { cat "$file"; printf '\nCopy %d\n' "$i"; } >"captures/$i ${file##*/}"
        done
    done
}

same_products() {
    local product
    for product in "${PRODUCTS[@]}"; do
        cmp "$1/$product" "$2/$product" || return
    done
}

# Programs that work as they should but for one, which does what the script says ($REAL is the real one).
replace_program() { # NAME SCRIPT
    rm -rf programs
    mkdir programs
    ln -s "$BIN"/sheaf-* programs/
    rm "programs/sheaf-$1"
    printf '#!/bin/bash\nREAL=%q\n%s\n' "$BIN/sheaf-$1" "$2" >"programs/sheaf-$1"
    chmod +x "programs/sheaf-$1"
    PROGRAMS=$PWD/programs
}

@test "every capture is a record, refused, rejected or merged; the sums agree" {
    printf 'binary\0\1\2' >captures/binary.txt
    : >captures/empty.txt
    articles work
    local total
    total=$(find captures -type f | wc -l)
    [ "$(wc -l <work/manifest.tsv)" -eq "$total" ]
    jq -es --argjson total "$total" '
        all(.in == .out + .refused + .merged + .rejected)
        and (map({(.program): .}) | add | .manifest.in == $total and ."sheaf-extract".in == $total
             and ."sheaf-extract".out == ."sheaf-clean".in and ."sheaf-clean".out == ."sheaf-dedup".in
             and ."sheaf-dedup".out == ."sheaf-csv".in and ."sheaf-dedup".out == ."sheaf-jsonl".out)' work/counts.jsonl
    # By name: each file stands in one place.
    {
        jq -r '.capture.file' work/clean/*.jsonl
        jq -r '.file' work/extract/*.refused.jsonl work/rejects.jsonl
    } | LC_ALL=C sort >accounted
    (cd captures && find . -type f -printf '%P\n' | LC_ALL=C sort) | diff - accounted
    [ "$(wc -l <work/articles.jsonl)" -gt 0 ]
    [ "$(head -n 1 work/refused.csv | tr -d '\r')" = file,url,record_type,reason ]
}

@test "any number of jobs gives the same bytes" {
    many_captures 10
    articles one -j1
    [ "$(cat one/shards/count)" -gt 1 ]
    articles four -j4
    same_products one four
    diff -r one/clean four/clean
    diff -r one/dedup four/dedup
}

@test "a changed capture runs its shard alone, and gives what a fresh run gives" {
    many_captures 10
    articles work -j2
    find work -type f -exec touch -d 2020-01-01 {} +
    local changed
    changed=$(find captures -name '3 *' | LC_ALL=C sort | head -n 1)
    sed 's/Copy 3/Changed/' "$changed" >new && cp new "$changed"
    articles work -j2
    [ "$(find work/extract -name '????.jsonl' -newermt 2021-01-01 | wc -l)" -eq 1 ]
    [ "$(find work/clean -name '????.jsonl' -newermt 2021-01-01 | wc -l)" -eq 1 ]
    articles fresh -j2
    same_products work fresh
}

@test "nothing changed: nothing runs" {
    articles work
    find work -type f -exec touch -d 2020-01-01 {} +
    articles work
    [ -z "$(find work/extract work/clean work/dedup work/export -type f -newermt 2021-01-01)" ]
}

@test "a removed capture is gone from every product" {
    articles work
    local gone
    gone=$(jq -r '.capture.file' work/articles.jsonl | head -n 1)
    rm "captures/$gone"
    articles work
    [ "$(grep -lF "\"file\":\"$gone\"" work/clean/*.jsonl work/articles.jsonl | wc -l)" -eq 0 ]
    articles fresh
    same_products work fresh
}

@test "an option runs its stage again, and those behind it" {
    articles work
    find work -type f -exec touch -d 2020-01-01 {} +
    articles work CSV_OPTIONS='--columns headline'
    [ "$(head -n 1 work/articles.csv | tr -d '\r')" = headline ]
    [ -z "$(find work/extract work/clean work/dedup -type f -newermt 2021-01-01)" ]
}

@test "a failed stage: no half file, the products stay, the reason is shown; the next run ends the work" {
    articles work
    mkdir kept
    for product in "${PRODUCTS[@]}"; do
        cp "work/$product" kept/
    done
    cp "$(find captures -type f | LC_ALL=C sort | head -n 1)" captures/another.txt
    # shellcheck disable=SC2016
    replace_program clean 'echo "sheaf-clean: the disk is on fire" >&2; "$REAL" "$@" | head -c 100; exit 1'
    run ! articles work
    [[ $output == *'the disk is on fire'* ]]
    same_products work kept
    [ -z "$(find work -name '*.tmp.*')" ]
    unset PROGRAMS
    articles work
    articles fresh
    same_products work fresh
}

@test "a log that finds no room fails its stage, and the next run ends the work" {
    # shellcheck disable=SC2016
    replace_program extract 'exec "$REAL" "$@" 2>/dev/full'
    run ! articles work
    [[ $output == *"'extract/0000.log' is empty: "*'the disk is full'* ]]
    [ ! -e work/extract/0000.jsonl ]
    unset PROGRAMS
    articles work
}

@test "a record that is lost between two programs is an error, and is not published" {
    # shellcheck disable=SC2016
    replace_program clean '"$REAL" "$@" | sed 1d'
    run ! articles work
    [[ $output == *'counts: '*'clean 0000'*'run again'* ]]
    [ ! -e work/articles.csv ]
}

@test "a run that is killed is simply run again" {
    many_captures 10
    # shellcheck disable=SC2016
    replace_program dedup '"$REAL" "$@" | head -c 100; touch started; exec sleep 60'
    BEFORE='exec setsid' articles work -j2 &
    local pid=$! i
    for ((i = 0; i < 400; i++)); do
        [ ! -e work/started ] || break
        sleep 0.05
    done
    [ -e work/started ]
    kill -KILL -- "-$pid"
    wait "$pid" || true
    [ -n "$(find work -name '*.tmp.*')" ]
    unset PROGRAMS
    articles work
    articles fresh
    same_products work fresh
    [ -z "$(find work -name '*.tmp.*')" ]
}

@test "two runs in one folder at a time are refused" {
    mkdir work
    flock work/lock sleep 5 &
    sleep 0.3
    run ! articles work
    [[ $output == *'another run'* ]]
    wait
}

@test "odd names, odd folders, from anywhere" {
    local sample names name
    sample=$(find "$ROOT/samples/captures" -name 'a-*.txt' | LC_ALL=C sort | head -n 1)
    names=('a b.txt' $'new\nline.txt' '-rf.txt' '-' '100%0A.txt' 'é ж ع.txt' $'quote"s\'.txt' '*.txt' $'bad\xffbyte.txt')
    mkdir -p 'odd "place/sub folder'
    for name in "${names[@]}"; do
        cp "$sample" "odd \"place/sub folder/$name"
    done
    mkdir elsewhere
    cd elsewhere
    CAPTURES='../odd "place' articles '../work folder'
    [ "$(wc -l <'../work folder/clean/0000.jsonl')" -eq "${#names[@]}" ]
    [ "$(wc -l <'../work folder/articles.jsonl')" -eq 1 ]
    for name in "${names[@]}"; do
        # In a record, what is no UTF-8 becomes U+FFFD.
        name=${name//$'\xff'/�}
        jq -es --arg file "sub folder/$name" 'any(.capture.file == $file)' '../work folder/clean/0000.jsonl' >/dev/null ||
            fail "no record of '$name'"
    done
}

@test "URLS: records carry the address of their page" {
    local sample
    sample=$(find captures -name 'a-*.txt' -printf '%f\n' | LC_ALL=C sort | head -n 1)
    printf '%s\thttps://example.org/2020/01/a%%20page\t2024-05-06\n' "$sample" >urls.tsv
    articles work URLS=urls.tsv
    jq -es --arg file "$sample" 'map(select(.capture.file == $file)) | .[0].url == "https://example.org/2020/01/a%20page"' \
        work/clean/*.jsonl
}

@test "no captures, no folder, wrong folder" {
    rm captures/*
    articles work
    [ "$(head -n 1 work/counts.jsonl)" = '{"program":"manifest","in":0,"out":0,"refused":0,"merged":0,"rejected":0}' ]
    CAPTURES=nowhere run ! articles work
    run ! articles work PROFILE=nowhere
    [[ $output == *"articles: cannot read a file 'nowhere'"* ]]
    run ! articles work URLS=.
    [[ $output == *"articles: cannot read a file '.'"* ]]
    run ! make -s -f "$ROOT/pipelines/articles.mk"
    [[ $output == *usage* ]]
}
