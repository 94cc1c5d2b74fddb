// SPDX-License-Identifier: MIT
#include "extract/html_page.h"
#include "extract/structured.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

#define TEXT                                                                                       \
    "<p>The council voted on Monday to rebuild the old harbour bridge, which has been closed "     \
    "since a barge struck one of its piers. Work is to begin in spring, and it will take two "     \
    "years, the mayor said.</p><p>Residents on the northern bank, who have had to drive forty "    \
    "minutes to reach the hospital, welcomed the plan. \"We have waited long enough,\" said one "  \
    "of them, \"and we would like to see a date.\"</p><p>The cost, estimated at thirty million, "  \
    "will be shared by the city and the state. A second vote on the money is expected before "     \
    "the end of the year, and it may be close.</p>"
#define MENU                                                                                       \
    "<header class='site-header'><nav class='main-menu'><ul><li><a href='/'>Home</a></li><li>"     \
    "<a href='/news'>News</a></li><li><a href='/sport'>Sport</a></li><li><a href='/shop'>Shop"     \
    "</a></li><li><a href='/a'>About</a></li><li><a "                                              \
    "href='/c'>Contact</a></li></ul></nav></header>"
#define CARD(title)                                                                                \
    "<div class='product-card'><a href='/p/1'><img src='1.jpg' alt=''><h3>" title                  \
    "</h3></a>"                                                                                    \
    "<span class='price'>$19.99</span><button class='add-to-cart'>Add to cart</button></div>"

static struct html_page read_page(struct arena *arena, struct str html, struct str url)
{
    struct html_page page = {.url = url};
    html_page_read(&page, arena, html, (struct str){0}, (struct html_options){0});
    return page;
}

static void test_article(struct arena *arena)
{
    struct html_page page = read_page(
        arena,
        STR("<!DOCTYPE html><html lang=en><head><title>Bridge to be rebuilt | Post</title><meta "
            "property='og:type' content='article'><meta property='article:published_time' "
            "content='2024-03-05T10:00:00Z'></head><body>" MENU
            "<main><article><h1>Bridge to be rebuilt</h1><p class='byline'>By Ann Example</p>" TEXT
            "</article></main></body></html>"),
        STR("https://post.example/2024/03/05/bridge-to-be-rebuilt"));
    assert(str_equal(page.record_type, STR("article")) && !page.refusal.length);
}

static void test_products(struct arena *arena)
{
    struct html_page page =
        read_page(arena,
                  STR("<!DOCTYPE html><html><head><title>Shop</title><meta property='og:type' "
                      "content='product.group'></head><body class='template-collection'>" MENU
                      "<h1>Lamps</h1><div class='product-grid'>" CARD("Reading lamp")
                          CARD("Desk lamp") CARD("Floor lamp") CARD("Wall lamp") CARD("Night lamp")
                              CARD("Garden lamp") "</div></body></html>"),
                  STR("https://shop.example/collections/lamps"));
    assert(page.refusal.length && !str_equal(page.record_type, STR("article")));
}

// Between an article and a shop's shelf lie pages that are neither: they are labelled, and keep their body.
static void test_between(struct arena *arena)
{
    unsigned labelled = 0;
    for (unsigned step = 0; step < 4 * 31; step++) {
        unsigned cards = step % 31, texts = step / 31;
        struct str html =
            STR("<!DOCTYPE html><html><head><title>Lamps</title></head><body>" MENU
                "<main class='page-content'><h1>Lamps</h1><div class='text'>" TEXT "</div>");
        for (unsigned i = 0; i < texts; i++)
            html = arena_join(arena, html, STR("<div class='text'>" TEXT "</div>"));
        for (unsigned i = 0; i < cards; i++)
            html = arena_join(arena, html, STR(CARD("Reading lamp")));
        struct html_page page =
            read_page(arena, arena_join(arena, html, STR("</main></body></html>")),
                      STR("https://shop.example/lamps"));
        bool is_article = str_equal(page.record_type, STR("article"));
        labelled += !is_article && !page.refusal.length;
        assert(is_article || page.refusal.length || str_equal(page.record_type, STR("other")));
        assert(page.refusal.length || facts_get(&page.facts, STR("body_paragraphs")));
    }
    assert(labelled > 0);
}

static void test_plain_text(struct arena *arena)
{
    struct html_page page =
        read_page(arena, STR("<title>x</title><h1>Short</h1><p>One, two, three and four.</p>"),
                  (struct str){0});
    assert(str_equal(page.record_type, STR("article")));
    page = read_page(arena, STR("<html><body></body></html>"), (struct str){0});
    assert(str_equal(page.record_type, STR("other")) && page.refusal.length);
}

// The markup has only a teaser; the page's data have the text.
static void test_structured(struct arena *arena)
{
    struct jsonld list = {0};
    struct structured_body body;
    jsonld_read(
        &list, arena,
        STR("{\"@type\":\"NewsArticle\",\"articleBody\":\"One two.\\n\\nThree &amp; four.\"}"));
    structured_body_read(&body, arena, &list);
    assert(body.count == 2 && body.words == 5);
    assert(str_equal(body.paragraphs[1], STR("Three & four.")));
    list = (struct jsonld){0};
    jsonld_read(&list, arena, STR("{\"articleBody\":\"<p>One.</p><p>Two <b>three</b></p>\"}"));
    structured_body_read(&body, arena, &list);
    assert(body.count == 2 && str_equal(body.paragraphs[1], STR("Two three")));
    structured_body_read(&body, arena, &(struct jsonld){0});
    assert(body.count == 0);
}

static void test_script_only(struct arena *arena)
{
    struct str words = STR("");
    for (unsigned i = 0; i < 12; i++)
        words = arena_join(arena, words,
                           STR("The ferry left the quay at ten, and nobody saw it again. "));
    struct str html = arena_printf(
        arena,
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Ferry\","
        "\"articleBody\":\"%.*s\"}</script><body>" MENU "<h1>Ferry</h1><div id=app></div></body>",
        (int)words.length, words.data);
    struct html_page page = read_page(arena, html, (struct str){0});
    assert(str_equal(page.record_type, STR("article")));
    assert(str_starts(facts_text(&page.facts, STR("body_paragraphs")), STR("The ferry left")));
}

int main(void)
{
    struct arena arena = {0};
    test_article(&arena);
    test_products(&arena);
    test_between(&arena);
    test_plain_text(&arena);
    test_structured(&arena);
    test_script_only(&arena);
    arena_free(&arena);
    puts("html_kind: ok");
    return 0;
}
