// usage: line_features PREFIX [SCORES] < LIST
// What training needs to know of text captures: LIST has one path a line. Writes PREFIX.blocks (a page's number of lines, then
// LINE_FIRST_COUNT bytes for each), PREFIX.text (one JSON array of lines a page), PREFIX.columns (the names of the features). With
// SCORES, a byte for every line of all pages as the first look judged it, it writes PREFIX.context alone: LINE_CONTEXT of every line.
// SPDX-License-Identifier: MIT
#include "site/line_features.h"
#include "base/die.h"
#include "base/file.h"
#include "json/write.h"
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

static void put(FILE *file, const void *data, size_t size)
{
    if (size && fwrite(data, size, 1, file) != 1)
        die("cannot write:");
}

static FILE *open_output(struct arena *arena, const char *prefix, const char *suffix)
{
    struct str path = arena_printf(arena, "%s.%s%c", prefix, suffix, 0);
    FILE *file = fopen(path.data, "wb");
    if (!file)
        die("cannot open '%s':", path.data);
    return file;
}

static void write_names(FILE *file)
{
    static const char *const names[] = {
#define X(NAME) #NAME,
        LINE_FEATURES(X) LINE_CONTEXT(X)
#undef X
    };
    for (unsigned k = 0; k < LINE_FEATURE_COUNT; k++)
        if (fprintf(file, "%s\n", names[k]) < 0)
            die("cannot write:");
    if (fclose(file))
        die("cannot write:");
}

static void write_columns(FILE *file, const struct line_rows *rows, unsigned from, unsigned to)
{
    uint8_t row[LINE_FEATURE_COUNT];
    for (uint32_t i = 0; i < rows->count; i++) {
        for (unsigned k = from; k < to; k++)
            row[k - from] = features_column(&rows->table, k)[i];
        put(file, row, to - from);
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
    put(dump->texts, out.data, out.length);
    buffer_free(&out);
}

static void write_page(struct dump *dump, struct str bytes)
{
    struct arena *arena = &dump->arena;
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
        put(dump->features, &dump->rows.count, sizeof(dump->rows.count));
        write_columns(dump->features, &dump->rows, 0, LINE_FIRST_COUNT);
        write_texts(dump);
        return;
    }
    uint8_t *scores = arena_array(arena, page->count + 1, 1);
    if (fread(scores, 1, page->count, dump->scores) != page->count)
        die("SCORES is too short");
    line_features_of_context(&dump->rows, scores);
    write_columns(dump->context, &dump->rows, LINE_FIRST_COUNT, LINE_FEATURE_COUNT);
}

static void open_files(struct dump *dump, char **argv)
{
    if (argv[2]) {
        dump->scores = fopen(argv[2], "rb");
        if (!dump->scores)
            die("cannot open '%s':", argv[2]);
        dump->context = open_output(&dump->arena, argv[1], "context");
        return;
    }
    dump->features = open_output(&dump->arena, argv[1], "blocks");
    dump->texts = open_output(&dump->arena, argv[1], "text");
    write_names(open_output(&dump->arena, argv[1], "columns"));
}

static void close_file(FILE *file)
{
    if (file && fclose(file))
        die("cannot write:");
}

int main(int argc, char **argv)
{
    fail_init(argv[0]);
    if (argc != 2 && argc != 3)
        die_usage("usage: line_features PREFIX [SCORES] < LIST");
    struct dump dump = {0};
    struct buffer bytes = {0};
    char path[4096];
    const char *why = NULL;
    open_files(&dump, argv);
    while (fgets(path, sizeof(path), stdin)) {
        path[strcspn(path, "\n")] = '\0';
        buffer_reset(&bytes);
        arena_reset(&dump.arena);
        if (!file_read(path, 1 << 28, &bytes, &why))
            die("cannot read '%s': %s", path, why);
        write_page(&dump, buffer_str(&bytes));
    }
    close_file(dump.features);
    close_file(dump.texts);
    close_file(dump.context);
    close_file(dump.scores);
    buffer_free(&bytes);
    arena_free(&dump.arena);
    return 0;
}
