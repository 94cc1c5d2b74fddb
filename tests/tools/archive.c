// usage: archive MEGABYTES [gzip]
// Writes a made-up WARC of so many megabytes to standard output, always the same: of four records one is a request, the others are
// responses with pages of 4 to 500 kB; with 'gzip' every record is a member of its own, as crawlers write them.
// SPDX-License-Identifier: MIT
#include "pick.h"

#include "base/buffer.h"
#include "base/die.h"
#include "base/output.h"
#include "codec/pack.h"

#include <stdlib.h>

static const char *const words[] = {
    "harbor",  "the",    "council", "tide",   "of",      "bridge",  "a",       "ledger",
    "and",     "grain",  "to",      "signal", "railway", "evening", "in",      "census",
    "village", "that",   "pilot",   "with",   "market",  "was",     "granite", "river",
    "for",     "winter", "it",      "letter", "as",      "on",      "archive", "their",
};

static void put_words(struct buffer *out, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        buffer_put(out, str_of(words[pick(sizeof(words) / sizeof(*words))]));
        if (pick(9) == 0) // rarer words: so the whole packs like real pages, some 5:1
            buffer_printf(out, "%zx", pick(40000));
        buffer_byte(out, i + 1 < count ? ' ' : '.');
    }
}

static void put_page(struct buffer *out, unsigned number)
{
    size_t paragraphs = 8 + pick(pick(16) ? 120 : 1200);
    buffer_printf(out,
                  "<!DOCTYPE html>\n<html lang=\"en\"><head><title>Page "
                  "%u</title></head>\n<body><main>\n<h1>",
                  number);
    put_words(out, 6);
    buffer_put(out, STR("</h1>\n"));
    for (size_t i = 0; i < paragraphs; i++) {
        buffer_printf(out,
                      "<div class=\"story-block story-block--text\" data-block=\"%zu\"><p "
                      "class=\"story-text\">",
                      i);
        put_words(out, 30 + pick(60));
        buffer_put(out, STR("</p></div>\n"));
    }
    buffer_put(out, STR("</main></body></html>\n"));
}

static void put_record(struct buffer *out, const char *type, unsigned number, struct str block)
{
    buffer_printf(
        out,
        "WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: https://example.org/%u\r\n"
        "WARC-Date: 2020-01-02T03:04:05Z\r\nContent-Type: application/http; msgtype=%s\r\n"
        "Content-Length: %zu\r\n\r\n",
        type, number, type, block.length);
    buffer_put(out, block);
    buffer_put(out, STR("\r\n\r\n"));
}

int main(int argc, char **argv)
{
    struct buffer block = {0}, record = {0}, packed = {0};
    struct output output;
    fail_init(argv[0]);
    pick_state = 1;
    if (argc < 2 || (argc > 2 && strcmp(argv[2], "gzip") != 0))
        die_usage("usage: archive MEGABYTES [gzip]");
    uint64_t wanted = strtoull(argv[1], NULL, 10) * 1000000, made = 0;
    output_open(&output, NULL);
    for (unsigned number = 0; made < wanted; number++) {
        buffer_reset(&block);
        buffer_reset(&record);
        buffer_reset(&packed);
        if (number % 4 == 0) {
            buffer_printf(&block, "GET /%u HTTP/1.1\r\nHost: example.org\r\n\r\n", number);
        } else {
            buffer_put(&block,
                       STR("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"));
            put_page(&block, number);
        }
        put_record(&record, number % 4 ? "response" : "request", number, buffer_str(&block));
        made += record.length;
        if (argc > 2)
            pack(CODING_GZIP, buffer_str(&record), (struct str){0}, &packed);
        output_write(&output, buffer_str(argc > 2 ? &packed : &record));
    }
    output_close(&output);
    buffer_free(&block);
    buffer_free(&record);
    buffer_free(&packed);
    return EXIT_DONE;
}
