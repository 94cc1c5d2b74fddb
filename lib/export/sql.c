// SPDX-License-Identifier: MIT
#include "export/sql.h"

#include "export/cell.h"
#include "export/sql_schema.h"
#include "record/record.h"

#include <inttypes.h>

// The best spelling of an author in this batch.
struct sql_author {
    struct str *row; // values as they are written
    struct spelling spelling;
};

static struct str text_in(struct sql_writer *writer, struct arena *arena, struct str raw)
{
    if (!raw.data || raw.data[0] != '"')
        return raw;
    return cell_text(arena, raw, &writer->rows.replaced);
}

static void put_row(struct sql_writer *writer, struct buffer *out, const struct schema_table *table,
                    const struct str *values)
{
    enum sql_target target = writer->options.target;
    bool is_shared = table->ownership == SCHEMA_SHARED || table->ownership == SCHEMA_BEST;
    const char *between = "(";
    if (!is_shared) {
        buffer_printf(out, "(%" PRIu64, writer->number);
        between = ",";
    }
    for (size_t i = 0; i < table->column_count; i++) {
        if (target != SQL_SQLITE && (table->columns[i].flags & SCHEMA_INTERNAL))
            continue;
        buffer_put(out, str_of(between));
        sql_value(out, target, table->columns[i].type, values[i]);
        between = ",";
    }
    buffer_byte(out, ')');
}

// Appends a row to the statement that fills a table; the first one begins it.
static void append_row(struct sql_writer *writer, enum schema_table_number number,
                       const struct str *values)
{
    const struct schema_table *table = &schema_tables[number];
    bool is_article = number == TABLE_ARTICLES;
    struct buffer *out = is_article ? writer->out : &writer->pending[number];
    size_t before = out->length;
    if (is_article ? writer->is_open : out->length > 0)
        buffer_put(out, STR(",\n"));
    else
        buffer_printf(out, "insert into incoming_%s values\n", table->name.data);
    put_row(writer, out, table, values);
    writer->is_open |= is_article;
    writer->batch_bytes += out->length - before;
}

// True for the first row of a key in this batch.
static bool is_first(struct sql_writer *writer, enum schema_table_number number,
                     const struct str *values, uint64_t **place, struct arena *arena)
{
    struct str key = arena_printf(arena, "%d", (int)number);
    bool is_new;
    for (size_t i = 0; i < schema_tables[number].key_count; i++)
        key = arena_join(arena, arena_join(arena, key, STR("\n")), values[i]);
    *place = table_put(&writer->seen, key, 0, &is_new);
    return is_new;
}

static struct spelling spelling_of(const struct str *values)
{
    return (struct spelling){values[1], values[2], values[3]};
}

static void keep_author(struct sql_writer *writer, const struct str *values, uint64_t *place,
                        bool is_new)
{
    size_t count = schema_tables[TABLE_AUTHORS].column_count;
    struct spelling spelling = spelling_of(values);
    if (is_new) {
        writer->authors = arena_grow(&writer->batch, writer->authors, writer->author_count,
                                     &writer->author_capacity, sizeof(*writer->authors));
        *place = writer->author_count++;
        writer->authors[*place] = (struct sql_author){0};
    } else if (rows_compare_spelling(&spelling, &writer->authors[*place].spelling) <= 0) {
        return;
    }
    struct str *row = arena_array(&writer->batch, count, sizeof(*row));
    for (size_t i = 0; i < count; i++)
        row[i] = values[i].data ? arena_copy(&writer->batch, values[i]) : values[i];
    writer->authors[*place] = (struct sql_author){row, spelling_of(row)};
}

static void take_row(struct sql_writer *writer, enum schema_table_number number,
                     const struct str *raw, struct arena *arena)
{
    const struct schema_table *table = &schema_tables[number];
    struct str values[SCHEMA_COLUMNS_MAX] = {{0}};
    uint64_t *place = NULL;
    for (size_t i = 0; i < table->column_count; i++)
        values[i] = text_in(writer, arena, raw[i]);
    bool is_shared = table->ownership == SCHEMA_SHARED || table->ownership == SCHEMA_BEST;
    bool is_new = !is_shared || is_first(writer, number, values, &place, arena);
    if (table->ownership == SCHEMA_BEST)
        keep_author(writer, values, place, is_new);
    else if (is_new)
        append_row(writer, number, values);
}

static void end_batch(struct sql_writer *writer)
{
    if (writer->is_open)
        buffer_put(writer->out, STR(";\n"));
    writer->is_open = false;
    for (size_t i = 0; i < writer->author_count; i++)
        append_row(writer, TABLE_AUTHORS, writer->authors[i].row);
    for (size_t i = 0; i < SCHEMA_TABLES; i++) {
        if (writer->pending[i].length == 0)
            continue;
        buffer_put(writer->out, buffer_str(&writer->pending[i]));
        buffer_put(writer->out, STR(";\n"));
        buffer_reset(&writer->pending[i]);
    }
    buffer_put(writer->out, buffer_str(&writer->merge));
    table_free(&writer->seen);
    arena_reset(&writer->batch);
    writer->authors = NULL;
    writer->author_count = writer->author_capacity = 0;
    writer->batch_bytes = 0;
}

void sql_open(struct sql_writer *writer, const struct sql_options *options, struct buffer *out)
{
    *writer = (struct sql_writer){.options = *options, .out = out};
    writer->rows.rank = options->rank;
    if (options->target == SQL_SQLITE)
        buffer_put(out, STR(".bail on\npragma foreign_keys = on;\npragma temp_store = memory;\n"
                            "begin immediate;\n"));
    else
        // Two loads at a time would wait for each other's rows: the lock makes the second one wait for the first.
        buffer_put(out, STR("\\set ON_ERROR_STOP on\nset client_encoding = 'UTF8';\nbegin;\n"
                            "set local client_min_messages = warning;\n"
                            "do 'begin perform pg_advisory_xact_lock(8315161573); end';\n"));
    if (options->has_schema)
        sql_schema_create(out, options);
    sql_schema_merge(&writer->merge, options->target);
}

void sql_put(struct sql_writer *writer, const struct record *record)
{
    if (writer->number++ == 0)
        sql_schema_stage(writer->out, writer->options.target);
    rows_read(&writer->rows, record);
    for (int i = 0; i < SCHEMA_TABLES; i++)
        for (size_t j = 0; j < writer->rows.lists[i].count; j++)
            take_row(writer, (enum schema_table_number)i,
                     rows_at(&writer->rows, (enum schema_table_number)i, j), record->arena);
    if (writer->batch_bytes > SQL_BATCH_BYTES)
        end_batch(writer);
}

void sql_close(struct sql_writer *writer)
{
    if (writer->batch_bytes > 0)
        end_batch(writer);
    if (writer->number > 0)
        sql_schema_settle(writer->out, writer->options.target);
    buffer_put(writer->out, STR("commit;\n"));
    for (size_t i = 0; i < SCHEMA_TABLES; i++)
        buffer_free(&writer->pending[i]);
    buffer_free(&writer->merge);
    table_free(&writer->seen);
    arena_free(&writer->batch);
    *writer = (struct sql_writer){0};
}
