// SPDX-License-Identifier: MIT
#include "export/csv.h"

#include "export/array.h"
#include "export/cell.h"
#include "export/guard.h"
#include "export/joined.h"
#include "record/record.h"

#include <csv.h>

const char *const csv_dialects[] = {"rfc4180", "excel", "postgres", "sqlite",
                                    "duckdb",  "tsv",   NULL};

bool csv_dialect(struct str name, struct csv_options *options)
{
    int i = 0;
    while (csv_dialects[i] && !str_equal(name, str_of(csv_dialects[i])))
        i++;
    if (!csv_dialects[i])
        return false;
    options->dialect = (enum csv_dialect)i;
    options->delimiter = i == CSV_LINEAR ? '\t' : ',';
    options->null = i == CSV_LINEAR ? STR("\\N") : STR("");
    return true;
}

const char *csv_settle(struct csv_options *options, const struct csv_given *given)
{
    const char *delimiter = given->delimiter;
    if (!csv_dialect(given->dialect ? str_of(given->dialect) : STR("rfc4180"), options))
        return "there is no such dialect";
    if (given->null)
        options->null = str_of(given->null);
    if (delimiter && strcmp(delimiter, "\\t") == 0)
        delimiter = "\t";
    if (delimiter && strlen(delimiter) != 1)
        return "--delimiter: it is not one ASCII character";
    if (delimiter)
        options->delimiter = delimiter[0];
    return csv_check(options);
}

const char *csv_check(const struct csv_options *options)
{
    unsigned char delimiter = (unsigned char)options->delimiter;
    bool is_letter = (delimiter | 0x20) >= 'a' && (delimiter | 0x20) <= 'z';
    bool is_digit = delimiter >= '0' && delimiter <= '9';
    if ((delimiter < 0x20 && delimiter != '\t') || delimiter >= 0x7f || is_letter || is_digit ||
        strchr("\"'+-.\\", delimiter))
        return "the delimiter must be an ASCII character that is no letter, digit, quote, + - . or "
               "\\";
    if (options->dialect == CSV_LINEAR && options->delimiter != '\t')
        return "the tsv dialect has no other delimiter than the tab";
    if (options->dialect == CSV_LINEAR && options->quoting != QUOTE_MINIMAL)
        return "the tsv dialect has no quotes";
    if (options->arrays != ARRAYS_JSON && !joined_can_separate(options->separator))
        return "the separator must be a text without backslash";
    bool is_for_excel = options->dialect == CSV_EXCEL;
    if (!is_for_excel && options->long_cells != LONG_KEEP)
        return "only the excel dialect knows cells that are too long";
    if (!is_for_excel && options->has_sep_line)
        return "only the excel dialect has a line that tells the delimiter";
    for (size_t i = 0; i < options->null.length; i++) {
        char byte = options->null.data[i];
        if (byte == '"' || byte == '\r' || byte == '\n' || byte == options->delimiter)
            return "the null token must not hold the delimiter, a quote, CR or LF";
    }
    return NULL;
}

void csv_open(struct csv_writer *writer, const struct csv_options *options, struct buffer *out)
{
    *writer = (struct csv_writer){.options = *options, .out = out, .line_end = STR("\n")};
    writer->is_special['\r'] = writer->is_special['\n'] = writer->is_special['"'] = true;
    writer->is_special[(unsigned char)options->delimiter] = true;
    if (options->dialect == CSV_RFC4180 || options->dialect == CSV_EXCEL)
        writer->line_end = STR("\r\n");
    if (options->dialect == CSV_EXCEL)
        buffer_put(out, STR("\xEF\xBB\xBF"));
    if (options->has_sep_line)
        buffer_printf(out, "sep=%c\r\n", options->delimiter);
}

enum { RUN_MIN = 64 }; // bytes without a quote from which on copying is faster

static void copy_in_quotes(struct buffer *out, struct str text)
{
    buffer_byte(out, '"');
    buffer_put(out, text);
    buffer_byte(out, '"');
}

static void double_quotes(struct buffer *out, struct str text)
{
    size_t most = 2 * text.length + 2;
    char *room = buffer_room(out, most);
    out->length += csv_write2(room, most, text.data, text.length, '"');
}

