// Any record written as a row reads back: as many cells as columns, each the text or number that stood in the record.
// The first line of the input chooses: a byte for the dialect, one for quotes and arrays, then the list of columns.
// SPDX-License-Identifier: MIT
#include "require.h"

#include "export/columns.h"
#include "export/csv.h"
#include "export/guard.h"
#include "record/record.h"

#include <csv.h>
#include <stdio.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

struct reading {
    const struct csv_writer *writer;
    const struct columns *columns;
    struct arena *arena;
    size_t cells, rows;
};

// libcsv's parser trims blanks of unquoted cells; the writer quotes such cells, so nothing is lost.
static void cell_read(void *data, size_t length, void *context)
{
    struct reading *reading = context;
    const struct csv_options *options = &reading->writer->options;
    require(reading->rows == 0 && reading->cells < reading->columns->count);
    struct str value = reading->columns->values[reading->cells++];
    struct str cell = {data, length};
    bool is_null = !value.data || value.data[0] == 'n';
    if (is_null) {
        require(!data || str_equal(cell, options->null) || reading->columns->count == 1);
        return;
    }
    require(data != NULL);
    if (options->dialect == CSV_EXCEL)
        cell = guard_undo(cell);
    bool is_json = value.data[0] == '{' || (value.data[0] == '[' && options->arrays == ARRAYS_JSON);
    if (value.data[0] == '"' && reading->writer->replaced == 0)
        require(str_equal(cell, span_text(reading->arena, value)));
    else if (is_json || value.data[0] == 't' || value.data[0] == 'f' || value.data[0] == '-' ||
             (value.data[0] >= '0' && value.data[0] <= '9'))
        require(str_equal(cell, value));
}

static void row_read(int end, void *context)
{
    struct reading *reading = context;
    (void)end;
    require(reading->cells == reading->columns->count);
    reading->rows++;
}

static int no_space(unsigned char byte)
{
    (void)byte;
    return 0;
}

static void check_quoted(struct reading *reading, struct str out)
{
    struct csv_parser parser;
    const struct csv_options *options = &reading->writer->options;
    bool has_bom = options->dialect == CSV_EXCEL;
    out = str_slice(out, has_bom ? 3 : 0, out.length);
    require(csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI | CSV_EMPTY_IS_NULL) == 0);
    csv_set_delim(&parser, (unsigned char)options->delimiter);
    csv_set_space_func(&parser, no_space);
    require(csv_parse(&parser, out.data, out.length, cell_read, row_read, reading) == out.length);
    require(csv_fini(&parser, cell_read, row_read, reading) == 0);
    csv_free(&parser);
    bool is_blank_line = options->dialect == CSV_POSTGRES && out.length == 1;
    require(reading->rows == 1 || is_blank_line);
}

// One line, a tab less than columns, no escape but the four and \N.
static void check_tabs(const struct columns *columns, struct str out)
{
    size_t tabs = 0;
    for (size_t i = 0; i < out.length; i++) {
        tabs += out.data[i] == '\t';
        require((out.data[i] == '\n') == (i + 1 == out.length));
        require(out.data[i] != '\r' && out.data[i] != '\0');
        if (out.data[i] == '\\') {
            i++;
            require(out.data[i] == 't' || out.data[i] == 'n' || out.data[i] == 'r' ||
                    out.data[i] == '\\' || out.data[i] == 'N');
        }
    }
    require(tabs + 1 == columns->count);
}

static void check_row(struct columns *columns, struct record *record,
                      const struct csv_options *options)
{
    struct csv_writer writer;
    struct buffer out = {0};
    columns_read(columns, record);
    for (size_t i = 0; i < columns->count; i++) {
        struct str value = columns->values[i];
        require(!value.data || span_validate(value, NULL, NULL));
    }
    csv_open(&writer, options, &out);
    csv_row(&writer, record->arena, columns->values, columns->count);
    struct reading reading = {&writer, columns, record->arena, 0, 0};
    // libcsv's strict mode knows no quotes inside a cell, which the postgres dialect uses for a line '\.'.
    bool has_inner_quotes = str_contains(buffer_str(&out), STR("\n\"\\.\""));
    if (options->dialect == CSV_LINEAR)
        check_tabs(columns, buffer_str(&out));
    else if (options->dialect != CSV_POSTGRES || !has_inner_quotes)
        check_quoted(&reading, buffer_str(&out));
    csv_close(&writer);
    buffer_free(&out);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char *const names[] = {"rfc4180", "excel", "postgres", "sqlite", "duckdb", "tsv"};
    struct str input = {(const char *)data, size};
    size_t end = str_find_byte(input, '\n', 0);
    if (end == STR_NONE || end < 3 || end > 4096)
        return 0;
    struct csv_options options = {.separator = STR("; ")};
    csv_dialect(str_of(names[data[0] % 6]), &options);
    options.quoting =
        options.dialect == CSV_LINEAR ? QUOTE_MINIMAL : (enum csv_quoting)(data[1] % 3);
    options.arrays = data[1] & 16 ? ARRAYS_JSON : ARRAYS_JOIN;
    struct arena arena = {0};
    struct trees trees = {0};
    struct columns columns = {0};
    struct record record = {.arena = &arena, .trees = &trees};
    struct str list = arena_copy(&arena, str_slice(input, 2, end));
    if (strlen(list.data) == list.length && !columns_parse(&columns, list.data) &&
        record_read(&record, str_slice(input, end + 1, size)))
        check_row(&columns, &record, &options);
    columns_free(&columns);
    record_free(&record);
    trees_free(&trees);
    arena_free(&arena);
    return 0;
}
