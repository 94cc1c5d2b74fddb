# System calls that fail or are interrupted: a full disk, a broken one, no more file descriptors, signals.
# The right output and 0, or a message and 1; a failed run leaves no side file under its final name.
# SPDX-License-Identifier: MIT
load ../helper
load cases

first=12 # calls of each kind that are made to fail, one run each

setup_file() {
    export INPUTS=$BATS_FILE_TMPDIR
    make_inputs "$INPUTS"
}

setup() {
    need strace
    strace -o /dev/null true 2>/dev/null || skip 'strace may not trace here'
    cd "$BATS_TEST_TMPDIR" || return 1
    ran=0
}

# inject CALL ERROR N PROGRAM INPUT ARGUMENT…: the N-th CALL fails. Sets status and is_hit.
# ON lists the files whose calls count (strace -P); empty: all calls, for those that the loader does not make.
inject() {
    local call=$1 error=$2 at=$3 program=$4 input=$5 file paths=()
    shift 5
    status=0
    for file in "${ON[@]}"; do
        paths+=(-P "$file")
    done
    rm -rf rejects* refused* explain* clusters* state signatures*
    timeout 30 strace -f -o trace "${paths[@]}" -e trace="$call" -e inject="$call:error=$error:when=$at" \
        "$BIN/sheaf-$program" "$@" <"$INPUTS/$input" >out 2>err || status=$?
    is_hit=no
    ! grep -q INJECTED trace || is_hit=yes
}

# Each of the first calls fails in a run of its own: the right output and 0, or a message and 1.
sweep() {
    local call=$1 error=$2 program=$3 at
    "$BIN/sheaf-$program" "${@:5}" <"$INPUTS/$4" >expected 2>/dev/null || fail "sheaf-$program ends with $?"
    for ((at = 1; at <= first; at++)); do
        inject "$call" "$error" "$at" "${@:3}"
        [ "$is_hit" = yes ] || break
        ran=$((ran + 1))
        case $status in
        0) cmp out expected >&2 || fail "sheaf-$program: $call $at got $error, exit 0, but its output is wrong" ;;
        1) [ -s err ] || fail "sheaf-$program: $call $at got $error, exit 1 without a message" ;;
        *) fail "sheaf-$program: $call $at got $error: exit $status" "$(tail -n 5 err)" ;;
        esac
    done
}

sweep_all() {
    local words
    while read -r -a words; do
        sweep "$1" "$2" "${words[@]}"
    done < <(all_cases)
    [ "$ran" -gt 0 ] || skip "no $1 was reached"
}

# As sweep, and no output may claim to be whole: the exit status is 1.
must_fail() {
    local words at
    while read -r -a words; do
        for ((at = 1; at <= first; at++)); do
            inject "$1" "$2" "$at" "${words[@]}"
            [ "$is_hit" = yes ] || break
            [ "$status" -eq 1 ] || fail "sheaf-${words[0]}: $1 $at got $2: exit $status, expected 1"
            ran=$((ran + 1))
        done
    done < <(all_cases)
    [ "$ran" -gt 0 ] || skip "no $1 was reached"
}

@test "write to standard output: no space left" {
    ON=("$PWD/out")
    must_fail write ENOSPC
}

@test "write to standard output: input/output error" {
    ON=("$PWD/out")
    must_fail write EIO
}

@test "write to any file: no space left" {
    ON=()
    sweep_all write ENOSPC
}

@test "read: input/output error" {
    ON=("$INPUTS"/*)
    must_fail read EIO
}

@test "open: too many open files" {
    ON=("$INPUTS"/*)
    sweep_all openat EMFILE
}

@test "fsync: input/output error" {
    ON=()
    must_fail fsync EIO
}

@test "rename: no permission" {
    ON=()
    must_fail /^rename EACCES
}

@test "read and write are interrupted: the run goes on" {
    local words call
    while read -r -a words; do
        "$BIN/sheaf-${words[0]}" "${words[@]:2}" <"$INPUTS/${words[1]}" >expected 2>/dev/null
        for call in read write; do
            [ "${words[0]} $call" != 'tables write' ] || continue # its files have names of their own
            ON=("$INPUTS"/* "$PWD/out")
            inject "$call" EINTR 1+2 "${words[@]}"
            [ "$is_hit" = yes ] || fail "sheaf-${words[0]}: no $call was reached"
            [ "$status" -eq 0 ] || fail "sheaf-${words[0]}: $call interrupted: exit $status" "$(tail -n 5 err)"
            cmp out expected
            ran=$((ran + 1))
        done
    done < <(all_cases)
    [ "$ran" -gt 0 ] || skip 'no program is built'
}
