// usage: awkward COUNT [SEED]
// Writes records whose values are hard on readers of CSV, always the same for the same arguments: "id", "text" (made of
// one to four awkward pieces, or null, or absent), "list", "number" and, for comparing without doubles, "number_text"; then
// fields of the dictionary: headline, topics, authors, capture, is_republication, word_count.
// SPDX-License-Identifier: MIT
#include "pick.h"

#include "base/buffer.h"
#include "base/die.h"
#include "base/output.h"
#include "json/write.h"

#include <stdlib.h>

static const char *const pieces[] = {
    "",
    "a",
    " ",
    "\"",
    "\"\"",
    "\n",
    "\r\n",
    "\r",
    "\t",
    ",",
    ";",
    "'",
    "''",
    "=",
    "=1+1",
    "+",
    "-",
    "@",
    "-1",
    "+1e3",
    "\\",
    "\\.",
    "\\N",
    "\n\\.\n",
    "\\n",
    "\n\\.\r\n",
    "007",
    "1/2",
    "1e5",
    "NULL",
    "null",
    "true",
    "{}",
    "[1,\"a\"]",
    "$$",
    "--",
    "😀",
    "👩🏽‍🚀",
    "مرحبا",
    "‏שלום",
    "é",
    "ﬁ",
    "\xC2\xA0",
    "\xEF\xBB\xBF",
    "\x01",
    "\x1F",
    "\x7F",
    "\xC2\x85",
    "\xE2\x80\xA8",
    "\xEF\xBF\xBD",
    "\xEF\xBF\xBE",
    "#",
    "%s",
    "<a href=\"x\">",
    "12345678901234567890",
};
static const char *const numbers[] = {
    "0", "-0", "1e2", "-12.50", "12345678901234567890", "0.10000000000000000000001", "1E400", "7",
};

static void text(struct buffer *out, struct buffer *scratch)
{
    size_t count = 1 + pick(4);
    buffer_reset(scratch);
    while (count--)
        buffer_put(scratch, str_of(pieces[pick(sizeof(pieces) / sizeof(*pieces))]));
    if (pick(500) == 0)
        while (scratch->length < 70000)
            buffer_put(scratch, STR("A cell of 70 kB, \"over\" what a spreadsheet holds.\n"));
    write_text(out, buffer_str(scratch));
}

static void texts(struct buffer *out, size_t count, struct buffer *scratch)
{
    buffer_byte(out, '[');
    while (count--) {
        write_comma(out);
        text(out, scratch);
    }
    buffer_byte(out, ']');
}

static void text_or_null(struct buffer *out, struct buffer *scratch)
{
    if (pick(4) == 0)
        buffer_put(out, STR("null"));
    else
        text(out, scratch);
}

static void fields(struct buffer *out, struct buffer *scratch)
{
    static const char *const bools[] = {"true", "false", "null"};
    size_t authors = pick(4);
    write_key(out, STR("headline"));
    text_or_null(out, scratch);
    write_key(out, STR("topics"));
    texts(out, pick(4), scratch);
    buffer_put(out, STR(",\"authors\":["));
    while (authors--) {
        write_comma(out);
        buffer_put(out, STR("{\"name\":"));
        text_or_null(out, scratch);
        buffer_put(out, STR(",\"role\":"));
        text_or_null(out, scratch);
        buffer_printf(out, ",\"position\":%zu,\"in_byline\":%s}", authors, bools[pick(3)]);
    }
    buffer_put(out, STR("],\"capture\":{\"file\":"));
    text_or_null(out, scratch);
    buffer_printf(out, ",\"bytes\":%zu,\"trending\":", pick(1000));
    texts(out, pick(3), scratch);
    buffer_printf(out, "},\"is_republication\":%s", bools[pick(3)]);
    if (pick(3))
        buffer_printf(out, ",\"word_count\":%zu", pick(100000));
}

static void record(struct buffer *out, size_t number, struct buffer *scratch)
{
    size_t kind = pick(10), count = pick(4);
    buffer_printf(out, "{\"id\":\"%zu\"", number);
    if (kind > 0) // 0: absent
        write_key(out, STR("text"));
    if (kind == 1)
        buffer_put(out, STR("null"));
    else if (kind > 1)
        text(out, scratch);
    write_key(out, STR("list"));
    texts(out, count, scratch);
    const char *digits = numbers[pick(sizeof(numbers) / sizeof(*numbers))];
    buffer_printf(out, ",\"number\":%s,\"number_text\":\"%s\"", digits, digits);
    fields(out, scratch);
    buffer_put(out, STR("}\n"));
}

int main(int argc, char **argv)
{
    fail_init(argv[0]);
    if (argc < 2)
        die_usage("usage: awkward COUNT [SEED]");
    size_t count = (size_t)strtoull(argv[1], NULL, 10);
    pick_state = argc > 2 ? strtoull(argv[2], NULL, 10) : 0;
    struct output out;
    struct buffer scratch = {0};
    output_open(&out, NULL);
    for (size_t number = 1; number <= count; number++) {
        record(output_buffer(&out), number, &scratch);
        output_flush_when_full(&out);
    }
    output_close(&out);
    buffer_free(&scratch);
    return EXIT_DONE;
}
