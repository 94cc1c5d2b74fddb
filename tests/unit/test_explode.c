// SPDX-License-Identifier: MIT
#include "export/explode.h"
#include "record/record.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

static struct columns columns;
static struct explode explode;

// The rows of a record: cells with '|' behind each, rows with ';'. Absent ones are ~.
static void expect(const char *line, const char *rows)
{
    struct arena arena = {0};
    struct trees trees = {0};
    struct record record = {.arena = &arena, .trees = &trees};
    struct buffer out = {0};
    assert(record_read(&record, str_of(line)));
    columns_read(&columns, &record);
    explode_begin(&explode, &columns, &arena);
    while (explode_next(&explode, &columns)) {
        for (size_t i = 0; i < columns.count; i++) {
            buffer_put(&out, explode.row[i].data ? explode.row[i] : STR("~"));
            buffer_byte(&out, '|');
        }
        buffer_byte(&out, ';');
    }
    if (!str_equal(buffer_str(&out), str_of(rows)))
        fprintf(stderr, "%.*s, not %s\n", (int)out.length, out.data, rows);
    assert(str_equal(buffer_str(&out), str_of(rows)));
    buffer_free(&out);
    record_free(&record);
    trees_free(&trees);
    arena_free(&arena);
}

static void begin(const char *list)
{
    columns_free(&columns);
    explode = (struct explode){0};
    assert(columns_parse(&columns, list) == NULL);
}

int main(void)
{
    begin("x,authors.name,authors.role,topics");
    expect("{\"x\":[1,2],\"authors\":[{\"name\":1,\"role\":2},{\"name\":3}],\"topics\":[4]}",
           "[1,2]|1|2|[4]|;[1,2]|3|null|[4]|;");
    expect("{\"authors\":[],\"topics\":[4,5]}", "~|~|~|[4,5]|;");
    expect("{\"x\":1}", "1|~|~|~|;");
    expect("{\"authors\":{\"name\":1}}", "~|1|~|~|;");
    begin("x,y");
    expect("{\"x\":1,\"y\":2}", "1|2|;");
    expect("{\"x\":1,\"y\":[2,3]}", "1|2|;1|3|;");
    expect("{\"x\":[1,2],\"y\":[]}", "[1,2]|~|;"); // y was chosen
    begin("x.a,x.b");
    expect("{\"x\":[{\"a\":1},{\"b\":[2]}]}", "1|null|;null|[2]|;");
    columns_free(&columns);
    puts("ok explode");
    return 0;
}
