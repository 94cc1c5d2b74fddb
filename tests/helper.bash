# What the bats tests share: `load ../../helper` in tests/cmd/NAME/NAME.bats, then `use NAME` in setup().
# SPDX-License-Identifier: MIT
bats_require_minimum_version 1.5.0

HELPER_FOLDER=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
export ROOT=${HELPER_FOLDER%/tests}
export BIN=${BIN:-$ROOT/build/release/bin}     # programs under test; `make check-san` gives another
export TOOLS=${TOOLS:-${BIN%/bin}/tools}       # test tools built from tests/tools/*.c
export SHARED=${SHARED:-$ROOT/../shared}       # reference data that may not be there: see need_shared
export LC_ALL=C.UTF-8 TZ=UTC
unset NO_COLOR

# use NAME: PROGRAM is the program under test from here on. Skips the test where it is not built.
use() {
    PROGRAM=$BIN/sheaf-$1
    [ -x "$PROGRAM" ] || skip "sheaf-$1 is not built"
    cd "$BATS_TEST_TMPDIR" || return 1
}

# need COMMAND…: skips the test, with a word, where a tool is not installed.
need() {
    local tool
    for tool in "$@"; do
        command -v "$tool" >/dev/null || skip "$tool is not installed"
        # The leak detector does not work in a traced process.
        [ "$tool" != strace ] || export ASAN_OPTIONS="${ASAN_OPTIONS:-}:detect_leaks=0"
    done
}

# need_shared PATH: skips the test where the reference data are not there.
need_shared() {
    [ -e "$SHARED/$1" ] || skip "shared/$1 is not there"
}

# fail TEXT…: ends the test with a message.
fail() {
    printf '%s\n' "$@" >&2
    return 1
}

# golden CASE COMMAND…: the command's standard output is CASE.out beside the test, and it ends with 0.
# Standard input goes to the command. UPDATE=1 rewrites the file; the change is then reviewed as a diff.
golden() {
    local expected=$BATS_TEST_DIRNAME/$1.out actual=$BATS_TEST_TMPDIR/$1.actual status=0
    shift
    "$@" >"$actual" || status=$?
    [ "$status" -eq 0 ] || fail "exit $status, expected 0: $*" || return
    if [ "${UPDATE:-}" = 1 ]; then
        cmp -s "$actual" "$expected" || cp "$actual" "$expected"
        return 0
    fi
    [ -e "$expected" ] || fail "no '$expected' yet: make it with UPDATE=1, then read it" || return
    diff -u "$expected" "$actual" >&2 || fail "output differs from '$expected' (UPDATE=1 rewrites it)"
}

# counts COMMAND…: runs the command with --counts; standard output goes to $BATS_TEST_TMPDIR/out, messages to
# $BATS_TEST_TMPDIR/err. Sets count_in, count_out, count_refused, count_merged, count_rejected, status.
counts() {
    local line
    status=0
    "$@" --counts >"$BATS_TEST_TMPDIR/out" 2>"$BATS_TEST_TMPDIR/err" || status=$?
    line=$(tail -n 1 "$BATS_TEST_TMPDIR/err")
    local fields='[.in, .out, .refused, .merged, .rejected] | map(if type == "number" then . else error end) | @tsv'
    line=$(jq -er "$fields" <<<"$line") || fail "last line on stderr is no counts object: $line" || return
    read -r count_in count_out count_refused count_merged count_rejected <<<"$line"
}

# conserves COMMAND…: as counts, and nothing was lost: in = out + refused + merged + rejected.
conserves() {
    counts "$@" || return
    [ "$count_in" -eq $((count_out + count_refused + count_merged + count_rejected)) ] ||
        fail "counts do not add up: $(tail -n 1 "$BATS_TEST_TMPDIR/err")"
}

# --- stock tests: what every program must do. Each takes the command to run. ---

# Nothing in: exit 0, every count 0, no message but the counts, and what is written does not speak of records.
stock_empty_input() {
    conserves "$@" </dev/null || return
    [ "$status" -eq 0 ] || fail "exit $status on empty input" || return
    [ "$count_in" -eq 0 ] || fail "in = $count_in on empty input" || return
    [ "$(wc -l <"$BATS_TEST_TMPDIR/err")" -eq 1 ] || fail "messages on empty input:" "$(cat "$BATS_TEST_TMPDIR/err")"
}

