// usage: captures FOLDER COUNT [SEED]
// Writes made-up text captures, always the same for the same arguments: FOLDER/NN/NNNNNN.txt, and FOLDER.tsv
// with their URLs. Of a hundred some 80 are articles of their own, 12 another edition's capture of an earlier one, 3 an
// earlier one lightly edited under another URL, 3 listings to refuse, 1 is empty and 1 binary. For tests of pipelines.
// SPDX-License-Identifier: MIT
#include "people.h"
#include "pick.h"

#include "base/buffer.h"
#include "base/die.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

static const char *const words[] = {
    "the",      "in",      "a",       "that",       "for",       "is",       "on",        "with",
    "the",      "of",      "and",     "as",         "by",        "are",      "it",        "not",
    "its",      "be",      "from",    "their",      "was",       "this",     "have",      "but",
    "the",      "of",      "and",     "policy",     "to",        "alliance", "energy",    "reform",
    "treaty",   "water",   "council", "election",   "border",    "regional", "trade",     "summit",
    "would",    "has",     "climate", "nuclear",    "minister",  "public",   "state",     "which",
    "army",     "fiscal",  "harbor",  "census",     "railway",   "orchard",  "satellite", "village",
    "grain",    "signal",  "ledger",  "factory",    "mountain",  "customs",  "archive",   "drought",
    "pipeline", "journal", "ferry",   "parliament", "warehouse", "language", "machine",   "harvest",
    "court",    "market",  "island",  "school",     "bridge",    "budget",   "network",   "station",
};
static const char *const months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                     "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
static const char *const editions[] = {"", "europe/", "middle-east/", "china/"};

static void sentence(struct buffer *out, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct str word = str_of(PICK(words));
        if (i > 0)
            buffer_byte(out, ' ');
        buffer_put(out, word);
        if (i == 0)
            out->data[out->length - word.length] = (char)(word.data[0] - 32);
    }
}

// A title of the story's own; a number makes it unique.
static void title(struct buffer *out, uint64_t story, char separator)
{
    pick_state = story * 7919 + 1;
    for (int i = 0; i < 5; i++) {
        buffer_put(out, str_of(PICK(words)));
        buffer_byte(out, separator);
    }
    buffer_printf(out, "%llu", (unsigned long long)story);
}

static void paragraphs(struct buffer *out, uint64_t story, bool is_edited)
{
    pick_state = story * 104729 + 3;
    size_t count = 4 + pick(6);
    for (size_t i = 0; i < count; i++) {
        for (size_t n = 2 + pick(4); n > 0; n--) {
            sentence(out, 8 + pick(16));
            buffer_put(out, STR(". "));
        }
        if (is_edited && i == count / 2)
            buffer_put(out, STR("A correction was added to this paragraph on Monday. "));
        out->length--;
        buffer_put(out, STR("\n\n"));
    }
}

static void article(struct buffer *out, uint64_t story, bool is_edited)
{
    pick_state = story * 31 + 5;
    const char *first = PICK(given), *last = PICK(family), *month = PICK(months);
    size_t day = 1 + pick(28), year = 2001 + pick(24);
    buffer_put(out, STR("• Research\n  • Experts\nCarnegie logoCarnegie lettermark logo\n{\n"));
    buffer_printf(out, "  \"authors\": [\n    \"%s %s\"\n  ],\n  \"type\": \"commentary\",\n",
                  first, last);
    buffer_put(
        out, STR("  \"centers\": [\n    \"Carnegie Endowment for International Peace\"\n  ],\n"
                 "  \"regions\": [\n    \"Europe\"\n  ],\n  \"topics\": [\n    \"Trade\"\n  ]\n}\n"
                 "\nSource: Getty\n\nCommentary\n\n"));
    title(out, story, ' ');
    buffer_put(out, STR("\n\n"));
    pick_state = story * 13 + 7;
    sentence(out, 12);
    buffer_printf(out, ".\n\nLink Copied\nBy %s %s\nPublished on %s %zu, %zu\n\n", first, last,
                  month, day, year);
    paragraphs(out, story, is_edited);
    buffer_printf(out, "About the Author\n\n%s %s\n\nSenior Fellow\n\nTradeEurope\n\n", first,
                  last);
    buffer_put(out,
               STR("Carnegie does not take institutional positions on public policy issues.\n\n"
                   "© 2026 Carnegie Endowment for International Peace. All rights reserved.\n"));
}

static void listing(struct buffer *out, uint64_t story)
{
    pick_state = story * 17 + 11;
    buffer_put(out, STR("Search results\n\nFilter by topic\n\n"));
    for (int i = 0; i < 12; i++) {
        buffer_put(out, STR("Article\n"));
        sentence(out, 6);
        buffer_put(out, STR("\n"));
        sentence(out, 14);
        buffer_put(out, STR(".\nAnna Bergmann\n\n"));
    }
    buffer_put(out, STR("Load more\n"));
}

// One capture's bytes in 'out', its URL's path in 'url'.
static void capture(struct buffer *out, struct buffer *url, uint64_t seed, uint64_t number)
{
    pick_state = seed * 1000003 + number;
    size_t kind = pick(100), edition = pick(4);
    uint64_t story = seed * 10000000 + number,
             earlier = seed * 10000000 + (number ? pick(number) : 0);
    bool is_copy = kind >= 80 && kind < 95, is_edited = kind >= 92 && kind < 95;
    if (kind == 99)
        buffer_put(out, STR("\x89PNG\0\0\x01"));
    else if (kind == 98)
        return;
    else if (kind >= 95)
        listing(out, story);
    else
        article(out, is_copy ? earlier : story, is_edited);
    buffer_printf(url, "https://carnegieendowment.org/%sposts/2020/01/", editions[edition]);
    title(url, is_copy ? earlier : story, '-');
    if (is_edited)
        buffer_put(url, STR("-updated"));
}

static void write_file(const char *path, struct str bytes)
{
    FILE *file = fopen(path, "wb"); // no sync: there are thousands of them
    if (!file || fwrite(bytes.data, 1, bytes.length, file) != bytes.length || fclose(file) != 0)
        die("cannot write '%s':", path);
}

int main(int argc, char **argv)
{
    fail_init(argv[0]);
    if (argc < 3 || argc > 4)
        die_usage("usage: captures FOLDER COUNT [SEED]");
    uint64_t count = strtoull(argv[2], NULL, 10), seed = argc > 3 ? strtoull(argv[3], NULL, 10) : 1;
    struct buffer bytes = {0}, url = {0}, path = {0}, list = {0};
    for (uint64_t i = 0; i < count; i++) {
        buffer_reset(&bytes);
        buffer_reset(&url);
        capture(&bytes, &url, seed, i);
        buffer_reset(&path);
        buffer_printf(&path, "%s/%02u%c", argv[1], (unsigned)(i % 100), '\0');
        if (mkdir(path.data, 0777) != 0 && errno != EEXIST)
            die("cannot make '%s':", path.data);
        path.length--;
        buffer_printf(&path, "/%06llu.txt%c", (unsigned long long)i, '\0');
        write_file(path.data, buffer_str(&bytes));
        buffer_printf(&list, "%02u/%06llu.txt\t%.*s\n", (unsigned)(i % 100), (unsigned long long)i,
                      (int)url.length, url.data ? url.data : "");
    }
    buffer_reset(&path);
    buffer_printf(&path, "%s.tsv%c", argv[1], 0);
    write_file(path.data, buffer_str(&list));
    buffer_free(&bytes);
    buffer_free(&url);
    buffer_free(&path);
    buffer_free(&list);
    return 0;
}
