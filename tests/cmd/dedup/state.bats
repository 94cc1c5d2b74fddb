# sheaf-dedup --state: runs that follow each other end in the bytes of one run, whatever happens between.
# SPDX-License-Identifier: MIT
load ../../helper

setup() {
    use dedup
    [ -x "$TOOLS/dedup_records" ] || skip 'the test tool dedup_records is not built'
    near=(--near 0.5)
    # fsync costs most of the time on a real disk.
    if [ -w /dev/shm ]; then
        state=$(mktemp -d /dev/shm/sheaf-state.XXXXXX)
    else
        state=$(mktemp -d "$BATS_TEST_TMPDIR/state.XXXXXX")
    fi
}

teardown() {
    rm -rf "$state"
}

records() { # COUNT SEED POOL
    "$TOOLS/dedup_records" "$@"
}

# nightly FILE...: a run each, its output beside its input.
nightly() {
    local run
    for run in "$@"; do
        "$PROGRAM" "${near[@]}" --state "$state/s" <"$run" >"$run.out" || return
    done
}

@test "any split into runs: --dump is what one run writes" {
    records 600 5 120 >in
    "$PROGRAM" "${near[@]}" <in >expected
    for runs in 1 2 10 100; do
        rm -rf "$state/s" run.*
        split -n "r/$runs" -d -a 3 in run. # round robin: then the input is the runs, one after the other
        cat run.??? | "$PROGRAM" "${near[@]}" >expected
        nightly run.???
        "$PROGRAM" --state "$state/s" --dump | cmp - expected
    done
    "$PROGRAM" --state "$state/s" --check
    before=$(cat "$state"/s/* | wc -c)
    "$PROGRAM" --state "$state/s" --compact
    [ "$(cat "$state"/s/* | wc -c)" -lt "$before" ]
    "$PROGRAM" --state "$state/s" --check
    "$PROGRAM" --state "$state/s" --dump | cmp - expected
}

@test "a run writes what is new or has changed, and names what it replaces" {
    need jq
    echo '{"id":"a","url":"https://a.org/posts/x","headline":"One","capture":{"id":"1"}}' >one
    echo '{"id":"b","url":"https://b.org/posts/y","headline":"Two","capture":{"id":"2"}}' >>one
    echo '{"id":"c","url":"https://a.org/posts/x","headline":"One!","kicker":"K","capture":{"id":"3","layout_rank":9}}' >two
    nightly one two
    cmp one one.out
    [ "$(jq -c '[.id, .replaces, .duplicates[0].capture_id]' two.out)" = '["c",["a"],"1"]' ]
    # Nothing new: what came in the last run comes again, what came before does not.
    nightly one
    [ ! -s one.out ]
    cp two.out before
    nightly two
    cmp two.out before
    "$PROGRAM" --state "$state/s" --dump | jq -c '[.id, .replaces]' >dump
    [ "$(cat dump)" = "$(printf '%s\n' '["c",null]' '["b",null]')" ]
}

@test "what is written every night, loaded one after the other, is the whole" {
    need jq
    records 300 9 60 | jq -c '.id = .capture.id // empty' >in
    split -n l/6 -d -a 3 in run.
    "$PROGRAM" "${near[@]}" <in | jq -r '[.id, (.duplicates // [] | map(.capture_id) | sort | join(","))] | join(" ")' | sort >expected
    nightly run.???
    cat run.???.out | jq -rs 'reduce .[] as $r ({}; . as $all | reduce ($r.replaces // [])[] as $id ($all; del(.[$id])) | .[$r.id] = $r) | .[]
        | [.id, (.duplicates // [] | map(.capture_id) | sort | join(","))] | join(" ")' | sort | cmp - expected
}

@test "the law of conservation holds for every run and for the dump" {
    records 400 7 80 >in
    split -n l/3 -d -a 3 in run.
    for run in run.000 run.001 run.002 run.002; do
        conserves "$PROGRAM" "${near[@]}" --state "$state/s" <"$run"
        [ "$status" -eq 0 ]
    done
    conserves "$PROGRAM" --state "$state/s" --dump </dev/null
    [ "$count_in" -eq 400 ]
}

@test "killed anywhere and run again: nothing is lost, nothing doubled" {
    records 1000 11 200 >in
    ROUNDS=10 SEED=1 "$BATS_TEST_DIRNAME/../../faults/kill-state" "$PROGRAM" in "$state/k"
}

@test "a flipped bit anywhere in a state is found and named" {
    records 120 3 30 >in
    split -n l/2 -d -a 3 in run.
    nightly run.000 run.001
    "$PROGRAM" --state "$state/s" --dump >expected
    number=0
    for file in "$state"/s/*; do
        size=$(wc -c <"$file")
        [ "$size" -gt 0 ] || continue
        for n in $(seq 12); do
            number=$((number + 1))
            offset=$((n * 104729 * number % size))
            cp "$file" whole
            # shellcheck disable=SC2059
            printf "\\x$(printf %x $(($(od -An -tu1 -j "$offset" -N1 "$file") ^ (1 << n % 8))))" |
                dd of="$file" bs=1 seek="$offset" conv=notrunc status=none
            run -1 "$PROGRAM" --state "$state/s" --check
            [[ $output == *"'$file' is damaged at byte "* ]] || fail "$file, byte $offset: $output"
            # Whatever else reads it either tells, or has not read that place and writes what is right.
            if "$PROGRAM" --state "$state/s" --dump >dump 2>err; then
                cmp dump expected
            else
                grep -q 'is damaged at byte' err
            fi
            cp whole "$file"
        done
        mv "$file" gone
        run -1 "$PROGRAM" --state "$state/s" --check
        if [ "${file##*/}" != manifest ]; then
            truncate -s $((size - 1)) "$file"
            cp gone "$file" && truncate -s $((size - 1)) "$file"
            run -1 "$PROGRAM" --state "$state/s" --check
        fi
        cp gone "$file"
    done
    "$PROGRAM" --state "$state/s" --check
}