// Appends "text" with quotes, its own doubled. The cells of a and b side by side, "a""b", are that of a"b: so a text
// goes out in pieces that were parted by a quote, long ones without quotes copied, those with many doubled by libcsv.
static void put_in_quotes(struct buffer *out, struct str text)
{
    size_t piece = 0, at = 0, quote; // begin of what is for libcsv, and of the run at hand
    do {
        quote = str_find_byte(text, '"', at);
        size_t end = quote == STR_NONE ? text.length : quote;
        bool is_run = end - at >= RUN_MIN || (at == piece && quote == STR_NONE);
        if (is_run && at > piece)
            double_quotes(out, str_slice(text, piece, at - 1));
        if (is_run) {
            copy_in_quotes(out, str_slice(text, at, end));
            piece = end + 1;
        }
        at = end + 1;
    } while (quote != STR_NONE);
    if (piece <= text.length)
        double_quotes(out, str_slice(text, piece, text.length));
}

static bool ends_line(struct str text, size_t at)
{
    if (at < text.length && text.data[at] == '\r')
        at++;
    return at < text.length && text.data[at] == '\n';
}

// A line '\.' inside the cell gets quotes of its own: ..."\n"\."\n"...; quotes may open and close
// anywhere in a field there (see "COPY", file formats, in PostgreSQL's manual).
static void put_in_postgres_quotes(struct buffer *out, struct str text)
{
    size_t at = 0;
    while ((at = str_find(text, STR("\n\\."), at)) != STR_NONE) {
        at += 3;
        if (!ends_line(text, at))
            continue;
        put_in_quotes(out, str_slice(text, 0, at - 2));
        buffer_put(out, STR("\\."));
        text = (struct str){text.data + at, text.length - at};
        at = 0;
    }
    put_in_quotes(out, text);
}

static void put_guarded(struct buffer *out, struct str text, bool is_quoted)
{
    size_t start = out->length;
    buffer_byte(out, '\'');
    if (!is_quoted) {
        buffer_put(out, text);
        return;
    }
    put_in_quotes(out, text); // '"…" becomes "'…"
    out->data[start] = '"';
    out->data[start + 1] = '\'';
}

static bool is_blank(char byte)
{
    return byte == ' ' || byte == '\t';
}

static bool needs_quotes(const struct csv_writer *writer, struct str text)
{
    const struct csv_options *options = &writer->options;
    if (options->quoting != QUOTE_MINIMAL || text.length == 0 || str_equal(text, options->null))
        return true;
    if (is_blank(text.data[0]) || is_blank(text.data[text.length - 1]))
        return true;
    if (options->dialect == CSV_POSTGRES && str_equal(text, STR("\\.")))
        return true;
    for (size_t i = 0; i < text.length; i++)
        if (writer->is_special[(unsigned char)text.data[i]])
            return true;
    return false;
}

// "Linear TSV": tab, LF, CR and backslash as escapes.
static void put_linear(struct buffer *out, struct str text)
{
    char *room = buffer_room(out, 2 * text.length);
    size_t length = 0;
    for (size_t i = 0; i < text.length; i++) {
        char byte = text.data[i];
        char letter = byte == '\t'   ? 't'
                      : byte == '\n' ? 'n'
                      : byte == '\r' ? 'r'
                      : byte == '\\' ? '\\'
                                     : 0;
        if (letter)
            room[length++] = '\\';
        room[length++] = letter ? letter : byte;
    }
    out->length += length;
}

static size_t units_of(unsigned char byte)
{
    return ((byte & 0xC0) != 0x80) + (byte >= 0xF0); // beyond U+FFFF: two units
}

size_t csv_units(struct str text)
{
    size_t units = 0;
    for (size_t i = 0; i < text.length; i++)
        units += units_of((unsigned char)text.data[i]);
    return units;
}

// The text with as many characters as leave room for the ellipsis that follows them.
static struct str cut(struct csv_writer *writer, struct str text, size_t limit)
{
    size_t units = 0, length = 0;
    while (length < text.length && units + units_of((unsigned char)text.data[length]) < limit)
        units += units_of((unsigned char)text.data[length++]);
    struct buffer whole = {0};
    buffer_put(&whole, str_slice(text, 0, length));
    buffer_put(&whole, STR("…"));
    buffer_free(&writer->joined);
    writer->joined = whole;
    return buffer_str(&whole);
}

