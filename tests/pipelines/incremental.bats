# incremental.mk: runs of new captures end where one run over all of them ends; what is killed is gone on with.
# SPDX-License-Identifier: MIT
load ../helper

setup() {
    local program
    for program in extract clean dedup csv jsonl sql; do
        [ -x "$BIN/sheaf-$program" ] || skip "sheaf-$program is not built"
    done
    [ -x "$TOOLS/captures" ] || skip 'the test tool captures is not built'
    need sqlite3
    cd "$BATS_TEST_TMPDIR" || return 1
    mkdir all inbox
    "$TOOLS/captures" all "${CAPTURES_COUNT:-300}"
    find all -type f | LC_ALL=C sort -t / -k 3 >captures # as their names in the inbox are
}

# night WORK [ARGUMENT…]: one run, as cron calls it.
night() {
    local work=$1
    shift
    $BEFORE env -u MAKEFLAGS -u MFLAGS -u MAKELEVEL make -s -f "$ROOT/pipelines/incremental.mk" CONF= INBOX=inbox SETTLE=0 \
        WORK="$work" DATABASE="$work/articles.db" BIN="${PROGRAMS:-$BIN}" "$@"
}

# arrive FROM TO: these lines of the list come into the inbox.
arrive() {
    sed -n "$1,$2p" captures | while IFS= read -r file; do
        cp "$file" "inbox/${file##*/}"
    done
}

# Byte for byte; and what a database says of the articles, whatever the order in which they came.
same() { # WORK WORK
    cmp "$1/articles.jsonl" "$2/articles.jsonl"
    cmp "$1/articles.csv" "$2/articles.csv"
    cmp <("$BIN/sheaf-dedup" --state "$1/state" --dump) <("$BIN/sheaf-dedup" --state "$2/state" --dump)
    diff <(articles_of "$1") <(articles_of "$2")
}
articles_of() {
    sqlite3 "$1/articles.db" 'select id, headline, date_published, word_count from articles_flat order by 1, 2, 3'
}

@test "nothing is said; three nights end where one ends" {
    local total from
    total=$(wc -l <captures)
    for ((from = 1; from <= total; from += 100)); do
        arrive "$from" $((from + 99))
        run -0 night nights
        [ -z "$output" ]
    done
    [ "$(jq -s 'map(.captures) | add' nights/log.jsonl)" -eq "$total" ]
    night batch
    same nights batch
}

@test "no new capture: nothing happens, nothing is said" {
    arrive 1 50
    night work
    find work -type f -exec touch -d 2020-01-01 {} +
    run -0 night work
    [ -z "$output" ]
    [ -z "$(find work -type f -newermt 2021-01-01 ! -name lock)" ]
}

@test "links to files are captures, a link to nowhere is named; a folder or file that is not there is an error" {
    mkdir elsewhere
    cp "$(head -n 1 captures)" elsewhere/one
    ln -s "$PWD/elsewhere/one" inbox/link
    ln -s nowhere inbox/broken
    run -0 night work
    [[ $output == "inbox: no file '"*"/inbox/broken'" ]]
    [ "$(jq -s '[.[].captures] | add' work/log.jsonl)" -eq 1 ]
    run ! night work INBOX=nowhere
    [[ $output == *"sheaf: no folder 'nowhere'"* ]]
    run ! night work PROFILE=nowhere
    [[ $output == *"sheaf: cannot read a file 'nowhere'"* ]]
}

# The same articles; they stand in the order in which they came.
same_articles() { # WORK WORK
    cmp <(LC_ALL=C sort "$1/articles.jsonl") <(LC_ALL=C sort "$2/articles.jsonl")
}

# What root, too, may not read.
without_rights() {
    if [ "$(id -u)" -eq 0 ]; then
        setpriv --bounding-set=-dac_override,-dac_read_search --inh-caps=-all "$@"
    else
        "$@"
    fi
}

@test "a capture that cannot be read is named and waits; the others go their way" {
    need setpriv
    without_rights true || skip 'rights cannot be dropped here'
    arrive 1 3
    mapfile -t files < <(find inbox -type f | LC_ALL=C sort)
    chmod 000 "${files[0]}"
    BEFORE=without_rights run -0 night work
    [[ $output == "inbox: cannot read '"*"/${files[0]}': it waits for a next run" ]]
    [ "$(jq -s '[.[].captures] | add' work/log.jsonl)" -eq 2 ]
    chmod 600 "${files[0]}"
    BEFORE=without_rights run -0 night work
    [ -z "$output" ]
    [ "$(jq -s '[.[].captures] | add' work/log.jsonl)" -eq 3 ]
    night batch
    same_articles work batch
}

@test "a capture that can no longer be read leaves the batch that is gone on with, and comes with a later one" {
    need setpriv
    without_rights true || skip 'rights cannot be dropped here'
    arrive 1 3
    mapfile -t files < <(find inbox -type f | LC_ALL=C sort)
    mkdir programs
    ln -s "$BIN"/sheaf-* programs/
    ln -sf /bin/false programs/sheaf-clean
    PROGRAMS=$PWD/programs run ! night work
    chmod 000 "${files[1]}"
    BEFORE=without_rights run -0 night work
    [[ $output == "inbox: cannot read '"*"/${files[1]}'"* ]]
    [ "$(jq -s '[.[].captures] | add' work/log.jsonl)" -eq 2 ]
    chmod 600 "${files[1]}"
    run -0 night work
    night batch
    same_articles work batch
}

@test "a run that fails says why, keeps the captures, and the next one ends the work" {
    arrive 1 50
    mkdir programs
    ln -s "$BIN"/sheaf-* programs/
    rm programs/sheaf-clean
    printf '#!/bin/bash\necho "the disk is on fire" >&2\nexit 1\n' >programs/sheaf-clean
    chmod +x programs/sheaf-clean
    PROGRAMS=$PWD/programs run ! night work
    [[ $output == *'run 1 in '*'failed at'*'clean'*'the disk is on fire'* ]]
    run -0 night work status
    [[ $output == *'run 1 is not finished: it failed at clean.jsonl'*'the disk is on fire'* ]]
    run -0 night work
    [ -z "$output" ]
    arrive 1 50
    night fresh
    cmp work/articles.jsonl fresh/articles.jsonl
    diff <(articles_of work) <(articles_of fresh)
}

@test "a run that is killed anywhere is simply run again" {
    arrive 1 150
    night work
    arrive 151 300
    local delay
    for delay in 0.05 0.1 0.2 0.3 0.4 0.6; do
        BEFORE='exec setsid' night work >/dev/null 2>&1 &
        sleep "$delay"
        kill -KILL -- "-$!" 2>/dev/null || true
        wait "$!" || true
    done
    night work
    night batch
    same work batch
}

@test "two runs at a time: the second leaves with a word" {
    mkdir work
    flock work/lock sleep 5 &
    sleep 0.3
    run ! night work
    [[ $output == *'another run is at work'* ]]
    wait
}

@test "the units of systemd are understood" {
    need systemd-analyze
    cp "$ROOT/pipelines/sheaf.service" "$ROOT/pipelines/sheaf.timer" .
    run -0 systemd-analyze verify ./sheaf.service ./sheaf.timer
    [ -z "$output" ]
}

@test "make status" {
    run -0 night work status
    [[ $output == *'no run is finished yet'* ]]
    arrive 1 20
    night work
    run -0 night work status
    [[ $output == *'runs finished: 1'* ]]
}
