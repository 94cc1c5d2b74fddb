// SPDX-License-Identifier: MIT
#include "extract/declared_kind.h"
#include "web/html.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

#define LD(json) "<script type='application/ld+json'>" json "</script>"

static const struct {
    const char *html, *record_type;
} rows[] = {
    {"<meta property='og:type' content='product'>", "product"},
    {"<meta property='og:type' content='profile'>", "person"},
    {"<meta property='og:type' content='website'>", ""},
    {LD("{\"@type\":\"CollectionPage\"}"), "listing"},
    {LD("[{\"@type\":\"WebSite\"},{\"@type\":[\"WebPage\",\"SearchResultsPage\"]}]"), "listing"},
    {LD("{\"@graph\":[{\"@type\":\"WebSite\"},{\"@type\":\"ProfilePage\"}]}"), "person"},
    {LD("{\"@type\":\"WebPage\",\"mainEntity\":{\"@type\":\"Person\",\"name\":\"X\"}}"), "person"},
    {LD("{\"@type\":\"Product\",\"offers\":{\"@type\":\"Offer\",\"price\":\"4\"}}"), "product"},
    // stars beside an article
    {LD("{\"@type\":\"Product\",\"aggregateRating\":{\"ratingValue\":\"4.7\"}}"), ""},
    // what the page is part of, or whose site it is
    {LD("{\"@type\":\"WebPage\",\"isPartOf\":{\"@type\":\"CollectionPage\"}}"), ""},
    {LD("{\"@type\":\"Person\",\"name\":\"X\"}"), ""},
    // an article anywhere
    {LD("{\"@type\":\"CollectionPage\"}") LD("{\"@type\":\"NewsArticle\"}"), ""},
    {"<meta property='og:type' content='article'>" LD("{\"@type\":\"ProfilePage\"}"), ""},
    {"<meta property='article:published_time' content='2024-03-05'>" LD(
         "{\"@type\":\"CollectionPage\"}"),
     ""},
    {"<body><div itemscope itemtype='http://schema.org/BlogPosting'></div>" LD(
         "{\"@type\":\"CollectionPage\"}"),
     ""},
    {LD("{\"@type\":\"Coll"), ""},
    {"", ""},
};

int main(void)
{
    for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
        struct arena arena = {0};
        struct tree tree = {0};
        struct jsonld jsonld = {0};
        html_read(&tree, &arena, str_of(rows[i].html));
        jsonld_read_tree(&jsonld, &arena, &tree);
        struct html_kind kind = declared_kind(&tree, &jsonld);
        if (!str_equal(kind.record_type, str_of(rows[i].record_type)))
            fprintf(stderr, "%s: %.*s\n", rows[i].html, (int)kind.record_type.length,
                    kind.record_type.data);
        assert(str_equal(kind.record_type, str_of(rows[i].record_type)));
        assert((kind.reason.length > 0) == (kind.record_type.length > 0));
        arena_free(&arena);
    }
    puts("declared_kind: ok");
    return 0;
}
