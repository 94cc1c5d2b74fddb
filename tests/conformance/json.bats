# JSON texts that are to be accepted, rejected, or left as they are: our own, and JSONTestSuite where it is there.
# SPDX-License-Identifier: MIT
load ../helper

setup() {
    [ -x "$TOOLS/json_check" ] || skip 'json_check is not built'
    cd "$BATS_TEST_TMPDIR" || return 1
}

# Unpacks JSONTestSuite here; skips where the reference data are not there.
unpack_suite() {
    need_shared data/json/JSONTestSuite.tar.zst
    need zstd tar
    zstd -dcq "$SHARED/data/json/JSONTestSuite.tar.zst" | tar x
}

# A record that holds the text of a file as a value, without white space around it.
as_record() {
    printf '{"v":%s}' "$(cat "$1")"
}

@test "own texts are judged as their table says" {
    run -0 "$TOOLS/json_table" "$BATS_TEST_DIRNAME/json/cases.txt"
    [[ $output =~ ^([0-9]+)' texts, 0 judged wrong'$ ]]
    [ "${BASH_REMATCH[1]}" -gt 300 ]
    run -1 "$TOOLS/json_table" <(printf 'n wrong []\n')
    [[ $output == 'accepted but should be rejected: wrong'* ]]
}

@test "JSONTestSuite: all 95 valid texts are accepted" {
    unpack_suite
    "$TOOLS/json_check" test_parsing/y_*.json >out
    [ "$(wc -l <out)" -eq 95 ]
    run -1 grep -v '^accept ' out
}

@test "JSONTestSuite: all 188 invalid texts are rejected, with a reason" {
    unpack_suite
    "$TOOLS/json_check" test_parsing/n_*.json >out
    [ "$(wc -l <out)" -eq 188 ]
    run -1 grep -Ev '^reject [^ ]+: .+ at byte [0-9]+$' out
}

@test "JSONTestSuite: the 35 free texts are judged as README.md says" {
    unpack_suite
    "$TOOLS/json_check" test_parsing/i_*.json | sed -E 's/^(accept|reject) ([^ :]+).*/\2 \1/' | LC_ALL=C sort >actual
    # shellcheck disable=SC2016 # backquotes of the table
    sed -nE 's/^\| `(i_[^`]+)` \| (accept|reject) \| .+ \|$/\1 \2/p' "$BATS_TEST_DIRNAME/README.md" | LC_ALL=C sort >expected
    [ "$(wc -l <expected)" -eq 35 ]
    diff expected actual
}

@test "JSONTestSuite: the 22 transformation texts pass unchanged" {
    local file count=0 rejected=0
    unpack_suite
    for file in test_transform/*.json; do
        count=$((count + 1))
        as_record "$file" >in
        echo >>in
        "$TOOLS/record_pass" --quiet --rejects rejects <in >out
        if [[ $file == *_invalid_codepoint* && $file != *_escaped_* ]]; then # raw surrogates are not UTF-8
            rejected=$((rejected + 1))
            [ ! -s out ]
            cmp <(as_record "$file") <(jq -r .raw_base64 rejects | base64 -d)
            continue
        fi
        cmp in out
        # The value stays as it is also where the record around it changes.
        "$TOOLS/record_pass" --complete <in >out
        grep -qF -- ",$(sed 's/^{//' in)" out
    done
    [ "$count" -eq 22 ] && [ "$rejected" -eq 3 ]
}

@test "JSONTestSuite: no text makes the stream lose a line" {
    local file
    unpack_suite
    for file in test_parsing/*.json test_transform/*.json; do
        cat "$file"
        echo
    done >in
    conserves "$TOOLS/record_pass" --rejects rejects <in
    [ "$count_in" -eq "$(wc -l <in)" ]
    [ "$count_rejected" -eq "$(wc -l <rejects)" ]
    jq -es 'all(has("raw") or has("raw_base64"))' rejects >/dev/null
}
