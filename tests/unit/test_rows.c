// SPDX-License-Identifier: MIT
#include "export/rows.h"

#include "record/record.h"

#include <assert.h>
#include <stdio.h>

static struct arena arena;
static struct trees trees;
static struct record record = {.arena = &arena, .trees = &trees};
static struct rows rows;

static void read_line(const char *line)
{
    arena_reset(&arena);
    assert(record_read(&record, str_of(line)));
    rows_read(&rows, &record);
}

static struct str value(enum schema_table_number table, size_t row, const char *column)
{
    assert(row < rows.lists[table].count);
    size_t i = schema_column_index(&schema_tables[table], str_of(column));
    assert(i != STR_NONE);
    return rows_at(&rows, table, row)[i];
}

#define IS(table, row, column, raw) assert(str_equal(value(table, row, column), STR(raw)))
#define IS_NULL(table, row, column) assert(!value(table, row, column).data)

static void test_origins(void)
{
    read_line(
        "{\"id\":\"a\",\"date_published\":\"2014-07\",\"body_paragraphs\":[\"one\",null,\"two\"],"
        "\"authors\":[{\"name\":\"Dr. Anna B. "
        "Berg\",\"description\":\"d\"},null,{\"role\":\"editor\"},\"Li\"],"
        "\"topics\":[\"x\",\"x\"],\"capture\":{\"sha256\":\"ff\",\"bytes\":1.5},\"other\":{\"k\":1}"
        ","
        "\"references\":\"one\",\"replaces\":[\"a\",\"b\"]}");
    IS(TABLE_ARTICLES, 0, "published_on", "\"2014-07-01\"");
    IS(TABLE_ARTICLES, 0, "article_body", "\"one\\n\\ntwo\"");
    IS(TABLE_ARTICLES, 0, "other_fields", "{\"other\":{\"k\":1}}");
    IS(TABLE_ARTICLES, 0, "reference_list", "\"\\\"one\\\"\""); // JSON as text
    IS_NULL(TABLE_ARTICLES, 0, "publisher_id");
    assert(rows.lists[TABLE_AUTHORS].count == 2 && rows.lists[TABLE_ARTICLE_AUTHORS].count == 3);
    IS(TABLE_AUTHORS, 0, "name_key", "\"anna berg\"");
    IS(TABLE_ARTICLE_AUTHORS, 0, "bio", "\"d\"");
    IS(TABLE_ARTICLE_AUTHORS, 1, "position", "3");
    IS_NULL(TABLE_ARTICLE_AUTHORS, 1, "author_id");
    IS(TABLE_ARTICLE_AUTHORS, 2, "name", "\"Li\"");
    assert(
        str_equal(value(TABLE_ARTICLE_TAGS, 0, "tag_id"), value(TABLE_ARTICLE_TAGS, 1, "tag_id")));
    IS(TABLE_CAPTURES, 0, "capture_id", "\"ff\"");
    IS_NULL(TABLE_CAPTURES, 0, "bytes");
    assert(rows.misfits == 1);
    assert(rows.lists[TABLE_REPLACEMENTS].count == 1); // not itself
    IS(TABLE_REPLACEMENTS, 0, "article_id", "\"b\"");
}

static void test_ids(void)
{
    struct str first;
    read_line(
        "{\"headline\":\"A\",\"date_published\":\"2014-07-08\",\"authors\":[{\"name\":\"Anna "
        "Berg\"}]}");
    first = rows.article_id;
    char id[33] = "";
    assert(first.length == 32);
    memcpy(id, first.data, 32);
    read_line(
        "{\"headline\":\"a!\",\"date_published\":\"2014-07-08\",\"authors\":[{\"name\":\"ANNA "
        "BERG\"}],\"url\":\"u\"}");
    assert(str_equal(rows.article_id, str_of(id)));
    read_line("{}"); // nothing to know it by but its bytes
    assert(rows.article_id.length == 32);
    char line[400];
    snprintf(line, sizeof(line), "{\"id\":\"%0300d\"}", 7);
    read_line(line);
    assert(rows.article_id.length == 32); // hashed
    read_line("{\"id\":7}");
    assert(str_equal(rows.article_id, STR("7")));
}

static void test_versions(void)
{
    static const char *const least_first[] = {
        "{\"id\":\"a\"}",
        "{\"id\":\"a\",\"word_count\":9}",
        "{\"id\":\"a\",\"word_count\":10}",
        "{\"id\":\"a\",\"body_status\":\"stub\"}",
        "{\"id\":\"a\",\"body_status\":\"full\",\"duplicates\":[{\"rule\":\"translation-of\"}]}",
        "{\"id\":\"a\",\"duplicates\":[{\"rule\":\"key\"}]}",
    };
    char last[128] = "";
    for (size_t i = 0; i <= sizeof(least_first) / sizeof(*least_first); i++) {
        bool is_ranked = i == sizeof(least_first) / sizeof(*least_first);
        rows.rank = is_ranked ? 1 : 0;
        read_line(least_first[is_ranked ? 0 : i]);
        assert(str_compare(rows.version, str_of(last)) > 0);
        memcpy(last, rows.version.data, rows.version.length);
        last[rows.version.length] = '\0';
    }
    rows.rank = 0;
}

static void test_types(void)
{
    static const struct {
        const char *raw;
        bool is_kept;
    } cases[] = {
        {"9223372036854775807", true},
        {"9223372036854775808", false},
        {"-9223372036854775808", true},
        {"-9223372036854775809", false},
        {"99999999999999999999", false},
        {"1e3", false},
        {"1.0", false},
        {"\"1\"", false},
        {"true", false},
        {"-0", true},
    };
    for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
        char line[80];
        snprintf(line, sizeof(line), "{\"word_count\":%s}", cases[i].raw);
        read_line(line);
        assert((value(TABLE_ARTICLES, 0, "word_count").data != NULL) == cases[i].is_kept);
        assert((value(TABLE_ARTICLES, 0, "other_fields").data == NULL) == cases[i].is_kept);
    }
    read_line("{\"duplicates\":[{\"score\":1e400},{\"score\":0.5},{\"score\":1E-5}]}");
    IS_NULL(TABLE_MERGES, 0, "score");
    IS(TABLE_MERGES, 1, "score", "0.5");
    IS(TABLE_MERGES, 2, "score", "1E-5");
}

static void test_spellings(void)
{
    struct spelling berg = {STR("Anna Berg"), STR("Anna"), STR("Berg")};
    struct spelling longer = {STR("Ánna M. Berg"), {0}, {0}}, bare = {STR("Anna Berg"), {0}, {0}};
    assert(rows_compare_spelling(&longer, &berg) > 0);
    assert(rows_compare_spelling(&bare, &berg) < 0);
    assert(rows_compare_spelling(&berg, &berg) == 0);
}

int main(void)
{
    test_origins();
    test_ids();
    test_versions();
    test_types();
    test_spellings();
    record_free(&record);
    trees_free(&trees);
    arena_free(&arena);
    puts("rows: ok");
    return 0;
}
