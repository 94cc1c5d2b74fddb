// The SQL of any records holds their values and nothing else: between the fixed statements stand rows of literals, which
// read back, by the rules of the database, as the texts and numbers of the records.
// The first byte of the input chooses the database, every line behind the first one is a record.
// SPDX-License-Identifier: MIT
#include "require.h"

#include "export/cell.h"
#include "export/sql.h"
#include "export/sql_schema.h"
#include "record/record.h"

#include <stdio.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

struct row {
    uint64_t number; // of its record
    const struct str *values;
};

struct list {
    struct row *rows;
    size_t count, capacity;
};

struct reading {
    enum sql_target target;
    struct str text;
    size_t at;
    struct arena *arena;
    struct list lists[SCHEMA_TABLES]; // what must come
};

static bool accept(struct reading *reading, struct str text)
{
    if (!str_starts(str_slice(reading->text, reading->at, reading->text.length), text))
        return false;
    reading->at += text.length;
    return true;
}

static void expect(struct reading *reading, struct str text)
{
    require(accept(reading, text));
}

// --- literals, by the rules of the databases ---

static char next_byte(struct reading *reading)
{
    require(reading->at < reading->text.length);
    char byte = reading->text.data[reading->at++];
    require(byte != '\n' && byte != '\r' && byte != '\0');
    return byte;
}

static char unescaped(struct reading *reading)
{
    char byte = next_byte(reading);
    require(byte == '\\' || byte == 'n' || byte == 'r');
    return byte == 'n' ? '\n' : byte == 'r' ? '\r' : byte;
}

// Behind the first apostrophe. In PostgreSQL a backslash may stand in E'…' only: outside of it its meaning depends on
// standard_conforming_strings.
static struct str quoted(struct reading *reading, bool has_escapes)
{
    char *room = arena_alloc(reading->arena, reading->text.length - reading->at + 1);
    size_t length = 0;
    for (;;) {
        char byte = next_byte(reading);
        if (byte == '\'' && !accept(reading, STR("'")))
            return (struct str){room, length};
        require(byte != '\\' || has_escapes || reading->target == SQL_SQLITE);
        room[length++] = byte == '\\' && has_escapes ? unescaped(reading) : byte;
    }
}

// SQLite's replace(): from left to right, never in what it has put there.
static struct str replaced(struct arena *arena, struct str text, struct str token, char byte)
{
    char *room = arena_alloc(arena, text.length + 1);
    size_t length = 0, from = 0, at;
    require(token.length > 0);
    while ((at = str_find(text, token, from)) != STR_NONE) {
        memcpy(room + length, text.data + from, at - from);
        length += at - from;
        room[length++] = byte;
        from = at + token.length;
    }
    memcpy(room + length, text.data + from, text.length - from);
    return (struct str){room, length + text.length - from};
}

static struct str hexadecimal(struct reading *reading)
{
    static const char digits[] = "0123456789abcdef";
    struct str code = quoted(reading, false);
    char *room = arena_alloc(reading->arena, code.length + 1);
    require(code.length % 2 == 0);
    for (size_t i = 0; i < code.length; i++) {
        const char *digit = memchr(digits, code.data[i], 16);
        require(digit != NULL);
        room[i / 2] = (char)((i % 2 ? room[i / 2] << 4 : 0) | (digit - digits));
    }
    return (struct str){room, code.length / 2};
}

static struct str literal(struct reading *reading)
{
    bool is_sqlite = reading->target == SQL_SQLITE;
    int depth = 0;
    if (is_sqlite && accept(reading, STR("cast(x'"))) {
        struct str text = hexadecimal(reading);
        expect(reading, STR(" as text)"));
        return text;
    }
    while (is_sqlite && accept(reading, STR("replace(")))
        depth++;
    require(depth <= 2);
    bool has_escapes = !is_sqlite && accept(reading, STR("E"));
    expect(reading, STR("'"));
    struct str text = quoted(reading, has_escapes);
    while (depth--) {
        expect(reading, STR(",'"));
        struct str token = quoted(reading, false);
        bool is_feed = accept(reading, STR(",char(10))"));
        if (!is_feed)
            expect(reading, STR(",char(13))"));
        text = replaced(reading->arena, text, token, is_feed ? '\n' : '\r');
    }
    return text;
}

// A number, true, false or null: none of its bytes can end it.
static struct str word(struct reading *reading)
{
    size_t from = reading->at;
    while (reading->at < reading->text.length && reading->text.data[reading->at] != ',' &&
           reading->text.data[reading->at] != ')')
        require(strchr("+-.0123456789eEnulltrfas", reading->text.data[reading->at++]) != NULL);
    require(reading->at > from);
    return str_slice(reading->text, from, reading->at);
}

// --- rows ---

static void read_value(struct reading *reading, enum schema_type type, struct str expected)
{
    if (!expected.data) {
        expect(reading, STR("null"));
        return;
    }
    bool is_true = type == TYPE_BOOLEAN && expected.data[0] == 't';
    if (type == TYPE_BOOLEAN && reading->target == SQL_SQLITE)
        expected = is_true ? STR("1") : STR("0");
    bool is_word = type == TYPE_INTEGER || type == TYPE_NUMBER || type == TYPE_BOOLEAN;
    require(str_equal(is_word ? word(reading) : literal(reading), expected));
}

