// SPDX-License-Identifier: MIT
#include "extract/signs.h"

#include "web/html.h"

#include "base/buffer.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

static struct arena arena;
static struct tree tree;
static struct blocks blocks;
static struct jsonld jsonld;
static struct signs signs;

static void read_page(struct str page)
{
    arena_reset(&arena);
    jsonld = (struct jsonld){0};
    html_read(&tree, &arena, page);
    blocks_make(&blocks, &tree, &arena);
    jsonld_read_tree(&jsonld, &arena, &tree);
    signs = (struct signs){.tree = &tree, .blocks = &blocks, .jsonld = &jsonld, .arena = &arena};
    signs_read(&signs);
}

static size_t count(enum sign_field field, enum sign_source source)
{
    size_t found = 0;
    for (size_t i = 0; i < signs.count; i++)
        found += signs.items[i].field == field && signs.items[i].source == source;
    return found;
}

static void expect_best(enum sign_field field, const char *wanted)
{
    const struct sign *sign = signs_best(&signs, field);
    assert(sign && str_equal(sign_line(&signs, sign), str_of(wanted)));
}

static void test_sources(void)
{
    read_page(STR(
        "<html lang=en-GB><head><title>Bridge | Example</title>"
        "<meta property=og:title content=' The  bridge '><link rel=canonical "
        "href='https://e.example/b'>"
        "<meta name=description content=Why><script "
        "type='application/ld+json'>{\"@type\":\"NewsArticle\","
        "\"headline\":\"Bridge\",\"datePublished\":\"2021-03-04\",\"author\":[{\"name\":\"Ann\"},{"
        "\"@id\":\"#b\"}]}"
        "</script><script "
        "type='application/ld+json'>{\"@type\":\"Person\",\"@id\":\"#b\",\"name\":\"Bo\"}</"
        "script></head>"
        "<body><h1>The bridge</h1><a rel=author href=/a>Cy</a><time datetime=2021-03-05>x</time>"
        "<nav><p class=byline>Dee</p></nav>"));
    expect_best(SIGN_TITLE, "Bridge");
    expect_best(SIGN_PUBLISHED, "2021-03-04");
    expect_best(SIGN_DESCRIPTION, "Why");
    assert(count(SIGN_TITLE, SOURCE_OPEN_GRAPH) == 1 && count(SIGN_TITLE, SOURCE_ELEMENT) == 2);
    assert(count(SIGN_AUTHOR, SOURCE_JSONLD) == 2 && count(SIGN_AUTHOR, SOURCE_REL) == 1);
    assert(count(SIGN_PUBLISHED, SOURCE_TIME) == 1);
    assert(str_equal(signs_language(&signs), STR("en-GB")));
    assert(str_equal(signs_address(&signs), STR("https://e.example/b")));
    assert(signs.articles == 1 && signs.article != JSONLD_NONE);
}

static void test_places(void)
{
    read_page(
        STR("<body><nav><p>a</p></nav><article><p>b</p><figure>c</figure></article><a href=/>d</a>"
            "<p>enough text that none of these parts is a third of the page, so that their names "
            "count for something, "
            "as they do on real pages, where menus and cards stand around a text that is longer "
            "than all of them</p>"));
    uint32_t nav = tree_find(&tree, TAG_NAV, 0, tree.count);
    uint32_t article = tree_find(&tree, TAG_ARTICLE, 0, tree.count);
    uint32_t figure = tree_find(&tree, TAG_FIGURE, 0, tree.count);
    uint32_t link = tree_find(&tree, TAG_A, 0, tree.count);
    assert(signs.places[nav + 1] & PLACE_NAV && !(signs.places[article] & PLACE_NAV));
    assert(signs.places[figure] & PLACE_ARTICLE && signs.places[figure] & PLACE_CAPTION);
    assert(signs.places[link] & PLACE_HOME && signs.places[link] & PLACE_LINK);
}

static void test_names(void)
{
    read_page(
        STR("<html xml:lang=de><head><link rel=author href='https://e.example/author/ann-lee'>"
            "<meta name=acme:published-time content=2021-03-04>"
            "<meta name=acme.author content='Ann Lee'><meta name=acme:title content=no>"
            "<meta name=twitter:label1 content='Reading time'><meta name=twitter:data1 "
            "content='3 min'><meta name=twitter:label2 content='Written by'><meta "
            "name=twitter:data2 content='Ann Lee'></head><body><p>text</p>"));
    assert(str_equal(signs_language(&signs), STR("de")));
    assert(count(SIGN_AUTHOR, SOURCE_REL) == 1 && count(SIGN_AUTHOR, SOURCE_META_WEAK) == 1);
    assert(count(SIGN_PUBLISHED, SOURCE_META_WEAK) == 1 && count(SIGN_TITLE, SOURCE_META) == 0);
    assert(count(SIGN_AUTHOR, SOURCE_LABELLED) == 2);
    read_page(
        STR("<meta name=twitter:label2 content='Reading time'><meta name=twitter:data2 "
            "content='3 min'>"));
    assert(count(SIGN_AUTHOR, SOURCE_LABELLED) == 0);
}

// Values that are too long, in attributes and elements, are none; and nor are signs beyond the limit.
static void test_limits(void)
{
    struct buffer page = {0};
    buffer_put(&page, STR("<meta name=author content='"));
    for (int i = 0; i < SIGN_BYTES_MAX; i++)
        buffer_put(&page, STR("ab"));
    buffer_put(&page, STR("'><h1>a</h1><time>"));
    for (int i = 0; i < SIGN_BYTES_MAX; i++)
        buffer_put(&page, STR("ab"));
    buffer_put(&page, STR("</time>"));
    read_page(buffer_str(&page));
    assert(signs.count == 1 && signs.items[0].field == SIGN_TITLE);
    for (int i = 0; i < SIGNS_MAX + 10; i++)
        buffer_put(&page, STR("<h1>b</h1>"));
    read_page(buffer_str(&page));
    assert(signs.count == SIGNS_MAX);
    buffer_free(&page);
}

int main(void)
{
    test_sources();
    test_places();
    test_names();
    test_limits();
    arena_free(&arena);
    puts("ok signs");
    return 0;
}
