// SPDX-License-Identifier: MIT
#include "export/csv_read.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static struct csv_options dialect(const char *name)
{
    struct csv_options options = {.separator = STR("; ")};
    assert(csv_dialect(str_of(name), &options));
    return options;
}

// A descriptor from which 'text' is read.
static int input(struct str text)
{
    FILE *file = tmpfile();
    assert(file && fwrite(text.data, 1, text.length, file) == text.length && fflush(file) == 0);
    int fd = dup(fileno(file));
    fclose(file);
    assert(fd >= 0 && lseek(fd, 0, SEEK_SET) == 0);
    return fd;
}

// Everything that is read, in one line: cells in brackets, null as ~, bad rows as !reason!.
static void describe(struct csv_reader *reader, struct buffer *out)
{
    enum csv_status status;
    while ((status = csv_read(reader)) == CSV_ROW || status == CSV_BAD_ROW) {
        buffer_printf(out, "%d:", (int)reader->line);
        if (status == CSV_BAD_ROW)
            buffer_printf(out, "!%s!", reader->reason);
        for (size_t i = 0; status == CSV_ROW && i < reader->count; i++) {
            const struct csv_cell *cell = &reader->cells[i];
            buffer_byte(out, '[');
            buffer_put(out, cell->is_null ? STR("~") : cell->text);
            buffer_byte(out, ']');
        }
        buffer_byte(out, ' ');
    }
    if (status == CSV_FAILED)
        buffer_printf(out, "failed: %.40s", reader->reason);
}

static void check_text(const struct csv_options *options, struct str text, const char *expected)
{
    static struct csv_reader reader;
    struct buffer out = {0};
    int fd = input(text);
    csv_read_open(&reader, fd, options, 100);
    describe(&reader, &out);
    if (!str_equal(buffer_str(&out), str_of(expected))) {
        fprintf(stderr, "%.*s\ngives %.*s\nnot   %s\n", (int)text.length, text.data,
                (int)out.length, out.data, expected);
        abort();
    }
    csv_read_free(&reader);
    buffer_free(&out);
    close(fd);
}

static void check(const char *name, const char *text, const char *expected)
{
    struct csv_options options = dialect(name);
    check_text(&options, str_of(text), expected);
}

static void check_right(void)
{
    check("rfc4180", "", "");
    check("rfc4180", "a,b\r\n1,2\r\n", "1:[a][b] 2:[1][2] ");
    check("rfc4180", "a,b\n1,2", "1:[a][b] 2:[1][2] ");
    check("rfc4180", "a,b\r1,2\r", "1:[a][b] 2:[1][2] ");
    check("rfc4180", "a,b\r1,2\n3,4\r\n5,6", "1:[a][b] 2:[1][2] 3:[3][4] 4:[5][6] ");
    check("rfc4180", "a\n\n\"\"\nb\n", "1:[a] 2:[~] 3:[] 4:[b] ");
    check("rfc4180", "\n", "1:[~] ");
    check("rfc4180", ",", "1:[~][~] ");
    check("rfc4180", ",\n", "1:[~][~] ");
    check("rfc4180", " a , b \n", "1:[ a ][ b ] ");
    check("rfc4180", "\"a,b\",\" c \"\n", "1:[a,b][ c ] ");
    check("rfc4180", "\"a\"\"b\",\"\"\"\"\n", "1:[a\"b][\"] ");
    check("rfc4180", "\"a\r\nb\nc\rd\",e\nf", "1:[a\r\nb\nc\rd][e] 4:[f] ");
    check("rfc4180", "\xEF\xBB\xBF\"a\",b\n", "1:[a][b] ");
    check("rfc4180", "\xEF\xBB\xBF", "");
    check("rfc4180", "\xEF\xBB\xBF\xEF\xBB\xBF", "1:[\xEF\xBB\xBF] ");
    check("rfc4180", "é,😀\n", "1:[é][😀] ");
    check("rfc4180", "'=a,\\N,\\.\n", "1:['=a][\\N][\\.] ");
}

