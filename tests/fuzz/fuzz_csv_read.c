// Any bytes as a table: every byte belongs to one row, cells are UTF-8, what libcsv reads strictly is read the same, and a
// row that became a record is that record again after it was written as a table.
// The first byte chooses the dialect, the second the options; the rest is the table.
// SPDX-License-Identifier: MIT
#include "require.h"

#include "export/restore.h"
#include "text/utf8.h"

#include <csv.h>
#include <stdio.h>
#include <unistd.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

// A descriptor from which 'text' is read; the file is kept for the next time.
static int input(struct str text)
{
    static FILE *file;
    if (!file)
        file = tmpfile();
    require(file && ftruncate(fileno(file), 0) == 0);
    require(pwrite(fileno(file), text.data, text.length, 0) == (ssize_t)text.length);
    require(lseek(fileno(file), 0, SEEK_SET) == 0);
    return fileno(file);
}

// What libcsv finds, held against our cells in order.
struct reference {
    struct buffer cells; // length as digits, a colon, the bytes
    bool is_wrong;
};

static void put_cell(struct buffer *out, struct str text)
{
    buffer_number(out, text.length);
    buffer_byte(out, ':');
    buffer_put(out, text);
}

static void cell_read(void *cell, size_t length, void *context)
{
    put_cell(&((struct reference *)context)->cells, (struct str){cell ? cell : "", length});
}

static void row_read(int end, void *context)
{
    (void)end;
    buffer_byte(&((struct reference *)context)->cells, '\n');
}

static int no_space(unsigned char byte)
{
    (void)byte;
    return 0;
}

static void read_reference(struct reference *reference, struct str text, char delimiter)
{
    struct csv_parser parser;
    require(csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI) == 0);
    csv_set_delim(&parser, (unsigned char)delimiter);
    csv_set_space_func(&parser, no_space);
    reference->is_wrong =
        csv_parse(&parser, text.data, text.length, cell_read, row_read, reference) != text.length ||
        csv_fini(&parser, cell_read, row_read, reference) != 0;
    csv_free(&parser);
}

static void check_row(const struct csv_reader *reader, struct buffer *ours)
{
    require(reader->count > 0 && reader->count <= CSV_CELLS_MAX);
    for (size_t i = 0; i < reader->count; i++) {
        require(utf8_is_valid(reader->cells[i].text));
        require(str_find_byte(reader->cells[i].text, '\0', 0) == STR_NONE);
        put_cell(ours, reader->cells[i].text);
    }
    buffer_byte(ours, '\n');
    if (reader->raw.length == 0)
        ours->length -= 3; // libcsv skips blank lines
}

// The row as a record, as a row, and as a record again.
static void check_record(struct restore *restore, const struct csv_reader *reader)
{
    struct arena arena = {0};
    struct trees trees = {0};
    struct buffer out = {0};
    struct restore_error error;
    struct record record = {.arena = &arena, .trees = &trees};
    if (reader->count == restore->cell_count &&
        restore_write(restore, &arena, reader->cells, &out, &error)) {
        require(record_read(&record, buffer_str(&out)));
        require(restore_apply(restore, &record, reader->cells, &error));
        struct buffer again = {0};
        record_write(&record, &again);
        require(str_equal(buffer_str(&again), buffer_str(&out)));
        buffer_free(&again);
    }
    buffer_free(&out);
    record_free(&record);
    trees_free(&trees);
    arena_free(&arena);
}

static void read_table(struct str text, const struct csv_options *options, size_t max)
{
    static struct csv_reader reader;
    struct restore_options restore_options = {.csv = options};
    struct restore restore = {0};
    struct reference reference = {0};
    struct buffer ours = {0};
    bool is_right = true, has_headings = false;
    uint64_t behind = 0;
    enum csv_status status;
    csv_read_open(&reader, input(text), options, max);
    while ((status = csv_read(&reader)) == CSV_ROW || status == CSV_BAD_ROW) {
        require(reader.byte >= behind && reader.line > 0);
        behind = reader.byte + 1;
        is_right &= status == CSV_ROW;
        require(status == CSV_ROW || reader.reason);
        if (status != CSV_ROW)
            continue;
        check_row(&reader, &ours);
        struct str names[CSV_CELLS_MAX];
        for (size_t i = 0; i < reader.count; i++)
            names[i] = reader.cells[i].text;
        if (has_headings)
            check_record(&restore, &reader);
        else if (!restore_open(&restore, &restore_options, names, reader.count))
            has_headings = true;
        else
            restore_free(&restore);
    }
    require(status == CSV_FAILED || reader.byte_now == text.length);
    bool is_plain = options->dialect == CSV_SQLITE && !str_starts(text, STR("\xEF\xBB\xBF"));
    if (is_plain && is_right && status == CSV_END) {
        read_reference(&reference, text, options->delimiter);
        require(!reference.is_wrong);
        require(str_equal(buffer_str(&ours), buffer_str(&reference.cells)));
    }
    restore_free(&restore);
    csv_read_free(&reader);
    buffer_free(&ours);
    buffer_free(&reference.cells);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char *const names[] = {"sqlite", "rfc4180", "excel", "postgres", "tsv"};
    if (size < 2)
        return 0;
    struct csv_options options = {.separator = STR("; ")};
    csv_dialect(str_of(names[data[0] % 5]), &options);
    options.arrays = data[1] & 1 ? ARRAYS_JSON : ARRAYS_JOIN;
    struct str text = {(const char *)data + 2, size - 2};
    read_table(text, &options, data[1] & 2 ? 20 : 1 << 20);
    return 0;
}
