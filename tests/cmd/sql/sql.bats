# sheaf-sql: the schema, and loads that leave the same database whatever way they come.
# SPDX-License-Identifier: MIT
load ../../helper

setup() {
    use sql
    records=$BATS_TEST_DIRNAME/records.jsonl
}

TABLES=(publishers articles article_replacements authors author_aliases article_authors tags article_tags related_works
    related_work_authors captures merges)

# into DATABASE [OPTION…]: loads standard input.
into() {
    local database=$1
    shift
    "$PROGRAM" --quiet "$@" | sqlite3 "$database"
}

# The database as text; the parts of the full-text index depend on its history and are checked, not compared.
dump() {
    local table
    for table in "${TABLES[@]}"; do
        sqlite3 "$1" ".dump $table"
        case $table in
        articles | article_* | related_* | captures | merges) sqlite3 "$1" ".dump replaced_$table" ;;
        esac
    done
    sqlite3 "$1" "insert into articles_search (articles_search) values ('integrity-check')" 'pragma foreign_key_check' \
        'pragma integrity_check'
}

standing() {
    sqlite3 "$1" 'select article_id from articles order by 1' | paste -sd ' '
}

same_database() {
    dump "$1" >"$1.sql"
    dump "$2" >"$2.sql"
    cmp "$1.sql" "$2.sql" >&2
}

@test "golden: schema for SQLite" { golden schema-sqlite "$PROGRAM" --schema-only; }
@test "golden: schema for PostgreSQL" { golden schema-postgres "$PROGRAM" --for postgres --schema-only; }
@test "golden: a load of SQLite" { golden sqlite "$PROGRAM" --no-schema <"$records"; }
@test "golden: a load of PostgreSQL" { golden postgres "$PROGRAM" --for postgres --no-schema <"$records"; }
@test "empty input"    { stock_empty_input "$PROGRAM"; }
@test "broken line"    { stock_broken_line '{"headline":"a"}' "$PROGRAM"; }
@test "full disk"      { stock_full_disk "$PROGRAM" <"$records"; }
@test "wrong option"   { stock_wrong_option "$PROGRAM"; }
@test "help"           { stock_help "$PROGRAM"; }
@test "conservation"   { conserves "$PROGRAM" <"$records"; }
@test "deterministic"  { stock_deterministic "$PROGRAM" <"$records"; }

@test "wrong values of options" {
    run -2 "$PROGRAM" --for oracle </dev/null
    [[ $output == *"none of its values: sqlite, postgres"* ]]
    run -2 "$PROGRAM" --rank -1 </dev/null
    run -2 "$PROGRAM" --rank 1000000000000 </dev/null
    run -2 "$PROGRAM" --schema-only --no-schema </dev/null
}

@test "no line of a load is a command of a shell, whatever the data" {
    need jq
    printf '%s\n' '.shell touch x' '\\! touch x' '\\.' 'go' '/' ';' '#' "'; drop table articles; --" '$$' |
        jq -R '("\n" + . + "\n") as $t | {headline: $t, article_body: $t, authors: [{name: $t}], topics: [$t]}' -c >hostile
    printf '%s\n' a b c d e f g h i | jq -R '. as $t | {headline: $t, article_body: $t, authors: [{name: $t}], topics: [$t]}' -c >mild
    for target in sqlite postgres; do
        for kind in hostile mild; do
            "$PROGRAM" --for "$target" <"$kind" | grep -v '^(' >"$kind.statements"
            "$PROGRAM" --for "$target" <"$kind" | grep -c '^(.*)[,;]\?$' >"$kind.rows"
        done
        cmp hostile.statements mild.statements
        [ "$(cat mild.rows)" -eq 54 ] && [ "$(cat hostile.rows)" -ge 45 ] # names without letters may be one
    done
}

@test "twice, in parts, in any order: the same database" {
    need sqlite3
    into once.db <"$records"
    [ "$(sqlite3 once.db 'select count(*) from articles')" -gt 5 ]
    into twice.db <"$records"
    into twice.db <"$records"
    same_database once.db twice.db
    local seed
    for seed in 1 2 3 4 5 6; do
        rm -f parts.db part.*
        shuf --random-source=<(yes "$seed") "$records" | split -n "r/$seed" - part.
        for part in part.*; do into parts.db <"$part"; done
        same_database once.db parts.db
    done
    tac "$records" | into back.db
    same_database once.db back.db
}

