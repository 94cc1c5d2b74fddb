# sheaf-tables: a folder of tables that agree with sheaf-sql's database.
# SPDX-License-Identifier: MIT
load ../../helper
load ../../postgres
load ../../tables

setup_file()    { start_postgres; }
teardown_file() { stop_postgres; }

setup() {
    use tables
    records=$ROOT/tests/cmd/sql/records.jsonl
}

# The program writes no standard output: its files, one after the other, with their names.
files() {
    local file
    "$PROGRAM" "$@" || return
    for file in "${!#}"/*; do
        printf '== %s ==\n' "${file##*/}"
        cat "$file"
    done
}

@test "golden: the files" { golden files files folder <"$records"; }
@test "golden: the excel dialect" { golden excel files -D excel folder < <(head -n 3 "$records"); }
@test "empty input"    { stock_empty_input "$PROGRAM" folder; }
@test "broken line"    { stock_broken_line '{"headline":"a"}' "$PROGRAM" folder; }
@test "wrong option"   { stock_wrong_option "$PROGRAM" folder; }
@test "help"           { stock_help "$PROGRAM"; }
@test "conservation"   { conserves "$PROGRAM" folder <"$records"; }

@test "wrong values of options" {
    run -2 "$PROGRAM" </dev/null
    run -2 "$PROGRAM" a b </dev/null
    run -2 "$PROGRAM" -D tsv a </dev/null
    run -2 "$PROGRAM" -D lotus a </dev/null
    [ ! -e a ]
}

@test "an empty input gives tables without rows" {
    "$PROGRAM" folder </dev/null
    [ "$(cat folder/*.csv | wc -l)" -eq 12 ]
    "$PROGRAM" folder </dev/null # the folder may be there
}

@test "what cannot be written ends with 1, and no file takes its name" {
    : >file
    run -1 "$PROGRAM" file <"$records"
    run -1 "$PROGRAM" file/below <"$records"
    # The limit of a file's size, in KiB; its signal ends the program.
    "$TOOLS/records" 1 >many.jsonl
    (ulimit -f 64 && "$PROGRAM" folder <many.jsonl 2>err) && fail 'exit 0'
    [ -z "$(ls -A out)" ]
}

@test "the same files whatever the order, the memory, the environment" {
    "$TOOLS/records" 2 >many.jsonl
    cat "$records" >>many.jsonl
    "$PROGRAM" --quiet one <many.jsonl
    [ "$(wc -l <one/articles.csv)" -gt 100 ]
    shuf --random-source=<(yes 7) many.jsonl | env -i "$PROGRAM" --quiet --memory 100K two
    diff -r one two
    cat many.jsonl many.jsonl | "$PROGRAM" --quiet three
    diff -r one three
}

@test "datapackage.json describes the files" {
    need jq
    "$PROGRAM" --quiet folder <"$records"
    jq -er '.resources[] | [.path, (.schema.fields | map(.name) | join(","))] | @tsv' folder/datapackage.json >described
    [ "$(wc -l <described)" -eq 12 ]
    while IFS=$'\t' read -r path header; do
        [ "$(head -n 1 "folder/$path" | tr -d '\r')" = "$header" ] || fail "$path: $header"
    done <described
    # Keys are columns, foreign keys point to the primary key of an earlier table.
    jq -e '[.resources[].name] as $names | (.resources | map({(.name): .}) | add) as $tables
        | all(.resources[]; . as $t | ($t.schema.fields | map(.name)) as $fields
            | ($t.schema.primaryKey - $fields == []) and all($t.schema.foreignKeys[]; . as $key
                | ([$key.fields] - $fields == []) and ($tables[$key.reference.resource].schema.primaryKey == [$key.reference.fields])
                    and (($names | index($key.reference.resource)) < ($names | index($t.name)))))' folder/datapackage.json
}

@test "PostgreSQL: \\copy of the files is the database of sheaf-sql" {
    need_postgres
    local name
    awkward_articles 300 >in.jsonl
    cat "$records" >>in.jsonl
    "$PROGRAM" --quiet -D postgres folder <in.jsonl 2>err
    new_database copied
    "$BIN/sheaf-sql" --for postgres --schema-only | postgres
    jq -r '.resources[] | [.name, (.schema.fields | map(.name) | join(",")), (.schema.primaryKey | join(","))] | @tsv' \
        folder/datapackage.json >names
    while IFS=$'\t' read -r name columns key; do
        postgres -c "\\copy $name ($columns) from folder/$name.csv (format csv, header match)" </dev/null
        postgres -c "select '$name', t.* from $name t order by $key" </dev/null
    done <names >copied
    new_database loaded
    "$BIN/sheaf-sql" --quiet --for postgres <in.jsonl 2>err | postgres
    while IFS=$'\t' read -r name columns key; do
        postgres -c "select '$name', t.* from $name t order by $key" </dev/null
    done <names >loaded
    [ "$(wc -l <copied)" -gt 2000 ]
    cmp copied loaded
}

@test "DuckDB: 2,000 awkward articles come out as they went in, keys hold" {
    need jq node
    export NODE_PATH=$ROOT/build/node/node_modules
    [ -d "$NODE_PATH/@duckdb/node-api" ] || skip 'the npm package @duckdb/node-api is not installed'
    awkward_articles 2000 >in.jsonl
    "$PROGRAM" --quiet folder <in.jsonl 2>err
    expected_articles <in.jsonl >expected
    "$ROOT/tests/tools/load-package" folder "
        select json_array(a.article_id, a.headline, a.description, a.article_body, p.name,
            coalesce((select to_json(list(name order by position)) from article_authors x where x.article_id = a.article_id), '[]'),
            coalesce((select to_json(list(value order by position)) from article_tags x join tags using (tag_id)
                where x.article_id = a.article_id), '[]'),
            a.word_count, a.is_republication, a.reference_list, a.metadata, a.other_fields, c.file, c.trending)
        from articles a left join publishers p using (publisher_id) join captures c using (article_id)" | normal_rows >actual
    diff expected actual | head -n 20 >&2
    cmp expected actual
}