@test "two processes: the second waits, or leaves with a message" {
    records 50 1 20 >in
    head -n 25 in >one
    tail -n +26 in >two
    mkfifo slow
    "$PROGRAM" "${near[@]}" --state "$state/s" <slow >one.out &
    exec 9>slow
    cat one >&9
    for _ in $(seq 100); do
        [ ! -e "$state/s/lock" ] || break
        sleep 0.1
    done
    run -1 "$PROGRAM" "${near[@]}" --state "$state/s" <two
    [[ $output == *"another process is at work on the state"* ]]
    run -1 "$PROGRAM" --state "$state/s" --check
    "$PROGRAM" "${near[@]}" --state "$state/s" --wait <two >two.out 9>&- &
    exec 9>&-
    wait
    "$PROGRAM" "${near[@]}" <in >expected
    "$PROGRAM" --state "$state/s" --dump | cmp - expected
}

@test "other options, other files: refused" {
    records 20 1 5 >in
    "$PROGRAM" --near 0.5 --state "$state/s" <in >out
    run -1 "$PROGRAM" --near 0.6 --state "$state/s" <in
    [[ $output == *"was made with --near 0.5" ]]
    run -1 "$PROGRAM" --near 0.5 --keep newest --state "$state/s" <in
    [[ $output == *"was made with another --keep" ]]
    for action in --check --dump --compact; do
        run -1 "$PROGRAM" --state "$state/nothing" $action
        [ "$output" = "sheaf-dedup: there is no state in '$state/nothing': No such file or directory" ]
        [ ! -e "$state/nothing" ]
    done
    run -2 "$PROGRAM" --dump
    run -2 "$PROGRAM" --check --compact --state "$state/s"
    run -2 "$PROGRAM" --use-clusters x --state "$state/s"
    run -1 "$PROGRAM" --use-clusters missing <in
    [ "$output" = "sheaf-dedup: cannot read 'missing': No such file or directory" ]
    # What does not belong to a state stays.
    touch "$state/s/notes.txt" "$state/s/keys.000999"
    "$PROGRAM" --near 0.5 --state "$state/s" <in >out
    [ -e "$state/s/notes.txt" ]
    [ ! -e "$state/s/keys.000999" ]
}

@test "a full disk: a message and 1, and the state is as it was" {
    records 60 2 20 >in
    head -n 30 in | "$PROGRAM" "${near[@]}" --state "$state/s" >one.out
    "$PROGRAM" --state "$state/s" --dump >expected
    run -1 "$PROGRAM" "${near[@]}" --state "$state/s" -o /dev/full <in
    "$PROGRAM" --state "$state/s" --dump | cmp - expected
    "$PROGRAM" --state "$state/s" --check
}

@test "with and without a state, with little memory and much: one output" {
    records 800 6 160 >in
    for options in '--near 0.5' '--near 0' '--near 0.5 --keep longest' '--near 0.5 --keep first'; do
        read -r -a near <<<"$options"
        rm -rf "$state/s"
        "$PROGRAM" "${near[@]}" --clusters clusters --explain explain <in >expected
        "$PROGRAM" "${near[@]}" --memory 1 --tmp "$state" --clusters clusters.2 --explain explain.2 <in | cmp - expected
        cmp clusters clusters.2
        cmp explain explain.2
        "$PROGRAM" "${near[@]}" --state "$state/s" <in >/dev/null
        "$PROGRAM" --state "$state/s" --dump --memory 1 --clusters clusters.3 --explain explain.3 | cmp - expected
        cmp explain explain.3
    done
}

@test "an empty run makes no difference" {
    "$PROGRAM" --state "$state/s" </dev/null
    "$PROGRAM" --state "$state/s" --dump </dev/null
    records 30 2 10 >in
    nightly in
    before=$(cat "$state"/s/* | cksum)
    "$PROGRAM" "${near[@]}" --state "$state/s" </dev/null >out
    [ ! -s out ]
    [ "$(cat "$state"/s/* | cksum)" = "$before" ]
}
