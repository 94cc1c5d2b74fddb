# What the fault tests run: each program with an input that makes it do its work. A program that is not built is left out.
# SPDX-License-Identifier: MIT

# make_inputs FOLDER: a capture, raw records, final records, as far as the programs are there to make them.
make_inputs() {
    cp "$ROOT"/samples/captures/*.txt "$1"/ 2>/dev/null || skip 'no sample captures'
    local captures=("$1"/*.txt)
    captures=("${captures[@]:0:3}")
    printf '%s\n' "${captures[@]}" >"$1/list"
    : >"$1/raw.jsonl"
    "$BIN/sheaf-extract" --files-from "$1/list" >"$1/raw.jsonl" 2>/dev/null || true
    "$BIN/sheaf-clean" <"$1/raw.jsonl" >"$1/final.jsonl" 2>/dev/null || cp "$1/raw.jsonl" "$1/final.jsonl"
}

# Lines 'PROGRAM INPUT ARGUMENT...'. Side files go to the folder that the test runs in.
all_cases() {
    local program
    while read -r program rest; do
        [ ! -x "$BIN/sheaf-$program" ] || echo "$program $rest"
    done <<'END'
extract list --files-from - --rejects rejects --refused refused
clean raw.jsonl --rejects rejects
dedup final.jsonl --explain explain --clusters clusters
csv final.jsonl --rejects rejects
jsonl final.jsonl --rejects rejects
END
}
