// usage: body_features PREFIX [SCORES] < LIST
// What training needs to know of pages: LIST has one path a line. Writes PREFIX.blocks (rows of features), PREFIX.nodes
// (parent and words of class names of every element), PREFIX.text (one JSON line a page: the texts of
// its blocks), PREFIX.columns (the names of the features). With SCORES, a byte for every block of all pages as the first
// look judged it, it writes PREFIX.context alone: CONTEXT_FEATURES of every block.
// SPDX-License-Identifier: MIT
#include "dump.h"

#include "extract/features.h"
#include "extract/tokens.h"
#include "json/write.h"
#include "text/space.h"
#include "text/utf8.h"
#include "web/html.h"

#include <stdio.h>

struct dump {
    FILE *features, *nodes, *texts, *context, *scores;
    struct buffer text;
    struct arena arena;
    struct tree tree;
    struct blocks blocks;
    struct measures measures;
    struct block_features rows;
};

static void put_number(FILE *file, uint32_t number)
{
    dump_put(file, &number, sizeof(number));
}

// count, then for every block its container and FEATURE_FIRST_COUNT bytes.
static void write_features(struct dump *dump)
{
    put_number(dump->features, dump->rows.table.count);
    for (uint32_t i = 0; i < dump->rows.table.count; i++) {
        uint8_t row[FEATURE_FIRST_COUNT];
        for (unsigned k = 0; k < FEATURE_FIRST_COUNT; k++)
            row[k] = features_column(&dump->rows.table, k)[i];
        put_number(dump->features, dump->blocks.items[i].container);
        dump_put(dump->features, row, sizeof(row));
    }
}

// count, then for every node its parent, the number of its words and their hashes.
static void write_nodes(struct dump *dump)
{
    put_number(dump->nodes, dump->tree.count);
    for (uint32_t i = 0; i < dump->tree.count; i++) {
        uint32_t hashes[TOKENS_MAX];
        size_t count = dump->tree.nodes[i].tag == TAG_TEXT ? 0 : tokens_of(&dump->tree, i, hashes);
        put_number(dump->nodes, dump->tree.nodes[i].parent);
        put_number(dump->nodes, (uint32_t)count);
        dump_put(dump->nodes, hashes, count * sizeof(*hashes));
    }
}

static void write_texts(struct dump *dump, struct buffer *out)
{
    buffer_byte(out, '[');
    for (uint32_t i = 0; i < dump->blocks.count; i++) {
        if (i)
            buffer_byte(out, ',');
        write_text(out, space_line(&dump->arena, block_text(&dump->tree, &dump->blocks.items[i])));
    }
    buffer_put(out, STR("]\n"));
}

static void write_context(struct dump *dump)
{
    uint8_t *scores = dump_scores(&dump->arena, dump->scores, dump->rows.table.count);
    features_of_context(&dump->rows, &dump->measures, scores);
    for (uint32_t i = 0; i < dump->rows.table.count; i++)
        for (unsigned k = FEATURE_FIRST_COUNT; k < FEATURE_COUNT; k++)
            dump_put(dump->context, &features_column(&dump->rows.table, k)[i], 1);
}

static void write_page(void *context, const char *path, const char *rest, struct str bytes)
{
    struct dump *dump = context;
    (void)path, (void)rest;
    arena_reset(&dump->arena);
    struct str page = utf8_repair(&dump->arena, bytes, NULL);
    html_read(&dump->tree, &dump->arena, page);
    blocks_make(&dump->blocks, &dump->tree, &dump->arena);
    measure(&dump->measures, &dump->arena, &dump->tree, &dump->blocks);
    features_of(&dump->rows, &dump->arena, &dump->measures);
    if (dump->scores) {
        write_context(dump);
        return;
    }
    write_features(dump);
    write_nodes(dump);
    buffer_reset(&dump->text);
    write_texts(dump, &dump->text);
    dump_put(dump->texts, dump->text.data, dump->text.length);
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
    dump->nodes = dump_open(&dump->arena, argv[1], "nodes");
    dump->texts = dump_open(&dump->arena, argv[1], "text");
    static const char *const names[] = {
#define X(NAME) #NAME,
        FEATURES(X) CONTEXT_FEATURES(X)
#undef X
    };
    dump_names(&dump->arena, argv[1], names, FEATURE_COUNT);
}

int main(int argc, char **argv)
{
    fail_init(argv[0]);
    if (argc != 2 && argc != 3)
        die_usage("usage: body_features PREFIX [SCORES] < LIST");
    struct dump dump = {0};
    open_files(&dump, argv);
    dump_pages(stdin, &dump, write_page);
    dump_close(dump.features);
    dump_close(dump.nodes);
    dump_close(dump.texts);
    dump_close(dump.context);
    dump_close(dump.scores);
    buffer_free(&dump.text);
    arena_free(&dump.arena);
    return 0;
}
