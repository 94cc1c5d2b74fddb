// usage: kind_features < LIST > ROWS
// What training needs to know of whole pages: LIST has PATH[<TAB>URL] a line. For every page two rows, with its address and without:
// KIND_FEATURE_COUNT bytes, then uint32: where the words of each origin end, then the hashes of all words.
// SPDX-License-Identifier: MIT
#include "base/die.h"
#include "base/file.h"
#include "extract/kind_row.h"
#include "extract/metadata.h"
#include "web/charset.h"
#include "web/html.h"

#include <stdio.h>

static void put(const void *data, size_t size)
{
    if (size && fwrite(data, size, 1, stdout) != 1)
        die("cannot write:");
}

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
    put(row.features, sizeof(row.features));
    put(row.ends, sizeof(row.ends));
    put(row.words, row.word_count * sizeof(*row.words));
}

static void describe_page(struct arena *arena, struct str bytes, struct str url)
{
    struct tree tree;
    struct blocks blocks;
    struct body body;
    struct jsonld jsonld = {0};
    html_read(&tree, arena, charset_decode(arena, bytes, (struct str){0}).text);
    blocks_make(&blocks, &tree, arena);
    body_choose(&body, arena, &tree, &blocks);
    jsonld_read_tree(&jsonld, arena, &tree);
    struct html_kind_input input = {
        .tree = &tree, .blocks = &blocks, .body = &body, .jsonld = &jsonld, .url = url};
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
    struct buffer bytes = {0};
    char line[65536];
    const char *why = NULL;
    while (fgets(line, sizeof(line), stdin)) {
        line[strcspn(line, "\n")] = '\0';
        char *tab = strchr(line, '\t');
        struct str url = {0};
        if (tab) {
            *tab = '\0';
            url = str_of(tab + 1);
        }
        buffer_reset(&bytes);
        arena_reset(&arena);
        if (!file_read(line, 1 << 28, &bytes, &why))
            die("cannot read '%s': %s", line, why);
        describe_page(&arena, buffer_str(&bytes), url);
    }
    buffer_free(&bytes);
    arena_free(&arena);
    return fflush(stdout) ? 1 : 0;
}
