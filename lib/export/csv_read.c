// SPDX-License-Identifier: MIT
#include "export/csv_read.h"

#include "base/file.h"
#include "export/guard.h"
#include "text/utf8.h"

#include <errno.h>
#include <inttypes.h>

enum {
    READ_SIZE = 256 * 1024, // bytes a read asks for
    RAW_KEPT =
        64 * 1024 +
        1, // bytes of a row that is too long that are handed out: --rejects says that it is cut
};

static const char other_encoding[] =
    "the table is not in UTF-8 but in UTF-16 or UTF-32: convert it first, with "
    "'iconv -f UTF-16 -t UTF-8'";

void csv_read_open(struct csv_reader *reader, int fd, const struct csv_options *options, size_t max)
{
    *reader = (struct csv_reader){.options = *options, .fd = fd, .max = max, .line_now = 1};
}

void csv_read_free(struct csv_reader *reader)
{
    buffer_free(&reader->buffer);
    arena_free(&reader->arena);
    reader->fd = -1;
}

// Reads more behind what is there. False at the end of the input.
static bool fill(struct csv_reader *reader)
{
    struct buffer *buffer = &reader->buffer;
    if (reader->at_end)
        return false;
    if (reader->start > 0) {
        memmove(buffer->data, buffer->data + reader->start, buffer->length - reader->start);
        buffer->length -= reader->start;
        reader->start = 0;
    }
    ptrdiff_t got = file_read_some(reader->fd, buffer_room(buffer, READ_SIZE), READ_SIZE);
    if (got < 0)
        reader->error = errno;
    reader->at_end = got <= 0;
    buffer->length += got > 0 ? (size_t)got : 0;
    return got > 0;
}

// The bytes from the row's first on, as far as they are read.
static struct str bytes(const struct csv_reader *reader)
{
    struct str all = buffer_str(&reader->buffer);
    return str_slice(all, reader->start, all.length);
}

// True when there is a byte at an offset of the row; reads up to it.
static bool has_byte(struct csv_reader *reader, size_t at)
{
    while (bytes(reader).length <= at) {
        reader->is_too_long = at > reader->max;
        if (reader->is_too_long || !fill(reader))
            return false;
    }
    return true;
}

static char byte_at(const struct csv_reader *reader, size_t at)
{
    return reader->buffer.data[reader->start + at];
}

static bool is_line_end(char byte)
{
    return byte == '\n' || byte == '\r';
}

// The offset of the next 'byte', or of the input's end.
static size_t find_byte(struct csv_reader *reader, char byte, size_t at)
{
    while (has_byte(reader, at)) {
        size_t found = str_find_byte(bytes(reader), byte, at);
        if (found != STR_NONE)
            return found;
        at = bytes(reader).length;
    }
    return at;
}

// The offset of the next byte that may end a cell without quotes, or has no place in it.
static size_t find_end_of_plain(struct csv_reader *reader, size_t at)
{
    char delimiter = reader->options.delimiter;
    while (has_byte(reader, at)) {
        struct str row = bytes(reader);
        for (; at < row.length; at++) {
            char byte = row.data[at];
            if (byte == delimiter || byte == '"' || is_line_end(byte))
                return at;
        }
    }
    return at;
}

static size_t find_line_end(struct csv_reader *reader, size_t at)
{
    while (has_byte(reader, at) && !is_line_end(byte_at(reader, at)))
        at++;
    return at;
}

static size_t skip_line_end(struct csv_reader *reader, size_t at)
{
    if (!has_byte(reader, at))
        return at;
    bool is_return = byte_at(reader, at++) == '\r';
    bool is_pair = is_return && has_byte(reader, at) && byte_at(reader, at) == '\n';
    return at + is_pair;
}

// Always false. The reason is 'what' with the place: line, and column in characters.
static bool wrong(struct csv_reader *reader, size_t at, const char *what)
{
    struct str row = bytes(reader);
    uint64_t line = reader->line, column = 1;
    for (size_t i = 0; i < at && i < row.length; i++) {
        column += ((unsigned char)row.data[i] & 0xC0) != 0x80;
        if (row.data[i] == '\n') {
            line++;
            column = 1;
        }
    }
    reader->reason =
        arena_printf(&reader->arena, "%s at line %" PRIu64 ", column %" PRIu64, what, line, column)
            .data;
    return false;
}

// A part in quotes: *at goes from its opening quote to behind its closing one.
static bool take_quoted(struct csv_reader *reader, size_t *at, bool *is_doubled)
{
    size_t closing = *at + 1;
    for (;;) {
        closing = find_byte(reader, '"', closing);
        if (!has_byte(reader, closing))
            break;
        if (!has_byte(reader, closing + 1) || byte_at(reader, closing + 1) != '"') {
            *at = closing + 1;
            return true;
        }
        *is_doubled = true;
        closing += 2;
    }
    size_t opening = *at;
    *at = closing;
    return wrong(reader, opening, "a quote that is never closed");
}

