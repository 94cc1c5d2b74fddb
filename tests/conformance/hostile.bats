# What no program may do, whatever is put before it: print bytes that drive a terminal, or work in vain.
# SPDX-License-Identifier: MIT
load ../helper

setup() {
    cd "$BATS_TEST_TMPDIR" || return 1
    printf '{"headline":"A"}\n' >records
    ESC=$'\e[31m'
}

# for_all FUNCTION: calls it with the path of every program.
for_all() {
    local program
    for program in "$BIN"/sheaf-*; do
        "$1" "$program" || fail "$(basename "$program")"
    done
}

no_controls() {
    ! LC_ALL=C grep -q $'[\001-\010\013-\037\177]' "$1" || fail "control bytes in $1: $(cat -v "$1")"
}

# refuses TEXT COMMAND…: a wrong command line, and the message holds the text.
refuses() {
    local text=$1 status=0
    shift
    "$@" <records >out 2>err || status=$?
    [ "$status" -eq 2 ] || fail "exit $status, expected 2: $*"
    [ ! -s out ] || fail "something on standard output: $*"
    grep -qF -- "$text" err || fail "no '$text' in: $(cat -v err)"
    no_controls err
}

wrong_options() {
    refuses "unrecognized option '--x\\x1b[31m'" "$1" "--x$ESC"
    refuses "invalid option -- '\\x01'" "$1" $'-\001'
    refuses "invalid option -- '\\xc3'" "$1" -é
    refuses "option '--max-line' requires an argument" "$1" --max-line
    refuses "option '--counts' doesn't allow an argument" "$1" "--counts=$ESC"
    refuses "option '--max' is ambiguous" "$1" --max=1
    refuses "'\\x1b[31m' is not a size" "$1" --max-line "$ESC"
    refuses "'' is not a size" "$1" --max-line ''
    refuses "'' is not a number" "$1" --max-rejects ''
}

@test "a wrong option is named, its control bytes escaped" {
    for_all wrong_options
}

@test "an output without a name fails before anything is read" {
    local status program
    for program in clean cite csv dedup extract from-csv jsonl select sql validate; do
        [ -x "$BIN/sheaf-$program" ] || continue
        status=0
        case $program in
        select) set -- headline ;;
        cite) set -- --as ris ;;
        sql) set -- --for sqlite ;;
        *) set -- ;;
        esac
        "$BIN/sheaf-$program" "$@" -o '' <records >out 2>err || status=$?
        [ "$status" -eq 1 ] && grep -qF "cannot write ''" err || fail "$program: $status $(cat err)"
    done
    [ "$(find . -name '.?*' | wc -l)" -eq 0 ] || fail "a file is left: $(ls -A)"
}

@test "messages about names, reasons and values hold no control bytes" {
    "$BIN/sheaf-extract" "no$ESC.html" >out 2>err || true
    grep -qF 'no\x1b[31m.html: No such file' err
    no_controls err
    printf 'A\n' >"page$ESC.txt"
    "$BIN/sheaf-extract" "page$ESC.txt" - < <(printf 'text\0more') >out 2>err || true
    grep -qF 'standard input: binary data' err
    no_controls err
}

@test "sheaf-extract --unclaimed escapes what the page would do to a terminal" {
    { printf 'Menu of\e[2J the\xe2\x80\xae harbor\n\n' && cat "$ROOT/samples/captures/n-blog.txt"; } >page.txt
    "$BIN/sheaf-extract" --unclaimed page.txt >out 2>err
    grep -qF 'page.txt:1: Menu of\x1b[2J the\xe2\x80\xae harbor' out || fail "$(cat -v out)"
    no_controls out
}

@test "a path that holds a NUL is not cut to another file's name" {
    need jq
    printf 'Commentary\n' >page
    printf 'page\0.html\npage\n' >list
    run -1 --separate-stderr "$BIN/sheaf-extract" --files-from list --counts
    [[ $stderr == *'a path with a NUL byte'*'"in":2,"out":0,"refused":1,"merged":0,"rejected":1'* ]] || fail "$stderr"
}

@test "a time of capture that is none is not passed on" {
    need jq
    cp "$ROOT/samples/captures/n-blog.txt" page
    printf 'page\t\t2024-06-11T10:00:00Z\npage\t\t20240611100000\npage\t\tTue, 11 Jun 2024\npage\t\tyesterday\npage\t\t2024-13-41\npage\t\t2024-06-11\e[2J\n' >list
    "$BIN/sheaf-extract" --files-from list 2>err | "$BIN/sheaf-clean" | jq -c '[.capture.captured_at, .warnings[0]]' >out
    diff - out <<END
["2024-06-11T10:00:00Z",null]
["2024-06-11T10:00:00Z",null]
["2024-06-11",null]
[null,"captured_at_unreadable"]
[null,"captured_at_unreadable"]
[null,"captured_at_unreadable"]
END
    grep -qF "page: '2024-06-11\\x1b[2J' is no time of capture" err || fail "$(cat -v err)"
    no_controls err
}
