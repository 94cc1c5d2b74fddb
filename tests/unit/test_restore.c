// SPDX-License-Identifier: MIT
#include "export/restore.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

static struct csv_options csv;
static struct restore_options options = {.csv = &csv};
static struct restore restore;

static const char *begin(const struct str *headings, size_t count)
{
    restore_free(&restore);
    return restore_open(&restore, &options, headings, count);
}
#define BEGIN(...)                                                                                 \
    begin((const struct str[]){__VA_ARGS__},                                                       \
          sizeof((const struct str[]){__VA_ARGS__}) / sizeof(struct str))

static void expect(const char *const *texts, size_t count, const char *record, const char *expected)
{
    struct arena arena = {0};
    struct trees trees = {0};
    struct buffer out = {0};
    struct csv_cell cells[4] = {0};
    struct restore_error error;
    struct record read = {.arena = &arena, .trees = &trees};
    for (size_t i = 0; i < count; i++)
        cells[i] = (struct csv_cell){.text = str_of(texts[i]), .is_null = !texts[i]};
    bool is_right;
    if (record) {
        assert(record_read(&read, str_of(record)));
        is_right = restore_apply(&restore, &read, cells, &error);
        record_write(&read, &out);
    } else {
        is_right = restore_write(&restore, &arena, cells, &out, &error);
    }
    if (is_right && !str_equal(buffer_str(&out), str_of(expected)))
        fprintf(stderr, "%.200s, not %.200s\n", out.data, expected ? expected : "");
    assert(is_right == (expected != NULL));
    assert(!is_right || str_equal(buffer_str(&out), str_of(expected)));
    assert(is_right || (error.why && (!record || str_equal(buffer_str(&out), str_of(record)))));
    buffer_free(&out);
    record_free(&read);
    trees_free(&trees);
    arena_free(&arena);
}
#define ROW(expected, ...)                                                                         \
    expect((const char *const[]){__VA_ARGS__},                                                     \
           sizeof((const char *const[]){__VA_ARGS__}) / sizeof(char *), NULL, expected)
#define APPLY(record, expected, ...)                                                               \
    expect((const char *const[]){__VA_ARGS__},                                                     \
           sizeof((const char *const[]){__VA_ARGS__}) / sizeof(char *), record, expected)

static void check_rows(void)
{
    assert(!BEGIN(STR("id"), STR("authors"), STR("capture_file"), STR(" ")));
    ROW("{\"id\":\"1\",\"authors\":[{\"name\":\"A\"}],\"capture\":{\"file\":\"f\"}}", "1", "A", "f",
        "");
    ROW(NULL, "1", "A", "f", "x");
    assert(restore_find(&restore, STR("capture.file")) == 2);
    assert(restore_find(&restore, STR("capture_file")) == SIZE_MAX);
    assert(!BEGIN(STR("Nr."), STR("a,b=c"), STR("x.y")));
    ROW("{\"Nr.\":\"1\",\"a,b=c\":\"2\",\"x\":{\"y\":\"3\"}}", "1", "2", "3");
    assert(!BEGIN(STR("headline")));
    ROW("{\"headline\":null}", "");
    options.columns = "n=word_count", options.types = "x=number,y=json";
    assert(!BEGIN(STR("n"), STR("x"), STR("y"), STR("authors")));
    ROW("{\"word_count\":1,\"x\":2,\"y\":[3],\"authors\":[{\"name\":4}]}", "1", "2", "[3]",
        "{\"name\":4}");
    ROW(NULL, "1", "2", "x", "");
    options.types = "x=word";
    assert(BEGIN(STR("x")));
    options.columns = options.types = NULL;
    assert(BEGIN(STR("a"), STR("a")) && BEGIN(STR("")) && BEGIN(STR("a"), STR("a.b")));
    assert(BEGIN(STR("authors.name"), STR("authors.role")));
}

static void check_corrections(void)
{
    assert(!BEGIN(STR("headline"), STR("is_republication"), STR("topics"), STR("capture.id")));
    const char *record =
        "{\"headline\":\"\\u0061\", \"is_republication\":true,\"topics\":[\"x; y\"]}";
    APPLY(record, record, "a", "TRUE", "x\\; y", NULL);
    APPLY(record, record, "a", "true", "x\\; y", "");
    APPLY(record,
          "{\"headline\":\"b\",\"is_republication\":true,\"topics\":[\"x\",\"y\"],"
          "\"capture\":{\"id\":\"c\"}}",
          "b", "true", "x; y", "c");
    APPLY(record, "{\"headline\":null,\"is_republication\":null,\"topics\":[]}", NULL, "", "",
          NULL);
    APPLY(record, NULL, "b", "no", "", "");
    APPLY("{\"capture\":[]}", NULL, "b", "", "", "c"); // nothing of it is applied
}

// A spreadsheet keeps the beginning of a long text: that is no correction.
static void check_cut(void)
{
    struct buffer record = {0}, cell = {0};
    buffer_put(&record, STR("{\"headline\":\""));
    for (size_t i = 0; i < CSV_CELL_MAX + 10; i++) {
        buffer_byte(&record, 'a');
        if (i < CSV_CELL_MAX)
            buffer_byte(&cell, 'a');
    }
    buffer_put(&record, (struct str){"\"}", 3});
    buffer_byte(&cell, '\0');
    assert(!BEGIN(STR("headline"), STR("x")));
    APPLY(record.data, record.data, cell.data, NULL);
    cell.length = CSV_CELL_MAX - 1;
    buffer_put(&cell, (struct str){"…", sizeof("…")});
    APPLY(record.data, record.data, cell.data, NULL);
    APPLY(record.data, "{\"headline\":\"aa\"}", "aa", NULL);
    buffer_free(&record);
    buffer_free(&cell);
}

int main(void)
{
    csv.separator = STR("; ");
    assert(csv_dialect(STR("rfc4180"), &csv));
    check_rows();
    check_corrections();
    check_cut();
    restore_free(&restore);
    puts("ok restore");
    return 0;
}
