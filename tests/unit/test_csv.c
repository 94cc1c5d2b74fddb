// SPDX-License-Identifier: MIT
#include "export/csv.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>

static struct csv_options dialect(const char *name)
{
    struct csv_options options = {.separator = STR("; ")};
    assert(csv_dialect(str_of(name), &options));
    return options;
}

static void expect(const char *what, struct str got, const char *expected)
{
    if (str_equal(got, str_of(expected)))
        return;
    fprintf(stderr, "%s gives %.*s, not %s\n", what, (int)got.length, got.data, expected);
    abort();
}

// One row of one to three raw values (the last ones NULL when there are fewer; "" is absent).
static struct csv_writer write_row(const struct csv_options *options, struct buffer *out,
                                   struct arena *arena, const char *const *values, size_t count)
{
    struct csv_writer writer;
    struct str row[4];
    for (size_t i = 0; i < count; i++)
        row[i] = *values[i] ? str_of(values[i]) : (struct str){0};
    assert(csv_check(options) == NULL);
    csv_open(&writer, options, out);
    csv_row(&writer, arena, row, count);
    return writer;
}

// A value between two numbers, as a row.
static void check_with(const struct csv_options *options, const char *value, const char *expected)
{
    struct arena arena = {0};
    struct buffer out = {0};
    struct csv_writer writer =
        write_row(options, &out, &arena, (const char *const[]){"1", value, "2"}, 3);
    expect(value, buffer_str(&out), expected);
    csv_close(&writer);
    buffer_free(&out);
    arena_free(&arena);
}

static void check(const char *name, const char *value, const char *expected)
{
    struct csv_options options = dialect(name);
    check_with(&options, value, expected);
}

// A value alone in its row.
static void check_alone(const char *name, const char *value, const char *expected)
{
    struct arena arena = {0};
    struct buffer out = {0};
    struct csv_options options = dialect(name);
    struct csv_writer writer = write_row(&options, &out, &arena, &value, 1);
    expect(value, buffer_str(&out), expected);
    csv_close(&writer);
    buffer_free(&out);
    arena_free(&arena);
}

static void check_values(void)
{
    check("sqlite", "\"a\"", "1,a,2\n");
    check("sqlite", "\"\"", "1,\"\",2\n");
    check("sqlite", "null", "1,,2\n");
    check("sqlite", "", "1,,2\n");
    check("sqlite", "true", "1,true,2\n");
    check("sqlite", "1e2", "1,1e2,2\n");
    check("sqlite", "-0.10", "1,-0.10,2\n");
    check("sqlite", "12345678901234567890", "1,12345678901234567890,2\n");
    check("sqlite", "\"007\"", "1,007,2\n");
    check("sqlite", "\"a,b\"", "1,\"a,b\",2\n");
    check("sqlite", "\"say \\\"a\\\"\"", "1,\"say \"\"a\"\"\",2\n");
    check("sqlite", "\"a\\nb\"", "1,\"a\nb\",2\n");
    check("sqlite", "\"a\\r\\nb\"", "1,\"a\r\nb\",2\n");
    check("sqlite", "\"a\\rb\"", "1,\"a\rb\",2\n");
    check("sqlite", "\" a\"", "1,\" a\",2\n");
    check("sqlite", "\"a\\t\"", "1,\"a\t\",2\n");
    check("sqlite", "\"a b\\tc\"", "1,a b\tc,2\n");
    check("sqlite", "\"=1+1\"", "1,=1+1,2\n");
    check("sqlite", "{\"a\": 1}", "1,\"{\"\"a\"\": 1}\",2\n");
    check("sqlite", "\"\\ud83d\\ude00\\u0301 \\u0645\"", "1,😀́ م,2\n");
}

static void check_joined(void)
{
    check("rfc4180", "[]", "1,\"\",2\r\n");
    check("rfc4180", "[null]", "1,\"\",2\r\n");
    check("rfc4180", "[\"a\"]", "1,a,2\r\n");
    check("rfc4180", "[\"a\",null,\"b\\n\",3]", "1,\"a; b\n; 3\",2\r\n");
    check("rfc4180", "[[\"a\",[\"\"]], [], {\"k\":[1]}]", "1,\"a; ; {\"\"k\"\":[1]}\",2\r\n");
    struct csv_options options = dialect("sqlite");
    options.separator = STR("|");
    check_with(&options, "[1,\"a; b\",false]", "1,1|a; b|false,2\n");
    options.arrays = ARRAYS_JSON;
    check_with(&options, "[]", "1,[],2\n");
    check_with(&options, "[1, \"a\\u0000\\ud800\"]", "1,\"[1, \"\"a\\u0000\\ud800\"\"]\",2\n");
}

