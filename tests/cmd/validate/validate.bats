# sheaf-validate: what the pipeline writes conforms; what does not is rejected with path and reason; the schema says the same.
# SPDX-License-Identifier: MIT
load ../../helper

setup() {
    use validate
    records=$BATS_TEST_DIRNAME/../csv/records.jsonl
}

# What extract, clean and dedup make of the samples.
articles() {
    [ -x "$BIN/sheaf-extract" ] || skip 'sheaf-extract is not built'
    "$BIN/sheaf-extract" "$ROOT"/samples/captures/*.txt 2>/dev/null | "$BIN/sheaf-clean" | "$BIN/sheaf-dedup"
}

# One article, and one record for each way to be wrong.
broken() {
    articles | head -n 1 >one
    cat one
    while read -r change; do
        jq -c "$change" one
    done <<'END'
del(.headline)
.headline = 5
.record_type = "Article"
.date_published = "8 July 2014"
.date_published = "2014-13"
.date_published = "2014-02-30"
.date_published = "2014-2-3"
.word_count = "150"
.word_count = 1.5
.word_count = -1
.is_republication = "true"
.topics = "a; b"
.topics = null
.topics = ["a", 5]
.authors = ["A"]
.authors[0].position = "1"
.authors[0].role = "boss"
.authors[0].former = 0
.capture = []
.capture.bytes = 1.5
.capture.trending = "x"
.recent_work = [{"authors": [{"name": 1}]}]
.recent_work = [{"authors": {"name": "A"}}]
.duplicates = [{"score": "1"}]
.warnings = {}
END
}

@test "what the pipeline writes conforms, and passes byte for byte" {
    articles >in.jsonl
    conserves "$PROGRAM" <in.jsonl
    [ "$count_in" -gt 40 ] && [ "$count_out" -eq "$count_in" ] || fail "$(cat err)"
    cmp in.jsonl out
}

@test "what does not is rejected with path and reason" {
    need jq
    broken >in.jsonl
    conserves "$PROGRAM" --rejects bad.jsonl <in.jsonl
    [ "$count_out" -eq 1 ]
    [ "$count_rejected" -eq $((count_in - 1)) ] || fail "$(jq -c 'del(.raw)' bad.jsonl)"
    jq -r .reason bad.jsonl >reasons
    golden reasons cat reasons
}

@test "records of a few fields" {
    printf '%s\n' '{"id":"1","headline":"a"}' '{"id":1,"x":1}' '{"id":"1","id":"2"}' '{"\u0069d":2}' '{"date_published":"2012-02-29"}' >in.jsonl
    conserves "$PROGRAM" --partial --rejects bad.jsonl <in.jsonl
    [ "$(cat out)" = $'{"id":"1","headline":"a"}\n{"date_published":"2012-02-29"}' ]
    [ "$(jq -r .reason bad.jsonl)" = "'id' is no text
'id' stands twice
'id' is no text" ]
    "$PROGRAM" --rejects bad.jsonl --quiet </dev/null
    run -0 "$PROGRAM" <<<'{}'
    [[ $output == *"'id' is missing; 'record_type' is missing; "*"; and "*" more" ]]
}

@test "the schema is JSON, names every field, and says what is written about it" {
    need jq
    "$PROGRAM" --schema >schema.json
    [ "$(jq -r '."$schema"' schema.json)" = https://json-schema.org/draft/2020-12/schema ]
    articles | jq -r keys[] | sort -u >written
    comm -23 written <(jq -r '.properties | keys[]' schema.json | sort) >unknown
    [ ! -s unknown ]
    jq -e '.properties | length > 40 and all(.description)' schema.json
    "$PROGRAM" --schema --partial | jq -e 'has("required") | not'
    [ "$(jq -c '.properties.authors.items.properties.role.enum[0:2]' schema.json)" = '["author","editor"]' ]
}

@test "another program that reads the schema says the same of every record" {
    need node jq
    [ -e "$ROOT/build/node/node_modules/ajv" ] || skip 'ajv is not installed (make check-all installs it)'
    { articles; broken; cat "$records"; printf '%s\n' '{"word_count":1.0}' '{"word_count":1e2}' '{"word_count":-0}' \
        '{"word_count":12345678901234567890}' '{"word_count":1.50e1}' '{"word_count":150e-1}' '{"word_count":15e-1}' \
        '{"date_published":"2014-02-29"}' '{"date_published":"2014-02-30"}' '{"date_published":"14"}' '{"x":[]}'; } >in.jsonl
    cat >check.js <<'END'
const [, , modules, schema, records] = process.argv, fs = require("fs");
const Ajv = require(modules + "/ajv/dist/2020");
const validate = new Ajv({strict: true, allowUnionTypes: true}).compile(JSON.parse(fs.readFileSync(schema)));
for (const line of fs.readFileSync(records, "utf8").split("\n"))
    if (line) console.log(validate(JSON.parse(line)) ? line : "");
END
    for option in '' --partial; do
        # shellcheck disable=SC2086
        "$PROGRAM" --schema $option >schema.json
        node check.js "$ROOT/build/node/node_modules" schema.json in.jsonl | grep . >theirs
        # shellcheck disable=SC2086
        "$PROGRAM" $option --quiet <in.jsonl >ours
        cmp theirs ours || fail "$(diff theirs ours | cut -c 1-300)"
        [ -s ours ]
    done
}

@test "stock tests" {
    articles | head -n 3 >in.jsonl
    stock_empty_input "$PROGRAM"
    [ ! -s out ]
    stock_broken_line "$(head -n 1 in.jsonl)" "$PROGRAM"
    stock_full_disk "$PROGRAM" <in.jsonl
    stock_full_disk "$PROGRAM" --schema
    stock_wrong_option "$PROGRAM"
    stock_help "$PROGRAM"
    stock_idempotent "$PROGRAM" <in.jsonl
    stock_deterministic "$PROGRAM" <in.jsonl
    run -2 "$PROGRAM" operand
}
