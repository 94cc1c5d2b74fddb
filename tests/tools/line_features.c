// usage: line_features PREFIX [SCORES] < LIST
// What training needs to know of text captures: LIST has one path a line. Writes PREFIX.blocks (a page's number of lines, then
// LINE_FIRST_COUNT bytes for each), PREFIX.text (one JSON array of lines a page), PREFIX.columns (the names of the features). With
// SCORES, a byte for every line of all pages as the first look judged it, it writes PREFIX.context alone: LINE_CONTEXT of every line.
// SPDX-License-Identifier: MIT
#include "dump.h"

#include "json/write.h"
#include "site/line_features.h"
#include "site/printed.h"
#include "text/normalize.h"
#include "text/utf8.h"

#include <stdio.h>

struct dump {
    FILE *features, *texts, *context, *scores;
    struct arena arena;
    struct page page;
    struct line_rows rows;
};

static void write_columns(FILE *file, const struct line_rows *rows, unsigned from, unsigned to)
{
    uint8_t row[LINE_FEATURE_COUNT];
    for (uint32_t i = 0; i < rows->count; i++) {
        for (unsigned k = from; k < to; k++)
            row[k - from] = features_column(&rows->table, k)[i];
        dump_put(file, row, to - from);
    }
}

static void write_texts(struct dump *dump)
{
    struct buffer out = {0};
    buffer_byte(&out, '[');
    for (size_t i = 0; i < dump->page.count; i++) {
        if (i)
            buffer_byte(&out, ',');
        write_text(&out, dump->page.lines[i].plain);
    }
    buffer_put(&out, STR("]\n"));
    dump_put(dump->texts, out.data, out.length);
    buffer_free(&out);
}

static void write_page(void *context, const char *path, const char *rest, struct str bytes)
{
    struct dump *dump = context;
    struct arena *arena = &dump->arena;
    (void)path, (void)rest;
    arena_reset(arena);
    struct page *page = &dump->page;
    page_read(page, arena, utf8_repair(arena, bytes, NULL));
    size_t *lines = arena_array(arena, page->count + 1, sizeof(*lines));
    unsigned *printed = arena_array(arena, page->count + 1, sizeof(*printed));
    for (size_t i = 0; i < page->count; i++) {
        lines[i] = i;
        printed[i] = printed_of_line(page->lines[i].plain, text_key(arena, page->lines[i].plain));
    }
    dump->rows = (struct line_rows){
        .page = page, .lines = lines, .printed = printed, .count = (uint32_t)page->count};
    line_features_of(&dump->rows, arena);
    if (!dump->scores) {
        dump_put(dump->features, &dump->rows.count, sizeof(dump->rows.count));
        write_columns(dump->features, &dump->rows, 0, LINE_FIRST_COUNT);
        write_texts(dump);
        return;
    }
    uint8_t *scores = dump_scores(arena, dump->scores, page->count);
    line_features_of_context(&dump->rows, scores);
    write_columns(dump->context, &dump->rows, LINE_FIRST_COUNT, LINE_FEATURE_COUNT);
}

static void open_files(struct dump *dump, char **argv)
{
    if (argv[2]) {
        dump->scores = fopen(argv[2], "rb");
        if (!dump->scores)
            die("cannot open '%s':", argv[2]);
        dump->context = dump_open(&dump->arena, argv[1], "context");
        return;
    }
    dump->features = dump_open(&dump->arena, argv[1], "blocks");
    dump->texts = dump_open(&dump->arena, argv[1], "text");
    static const char *const names[] = {
#define X(NAME) #NAME,
        LINE_FEATURES(X) LINE_CONTEXT(X)
#undef X
    };
    dump_names(&dump->arena, argv[1], names, LINE_FEATURE_COUNT);
}

int main(int argc, char **argv)
{
    fail_init(argv[0]);
    if (argc != 2 && argc != 3)
        die_usage("usage: line_features PREFIX [SCORES] < LIST");
    struct dump dump = {0};
    open_files(&dump, argv);
    dump_pages(stdin, &dump, write_page);
    dump_close(dump.features);
    dump_close(dump.texts);
    dump_close(dump.context);
    dump_close(dump.scores);
    arena_free(&dump.arena);
    return 0;
}
