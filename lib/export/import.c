// SPDX-License-Identifier: MIT
#include "export/import.h"

#include "base/die.h"

const char *import_open(struct import *import, int fd, const struct restore_options *options,
                        bool has_header, size_t max_row)
{
    struct str names[CSV_CELLS_MAX];
    struct columns given = {0};
    struct csv_reader *reader = &import->reader;
    size_t count = 0;
    const char *why = NULL;
    import->restore = (struct restore){0};
    csv_read_open(reader, fd, options->csv, max_row);
    if (has_header) {
        enum csv_status status = csv_read(reader);
        if (status == CSV_END)
            return NULL;
        for (; status == CSV_ROW && count < reader->count; count++)
            names[count] = reader->cells[count].text;
        why = reader->reason;
    } else {
        why = columns_parse(&given, options->columns);
        for (; !why && count < given.count; count++)
            names[count] = given.items[count].name;
    }
    const char *wrong = restore_open(&import->restore, options, names, count);
    import->has_headings = true;
    if (why)
        wrong = arena_copy(&import->restore.arena, str_of(why)).data;
    columns_free(&given);
    return wrong;
}

void import_free(struct import *import)
{
    csv_read_free(&import->reader);
    restore_free(&import->restore);
}

static void reject(struct import *import, struct stream *stream, const char *why)
{
    struct stream_place place = {"-", import->reader.line, import->reader.byte};
    stream_reject_input(stream, place, why, import->reader.raw);
}

// The next row with as many cells as there are headings; others are rejected. False at the end.
static bool next_row(struct import *import, struct stream *stream)
{
    struct csv_reader *reader = &import->reader;
    size_t expected = import->restore.cell_count;
    enum csv_status status = CSV_END;
    while (import->has_headings &&
           ((status = csv_read(reader)) == CSV_ROW || status == CSV_BAD_ROW)) {
        const char *why = reader->reason;
        if (status == CSV_ROW && reader->count == expected)
            return true;
        if (status == CSV_ROW && reader->raw.length == 0)
            why = "blank line";
        else if (status == CSV_ROW)
            why = arena_printf(&reader->arena, "%zu cells where the header has %zu", reader->count,
                               expected)
                      .data;
        reject(import, stream, why);
    }
    if (status == CSV_FAILED)
        die("cannot read the table: %s", reader->reason);
    return false;
}

// Appends the record that the row is; false when it is none, which is then rejected.
static bool write_record(struct import *import, struct stream *stream, struct buffer *out)
{
    struct csv_reader *reader = &import->reader;
    struct restore_error error;
    if (restore_write(&import->restore, &reader->arena, reader->cells, out, &error))
        return true;
    reject(import, stream, csv_read_reason(reader, error.cell, error.why));
    return false;
}

void import_records(struct import *import, struct stream *stream)
{
    struct buffer *out = output_buffer(&stream->out);
    while (next_row(import, stream)) {
        if (!write_record(import, stream, out))
            continue;
        buffer_byte(out, '\n');
        stream_new(stream);
        stream_put_form(stream);
    }
}

// Keeps the rows that are right.
static void load(struct import *import, struct stream *stream, struct sheet *sheet, size_t key)
{
    struct buffer unused = {0};
    while (next_row(import, stream)) {
        buffer_reset(&unused);
        if (!write_record(import, stream, &unused))
            continue;
        const char *why = sheet_add(sheet, &import->reader, key);
        if (why)
            reject(import, stream, csv_read_reason(&import->reader, key, why));
    }
    buffer_free(&unused);
}

static struct str key_of(const struct record *record, struct str by)
{
    struct str value = record_path(record, by);
    bool is_text = value.data && span_kind(value) == SPAN_STRING;
    return is_text ? span_text(record->arena, value) : value;
}

static void count_rows(struct stream *stream, const struct sheet *sheet)
{
    for (size_t i = 0; i < sheet->count; i++) {
        const struct sheet_row *row = &sheet->rows[i];
        struct stream_place place = {"-", row->line, row->byte};
        if (row->is_used && !row->why)
            stream_merge_input(stream);
        else
            stream_reject_input(stream, place, row->why ? row->why : "there is no such record",
                                row->raw);
    }
}

const char *import_corrections(struct import *import, struct stream *stream, struct str by)
{
    struct restore *restore = &import->restore;
    struct sheet sheet = {0};
    struct restore_error error;
    struct record *record;
    size_t key = import->has_headings ? restore_find(restore, by) : 0;
    if (key == SIZE_MAX)
        return "the table has no column of the field that joins its rows with the records";
    load(import, stream, &sheet, key);
    while ((record = stream_next(stream))) {
        struct sheet_row *row = sheet_find(&sheet, key_of(record, by));
        if (row) {
            row->is_used = true;
            if (!restore_apply(restore, record, row->cells, &error))
                row->why = arena_copy(&sheet.arena, str_of(error.why)).data;
        }
        stream_put(stream, record);
    }
    count_rows(stream, &sheet);
    sheet_free(&sheet);
    return NULL;
}