static void check_options(void)
{
    struct csv_options options = dialect("duckdb");
    options.null = STR("NULL");
    check_with(&options, "null", "1,NULL,2\n");
    check_with(&options, "\"NULL\"", "1,\"NULL\",2\n");
    check_with(&options, "\"\"", "1,\"\",2\n");
    options.null = STR("true");
    check_with(&options, "true", "1,\"true\",2\n");
    options.delimiter = ';';
    check_with(&options, "\"a,b\"", "1;a,b;2\n");
    check_with(&options, "\"a;b\"", "1;\"a;b\";2\n");
    options = dialect("duckdb");
    options.quoting = QUOTE_STRINGS;
    check_with(&options, "\"a\"", "1,\"a\",2\n");
    check_with(&options, "3", "1,3,2\n");
    check_with(&options, "null", "1,,2\n");
    options.quoting = QUOTE_ALL;
    check_with(&options, "3", "\"1\",\"3\",\"2\"\n");
    check_with(&options, "null", "\"1\",,\"2\"\n");
}

static void check_alones(void)
{
    check_alone("rfc4180", "null", "\"\"\r\n");
    check_alone("sqlite", "\"\"", "\"\"\n");
    check_alone("postgres", "null", "\n");
    check_alone("postgres", "\"\"", "\"\"\n");
    check_alone("postgres", "\"\\\\.\"", "\"\\.\"\n");
    check_alone("tsv", "null", "\\N\n");
    check_alone("tsv", "\"\"", "\n");
}

static void check_postgres(void)
{
    check("postgres", "\"\\\\.\"", "1,\"\\.\",2\n");
    check("postgres", "\"\\\\.a\"", "1,\\.a,2\n");
    check("postgres", "\"a\\n\\\\.\\nb\"", "1,\"a\n\"\\.\"\nb\",2\n");
    check("postgres", "\"a\\n\\\\.\\r\\n\\\\.\\n\\\"\"", "1,\"a\n\"\\.\"\r\n\"\\.\"\n\"\"\",2\n");
    check("postgres", "\"a\\n\\\\.\"", "1,\"a\n\\.\",2\n");
    check("postgres", "\"a\\n\\\\.b\\n\"", "1,\"a\n\\.b\n\",2\n");
    check("postgres", "\"\\\\.\\nb\"", "1,\"\\.\nb\",2\n");
    check("sqlite", "\"a\\n\\\\.\\nb\"", "1,\"a\n\\.\nb\",2\n");
}

static void check_tsv(void)
{
    check("tsv", "null", "1\t\\N\t2\n");
    check("tsv", "\"\"", "1\t\t2\n");
    check("tsv", "\"\\\\N\"", "1\t\\\\N\t2\n");
    check("tsv", "\" a\\tb\\nc\\rd\\\\e\\\"f\"", "1\t a\\tb\\nc\\rd\\\\e\"f\t2\n");
    check("tsv", "[\"a\",\"b\"]", "1\ta; b\t2\n");
}

static void check_guards(void)
{
    static const char bom[] = "\xEF\xBB\xBF";
    static const struct {
        const char *value, *cell;
    } cases[] = {
        {"\"=1+1\"", "'=1+1"},
        {"\"+a\"", "'+a"},
        {"\"-a\"", "'-a"},
        {"\"@a\"", "'@a"},
        {"\"\\ta\"", "\"'\ta\""},
        {"\"\\ra\"", "\"'\ra\""},
        {"\"=a,b\"", "\"'=a,b\""},
        {"\"'=a\"", "''=a"},
        {"\"''-1\"", "'''-1"},
        {"\"'a\"", "'a"},
        {"\"'\"", "'"},
        {"\"-1.5e3\"", "-1.5e3"},
        {"-5", "-5"},
        {"\"+49\"", "+49"},
        {"\"+49 30\"", "'+49 30"},
        {"\"-\"", "'-"},
        {"\"-.\"", "'-."},
        {"\"-.5\"", "-.5"},
        {"\"-5.\"", "-5."},
        {"\"-5e\"", "'-5e"},
        {"\"-5e+\"", "'-5e+"},
        {"\"-5E-1\"", "-5E-1"},
        {"\"-1-1\"", "'-1-1"},
        {"[\"=a\",1]", "'=a; 1"},
    };
    for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
        char expected[64];
        snprintf(expected, sizeof(expected), "%s1,%s,2\r\n", bom, cases[i].cell);
        check("excel", cases[i].value, expected);
    }
}

