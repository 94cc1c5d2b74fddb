# Completions for bash and zsh: every option of every program's option table, and the words that it takes.
# SPDX-License-Identifier: MIT
load ../helper

setup() {
    [ -x "$BIN/sheaf-csv" ] || skip 'sheaf-csv is not built'
    cd "$BATS_TEST_TMPDIR" || return 1
}

# The options in the program's own table and in the one that all share.
options_of() { # NAME
    sed -n 's/^ *{"\([a-z][a-z-]*\)",.*/--\1/p' "$ROOT/cmd/$1.c"
    grep -o '{"[a-z-]*", [a-z]*_argument' "$ROOT/lib/base/cli.h" | sed 's/{"\([^"]*\)".*/--\1/'
    echo --version
}

programs() {
    local program
    for program in "$BIN"/sheaf-*; do
        [ -x "$program" ] && echo "${program##*/sheaf-}"
    done
}

# What bash offers for the last word of a command line.
complete_with_bash() { # PROGRAM WORD...
    bash -c '
        eval "$("$0" bash "$1")"
        shift
        COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
        "$(complete -p "${1##*/}" | sed "s/.* -F \([^ ]*\) .*/\1/")" 2>/dev/null
        printf "%s\n" "${COMPREPLY[@]}"' "$ROOT/cmd/completions" "$BIN/$1" "$@"
}

@test "bash: every option of every program" {
    local name count=0
    for name in $(programs); do
        complete_with_bash "sheaf-$name" -- | grep '^--' | sort -u >offered
        options_of "$name" | sort -u | diff - offered >&2 || fail "sheaf-$name"
        count=$((count + $(wc -l <offered)))
    done
    [ "$count" -gt 100 ]
}

@test "bash: words, files, and what was begun" {
    [ "$(complete_with_bash sheaf-csv --dialect '' | tr '\n' ' ')" = 'rfc4180 excel postgres sqlite duckdb tsv ' ]
    [ "$(complete_with_bash sheaf-csv -q s)" = strings ]
    [ "$(complete_with_bash sheaf-csv --quote = m)" = minimal ]
    [ "$(complete_with_bash sheaf-csv --arrays =)" = $'join\njson\nexplode' ]
    [ "$(complete_with_bash sheaf-csv --sep)" = $'--sep-line\n--separator' ]
    [ "$(complete_with_bash sheaf-csv --null '')" = '' ]
    touch 'a file.jsonl' another
    mkdir folder
    [ "$(complete_with_bash sheaf-csv -o a | sort)" = $'a file.jsonl\nanother' ]
    [ "$(complete_with_bash sheaf-csv a)" = '' ]
    [ ! -x "$BIN/sheaf-extract" ] || [ "$(complete_with_bash sheaf-extract an)" = another ]
    [ ! -x "$BIN/sheaf-dedup" ] || [ "$(complete_with_bash sheaf-dedup --state '')" = folder ]
}

@test "zsh: every option of every program" {
    need zsh
    local name
    for name in $(programs); do
        "$ROOT/cmd/completions" zsh "$BIN/sheaf-$name" >"_sheaf-$name"
        [ "$(head -n 1 "_sheaf-$name")" = "#compdef sheaf-$name" ]
        zsh -f -c '_arguments() { print -rl -- "$@" }; source "$1"' - "./_sheaf-$name" >specs
        sed -n 's/^[^[]*\(--[a-z-]*\)=\{0,1\}\[.*/\1/p' specs | sort -u >offered
        options_of "$name" | sort -u | diff - offered >&2 || fail "sheaf-$name"
    done
    zsh -f -c '_arguments() { print -rl -- "$@" }; source ./_sheaf-csv' | grep -Fx \
        -e '(-o --output)--output=[write FILE, which takes its name only when complete]:file:_files'
}

@test "wrong use of the generator ends with 2" {
    run -2 "$ROOT/cmd/completions"
    run -2 "$ROOT/cmd/completions" fish "$BIN/sheaf-csv"
}