# stock_broken_line RECORD COMMAND…: a line that is no JSON between two good ones (RECORD is one such line) is
# rejected with its reason on stderr, counted, kept byte for byte in --rejects; the others are not harmed.
stock_broken_line() {
    local record=$1 broken='{"headline":"broken'
    shift
    printf '%s\n%s\n%s\n' "$record" "$broken" "$record" >"$BATS_TEST_TMPDIR/in.jsonl"
    conserves "$@" --rejects "$BATS_TEST_TMPDIR/rejects.jsonl" <"$BATS_TEST_TMPDIR/in.jsonl" || return
    [ "$status" -eq 0 ] || fail "exit $status, expected 0" || return
    [ "$count_in" -eq 3 ] && [ "$count_rejected" -eq 1 ] ||
        fail "expected 3 in, 1 rejected: $(tail -n 1 "$BATS_TEST_TMPDIR/err")" || return
    grep -q 'line 2: ' "$BATS_TEST_TMPDIR/err" || fail "no 'line 2: reason' on stderr" || return
    jq -es --arg raw "$broken" 'length == 1 and .[0].line == 2 and .[0].raw == $raw and (.[0].reason | length > 0)' \
        "$BATS_TEST_TMPDIR/rejects.jsonl" >/dev/null ||
        fail "rejects file:" "$(cat "$BATS_TEST_TMPDIR/rejects.jsonl")" || return
    local limited=0
    "$@" --max-rejects 0 <"$BATS_TEST_TMPDIR/in.jsonl" >/dev/null 2>&1 || limited=$?
    [ "$limited" -eq 1 ] || fail "exit $limited with --max-rejects 0, expected 1"
}

# stock_full_disk COMMAND…: standard output on a full disk ends with 1 and says so. Give it input that makes output.
stock_full_disk() {
    local full=0
    "$@" >/dev/full 2>"$BATS_TEST_TMPDIR/err" || full=$?
    [ "$full" -eq 1 ] || fail "exit $full on a full disk, expected 1" || return
    grep -q 'cannot write' "$BATS_TEST_TMPDIR/err" || fail "no message:" "$(cat "$BATS_TEST_TMPDIR/err")"
}

# An unknown option ends with 2, writes nothing, reads nothing, and points at --help.
stock_wrong_option() {
    local wrong=0
    "$@" --no-such-option </dev/null >"$BATS_TEST_TMPDIR/out" 2>"$BATS_TEST_TMPDIR/err" || wrong=$?
    [ "$wrong" -eq 2 ] || fail "exit $wrong, expected 2" || return
    [ ! -s "$BATS_TEST_TMPDIR/out" ] || fail "wrote to standard output" || return
    grep -q -- '--help' "$BATS_TEST_TMPDIR/err" || fail "no hint at --help"
}

# --help and --version answer on standard output with 0 and are errors on a full disk.
stock_help() {
    local name=${1##*/} option wrong
    "$@" --help >"$BATS_TEST_TMPDIR/out" 2>"$BATS_TEST_TMPDIR/err" || fail "--help: exit $?" || return
    [ ! -s "$BATS_TEST_TMPDIR/err" ] || fail "--help wrote to stderr" || return
    grep -qi "usage: $name" "$BATS_TEST_TMPDIR/out" || fail "--help has no 'usage: $name'" || return
    [ "$("$@" --version)" != "" ] || fail "--version says nothing" || return
    for option in --help --version; do
        wrong=0
        "$@" "$option" >/dev/full 2>/dev/null || wrong=$?
        [ "$wrong" -eq 1 ] || fail "$option on a full disk: exit $wrong, expected 1" || return
    done
}

# stock_idempotent COMMAND…: what the command wrote, given to it again, stays byte for byte the same.
stock_idempotent() {
    "$@" >"$BATS_TEST_TMPDIR/once" 2>/dev/null || fail "exit $?" || return
    "$@" <"$BATS_TEST_TMPDIR/once" >"$BATS_TEST_TMPDIR/twice" 2>/dev/null || fail "exit $? the second time" || return
    diff "$BATS_TEST_TMPDIR/once" "$BATS_TEST_TMPDIR/twice" >&2 || fail "running it twice changes the output"
}

# stock_deterministic COMMAND…: locale, time zone and environment do not change a byte; input is standard input.
stock_deterministic() {
    cat >"$BATS_TEST_TMPDIR/same.in"
    "$@" <"$BATS_TEST_TMPDIR/same.in" >"$BATS_TEST_TMPDIR/same.1" 2>/dev/null || fail "exit $?" || return
    LC_ALL=tr_TR.UTF-8 TZ=Asia/Kathmandu LANG=ar_EG.UTF-8 COLUMNS=20 "$@" \
        <"$BATS_TEST_TMPDIR/same.in" >"$BATS_TEST_TMPDIR/same.2" 2>/dev/null || fail "exit $?" || return
    env -i "$@" <"$BATS_TEST_TMPDIR/same.in" >"$BATS_TEST_TMPDIR/same.3" 2>/dev/null || fail "exit $?" || return
    cmp "$BATS_TEST_TMPDIR/same.1" "$BATS_TEST_TMPDIR/same.2" >&2 && cmp "$BATS_TEST_TMPDIR/same.1" "$BATS_TEST_TMPDIR/same.3" >&2
}
