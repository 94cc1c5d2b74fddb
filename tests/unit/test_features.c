// SPDX-License-Identifier: MIT
#include "extract/features.h"

#include "extract/tokens.h"
#include "web/html.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

#define TEN "one two, three four five six seven eight nine ten. "
#define FIFTY TEN TEN TEN TEN TEN

static struct arena arena;
static struct tree tree;
static struct blocks blocks;
static struct measures measures;
static struct block_features features;

static void read_page(const char *page)
{
    arena_reset(&arena);
    html_read(&tree, &arena, str_of(page));
    blocks_make(&blocks, &tree, &arena);
    measure(&measures, &arena, &tree, &blocks);
    features_of(&features, &arena, &measures);
}

static unsigned of(enum feature feature, uint32_t block)
{
    assert(block < features.table.count);
    return features_column(&features.table, feature)[block];
}

static void test_itself(void)
{
    read_page(
        "<h2>A heading</h2><p>Ten words <b>and more, </b>of which <a href=/x>these two</a> are "
        "links 1.</p><p>a heading?</p>");
    assert(features.table.count == 3 && features.table.rows == FEATURE_ROWS);
    assert(of(FEATURE_HEADING, 0) == 2 && of(FEATURE_HEADING, 1) == 0);
    assert(of(FEATURE_WORDS, 0) == 2 && of(FEATURE_WORDS, 1) == 11);
    assert(of(FEATURE_LINKS, 1) == 2 * 200 / 11 && of(FEATURE_BOLD, 1) == 2 * 200 / 11);
    assert(of(FEATURE_COMMAS, 1) == 1 && of(FEATURE_ENDS, 1) == 1 && of(FEATURE_ENDS, 0) == 0);
    assert(of(FEATURE_FIRST, 0) == 4 && of(FEATURE_FIRST, 2) == 5); // a capital, a small letter
    assert(of(FEATURE_LAST, 1) == 9 && of(FEATURE_LAST, 2) == 8);   // a full stop, a question mark
    assert(of(FEATURE_TAG, 1) > of(FEATURE_TAG, 0));
    assert(of(FEATURE_DIGITS, 1) > 0 && of(FEATURE_DIGITS, 0) == 0);
}

static void test_inside(void)
{
    read_page(
        "<nav><p>a</p></nav><main><article><article><header><p>b</p></header></article>"
        "<figure><figcaption>c</figcaption></figure></article></main><ul><li>d</ul>");
    assert(of(FEATURE_IN_NAV, 0) && !of(FEATURE_IN_MAIN, 0) && !of(FEATURE_IN_ARTICLE, 0));
    assert(of(FEATURE_IN_ARTICLE, 1) == 2 && of(FEATURE_IN_HEADER, 1) == 2);
    assert(of(FEATURE_IN_ARTICLE, 2) == 1 && of(FEATURE_IN_FIGURE, 2) == 2);
    assert(of(FEATURE_IN_LIST, 3) == 1 && !of(FEATURE_IN_PARAGRAPH, 3) &&
           of(FEATURE_IN_PARAGRAPH, 1));
    assert(of(FEATURE_PAGE_ARTICLES, 0) == 2);
}

static void test_place(void)
{
    read_page("<p>" TEN "</p><h1>Head line</h1><p>" TEN TEN "</p><div><p>end</p></div>");
    assert(of(FEATURE_POSITION, 0) == 0 && of(FEATURE_POSITION, 3) == 150);
    assert(of(FEATURE_WORDS_BEFORE, 0) == 0 && of(FEATURE_WORDS_BEFORE, 2) == 12 * 200 / 33);
    assert(of(FEATURE_WORDS_BEHIND, 3) == 0 && of(FEATURE_WORDS_BEHIND, 2) == 1);
    assert(of(FEATURE_FROM_H1, 0) == 118 - 10 && of(FEATURE_FROM_H1, 1) == 120);
    assert(of(FEATURE_FROM_H1, 2) == 122);
    assert(of(FEATURE_DEPTH, 3) == of(FEATURE_DEPTH, 2) + 1);
    read_page("<p>" TEN "</p>");
    assert(of(FEATURE_FROM_H1, 0) == 0); // there is none
}

// The three blocks before a block and the three behind it; beyond the page's ends all of it is a link.
static void test_neighbours(void)
{
    read_page("<p>a</p><p><a href=/x>b c</a></p><h2>d</h2><div><p>" TEN "</p></div><p>e</p>");
    assert(of(FEATURE_WORDS_1, 2) == 2 && of(FEATURE_LINKS_1, 2) == 200);
    assert(of(FEATURE_WORDS_2, 2) == 1 && of(FEATURE_LINKS_2, 2) == 0);
    assert(of(FEATURE_WORDS_3, 2) == 0 && of(FEATURE_LINKS_3, 2) == 255);
    assert(of(FEATURE_WORDS_4, 2) == 10 && of(FEATURE_ENDS_4, 2) == 1);
    assert(of(FEATURE_WORDS_5, 2) == 1 && of(FEATURE_WORDS_6, 2) == 0);
    assert(of(FEATURE_SAME_1, 2) == 1 && of(FEATURE_SAME_4, 2) == 0); // beside it; further in
    assert(of(FEATURE_TAG_1, 2) == of(FEATURE_TAG, 1));
    assert(of(FEATURE_DENSITY, 2) == (15 - 2) / 5 && of(FEATURE_DENSITY_ENDS, 2) == 1);
}

