# Out of memory, at every one of a program's first allocations: the right output and 0, or a message and 1.
# SPDX-License-Identifier: MIT
load ../helper
load cases

first=250 # allocations that are made to fail, one run each

setup_file() {
    export INPUTS=$BATS_FILE_TMPDIR
    make_inputs "$INPUTS"
}

setup() {
    export FAULT=${BIN%/bin}/faults/fail_malloc.so
    [ -e "$FAULT" ] || skip 'fail_malloc.so is not built'
    cd "$BATS_TEST_TMPDIR" || return 1
    ran=0
}

# run_failing N PROGRAM INPUT ARGUMENT…: sets status, out, err. The program's own exit status; 128 and up is a crash.
run_failing() {
    local at=$1 program=$2 input=$3
    shift 3
    status=0
    FAIL_AT=$at LD_PRELOAD=$FAULT timeout 20 "$BIN/sheaf-$program" "$@" <"$INPUTS/$input" >out 2>err 9>failed || status=$?
}

# Every N until the program makes fewer allocations than that.
sweep() {
    local program=$1 at
    "$BIN/sheaf-$program" "${@:3}" <"$INPUTS/$2" >expected 2>/dev/null || fail "sheaf-$program ends with $?"
    for ((at = 1; at <= first; at++)); do
        rm -rf rejects refused explain clusters state signatures
        run_failing "$at" "$@"
        [ -s failed ] || break
        case $status in
        0) cmp out expected >&2 || fail "sheaf-$program: allocation $at failed, exit 0, but its output is wrong" ;;
        1) [ -s err ] || fail "sheaf-$program: allocation $at failed, exit 1 without a message" ;;
        *) fail "sheaf-$program: allocation $at failed: exit $status" "$(tail -n 5 err)" ;;
        esac
        if [ "$status" -eq 1 ] && [ -n "$(find . -maxdepth 1 \( -name 're*' -o -name 'explain*' -o -name 'clusters*' \))" ]; then
            fail "sheaf-$program: allocation $at failed, and a file was left: $(ls)"
        fi
        ran=$((ran + 1))
    done
}

@test "one allocation fails" {
    while read -r -a words; do
        sweep "${words[@]}"
    done < <(all_cases)
    [ "$ran" -gt 0 ] || skip 'no program is built'
}

@test "one allocation fails, and every one behind it" {
    export FAIL_ON=1
    while read -r -a words; do
        sweep "${words[@]}"
    done < <(all_cases)
    [ "$ran" -gt 0 ] || skip 'no program is built'
}
