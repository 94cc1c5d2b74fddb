// Prints what sheaf-extract chooses metadata of HTML pages from: for tests/train/metadata.
// usage: metadata_candidates LIST, where a line is PATH<tab>URL.
// Output: '# FIELD FEATURE...' for each field, then PATH<tab>FIELD<tab>VALUE<tab>SCORE<tab>numbers of features.
// SPDX-License-Identifier: MIT
#include "base/die.h"
#include "base/file.h"
#include "extract/authors.h"
#include "extract/body.h"
#include "extract/dates.h"
#include "extract/first_article.h"
#include "extract/headline.h"
#include "extract/metadata.h"
#include "web/charset.h"
#include "web/html.h"

#include <stdio.h>

static void print_list(const char *path, const char *field, const struct candidates *list,
                       unsigned features)
{
    for (size_t i = 0; i < list->count; i++) {
        const struct candidate *candidate = &list->items[i];
        printf("%s\t%s\t%.*s\t%d\t", path, field, (int)candidate->value.length,
               candidate->value.data, candidate->score);
        const char *comma = "";
        for (unsigned j = 0; j < features; j++) {
            if (!candidate_has(candidate, j))
                continue;
            printf("%s%u", comma, j);
            comma = ",";
        }
        putchar('\n');
    }
}

static void read_page(struct arena *arena, const char *path, struct str url, struct str bytes)
{
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
                                   .url = url};
    metadata_signs(&input, arena, &signs);
    headline_candidates(&signs, &headlines);
    uint32_t node = headline_find(&signs).grounds.node;
    dates_candidates(&signs, node, &dates);
    authors_candidates(&signs, node, &authors);
    print_list(path, "headline", &headlines, HEADLINE_COUNT);
    print_list(path, "date", &dates, DATE_FEATURE_COUNT);
    print_list(path, "author", &authors, AUTHOR_COUNT);
}

int main(int argc, char **argv)
{
    struct arena arena = {0};
    struct buffer list = {0}, page = {0};
    const char *why;
    if (argc != 2)
        die("usage: metadata_candidates LIST");
    if (!file_read(argv[1], 1 << 28, &list, &why))
        die("cannot read '%s': %s", argv[1], why);
#define X(NAME) " " #NAME
    puts("# headline" HEADLINE_FEATURES(X));
    puts("# date" DATE_FEATURES(X));
    puts("# author" AUTHOR_FEATURES(X));
#undef X
    struct str rest = buffer_str(&list), line;
    while (str_split(&rest, '\n', &line)) {
        struct str path = {0};
        if (!line.length || !str_split(&line, '\t', &path))
            continue;
        arena_reset(&arena);
        path = arena_copy(&arena, path);
        buffer_reset(&page);
        if (file_read(path.data, 1 << 28, &page, &why))
            read_page(&arena, path.data, line, buffer_str(&page));
    }
    arena_free(&arena);
    buffer_free(&list);
    buffer_free(&page);
    return 0;
}
