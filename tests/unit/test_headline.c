// SPDX-License-Identifier: MIT
#include "extract/headline.h"

#include "page_case.h"

#define URL STR("https://post.example/town/bridge-to-be-rebuilt")

static void test_chosen(struct arena *arena)
{
    static const struct {
        struct str html, headline;
    } rows[] = {
        {STR_INIT(PAGE("", "", "")), STR_INIT("Bridge to be rebuilt")},
        // The site's name in an h1 is no headline.
        {STR_INIT(
             "<html lang=en><title>Bridge to be rebuilt - Harbor Post</title><meta "
             "property='og:site_name' content='Harbor Post'><h1 class=logo><a "
             "href='/'>Harbor Post</a></h1><h2 class=title>Bridge to be rebuilt</h2>" PAGE_TEXT),
         STR_INIT("Bridge to be rebuilt")},
        // Nothing but a title: without the site.
        {STR_INIT("<html lang=en><title>Bridge to be rebuilt | Harbor Post</title><meta "
                  "property='og:site_name' content='Harbor Post'>" PAGE_TEXT),
         STR_INIT("Bridge to be rebuilt")},
        {STR_INIT(
             "<html lang=en><meta property='og:title' content='Bridge to be rebuilt'>" PAGE_TEXT),
         STR_INIT("Bridge to be rebuilt")},
        // A heading of the text is not that of the page.
        {STR_INIT(PAGE("", "", "<h2>What the mayor said</h2>" PAGE_TEXT)),
         STR_INIT("Bridge to be rebuilt")},
        // Parts of a title that stand without spaces in scripts that have none; hyphens of words part nothing.
        {STR_INIT("<html><title>老水塔变成观测点--柳河日报网</title>"
                  "<p>老水塔变成观测点</p>" PAGE_TEXT),
         STR_INIT("老水塔变成观测点")},
        {STR_INIT("<html><title>老水塔变成观测点_新闻_柳河日报网</title>"
                  "<p>老水塔变成观测点</p>" PAGE_TEXT),
         STR_INIT("老水塔变成观测点")},
        {STR_INIT("<html><title>Вице-премьер открыл мост</title>" PAGE_TEXT),
         STR_INIT("Вице-премьер открыл мост")},
        {STR_INIT("<html><body></body></html>"), {0}},
    };
    struct page_case page;
    for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
        page_case_read(&page, arena, rows[i].html, URL);
        struct headline headline = headline_find(&page.signs);
        if (!str_equal(headline.text, rows[i].headline))
            fprintf(stderr, "row %zu: %.*s\n", i, (int)headline.text.length, headline.text.data);
        assert(str_equal(headline.text, rows[i].headline));
    }
}

static void test_grounds(struct arena *arena)
{
    struct page_case page;
    page_case_read(&page, arena,
                   STR(PAGE("<meta property='og:title' content='Bridge to be rebuilt'>", "", "")),
                   URL);
    struct headline headline = headline_find(&page.signs);
    assert(headline.grounds.node == tree_find(&page.tree, TAG_H1, 0, page.tree.count));
    assert(str_starts(headline.grounds.sources, STR("h1, open graph")));
    assert(headline.grounds.confidence >= 80);
    // Without h1 it stands where its words do.
    page_case_read(&page, arena,
                   STR("<html><title>Bridge to be rebuilt</title><div id=a><font size=5>Bridge to "
                       "be rebuilt</font></div>" PAGE_TEXT),
                   URL);
    headline = headline_find(&page.signs);
    assert(headline.grounds.node == tree_find(&page.tree, TAG_DIV, 0, page.tree.count));
}

// Weights, and trees whose questions are bits of a leaf's number.
static void test_score(struct arena *arena)
{
    static const int16_t weights[] = {100, -30};
    static const struct choice_tree trees[] = {
        {{0, 1, 2, 3}, {0, 1, 2, 4, 8, [15] = 50}},
    };
    struct choice choice = {
        .weights = weights, .features = 2, .bias = 5, .trees = trees, .tree_count = 1};
    struct candidates list = {0};
    struct candidate *one = candidates_put(&list, arena, STR("a"), STR("A"), TREE_NONE);
    struct candidate *other = candidates_put(&list, arena, STR("b"), STR("B"), TREE_NONE);
    assert(candidates_put(&list, arena, STR("a"), STR("x"), 7) == one && list.count == 2);
    candidate_mark(one, 0);
    candidate_mark(other, 1);
    candidate_mark(other, 2);
    candidates_score(&list, &choice);
    assert(one->score == 5 + 100 + 1 && other->score == 5 - 30 + 0);
    assert(candidates_best(&list) == one && candidates_margin(&list, one, 0) == 106);
    assert(candidates_margin(&list, one, -1000) == 106 + 25);
    assert(candidate_confidence(-1) == 40 && candidate_confidence(0) == 50 &&
           candidate_confidence(106) == 70 && candidate_confidence(9999) == 99);
}

int main(void)
{
    struct arena arena = {0};
    test_chosen(&arena);
    test_grounds(&arena);
    test_score(&arena);
    arena_free(&arena);
    puts("test_headline: ok");
    return 0;
}