static void check_replaced(void)
{
    static const struct {
        const char *value, *row;
        uint64_t replaced;
    } cases[] = {
        {"\"a\\u0000b\\u0000\"",
         "a\xEF\xBF\xBD"
         "b\xEF\xBF\xBD\n",
         1},
        {"\"\\ud800\"", "\xEF\xBF\xBD\n", 1},
        {"\"\\udc00\\ud800\"", "\xEF\xBF\xBD\xEF\xBF\xBD\n", 1},
        {"\"\\ud83d\\ude00\\uFFFD\\\\ud800\"", "😀\xEF\xBF\xBD\\ud800\n", 0},
        {"[\"\\u0000\",\"\\uD800x\",\"\"]", "\"\xEF\xBF\xBD; \xEF\xBF\xBDx; \"\n", 2},
    };
    struct csv_options options = dialect("duckdb");
    struct arena arena = {0};
    for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
        struct buffer out = {0};
        struct csv_writer writer = write_row(&options, &out, &arena, &cases[i].value, 1);
        if (writer.replaced != cases[i].replaced)
            abort();
        expect(cases[i].value, buffer_str(&out), cases[i].row);
        csv_close(&writer);
        buffer_free(&out);
    }
    arena_free(&arena);
}

// A cell over the limit of spreadsheets: counted in UTF-16 units, the guard's apostrophe too.
static void check_long(void)
{
    static const struct {
        const char *unit;
        size_t times;
        bool is_long;
    } cases[] = {{"a", 32767, false}, {"a", 32768, true}, {"é", 32767, false}, {"é", 32768, true},
                 {"😀", 16383, false}, {"😀", 16384, true}, {"=", 32766, false}, {"=", 32767, true}};
    struct csv_options options = dialect("excel");
    for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
        struct buffer value = {0}, out = {0};
        struct arena arena = {0};
        buffer_byte(&value, '"');
        for (size_t n = 0; n < cases[i].times; n++)
            buffer_put(&value, str_of(cases[i].unit));
        buffer_put(&value, (struct str){"\"", 2});
        struct csv_writer writer =
            write_row(&options, &out, &arena, (const char *const[]){"1", value.data}, 2);
        assert(writer.long_cells == cases[i].is_long);
        assert(!cases[i].is_long || writer.long_column == 1);
        assert(out.length == 3 + 2 + value.length - 3 + (cases[i].unit[0] == '=') + 2);
        csv_close(&writer);
        buffer_free(&value);
        buffer_free(&out);
        arena_free(&arena);
    }
}

static void check_wrong_options(void)
{
    static const char bad[] = "aZ09\"'+-.\\\r\n\0\x7f\xc3";
    for (size_t i = 0; i < sizeof(bad) - 1; i++) {
        struct csv_options options = dialect("rfc4180");
        options.delimiter = bad[i];
        assert(csv_check(&options));
    }
    struct csv_options options = dialect("tsv");
    assert(!csv_check(&options));
    options.quoting = QUOTE_ALL;
    assert(csv_check(&options));
    options = dialect("tsv");
    options.delimiter = ',';
    assert(csv_check(&options));
    options = dialect("excel");
    options.null = STR("a,b");
    assert(csv_check(&options));
    options.delimiter = ';';
    assert(!csv_check(&options));
    assert(!csv_dialect(STR("csv"), &options));
    assert(!csv_dialect(STR(""), &options));
}

static void check_names(void)
{
    struct csv_options options = dialect("excel");
    struct csv_writer writer;
    struct buffer out = {0};
    csv_open(&writer, &options, &out);
    csv_names(&writer, (struct str[]){STR("a"), STR("b,c"), STR("=d")}, 3);
    expect("the header", buffer_str(&out),
           "\xEF\xBB\xBF"
           "a,\"b,c\",'=d\r\n");
    csv_close(&writer);
    buffer_free(&out);
}

// Runs without quotes, short ones and long ones, with quotes between them: each quote is doubled, wherever it is.
static void check_runs(void)
{
    static const size_t lengths[] = {0, 1, 63, 64, 65, 300};
    struct csv_options options = dialect("sqlite");
    options.quoting = QUOTE_STRINGS;
    for (size_t i = 0; i < 6 * 6 * 6 * 6; i++) {
        struct buffer text = {0}, expected = {0}, out = {0};
        struct csv_writer writer;
        buffer_byte(&expected, '"');
        for (size_t run = 0, rest = i; run < 4; run++, rest /= 6) {
            if (run > 0)
                buffer_byte(&text, '"'), buffer_put(&expected, STR("\"\""));
            for (size_t j = 0; j < lengths[rest % 6]; j++)
                buffer_byte(&text, 'a'), buffer_byte(&expected, 'a');
        }
        buffer_put(&expected, STR("\"\n"));
        csv_open(&writer, &options, &out);
        struct str name = buffer_str(&text);
        csv_names(&writer, &name, 1);
        assert(str_equal(buffer_str(&out), buffer_str(&expected)));
        csv_close(&writer);
        buffer_free(&text);
        buffer_free(&expected);
        buffer_free(&out);
    }
}

int main(void)
{
    check_runs();
    check_values();
    check_joined();
    check_options();
    check_alones();
    check_postgres();
    check_tsv();
    check_guards();
    check_replaced();
    check_long();
    check_wrong_options();
    check_names();
    puts("ok csv");
    return 0;
}
