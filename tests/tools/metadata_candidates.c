// Prints what sheaf-extract chooses metadata of HTML pages from: for tests/train/metadata.
// usage: metadata_candidates LIST, where a line is PATH<tab>URL.
// Output: print_candidates.h.
// SPDX-License-Identifier: MIT
#include "dump.h"
#include "print_candidates.h"

#include "extract/authors.h"
#include "extract/body.h"
#include "extract/dates.h"
#include "extract/first_article.h"
#include "extract/headline.h"
#include "extract/metadata.h"
#include "web/charset.h"
#include "web/html.h"

#include <stdio.h>

static void read_page(void *context, const char *path, const char *url, struct str bytes)
{
    struct arena *arena = context;
    arena_reset(arena);
    struct tree tree = {0};
    struct blocks blocks = {0};
    struct jsonld jsonld = {0};
    struct signs signs;
    struct candidates headlines = {0}, dates = {0}, authors = {0};
    struct body body = {0};
    html_read(&tree, arena, charset_decode(arena, bytes, (struct str){0}).text);
    blocks_make(&blocks, &tree, arena);
    jsonld_read_tree(&jsonld, arena, &tree);
    body_choose(&body, arena, &tree, &blocks);
    uint32_t end = first_article_keep(&body, &tree, &blocks, &jsonld);
    struct metadata_input input = {.tree = &tree,
                                   .blocks = &blocks,
                                   .jsonld = &jsonld,
                                   .is_chosen = body.is_chosen,
                                   .end = end,
                                   .url = str_of(url)};
    metadata_signs(&input, arena, &signs);
    headline_candidates(&signs, &headlines);
    uint32_t node = headline_find(&signs).grounds.node;
    dates_candidates(&signs, node, &dates);
    authors_candidates(&signs, node, &authors);
    print_candidates(path, "headline", &headlines, HEADLINE_COUNT);
    print_candidates(path, "date", &dates, DATE_FEATURE_COUNT);
    print_candidates(path, "author", &authors, AUTHOR_COUNT);
}

int main(int argc, char **argv)
{
    struct arena arena = {0};
    FILE *list = argc == 2 ? fopen(argv[1], "r") : NULL;
    fail_init(argv[0]);
    if (!list)
        die_usage("usage: metadata_candidates LIST");
#define X(NAME) " " #NAME
    puts("# headline" HEADLINE_FEATURES(X));
    puts("# date" DATE_FEATURES(X));
    puts("# author" AUTHOR_FEATURES(X));
#undef X
    dump_pages(list, &arena, read_page);
    fclose(list);
    arena_free(&arena);
    return fflush(stdout) ? 1 : 0;
}
