// A small page read as sheaf-extract reads it, up to the signs that its metadata are chosen from.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_UNIT_PAGE_CASE_H
#define SHEAF_UNIT_PAGE_CASE_H

#include "extract/body.h"
#include "extract/first_article.h"
#include "extract/metadata.h"
#include "extract/signs.h"
#include "web/html.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

#define PAGE_TEXT                                                                                  \
    "<p>The council voted to rebuild the old harbour bridge, which has been closed since a barge " \
    "struck one of its piers. Work is to begin soon, and it will take two years, the mayor "       \
    "said.</p><p>Residents on the northern bank, who have had to drive forty minutes to reach "    \
    "the hospital, welcomed the plan. \"We have waited long enough,\" said one of them, \"and we " \
    "would like to see a date.\"</p><p>The cost, estimated at thirty million, will be shared by "  \
    "the city and the state. A second vote on the money is expected, and it may be close.</p>"
#define PAGE(head, above, below)                                                                   \
    "<!DOCTYPE html><html lang=en><head><title>Bridge to be rebuilt | Harbor Post</title>" head    \
    "</head><body><header><a href='/'>Harbor Post</a></header><main><article><h1>Bridge to be "    \
    "rebuilt</h1>" above PAGE_TEXT below "</article></main></body></html>"

struct page_case {
    struct tree tree;
    struct blocks blocks;
    struct jsonld jsonld;
    struct signs signs;
};

static inline void page_case_read(struct page_case *page, struct arena *arena, struct str html,
                                  struct str url)
{
    struct body body = {0};
    *page = (struct page_case){0};
    html_read(&page->tree, arena, html);
    blocks_make(&page->blocks, &page->tree, arena);
    jsonld_read_tree(&page->jsonld, arena, &page->tree);
    body_choose(&body, arena, &page->tree, &page->blocks);
    struct metadata_input input = {
        .tree = &page->tree,
        .blocks = &page->blocks,
        .jsonld = &page->jsonld,
        .is_chosen = body.is_chosen,
        .end = first_article_keep(&body, &page->tree, &page->blocks, &page->jsonld),
        .url = url};
    metadata_signs(&input, arena, &page->signs);
}

#endif