// A cell of the postgres dialect: parts with and without quotes in any order.
static bool take_parts(struct csv_reader *reader, size_t *at, struct csv_cell *cell)
{
    for (;;) {
        *at = find_end_of_plain(reader, *at);
        if (!has_byte(reader, *at) || byte_at(reader, *at) != '"')
            break;
        cell->is_quoted = cell->is_doubled = true; // all its quotes are taken out later
        if (!take_quoted(reader, at, &cell->is_doubled))
            return false;
    }
    cell->to = *at;
    return true;
}

static bool take_strict(struct csv_reader *reader, size_t *at, struct csv_cell *cell)
{
    if (!has_byte(reader, *at) || byte_at(reader, *at) != '"') {
        cell->to = *at = find_end_of_plain(reader, *at);
        if (has_byte(reader, *at) && byte_at(reader, *at) == '"')
            return wrong(reader, *at, "a quote inside of a cell that does not begin with one");
        return true;
    }
    cell->is_quoted = true;
    if (!take_quoted(reader, at, &cell->is_doubled))
        return false;
    cell->from++;
    cell->to = *at - 1;
    if (has_byte(reader, *at) && byte_at(reader, *at) != reader->options.delimiter &&
        !is_line_end(byte_at(reader, *at)))
        return wrong(reader, *at, "text behind a closing quote");
    return true;
}

// A new cell at an offset of the row, or NULL when there are too many.
static struct csv_cell *add_cell(struct csv_reader *reader, size_t at)
{
    if (reader->count == CSV_CELLS_MAX) {
        wrong(reader, at, "more cells than a row may have");
        return NULL;
    }
    struct csv_cell *cell = &reader->cells[reader->count++];
    *cell = (struct csv_cell){.from = at};
    return cell;
}

// The cells of a row; *at ends at its line end, or where it is wrong.
static bool take_cells(struct csv_reader *reader, size_t *at)
{
    bool is_postgres = reader->options.dialect == CSV_POSTGRES;
    for (;;) {
        struct csv_cell *cell = add_cell(reader, *at);
        if (!cell || !(is_postgres ? take_parts : take_strict)(reader, at, cell))
            return false;
        if (!has_byte(reader, *at) || byte_at(reader, *at) != reader->options.delimiter)
            return true;
        ++*at;
    }
}

// The same for TSV without quotes: a row is a line.
static bool take_line(struct csv_reader *reader, size_t *at)
{
    size_t end = find_byte(reader, '\n', 0), from = 0;
    *at = end > 0 && byte_at(reader, end - 1) == '\r' ? end - 1 : end;
    while (from <= *at) {
        struct csv_cell *cell = add_cell(reader, from);
        if (!cell)
            return false;
        size_t tab = str_find_byte(str_slice(bytes(reader), 0, *at), '\t', from);
        cell->to = tab == STR_NONE ? *at : tab;
        from = cell->to + 1;
    }
    return true;
}

// Takes quotes out: doubled ones become one; those that open and close a part go.
static struct str without_quotes(struct arena *arena, struct str text, bool is_inside)
{
    char *copy = arena_alloc(arena, text.length);
    size_t length = 0;
    for (size_t i = 0; i < text.length; i++) {
        if (text.data[i] != '"') {
            copy[length++] = text.data[i];
        } else if (is_inside && i + 1 < text.length && text.data[i + 1] == '"') {
            copy[length++] = '"';
            i++;
        } else {
            is_inside = !is_inside;
        }
    }
    return (struct str){copy, length};
}

// The text of a TSV cell. False at an escape that means nothing; *at is then its place.
static bool without_escapes(struct arena *arena, struct str *text, size_t *at)
{
    static const char letters[] = "tnr\\", meanings[] = "\t\n\r\\";
    if (str_find_byte(*text, '\\', 0) == STR_NONE)
        return true;
    char *copy = arena_alloc(arena, text->length);
    size_t length = 0;
    for (size_t i = 0; i < text->length; i++) {
        if (text->data[i] != '\\') {
            copy[length++] = text->data[i];
            continue;
        }
        *at = i++;
        const char *letter =
            i < text->length && text->data[i] ? strchr(letters, text->data[i]) : NULL;
        if (!letter)
            return false;
        copy[length++] = meanings[letter - letters];
    }
    *text = (struct str){copy, length};
    return true;
}

// The cells' texts, now that the row stays where it is.
static bool finish_cells(struct csv_reader *reader)
{
    const struct csv_options *options = &reader->options;
    bool is_linear = options->dialect == CSV_LINEAR;
    for (size_t i = 0; i < reader->count; i++) {
        struct csv_cell *cell = &reader->cells[i];
        size_t at = 0;
        cell->text = str_slice(reader->raw, cell->from, cell->to);
        cell->is_null = !cell->is_quoted && str_equal(cell->text, options->null);
        if (cell->is_null)
            continue;
        if (cell->is_doubled)
            cell->text =
                without_quotes(&reader->arena, cell->text, options->dialect != CSV_POSTGRES);
        if (is_linear && !without_escapes(&reader->arena, &cell->text, &at))
            return wrong(reader, cell->from + at, "a backslash that begins no escape");
        if (options->dialect == CSV_EXCEL)
            cell->text = guard_undo(cell->text);
    }
    return true;
}