static void test_ancestors(void)
{
    read_page("<div id=a><section id=b><p>" TEN "</p><p>" FIFTY "</p></section><div>" FIFTY FIFTY
              "</div><div>" FIFTY FIFTY "</div></div><p>" FIFTY "</p>");
    uint32_t outer = tree_find(&tree, TAG_DIV, 0, tree.count);
    uint32_t inner = tree_find(&tree, TAG_SECTION, 0, tree.count);
    assert(features.small[0] == inner && features.large[0] == outer);
    assert(of(FEATURE_P1_WORDS, 0) == feature_log(60) && of(FEATURE_P1_BLOCKS, 0) == 2);
    assert(of(FEATURE_P2_WORDS, 0) == feature_log(260));
    assert(of(FEATURE_E1_WORDS, 0) == feature_log(60));
    assert(of(FEATURE_E1_DEPTH, 0) == 1 && of(FEATURE_E2_DEPTH, 0) == 2);
    assert(of(FEATURE_E2_SHARE, 0) == 260 * 200 / 310);
    assert(of(FEATURE_P1_ENDS, 0) == 6 * 10 * 200 / 60);
    assert(features_outer(&measures, inner) == outer);
    assert(features_outer(&measures, TREE_NONE) == TREE_NONE);
}

// The container that the paragraphs vote for; menus and links have no say.
static void test_best(void)
{
    read_page("<nav><p>" FIFTY FIFTY "</p></nav><div><p><a href=/a>" FIFTY
              "</a></p><p><a href=/b>" FIFTY "</a></p></div><article><p>" FIFTY "</p><p>" FIFTY
              "</p><div><p>short</p></div></article>");
    assert(of(FEATURE_BEST, 3) == 101 && of(FEATURE_BEST, 4) == 101 && of(FEATURE_BEST, 5) == 102);
    assert(of(FEATURE_BEST, 0) == 49 && of(FEATURE_BEST, 1) == 49); // one step out of it
    assert(of(FEATURE_BEST_WORDS, 0) == feature_log(101) && of(FEATURE_BEST_LINKS, 0) == 0);
    assert(of(FEATURE_PAGE_WORDS, 0) == feature_log(301));
    assert(of(FEATURE_PAGE_LINKS, 0) == 100 * 200 / 301);
}

// Cards: equal siblings in a row, each with the length of its run.
static void test_runs(void)
{
    read_page(
        "<div class=c><p>one two</p></div><div class=c><p>three</p></div><div class=c>"
        "<a href=/x>four</a></div><div class=other><p>five</p></div><div class=c><p>six</p></div>");
    for (uint32_t i = 0; i < 3; i++)
        assert(of(FEATURE_REPEATS, i) == 3);
    assert(of(FEATURE_REPEATS, 3) == 0 && of(FEATURE_REPEATS, 4) == 0);
    assert(of(FEATURE_REPEAT_WORDS, 0) == 2 && of(FEATURE_REPEAT_LINKS, 2) == 200);
}

static void test_repeated_text(void)
{
    read_page("<p>again</p><p>once</p><p> again </p><p>again</p>");
    assert(of(FEATURE_REPEATED_TEXT, 0) == 1 && of(FEATURE_REPEATED_TEXT, 1) == 0);
    assert(of(FEATURE_REPEATED_TEXT, 2) == 2 && of(FEATURE_REPEATED_TEXT, 3) == 2);
}

// Class names weigh by the learned table, and what is around an element weighs on it, fading.
static void test_names(void)
{
    uint32_t hashes[TOKENS_MAX];
    read_page("<div class='sidebar comments'><div><p>a</p></div></div><p>b</p>");
    uint32_t outer = tree_find(&tree, TAG_DIV, 0, tree.count);
    size_t count = tokens_of(&tree, outer, hashes);
    int low = 0;
    for (size_t i = 0; i < count; i++)
        if (token_weight(token_weights, hashes[i]) < low)
            low = token_weight(token_weights, hashes[i]);
    assert(low < 0 && of(FEATURE_TOKENS_ALL_LOW, 0) <= 128u + (unsigned)low);
    assert(of(FEATURE_TOKENS_ALL_LOW, 0) < of(FEATURE_TOKENS_ALL_LOW, 1));
    assert(of(FEATURE_TOKENS_SUM, 0) < of(FEATURE_TOKENS_SUM, 1));
}

// What the first look thought of the blocks around one.
static void test_context(void)
{
    enum { UNSURE = 128, SURE = 240, NEVER = 10 };
    const uint8_t scores[] = {NEVER, SURE, SURE, NEVER, UNSURE};
    read_page("<p>" TEN "</p><div><p>" TEN "</p><p>" TEN "</p></div><p>" TEN "</p><p>" TEN "</p>");
    features_of_context(&features, &measures, scores);
    for (uint32_t i = 0; i < 5; i++)
        assert(of(FEATURE_SCORE, i) == scores[i]);
    assert(of(FEATURE_SCORE_1, 2) == SURE && of(FEATURE_SCORE_4, 2) == NEVER);
    assert(of(FEATURE_MEAN_P1, 1) > 150 && of(FEATURE_MEAN_P1, 0) < of(FEATURE_MEAN_P1, 1));
    assert(of(FEATURE_MASS_BEFORE, 0) < of(FEATURE_MASS_BEFORE, 3));
    assert(of(FEATURE_MASS_BEHIND, 0) > of(FEATURE_MASS_BEHIND, 3));
    assert(of(FEATURE_PAGE_MASS, 0) == of(FEATURE_PAGE_MASS, 4));
}

static void test_empty(void)
{
    read_page("");
    assert(features.table.count == 0);
    features_of_context(&features, &measures, (const uint8_t[]){0});
}

int main(void)
{
    test_itself();
    test_inside();
    test_place();
    test_neighbours();
    test_ancestors();
    test_best();
    test_runs();
    test_repeated_text();
    test_names();
    test_context();
    test_empty();
    arena_free(&arena);
    puts("ok features");
    return 0;
}
