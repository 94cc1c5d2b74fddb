# sheaf-sql into databases that are there: 2,000 awkward articles come out of each as they went in.
# SPDX-License-Identifier: MIT
load ../../helper
load ../../postgres
load ../../tables

setup_file()    { start_postgres; }
teardown_file() { stop_postgres; }

setup() {
    use sql
    need jq
    [ -x "$TOOLS/awkward" ] || skip 'the test tool awkward is not built'
    records=$BATS_TEST_DIRNAME/records.jsonl
}

same_articles() {
    expected_articles <in.jsonl >expected
    [ "$(wc -l <expected)" -eq 2000 ]
    normal_rows >actual
    diff expected actual | head -n 20 >&2
    cmp expected actual
}

# The rows of every table in the order of their keys: the first columns.
dump() {
    local table
    for table in publishers articles article_replacements authors author_aliases article_authors tags article_tags \
        related_works related_work_authors captures merges replaced_articles replaced_article_authors replaced_captures; do
        postgres -c "select '$table', t.* from $table t order by 2, 3"
    done
}

@test "sqlite3" {
    need sqlite3
    awkward_articles 2000 >in.jsonl
    "$PROGRAM" --quiet <in.jsonl 2>err | sqlite3 t.db
    sqlite3 t.db "select json_array(a.article_id, a.headline, a.description, a.article_body, p.name,
        (select json_group_array(name) from (select name from article_authors x where x.article_id = a.article_id order by position)),
        (select json_group_array(value) from (select value from article_tags x join tags using (tag_id)
            where x.article_id = a.article_id order by position)),
        a.word_count, a.is_republication, a.reference_list, a.metadata, a.other_fields, c.file, c.trending)
        from articles a left join publishers p using (publisher_id) join captures c using (article_id)" | same_articles
    sqlite3 t.db "insert into articles_search (articles_search) values ('integrity-check')" 'pragma foreign_key_check' \
        'pragma integrity_check'
}

@test "PostgreSQL" {
    need_postgres
    new_database awkward
    postgres -c 'alter database awkward set standard_conforming_strings = off'
    awkward_articles 2000 >in.jsonl
    "$PROGRAM" --quiet --for postgres <in.jsonl 2>err | postgres
    postgres -c "select json_build_array(a.article_id, a.headline, a.description, a.article_body, p.name,
        (select coalesce(json_agg(name order by position), '[]') from article_authors x where x.article_id = a.article_id),
        (select coalesce(json_agg(value order by position), '[]') from article_tags x join tags using (tag_id) where x.article_id = a.article_id),
        a.word_count, a.is_republication, a.reference_list, a.metadata, a.other_fields, c.file, c.trending)
        from articles a left join publishers p using (publisher_id) join captures c using (article_id)" | same_articles
}

@test "PostgreSQL: twice, in parts, in any order: the same database" {
    need_postgres
    new_database once
    "$PROGRAM" --quiet --for postgres <"$records" | postgres
    "$PROGRAM" --quiet --for postgres <"$records" | postgres
    dump >once
    new_database parts
    local part seed=1
    shuf --random-source=<(yes "$seed") "$records" | split -n r/4 - part.
    for part in part.*; do "$PROGRAM" --quiet --for postgres <"$part" | postgres; done
    dump >parts
    diff once parts >&2
}

@test "PostgreSQL: dates are dates, full text is found by its language, views stand, a failure changes nothing" {
    need_postgres
    new_database views
    "$PROGRAM" --quiet --for postgres <"$records" | postgres
    dump >before
    [ "$(postgres -c "select article_id from articles where published_on between '2014-07-01' and '2014-07-31'")" = a1 ]
    [ "$(postgres -c "select article_id from articles where search @@ to_tsquery('english', 'tests & backslash')")" = a1 ]
    [ "$(postgres -c "select authors, topics from articles_flat where article_id = 'a1'")" = \
        'Anna Berg; Nathan J. Brown|Energy, Climate; Security' ]
    [ "$(postgres -c "select articles from author_counts where name = 'Anna Berg'")" -eq 2 ]
    [ "$(postgres -c "select sum(articles) from monthly_counts")" -eq 4 ]
    { echo '{"id":"new"}' | "$PROGRAM" --for postgres | sed 's/^commit;/insert into no_such_table values (1);\n&/'; } | postgres 2>/dev/null &&
        fail 'psql ended with 0'
    dump | cmp before -
}