// What a spreadsheet can hold of a text, as the options want it.
static struct str fit(struct csv_writer *writer, struct str text, bool is_guarded, size_t column)
{
    size_t limit = CSV_CELL_MAX - is_guarded;
    if (text.length <= limit || csv_units(text) <= limit)
        return text;
    if (writer->long_cells++ == 0)
        writer->long_column = column;
    writer->is_too_long = writer->options.long_cells == LONG_REJECT;
    return writer->options.long_cells == LONG_CUT ? cut(writer, text, limit) : text;
}

static void put_text(struct csv_writer *writer, struct str text, size_t column)
{
    enum csv_dialect dialect = writer->options.dialect;
    if (dialect == CSV_LINEAR) {
        put_linear(writer->out, text);
        return;
    }
    bool is_guarded = dialect == CSV_EXCEL && guard_is_due(text);
    if (dialect == CSV_EXCEL)
        text = fit(writer, text, is_guarded, column);
    bool is_quoted = needs_quotes(writer, text);
    if (is_guarded)
        put_guarded(writer->out, text, is_quoted);
    else if (is_quoted && dialect == CSV_POSTGRES)
        put_in_postgres_quotes(writer->out, text);
    else if (is_quoted)
        put_in_quotes(writer->out, text);
    else
        buffer_put(writer->out, text);
}

// The leaves of an array, at any depth, as one text.
static struct str join(struct csv_writer *writer, struct arena *arena, struct str array)
{
    size_t position = 0;
    struct str token, leaf = {0};
    buffer_reset(&writer->joined);
    while ((token = array_token(array, &position)).data) {
        if (!array_is_leaf(token) || token.data[0] == 'n')
            continue;
        if (leaf.data)
            joined_put(&writer->joined, leaf, writer->options.separator, true);
        leaf = token.data[0] == '"' ? cell_text(arena, token, &writer->replaced) : token;
    }
    if (leaf.data)
        joined_put(&writer->joined, leaf, writer->options.separator, false);
    return buffer_str(&writer->joined);
}

struct str csv_cell_text(struct csv_writer *writer, struct arena *arena, struct str value)
{
    if (!value.data || value.data[0] == 'n')
        return (struct str){0};
    if (value.data[0] == '"')
        return cell_text(arena, value, &writer->replaced);
    if (value.data[0] == '[' && writer->options.arrays != ARRAYS_JSON)
        return join(writer, arena, value);
    return value;
}

static void put_null(struct csv_writer *writer, bool is_alone)
{
    const struct csv_options *options = &writer->options;
    bool is_blank_line = is_alone && options->null.length == 0;
    // Most readers skip a blank line, and the row with it; PostgreSQL takes it for the null it is.
    if (is_blank_line && options->dialect != CSV_POSTGRES && options->dialect != CSV_LINEAR)
        buffer_put(writer->out, STR("\"\""));
    else
        buffer_put(writer->out, options->null);
}

// A number, true or false: as it stands.
static void put_plain(struct csv_writer *writer, struct str value)
{
    const struct csv_options *options = &writer->options;
    bool is_quoted = options->quoting == QUOTE_ALL || str_equal(value, options->null);
    if (is_quoted && options->dialect != CSV_LINEAR)
        put_in_quotes(writer->out, value);
    else
        buffer_put(writer->out, value);
}

bool csv_row(struct csv_writer *writer, struct arena *arena, const struct str *values, size_t count)
{
    size_t start = writer->out->length;
    writer->is_too_long = false;
    for (size_t i = 0; i < count; i++) {
        struct str value = values[i];
        if (i > 0)
            buffer_byte(writer->out, writer->options.delimiter);
        if (!value.data || value.data[0] == 'n')
            put_null(writer, count == 1);
        else if (value.data[0] == '"' || value.data[0] == '[' || value.data[0] == '{')
            put_text(writer, csv_cell_text(writer, arena, value), i);
        else
            put_plain(writer, value);
        if (writer->is_too_long) {
            writer->out->length = start;
            return false;
        }
    }
    buffer_put(writer->out, writer->line_end);
    return true;
}

void csv_names(struct csv_writer *writer, const struct str *names, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            buffer_byte(writer->out, writer->options.delimiter);
        put_text(writer, names[i], i);
    }
    buffer_put(writer->out, writer->line_end);
}

void csv_close(struct csv_writer *writer)
{
    buffer_free(&writer->joined);
    *writer = (struct csv_writer){0};
}
