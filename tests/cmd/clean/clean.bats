# sheaf-clean: golden cases with the traps of real captures, idempotence, and what it leaves alone.
# SPDX-License-Identifier: MIT
load ../../helper

setup() {
    use clean
    cases=$BATS_TEST_DIRNAME/cases.jsonl
}

@test "golden: every case, one key a line" {
    need jq
    # shellcheck disable=SC2016 # the inner shell expands
    golden cases sh -c '"$0" <"$1" | jq -c "del(.big) | to_entries[] | select(.value != null and .value != [])
        | {(.key): .value}"' "$PROGRAM" "$cases"
}

@test "golden: the list of steps" {
    golden steps "$PROGRAM" --list-steps
}

@test "golden: one step alone changes what is its own" {
    golden dates "$PROGRAM" --steps dates <"$cases"
}

@test "idempotent: with and without hints, and each case by itself" {
    stock_idempotent "$PROGRAM" <"$cases"
    while IFS= read -r line; do
        stock_idempotent "$PROGRAM" <<<"$line"
    done <"$cases"
    need jq
    jq -c 'del(.hints)' "$cases" 2>/dev/null >without.jsonl || true
    stock_idempotent "$PROGRAM" <without.jsonl
}

@test "each step alone is idempotent" {
    for step in $("$PROGRAM" --list-steps | cut -d ' ' -f 1); do
        stock_idempotent "$PROGRAM" --steps "$step" <"$cases" || fail "step $step" || return
    done
}

@test "steps one by one are all of them at once" {
    cp "$cases" now.jsonl
    for step in $("$PROGRAM" --list-steps | cut -d ' ' -f 1); do
        "$PROGRAM" --steps "$step" <now.jsonl >next.jsonl
        mv next.jsonl now.jsonl
    done
    need jq
    "$PROGRAM" <"$cases" >all.jsonl
    # Marks of lines that pointers took out do not outlive the process: the status may differ, nothing else.
    diff <(jq -c 'del(.body_status)' now.jsonl) <(jq -c 'del(.body_status)' all.jsonl)
}

@test "the order of the list does not matter" {
    "$PROGRAM" --steps 'dates, text' <"$cases" >one.jsonl
    "$PROGRAM" --steps text,dates <"$cases" >other.jsonl
    cmp one.jsonl other.jsonl
}

@test "the output is the same for any split of the input" {
    "$PROGRAM" <"$cases" >whole.jsonl
    while IFS= read -r line; do
        "$PROGRAM" <<<"$line"
    done <"$cases" >parts.jsonl
    cmp whole.jsonl parts.jsonl
}

@test "unknown keys and values of a wrong type stay byte for byte" {
    grep zebra "$cases" | "$PROGRAM" >out
    grep -qF '"big":123456789012345678901234567890,"zebra":2}' out
    grep -qF '"zebra":1.50,' out
    grep -qF '"headline":5,' out
    grep -qF '"body_paragraphs":[1],' out
    grep -qF '"word_count":"many",' out
    grep -qF wrong_type_headline out
}

@test "every record leaves, each field of the dictionary stands, the hints are gone" {
    need jq
    conserves "$PROGRAM" <"$cases"
    [ "$count_out" -eq "$(wc -l <"$cases")" ]
    [ "$(jq -c 'keys_unsorted | index("hints")' out | sort -u)" = null ]
    [ "$(jq -c 'keys_unsorted[:3]' out | sort -u)" = '["id","record_type","profile"]' ]
    jq -es 'all(.[]; (.body_paragraphs | map(type) | unique) != ["string"]
        or (.article_body == (.body_paragraphs | join("\n\n")) and .paragraph_count == (.body_paragraphs | length)))' out
}

@test "only what is no object is rejected" {
    printf '%s\n' '[]' '{}' '"a"' 'null' '{"a":1}' >in.jsonl
    conserves "$PROGRAM" <in.jsonl
    [ "$count_out" -eq 2 ]
    [ "$count_rejected" -eq 3 ]
}

@test "wrong command lines end with 2" {
    for list in nothing '' text,nothing 'text,,dates'; do
        run -2 --separate-stderr "$PROGRAM" --steps "$list" </dev/null
        [[ "$stderr" == *"is no step, see --list-steps"* ]]
    done
    run -2 "$PROGRAM" operand
}

@test "-o writes a file that is whole or not there" {
    echo old >all.jsonl
    "$PROGRAM" -o all.jsonl <"$cases"
    "$PROGRAM" <"$cases" | cmp - all.jsonl
    run -1 "$PROGRAM" -o all.jsonl --max-rejects 0 <<<'broken'
    "$PROGRAM" <"$cases" | cmp - all.jsonl
}

@test "stock tests" {
    stock_empty_input "$PROGRAM"
    [ ! -s out ]
    stock_broken_line '{"headline":"a"}' "$PROGRAM"
    stock_full_disk "$PROGRAM" <"$cases"
    stock_wrong_option "$PROGRAM"
    stock_help "$PROGRAM"
    stock_deterministic "$PROGRAM" <"$cases"
}

@test "the two real captures' records stay as their editor made them" {
    need jq
    need_shared expected
    for file in "$SHARED"/expected/*.json; do
        jq -c . "$file" >edited.jsonl
        "$PROGRAM" <edited.jsonl >out
        jq -s '.[0] as $want | .[1] | with_entries(select(.key as $key | $want | has($key)))
            | (.recent_work[], .related_work[]) |= del(.authors_truncated)' edited.jsonl out >got
        diff <(jq -S . edited.jsonl) <(jq -S . got)
    done
}
