// usage: kind_features < LIST > ROWS
// What training needs to know of whole pages: LIST has PATH[<TAB>URL] a line. For every page two rows, with its address and without:
// KIND_FEATURE_COUNT bytes, then uint32: where the words of each origin end, then the hashes of all words.
// SPDX-License-Identifier: MIT
#include "dump.h"

#include "extract/kind_row.h"
#include "extract/metadata.h"
#include "web/charset.h"
#include "web/html.h"

#include <stdio.h>

static void describe(struct arena *arena, struct html_kind_input *input)
{
    struct facts facts = {0};
    struct kind_row row;
    struct metadata_input metadata = {.tree = input->tree,
                                      .blocks = input->blocks,
                                      .jsonld = input->jsonld,
                                      .is_chosen = input->body->is_chosen,
                                      .url = input->url};
    page_metadata(&metadata, arena, &facts);
    input->facts = &facts;
    kind_row_read(&row, input, arena);
    dump_put(stdout, row.features, sizeof(row.features));
    dump_put(stdout, row.ends, sizeof(row.ends));
    dump_put(stdout, row.words, row.ends[KIND_ORIGINS - 1] * sizeof(*row.words));
}

static void describe_page(void *context, const char *path, const char *url, struct str bytes)
{
    struct arena *arena = context;
    (void)path;
    arena_reset(arena);
    struct tree tree;
    struct blocks blocks;
    struct body body;
    struct jsonld jsonld = {0};
    html_read(&tree, arena, charset_decode(arena, bytes, (struct str){0}).text);
    blocks_make(&blocks, &tree, arena);
    body_choose(&body, arena, &tree, &blocks);
    jsonld_read_tree(&jsonld, arena, &tree);
    struct html_kind_input input = {.tree = &tree,
                                    .blocks = &blocks,
                                    .body = &body,
                                    .jsonld = &jsonld,
                                    .url = *url ? str_of(url) : (struct str){0}};
    describe(arena, &input);
    input.url = (struct str){0};
    describe(arena, &input);
}

int main(int argc, char **argv)
{
    fail_init(argv[0]);
    if (argc != 1)
        die_usage("usage: kind_features < LIST > ROWS");
    struct arena arena = {0};
    dump_pages(stdin, &arena, describe_page);
    arena_free(&arena);
    return fflush(stdout) ? 1 : 0;
}
