# What the fault tests run: each program with an input that makes it do its work. A program that is not built is left out.
# SPDX-License-Identifier: MIT

# make_inputs FOLDER: captures and their list, raw records, final records.
make_inputs() {
    local captures=("$ROOT"/samples/captures/a-*.txt)
    cp "${captures[@]:0:3}" "$1/"
    printf '%s\n' "$1"/*.txt >"$1/list"
    { "$TOOLS/records" 1 | head -n 3; echo "{\"broken"; } >"$1/final.jsonl"
    if [ -x "$BIN/sheaf-extract" ]; then
        "$BIN/sheaf-extract" --files-from "$1/list" >"$1/raw.jsonl"
    else
        cp "$1/final.jsonl" "$1/raw.jsonl"
    fi
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
dedup final.jsonl --state state
csv final.jsonl --rejects rejects
jsonl final.jsonl --rejects rejects
sql final.jsonl --rejects rejects
sign final.jsonl --signatures signatures
cite final.jsonl --rejects rejects
tables final.jsonl --rejects rejects --memory 4K tables
END
}
