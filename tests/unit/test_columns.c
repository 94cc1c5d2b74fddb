// SPDX-License-Identifier: MIT
#include "export/columns.h"

#include "record/fields.h"
#include "record/record.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>

struct fixture {
    struct columns columns;
    struct record record;
    struct arena arena;
    struct trees trees;
};

static void open_fixture(struct fixture *fixture, const char *list)
{
    memset(fixture, 0, sizeof(*fixture));
    fixture->record.arena = &fixture->arena;
    fixture->record.trees = &fixture->trees;
    assert(columns_parse(&fixture->columns, list) == NULL);
}

static void read_line(struct fixture *fixture, const char *line)
{
    assert(record_read(&fixture->record, str_of(line)));
    columns_read(&fixture->columns, &fixture->record);
}

static void close_fixture(struct fixture *fixture)
{
    columns_free(&fixture->columns);
    record_free(&fixture->record);
    arena_free(&fixture->arena);
    trees_free(&fixture->trees);
}

// The value of one path in one record; NULL: absent.
static void check_value(const char *path, const char *line, const char *value)
{
    struct fixture fixture;
    open_fixture(&fixture, path);
    read_line(&fixture, line);
    struct str got = fixture.columns.values[0];
    if (value ? !str_equal(got, str_of(value)) : got.data != NULL) {
        fprintf(stderr, "%s of %s: %.*s\n", path, line, (int)got.length, got.data ? got.data : "");
        abort();
    }
    close_fixture(&fixture);
}

static void check_values(void)
{
    check_value("a", "{\"a\":1e2}", "1e2");
    check_value("a", "{\"b\":1}", NULL);
    check_value("a", "{\"a\":null}", "null");
    check_value("a", "{\"a\":1,\"a\":2}", "2");
    check_value("a", "{\"\\u0061\":12345678901234567890.0}", "12345678901234567890.0");
    check_value("a.b", "{\"a\":{\"b\":[1, 2]}}", "[1, 2]");
    check_value("a.b", "{\"a\":{\"b\":1,\"\\u0062\":{ \"c\" : 3 }}}", "{ \"c\" : 3 }");
    check_value("a.b", "{\"a\":\"b\"}", NULL);
    check_value("a.b", "{\"a\":null}", NULL);
    check_value("a.b", "{\"a\":{\"c\":1}}", NULL);
    check_value("a.b", "{\"a.b\":7,\"a\":{\"b\":8}}", "7");
    check_value("a\\.b", "{\"a\":{\"b\":8},\"a.b\":7}", "7");
    check_value("a\\.b.c", "{\"a.b\":{\"c\":7}}", "7");
    check_value("é", "{\"é\":\"ü\"}", "\"ü\"");
}

static void check_arrays(void)
{
    check_value("a.b", "{\"a\":[]}", "[]");
    check_value("a.b", "{\"a\":[{\"b\":1},{\"c\":2},{\"b\":null},3,{\"b\":\"x\"}]}",
                "[1,null,null,null,\"x\"]");
    check_value("a.b", "{\"a\": [ {\"b\": [1, 2]} , [ {\"b\": {}} ] ] }", "[[1, 2],[{}]]");
    check_value("a.b.c", "{\"a\":[{\"b\":[{\"c\":1},{\"c\":2}]},{\"b\":[]},{\"b\":{\"c\":3}}]}",
                "[[1,2],[],3]");
    check_value("a.b.c", "{\"a\":{\"b\":[[{\"c\":[1]}]]}}", "[[[1]]]");
}

static void check_names(void)
{
    struct fixture fixture;
    open_fixture(&fixture, "a, b = c.d ,e\\,f=g\\=h,i\\\\");
    const char *const names[] = {"a", "b", "e,f", "i\\"}, *const paths[] = {"a", "c.d", "g=h",
                                                                            "i\\"};
    assert(fixture.columns.count == 4);
    for (size_t i = 0; i < 4; i++) {
        assert(str_equal(fixture.columns.items[i].name, str_of(names[i])));
        assert(str_equal(fixture.columns.items[i].path, str_of(paths[i])));
    }
    read_line(&fixture, "{\"g=h\":1,\"i\\\\\":2}");
    assert(!fixture.columns.values[0].data && !fixture.columns.values[1].data);
    assert(str_equal(fixture.columns.values[2], STR("1")));
    assert(str_equal(fixture.columns.values[3], STR("2")));
    close_fixture(&fixture);
}

