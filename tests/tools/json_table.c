// Holds the validator to a table of JSON texts (tests/conformance/json/cases.txt says its form).
// json_table FILE: a line for each text that is judged otherwise than the table says, then the number of texts.
// SPDX-License-Identifier: MIT
#include "base/die.h"
#include "base/file.h"
#include "json/span.h"

#include <stdio.h>

static int hex_digit(char c)
{
    static const char digits[] = "0123456789ABCDEF";
    const char *found = c ? strchr(digits, c) : NULL;
    return found ? (int)(found - digits) : -1;
}

// Replaces %HH. False when a '%' is not followed by two upper-case digits.
static bool decode(struct str text, struct buffer *out)
{
    buffer_reset(out);
    for (size_t i = 0; i < text.length; i++) {
        if (text.data[i] != '%') {
            buffer_byte(out, text.data[i]);
            continue;
        }
        int high = i + 2 < text.length ? hex_digit(text.data[i + 1]) : -1;
        int low = high < 0 ? -1 : hex_digit(text.data[i + 2]);
        if (low < 0)
            return false;
        buffer_byte(out, (char)(high * 16 + low));
        i += 2;
    }
    return true;
}

static bool is_as_expected(struct str line, struct buffer *text)
{
    struct str rest = line, verdict, name;
    if (!str_split(&rest, ' ', &verdict) || !str_split(&rest, ' ', &name) || !rest.data ||
        verdict.length != 1 || !strchr("ynar", verdict.data[0]) || !decode(rest, text))
        die("bad line in the table: %.*s", (int)line.length, line.data);
    bool is_accepted = span_validate(buffer_str(text), NULL, NULL);
    bool is_expected = verdict.data[0] == 'y' || verdict.data[0] == 'a';
    if (is_accepted != is_expected)
        printf("%s but should be %s: %.*s\n", is_accepted ? "accepted" : "rejected",
               is_expected ? "accepted" : "rejected", (int)name.length, name.data);
    return is_accepted == is_expected;
}

int main(int argc, char **argv)
{
    struct buffer table = {0}, text = {0};
    const char *why;
    size_t count = 0, wrong = 0;
    fail_init(argv[0]);
    if (argc != 2)
        die_usage("one table is expected");
    if (!file_read(argv[1], (size_t)1 << 24, &table, &why))
        die("cannot read '%s': %s", argv[1], why);
    struct str rest = buffer_str(&table), line;
    while (str_split(&rest, '\n', &line)) {
        if (line.length == 0 || line.data[0] == '#')
            continue;
        wrong += !is_as_expected(line, &text);
        count++;
    }
    printf("%zu texts, %zu judged wrong\n", count, wrong);
    buffer_free(&table);
    buffer_free(&text);
    return wrong || fflush(stdout) != 0 ? EXIT_BROKEN : EXIT_DONE;
}