static void check_dialects(void)
{
    check("excel", "'=a,''=b,'c,\"'\td\",-1\n", "1:[=a]['=b]['c][\td][-1] ");
    check("excel", "sep=;\r\na;b\r\n", "2:[a][b] ");
    check("excel", "\xEF\xBB\xBFsep=\t\na\tb", "2:[a][b] ");
    check("excel", "sep=;;\na", "1:[sep=;;] 2:[a] ");
    check("excel", "sep=,", "");
    check("excel", "sep=a\na", "1:[sep=a] 2:[a] ");
    check("sqlite", "sep=;\na;b\n", "1:[sep=;] 2:[a;b] ");
    check("postgres", "\"a\n\"\\.\"\nb\",\"\"\n", "1:[a\n\\.\nb][] ");
    check("postgres", "a\"b,\"\"\"c\"d\"\"\"\"\n",
          "1:!a quote that is never closed at line 1, column 9! ");
    check("postgres", "a\"b\"c,\"\"\"d\"e\n", "1:[abc][\"de] ");
    check("tsv", "a\tb\n\\N\t\n\\\\N\t\"x\"\r\n a\\tb\\nc\\rd\\\\\t,",
          "1:[a][b] 2:[~][] 3:[\\N][\"x\"] 4:[ a\tb\nc\rd\\][,] ");
    check("tsv", "a\\x\tb\nc\td\\\n",
          "1:!a backslash that begins no escape at line 1, column 2! "
          "2:!a backslash that begins no escape at line 2, column 4! ");
    struct csv_options options = dialect("duckdb");
    options.null = STR("NULL");
    options.delimiter = '|';
    check_text(&options, STR("NULL|\"NULL\"||a,b\n"), "1:[~][NULL][][a,b] ");
}

static void check_wrong(void)
{
    check("rfc4180", "a,b\n1,\"2\n3,4\n",
          "1:[a][b] 2:!a quote that is never closed at line 2, column 3! ");
    check("rfc4180", "a\n\"1\"2,\"3\nb\n",
          "1:[a] 2:!text behind a closing quote at line 2, column 4! 3:[b] ");
    check("rfc4180", "\"é\n\" \nb", "1:!text behind a closing quote at line 2, column 2! 3:[b] ");
    check("rfc4180", "é\"\nb\n",
          "1:!a quote inside of a cell that does not begin with one at line 1, column 2! 2:[b] ");
    check("rfc4180", "a \"b\"\rc",
          "1:!a quote inside of a cell that does not begin with one at line 1, column 3! 2:[c] ");
    check("rfc4180", "a\nb\xFF\nc\n", "1:[a] 2:!invalid UTF-8 at line 2, column 2! 3:[c] ");
    check("rfc4180", "\"a\n\xE9t\xE9\"\nc\n", "1:!invalid UTF-8 at line 2, column 1! 3:[c] ");
    check_text(&(struct csv_options){.delimiter = ',', .separator = STR("; "), .null = STR("")},
               STR("abc,d\0e\nf"), "1:!a NUL byte at line 1, column 6! 2:[f] ");
    check("rfc4180",
          "\xFF\xFE"
          "a",
          "failed: the table is not in UTF-8 but in UTF-16 ");
    struct csv_options options = dialect("sqlite");
    check_text(&options, STR("a\0b\0"), "failed: the table is not in UTF-8 but in UTF-16 ");
}

// Rows over the limit of 100 bytes, and exactly of it, whether the input is read in one piece or not.
static void check_long(void)
{
    struct csv_options options = dialect("rfc4180");
    struct buffer text = {0};
    for (size_t i = 0; i < 100; i++)
        buffer_byte(&text, 'x');
    buffer_put(&text, STR("\na\n"));
    for (size_t i = 0; i < 600000; i++)
        buffer_byte(&text, i % 3 ? 'y' : ',');
    buffer_put(&text, STR("\nb\n\""));
    for (size_t i = 0; i < 101; i++)
        buffer_byte(&text, '\n');
    buffer_put(&text, STR("\"\nc\n"));
    static struct csv_reader reader;
    int fd = input(buffer_str(&text));
    csv_read_open(&reader, fd, &options, 100);
    assert(csv_read(&reader) == CSV_ROW && reader.cells[0].text.length == 100);
    assert(csv_read(&reader) == CSV_ROW && reader.line == 2 && reader.byte == 101);
    assert(csv_read(&reader) == CSV_BAD_ROW &&
           str_equal(str_of(reader.reason), STR("longer than 100 bytes")));
    assert(reader.raw.length == 64 * 1024 + 1 && reader.line == 3 && reader.byte == 103);
    assert(csv_read(&reader) == CSV_ROW && str_equal(reader.cells[0].text, STR("b")));
    assert(reader.line == 4 && reader.byte == 103 + 600001);
    assert(csv_read(&reader) == CSV_BAD_ROW && reader.line == 5);
    assert(csv_read(&reader) == CSV_ROW && str_equal(reader.cells[0].text, STR("c")));
    assert(reader.line == 5 + 102 && csv_read(&reader) == CSV_END);
    csv_read_free(&reader);
    close(fd);
    buffer_reset(&text);
    for (size_t i = 0; i < CSV_CELLS_MAX; i++)
        buffer_byte(&text, ',');
    fd = input(buffer_str(&text));
    csv_read_open(&reader, fd, &options, 1 << 20);
    assert(csv_read(&reader) == CSV_BAD_ROW && csv_read(&reader) == CSV_END);
    csv_read_free(&reader);
    close(fd);
    buffer_free(&text);
}

int main(void)
{
    check_right();
    check_dialects();
    check_wrong();
    check_long();
    puts("ok csv_read");
    return 0;
}