static bool check_bytes(struct csv_reader *reader)
{
    struct str row = reader->raw;
    size_t nul = str_find_byte(row, '\0', 0);
    if (nul != STR_NONE)
        return wrong(reader, nul, "a NUL byte");
    if (utf8_is_valid(row))
        return true;
    size_t at = 0;
    while (at < row.length) {
        unsigned char lead = (unsigned char)row.data[at];
        size_t length = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        if (at + length > row.length || !utf8_is_valid(str_slice(row, at, at + length)))
            break;
        at += length;
    }
    reader->has_bad_utf8 = true;
    return wrong(reader, at, "invalid UTF-8");
}

// Goes on behind 'length' bytes.
static void step(struct csv_reader *reader, size_t length)
{
    struct str passed = str_slice(bytes(reader), 0, length);
    for (size_t at = 0; (at = str_find_byte(passed, '\n', at)) != STR_NONE; at++)
        reader->line_now++;
    reader->line_now += length > 0 && passed.data[length - 1] == '\r';
    reader->byte_now += length;
    reader->start += length;
}

// The length of the bytes up to and with the line end that is not in quotes, or all of them when there is none.
static size_t find_row_end(struct str bytes, bool has_quotes, bool *is_quoted, bool *is_found)
{
    for (size_t i = 0; i < bytes.length; i++) {
        *is_quoted ^= has_quotes && bytes.data[i] == '"'; // a doubled one twice
        *is_found = !*is_quoted && bytes.data[i] == '\n';
        if (*is_found)
            return i + 1;
    }
    return bytes.length;
}

// Drops a row that is too long, with what its quotes hold. Its beginning is kept.
static enum csv_status skip_row(struct csv_reader *reader)
{
    bool has_quotes = reader->options.dialect != CSV_LINEAR, is_quoted = false, is_found = false;
    size_t end = find_row_end(bytes(reader), has_quotes, &is_quoted, &is_found);
    size_t kept = end < RAW_KEPT ? end : RAW_KEPT;
    reader->raw = arena_copy(&reader->arena, str_slice(bytes(reader), 0, kept));
    reader->reason = arena_printf(&reader->arena, "longer than %zu bytes", reader->max).data;
    for (;;) {
        step(reader, end);
        if (is_found || !fill(reader))
            return CSV_BAD_ROW;
        end = find_row_end(bytes(reader), has_quotes, &is_quoted, &is_found);
    }
}

static enum csv_status failed(struct csv_reader *reader, const char *reason)
{
    reader->reason = reason;
    return CSV_FAILED;
}

// The line 'sep=;' that Excel writes and reads tells the delimiter.
static void take_sep_line(struct csv_reader *reader)
{
    struct csv_options options = reader->options;
    if (options.dialect != CSV_EXCEL || !has_byte(reader, 4) ||
        !str_starts(bytes(reader), STR("sep=")))
        return;
    options.delimiter = byte_at(reader, 4);
    if ((has_byte(reader, 5) && !is_line_end(byte_at(reader, 5))) || csv_check(&options))
        return;
    reader->options = options;
    step(reader, skip_line_end(reader, 5));
}

// What may stand before the first row. False when the text is in another encoding.
static bool begin(struct csv_reader *reader)
{
    has_byte(reader, 3);
    struct str first = str_slice(bytes(reader), 0, 4);
    if (str_starts(first, STR("\xFF\xFE")) || str_starts(first, STR("\xFE\xFF")) ||
        (first.length > 1 && (!first.data[0] || !first.data[1])))
        return false;
    if (str_starts(first, STR("\xEF\xBB\xBF")))
        step(reader, 3);
    take_sep_line(reader);
    reader->is_begun = true;
    return true;
}

enum csv_status csv_read(struct csv_reader *reader)
{
    size_t at = 0;
    arena_reset(&reader->arena);
    step(reader, reader->length);
    reader->length = reader->count = 0;
    if (!reader->is_begun && !begin(reader))
        return failed(reader, other_encoding);
    reader->line = reader->line_now;
    reader->byte = reader->byte_now;
    reader->reason = NULL;
    reader->is_too_long = false;
    bool is_there = has_byte(reader, 0);
    bool is_right =
        is_there && (reader->options.dialect == CSV_LINEAR ? take_line : take_cells)(reader, &at);
    if (is_there && !is_right)
        at = find_line_end(reader, at);
    if (reader->error)
        return failed(reader, strerror(reader->error));
    if (!is_there)
        return CSV_END;
    if (reader->is_too_long || at > reader->max)
        return skip_row(reader);
    reader->raw = str_slice(bytes(reader), 0, at);
    reader->length = skip_line_end(reader, at);
    reader->raw.data = bytes(reader).data; // it may have moved
    is_right = is_right && check_bytes(reader) && finish_cells(reader);
    return is_right ? CSV_ROW : CSV_BAD_ROW;
}

const char *csv_read_reason(struct csv_reader *reader, size_t cell, const char *what)
{
    if (cell >= reader->count)
        return what;
    const struct csv_cell *at = &reader->cells[cell];
    wrong(reader, at->from - (at->from > 0 && at->is_quoted && !at->is_doubled), what);
    return reader->reason;
}