static void read_row(struct reading *reading, enum schema_table_number number,
                     const struct row *row)
{
    const struct schema_table *table = &schema_tables[number];
    bool is_shared = table->ownership == SCHEMA_SHARED || table->ownership == SCHEMA_BEST;
    expect(reading,
           is_shared ? STR("(") : arena_printf(reading->arena, "(%zu", (size_t)row->number));
    for (size_t i = 0; i < table->column_count; i++) {
        if (reading->target != SQL_SQLITE && (table->columns[i].flags & SCHEMA_INTERNAL))
            continue;
        if (i > 0 || !is_shared)
            expect(reading, STR(","));
        read_value(reading, table->columns[i].type, row->values[i]);
    }
    expect(reading, STR(")"));
}

static void read_table(struct reading *reading, enum schema_table_number number)
{
    struct list *list = &reading->lists[number];
    if (list->count == 0)
        return;
    expect(reading, arena_printf(reading->arena, "insert into incoming_%s values\n",
                                 schema_tables[number].name.data));
    for (size_t i = 0; i < list->count; i++) {
        read_row(reading, number, &list->rows[i]);
        expect(reading, i + 1 < list->count ? STR(",\n") : STR(";\n"));
    }
}

static void read_fixed(struct reading *reading, void (*put)(struct buffer *, enum sql_target))
{
    struct buffer fixed = {0};
    put(&fixed, reading->target);
    expect(reading, buffer_str(&fixed));
    buffer_free(&fixed);
}

// --- what must come ---

static bool equal_values(const struct str *a, const struct str *b, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (!a[i].data != !b[i].data || !str_equal(a[i], b[i]))
            return false;
    return true;
}

static void expect_row(struct reading *reading, enum schema_table_number number, struct row row)
{
    const struct schema_table *table = &schema_tables[number];
    struct list *list = &reading->lists[number];
    bool is_shared = table->ownership == SCHEMA_SHARED || table->ownership == SCHEMA_BEST;
    for (size_t i = 0; is_shared && i < list->count; i++) {
        if (!equal_values(list->rows[i].values, row.values, table->key_count))
            continue;
        const struct str *old = list->rows[i].values;
        struct spelling old_spelling = {old[1], old[2], old[3]};
        struct spelling spelling = {row.values[1], row.values[2], row.values[3]};
        if (table->ownership == SCHEMA_BEST && rows_compare_spelling(&spelling, &old_spelling) > 0)
            list->rows[i] = row;
        return;
    }
    list->rows = arena_grow(reading->arena, list->rows, list->count, &list->capacity, sizeof(row));
    list->rows[list->count++] = row;
}

static void expect_record(struct reading *reading, const struct record *record, uint64_t number)
{
    struct rows rows = {0};
    rows_read(&rows, record);
    for (int i = 0; i < SCHEMA_TABLES; i++)
        for (size_t j = 0; j < rows.lists[i].count; j++) {
            size_t count = schema_tables[i].column_count;
            const struct str *raw = rows_at(&rows, (enum schema_table_number)i, j);
            struct str *values = arena_array(reading->arena, count, sizeof(*values));
            for (size_t k = 0; k < count; k++) {
                bool is_text = raw[k].data && raw[k].data[0] == '"';
                struct str text =
                    is_text ? cell_text(reading->arena, raw[k], &rows.replaced) : raw[k];
                values[k] = text.data ? arena_copy(reading->arena, text) : text;
            }
            expect_row(reading, (enum schema_table_number)i, (struct row){number, values});
        }
}

static void read_stream(struct reading *reading, uint64_t records)
{
    if (records > 0) {
        read_fixed(reading, sql_schema_stage);
        read_table(reading, TABLE_ARTICLES);
        for (int i = 0; i < SCHEMA_TABLES; i++)
            if (i != TABLE_ARTICLES)
                read_table(reading, (enum schema_table_number)i);
        read_fixed(reading, sql_schema_merge);
        read_fixed(reading, sql_schema_settle);
    }
    expect(reading, STR("commit;\n"));
    require(reading->at == reading->text.length);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct str rest = {(const char *)data, size}, line;
    if (!str_split(&rest, '\n', &line) || line.length == 0)
        return 0;
    enum sql_target target = line.data[0] & 1 ? SQL_POSTGRES : SQL_SQLITE;
    struct sql_options options = {.target = target};
    struct arena arena = {0}, all = {0};
    struct trees trees = {0};
    struct record record = {.arena = &arena, .trees = &trees};
    struct reading reading = {.target = target, .arena = &all};
    struct sql_writer writer;
    struct buffer out = {0};
    uint64_t records = 0;
    sql_open(&writer, &options, &out);
    reading.at = out.length;
    while (str_split(&rest, '\n', &line)) {
        if (!record_read(&record, line))
            continue;
        sql_put(&writer, &record);
        expect_record(&reading, &record, ++records);
        trees_free(&trees);
        arena_reset(&arena);
    }
    sql_close(&writer);
    reading.text = buffer_str(&out);
    read_stream(&reading, records);
    buffer_free(&out);
    record_free(&record);
    trees_free(&trees);
    arena_free(&arena);
    arena_free(&all);
    return 0;
}