static void check_wrong(const char *list, const char *why)
{
    struct columns columns = {0};
    const char *got = columns_parse(&columns, list);
    assert(got && strcmp(got, why) == 0);
    columns_free(&columns);
}

static void check_limits(void)
{
    struct buffer list = {0};
    struct columns columns = {0};
    for (int i = 0; i < COLUMNS_MAX; i++)
        buffer_printf(&list, "%sc%d.x", i ? "," : "", i);
    buffer_byte(&list, '\0');
    assert(columns_parse(&columns, list.data) == NULL);
    assert(columns.count == COLUMNS_MAX && columns.head_count == 2 * COLUMNS_MAX);
    columns_free(&columns);
    list.length--;
    buffer_put(&list, (struct str){",one", 5});
    check_wrong(list.data, "'one' is one too many: 1024 are the most");
    buffer_free(&list);
    check_wrong("1.2.3.4.5.6.7.8.9.0.1.2.3.4.5.6.7",
                "'1.2.3.4.5.6.7.8.9.0.1.2.3.4.5.6.7' has a path of more than 16 parts");
}

// The paths that are reported as unknown after some records; one text with blanks between.
static void check_unknown(const char *list, const char *const *lines, const char *unknown)
{
    struct fixture fixture;
    struct buffer got = {0};
    const struct column *column;
    open_fixture(&fixture, list);
    for (; *lines; lines++)
        read_line(&fixture, *lines);
    for (size_t i = 0; (column = columns_unknown(&fixture.columns, &i));) {
        buffer_put(&got, column->path);
        buffer_byte(&got, ' ');
    }
    assert(str_equal(buffer_str(&got), str_of(unknown)));
    buffer_free(&got);
    close_fixture(&fixture);
}

static void check_unknowns(void)
{
    check_unknown("a,b.c", (const char *const[]){NULL}, "");
    check_unknown("a,b,c,b.x,b.c", (const char *const[]){"{\"a\":1}", "{\"b\":{\"c\":null}}", NULL},
                  "c b.x ");
    // Nothing is known of what an empty list or null would hold.
    check_unknown("a.b,c.d", (const char *const[]){"{\"a\":[],\"c\":null}", NULL}, "");
    check_unknown("a.b,c.d", (const char *const[]){"{\"a\":[{}],\"c\":3}", NULL}, "a.b c.d ");
    // The dictionary's fields are known even where no record has them.
    check_unknown("evidence,headline,headlnie", (const char *const[]){"{}", NULL}, "headlnie ");
}

// Every default column is a field of the dictionary, under a name that is safe in SQL.
static void check_default(void)
{
    struct columns columns = {0};
    assert(columns_parse(&columns, columns_default) == NULL);
    assert(columns.count > 20);
    for (size_t i = 0; i < columns.count; i++) {
        struct str name = columns.items[i].name;
        assert(field_index(columns.items[i].parts[0]) >= 0);
        assert(name.data[strspn(name.data, "abcdefghijklmnopqrstuvwxyz_")] == '\0');
    }
    columns_free(&columns);
}

int main(void)
{
    check_values();
    check_arrays();
    check_names();
    check_limits();
    check_wrong("", "'' has an empty name or part of a path");
    check_wrong("a,,b", "'' has an empty name or part of a path");
    check_wrong("a..b", "'a..b' has an empty name or part of a path");
    check_wrong("=a", "'=a' has an empty name or part of a path");
    check_wrong("a=", "'a=' has an empty name or part of a path");
    check_wrong("a,b=a,a=c", "'a=c' is there twice");
    check_wrong("a,\xff", "the list is not valid UTF-8");
    check_unknowns();
    check_default();
    puts("ok columns");
    return 0;
}
