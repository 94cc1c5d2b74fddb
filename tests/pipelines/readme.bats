# The documents say what is so: their examples run and print what is shown, their links and the tests that they name are
# there, their tables agree with the sources. UPDATE=1 rewrites the outputs that they show; read the diff.
# SPDX-License-Identifier: MIT
# shellcheck disable=SC2016 # backquotes are Markdown's here
load ../helper

DOCUMENTS=(README.md cmd/README.md lib/README.md pipelines/README.md samples/README.md tests/README.md .github/CONTRIBUTING.md)

# A folder as a user has it after `make demo`: the tree's samples and pipelines, the programs under test.
setup() {
    local program
    for program in extract clean dedup csv jsonl; do
        [ -x "$BIN/sheaf-$program" ] || skip "sheaf-$program is not built"
    done
    mkdir -p "$BATS_TEST_TMPDIR/tree/build/release"
    cd "$BATS_TEST_TMPDIR/tree" || return 1
    cp -r "$ROOT/samples" "$ROOT/pipelines" .
    ln -s "$BIN" build/release/bin
}

# Runs every example of a document, in order, in one folder. Those that need a tool that is not there are left out.
run_examples() { # DOCUMENT
    local example status tool
    "$ROOT/tests/tools/examples" "$ROOT/$1" ../examples
    [ -e ../examples/01.sh ] || fail "$1 has no examples"
    for example in ../examples/*.sh; do
        for tool in jq sqlite3 pandoc duckdb; do
            grep -qw "$tool" "$example" && ! command -v "$tool" >/dev/null && continue 2
        done
        # It needs a server; tests/cmd/csv/targets.bats and tests/cmd/sql start one for the same commands.
        grep -qw psql "$example" && continue
        status=0
        # SIGPIPE (141) is how a pipe into head ends.
        env -u MAKEFLAGS -u MFLAGS -u MAKELEVEL -u BIN PATH="$BIN:$PATH" bash -euo pipefail "$example" \
            </dev/null >"${example%.sh}.raw" 2>"${example%.sh}.err" || status=$?
        [ "$status" -eq 0 ] || [ "$status" -eq 141 ] ||
            fail "exit $status in $1:" "$(cat "$example")" "$(cat "${example%.sh}.err")" || return
        tr -d '\r' <"${example%.sh}.raw" >"${example%.sh}.actual"
    done
}

# What the examples printed is what the document shows.
same_outputs() { # DOCUMENT
    local shown
    if [ "${UPDATE:-}" = 1 ]; then
        "$ROOT/tests/tools/examples" --rewrite "$ROOT/$1" ../examples >../rewritten
        cmp -s ../rewritten "$ROOT/$1" || cp ../rewritten "$ROOT/$1"
        return 0
    fi
    for shown in ../examples/*.out; do
        [ -e "${shown%.out}.actual" ] || continue
        diff -u "$shown" "${shown%.out}.actual" >&2 ||
            fail "$1 shows another output (UPDATE=1 rewrites it) of:" "$(cat "${shown%.out}.sh")" || return
    done
}

@test "README.md: its examples run and print what it shows" {
    need jq
    run_examples README.md
    [ "$(find ../examples -name '*.out' | wc -l)" -ge 3 ]
    same_outputs README.md
}

@test "cmd/README.md: its examples run and print what it shows" {
    run_examples cmd/README.md
    same_outputs cmd/README.md
}

@test "sheaf(7): its examples run" {
    cp -r samples/captures samples/captures.tsv .
    run_examples cmd/sheaf.7
    local records
    records=$(wc -l <articles.jsonl)
    [ "$records" -gt 5 ] && [ "$(wc -l <refused.jsonl)" -eq 0 ] && [ -s merged.jsonl ] && [ -s articles/articles.csv ]
    need sqlite3
    [ "$(sqlite3 articles.db 'select count(*), count(distinct id) from articles')" = "$records|$records" ]
    [ "$(sqlite3 articles.db "select count(*) from articles where date_published = '<null>'")" -eq 0 ]
    [ "$(sqlite3 articles.db 'select count(*) from authors')" -eq "$records" ]
}

@test "the programs' manuals: their examples run" {
    local page folder=$BATS_TEST_TMPDIR/manuals count=0
    mkdir "$folder"
    cd "$folder" || return 1
    "$BIN/sheaf-extract" "$ROOT"/samples/captures/*.txt 2>/dev/null | "$BIN/sheaf-clean" >captures.jsonl
    "$BIN/sheaf-dedup" <captures.jsonl >articles.jsonl
    mkdir captures in
    cp "$ROOT"/samples/captures/a-*.txt captures
    cp "$ROOT"/samples/captures/b*.txt in
    cp "$ROOT/samples/captures/a-dek-repeated.txt" capture.txt
    cp "$ROOT"/lib/site/profiles/*.profile .
    cp "$(find . -name '[!_]*.profile' | sort | head -n 1)" my.profile
    for page in "$ROOT"/cmd/sheaf-*.1; do
        [ -x "$BIN/$(basename "$page" .1)" ] || continue
        rm -rf ../examples "$BATS_TEST_TMPDIR/page"
        cp -r "$folder" "$BATS_TEST_TMPDIR/page"
        cd "$BATS_TEST_TMPDIR/page" || return 1
        run_examples "cmd/$(basename "$page")" || return
        count=$((count + $(find ../examples -name '*.actual' | wc -l)))
        # What an example writes is not empty.
        [ -z "$(find . -newer ../examples/01.sh -name '*.csv' -size 0)" ] || fail "empty: $(ls -l)"
    done
    [ "$count" -ge 20 ] || fail "only $count examples ran"
}

@test "a shown output that is wrong is found" {
    printf '%s\n' '```sh' 'echo "a b"' '```' '' '```text' 'a c' '```' >../wrong.md
    "$ROOT/tests/tools/examples" ../wrong.md ../examples
    [ "$(cat ../examples/01.sh)" = 'echo "a b"' ]
    bash ../examples/01.sh >../examples/01.actual
    UPDATE='' run -1 same_outputs wrong.md
    "$ROOT/tests/tools/examples" --rewrite ../wrong.md ../examples >../right.md
    sed 's/^a c$/a b/' ../wrong.md | cmp - ../right.md
}

@test "links lead to files of the tree" {
    local document target
    for document in "${DOCUMENTS[@]}" lib/site/README.md; do
        while read -r target; do
            [[ $target == *://* ]] || [ -e "$ROOT/$(dirname "$document")/$target" ] || fail "$document: there is no '$target'"
        done < <(grep -oE '\]\([^)# ]+' "$ROOT/$document" | sed 's/^](//')
    done
}

@test "tests that README.md names are there" {
    local line file name count=0
    while IFS= read -r line; do
        file=${line#\`} file=${file%%\`*} name=${line#*: \"} name=${name%\"}
        grep -qF "@test \"$name\"" "$ROOT/$file" || fail "no test '$name' in $file"
        count=$((count + 1))
    done < <(grep -oE '`tests/[^`]+\.bats`: "[^"]+"' "$ROOT/README.md")
    [ "$count" -gt 4 ] || fail "only $count tests named"
}

@test "README.md names the packages of tests/tools/dependencies" {
    local purpose package packages column
    grep -oE '`(apt-get install|dnf install|apk add|brew install) [^`]*`' "$ROOT/README.md" | tr '`' ' ' >commands
    [ "$(wc -l <commands)" -eq 4 ]
    while read -r purpose _ packages; do
        [ "$purpose" = build ] || continue
        column=0
        for package in $packages; do
            column=$((column + 1))
            [ "$package" = - ] || sed -n "$column"p commands | grep -qF -- " $package " || fail "not in README.md: $package"
        done
    done < <(sed -n '/^purpose /,/^END/p' "$ROOT/tests/tools/dependencies")
}

@test "every program stands in sheaf(7), its overview and SEE ALSO, and in the chain of cmd/README.md" {
    local file name count=0
    sed -n '/^## The chain/,/^Many shards/p' "$ROOT/cmd/README.md" >chain
    for file in "$ROOT"/cmd/*.c; do
        name=sheaf-$(basename "$file" .c)
        grep -qE "$name( |\$)" chain || fail "not in the chain: $name"
        grep -qE "^\.It Xr (.* Xr )?$name 1" "$ROOT/cmd/sheaf.7" || fail "not in the overview: $name"
        sed -n '/^\.Sh SEE ALSO/,$p' "$ROOT/cmd/sheaf.7" | grep -qE "^\.Xr $name 1( ,)?\$" || fail "not under SEE ALSO: $name"
        count=$((count + 1))
    done
    [ "$count" -ge 13 ]
}

@test "cmd/README.md says of every field who writes it, as lib/record/fields.c does" {
    tr -d '\n' <"$ROOT/lib/record/fields.c" | grep -oE 'NAME\("[a-z_]+"\), FIELD_[A-Z]+, [A-Z_ |]+' |
        sed -E 's/NAME\("([a-z_]+)"\), FIELD_[A-Z]+, /\1 /; s/BY_//g; s/ \| /,/g' | tr '[:upper:]' '[:lower:]' | LC_ALL=C sort >expected
    [ "$(wc -l <expected)" -gt 40 ]
    awk -F '|' '/^\| `[a-z_, `]+` \|.*\|.*\|.*\|/ {
        count = split($2, names, ",")
        for (i = 1; i <= count; i++) {
            gsub(/[` ]/, "", names[i])
            writers = ""
            if ($3 ~ /w/) writers = writers ",extract"
            if ($4 ~ /w/) writers = writers ",clean"
            if ($5 ~ /w/) writers = writers ",dedup"
            print names[i], substr(writers, 2)
        }
    }' "$ROOT/cmd/README.md" | LC_ALL=C sort >actual
    diff expected actual >&2
}