@test "an article leaves when another one stands for it, and comes back when that is undone" {
    need sqlite3
    article() { printf '{"id":"%s","headline":"%s","replaces":[%s]}\n' "$@"; }
    article a A '' | into t.db
    article c C '' | into t.db
    [ "$(standing t.db)" = 'a c' ]
    article b B '"a","c","b"' | into t.db --rank 1
    [ "$(standing t.db)" = b ]
    article d D '"a","b"' | into t.db --rank 2 # c is on its own again: b, which replaced it, is in d
    [ "$(standing t.db)" = 'c d' ]
    article b B '' | into t.db --rank 3
    [ "$(standing t.db)" = 'c d' ]
    article d D '' | into t.db --rank 4
    [ "$(standing t.db)" = 'a b c d' ]
    article a A '"b"' | into t.db --rank 5
    article b B '"a"' | into t.db --rank 5 # each the other: nothing is lost
    [ "$(standing t.db)" = 'a b c d' ]
    sqlite3 t.db "insert into articles_search (articles_search) values ('integrity-check')"
}

@test "of two records of an article the greater rank wins, in any order" {
    need sqlite3
    printf '{"id":"a","headline":"corrected","authors":[{"name":"Ann Lee"}]}\n' >corrected
    printf '{"id":"a","headline":"raw","word_count":900,"authors":[{"name":"x"},{"name":"y"}]}\n' >raw
    into one.db --rank 1 <corrected
    into one.db <raw
    into two.db <raw
    into two.db --rank 1 <corrected
    same_database one.db two.db
    [ "$(sqlite3 one.db 'select headline, (select count(*) from article_authors) from articles')" = 'corrected|1' ]
}

@test "spellings of a name are one author with aliases; the longest one is shown" {
    need sqlite3
    printf '{"id":"%s","authors":[{"name":"%s"}]}\n' 1 'Nathan Brown' 2 'Nathan J. Brown' 3 'NATHAN BROWN' 4 'Anna Berg' |
        into t.db
    [ "$(sqlite3 t.db 'select name, identity_basis from authors order by name' | paste -sd ' ')" = 'Anna Berg|name Nathan J. Brown|name' ]
    [ "$(sqlite3 t.db 'select count(*) from author_aliases')" -eq 4 ]
    [ "$(sqlite3 t.db "select articles from author_counts where name like 'Nathan%'")" -eq 3 ]
}

@test "a statement that fails leaves the database as it was" {
    need sqlite3
    into t.db <"$records"
    dump t.db >before
    { printf '{"id":"new"}\n' | "$PROGRAM" | sed 's/^commit;/insert into no_such_table values (1);\n&/'; } | sqlite3 t.db 2>/dev/null &&
        fail 'sqlite3 ended with 0'
    dump t.db | cmp before -
}

@test "views and full-text search" {
    need sqlite3
    into t.db <"$records"
    golden views sqlite3 -json t.db 'select * from articles_flat order by 1' 'select * from author_counts order by 1' \
        'select * from monthly_counts order by 1, 2' \
        "select article_id from articles where article_number in (select rowid from articles_search('resume')) order by 1"
}

@test "--no-search has no full-text index" {
    need sqlite3
    into t.db --no-search <"$records"
    [ -z "$(sqlite3 t.db "select name from sqlite_schema where name like '%search%'")" ]
}

@test "values of a wrong type: kept in other_fields, or reported" {
    need sqlite3
    printf '%s\n' '{"id":"a","word_count":"many","is_republication":1,"authors":"Ann","headline":5,"capture":{"id":"c","bytes":1.5}}' >in
    "$PROGRAM" <in 2>err | sqlite3 t.db
    grep -q 'not of their column.s type, left out: 1$' err
    [ "$(sqlite3 t.db 'select headline, other_fields from articles')" = '5|{"word_count":"many","is_republication":1,"authors":"Ann"}' ]
}
