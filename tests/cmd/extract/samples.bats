# The sample captures, held against the records a careful editor made of them by hand.
# SPDX-License-Identifier: MIT
load ../../helper

setup() {
    use extract
    [ -x "$BIN/sheaf-clean" ] || skip "sheaf-clean is not built"
    need jq awk
    CHECK=$ROOT/tests/tools/check-samples
}

@test "every sample gives its expected record" {
    "$CHECK" "$BIN" >"$BATS_TEST_TMPDIR/report" || fail "$(cat "$BATS_TEST_TMPDIR/report")"
}

@test "samples cluster as expected" {
    [ -x "$BIN/sheaf-dedup" ] || skip "sheaf-dedup is not built"
    "$CHECK" --clusters "$BIN" >"$BATS_TEST_TMPDIR/report" || true
    read -r agree pairs < <(sed -n 's/^clusters: \([0-9]*\) of \([0-9]*\) pairs agree$/\1 \2/p' "$BATS_TEST_TMPDIR/report")
    [ "${pairs:-0}" -gt 0 ] && [ "$agree" -eq "$pairs" ] ||
        fail "$(grep -E '^clusters:|kept apart$|joined$' "$BATS_TEST_TMPDIR/report")"
}

@test "nothing is lost: samples = records + refused + rejected" {
    cd "$ROOT/samples"
    conserves "$BIN/sheaf-extract" captures/*
    [ "$count_in" -eq "$(find captures -type f | wc -l)" ] || fail "in = $count_in"
    [ "$count_refused" -eq "$(grep -l '"refused": true' expected/*.json | wc -l)" ] || fail "refused = $count_refused"
}

@test "the checker sees a wrong field" {
    cp -r "$ROOT/samples/captures" "$ROOT/samples/expected" "$BATS_TEST_TMPDIR"
    cp "$ROOT/samples/captures.tsv" "$BATS_TEST_TMPDIR"
    jq '.headline = "Another headline"' "$ROOT/samples/expected/c-venue.json" >"$BATS_TEST_TMPDIR/expected/c-venue.json"
    run -1 "$CHECK" --samples "$BATS_TEST_TMPDIR" "$BIN" c-venue
    [[ $output == *"c-venue: headline"* ]] || fail "$output"
}

@test "every sample has its line in samples/README.md" {
    cd "$ROOT/samples"
    for file in captures/*; do
        name=$(basename "${file%.*}")
        [ -e "expected/$name.json" ] || fail "$name has no expected record"
        grep -q "^| \`$name\` |" README.md || fail "$name is not in samples/README.md"
    done
}
