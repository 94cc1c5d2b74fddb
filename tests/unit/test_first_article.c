// SPDX-License-Identifier: MIT
#include "extract/first_article.h"
#include "web/html.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

#define TEN "The ferry left the quay at ten and nobody saw it "
#define TEXT "<p>" TEN TEN TEN TEN TEN TEN TEN TEN TEN "again.</p>"
#define STORY(heading, author) "<article class='story'>" heading author TEXT "</article>"
#define BYLINE "<p class='byline'>By Ann Example</p>"

struct page {
    struct arena arena;
    struct tree tree;
    struct blocks blocks;
    struct jsonld jsonld;
    struct body body;
};

// A page of which all blocks were chosen.
static void choose_all(struct page *page, const char *html)
{
    *page = (struct page){0};
    html_read(&page->tree, &page->arena, str_of(html));
    blocks_make(&page->blocks, &page->tree, &page->arena);
    jsonld_read_tree(&page->jsonld, &page->arena, &page->tree);
    body_choose(&page->body, &page->arena, &page->tree, &page->blocks);
    page->body.chosen = page->body.count;
    page->body.words = blocks_between(&page->blocks, 0, page->blocks.count).words;
    for (uint32_t i = 0; i < page->body.count; i++)
        page->body.is_chosen[i] = true;
}

// How many of a page's paragraphs of prose stay, when all of them were chosen; *next as returned.
static unsigned kept(const char *html, uint32_t *next)
{
    struct page page;
    unsigned count = 0;
    uint32_t chosen = 0;
    choose_all(&page, html);
    *next = first_article_keep(&page.body, &page.tree, &page.blocks, &page.jsonld);
    for (uint32_t i = 0; i < page.body.count; i++) {
        chosen += page.body.is_chosen[i];
        count += page.body.is_chosen[i] && blocks_between(&page.blocks, i, i + 1).words > 50;
    }
    assert(chosen == page.body.chosen);
    arena_free(&page.arena);
    return count;
}

// Whether the words of a card stay.
static bool is_card_kept(const char *html)
{
    struct page page;
    bool is_kept = false;
    choose_all(&page, html);
    nested_cards_drop(&page.body, &page.tree, &page.blocks);
    for (uint32_t i = 0; i < page.body.count; i++)
        is_kept |= page.body.is_chosen[i] &&
                   str_contains(block_text(&page.tree, &page.blocks.items[i]), STR("A toll"));
    arena_free(&page.arena);
    return is_kept;
}

#define CARD(class, heading)                                                                       \
    "<article>" TEXT                                                                               \
    "<article class='" class "'>" heading "<p>A toll.</p></article>" TEXT TEXT TEXT "</article>"

static void test_cards(void)
{
    assert(!is_card_kept(CARD("node--view-mode-card", "<h3><a href=/a>Who pays?</a></h3>")));
    assert(is_card_kept(CARD("node--view-mode-card", "<h3>Who pays?</h3>"))); // a part of the text
    assert(is_card_kept(CARD("entry", "<h3><a href=/a>Who pays?</a></h3>"))); // of a list in it
    assert(is_card_kept("<article class=card><h3><a href=/a>Who pays?</a></h3><p>A toll.</p>"));
}

int main(void)
{
    uint32_t next;
    test_cards();
    // one after the other, made alike
    assert(kept("<main>" STORY("<h1>One</h1>", BYLINE) STORY("<h2>Two</h2>", BYLINE)
                    STORY("<h1>Three</h1>", BYLINE) "</main>",
                &next) == 1);
    assert(next > 0);
    // parts of one text: no author of their own
    assert(kept("<main>" STORY("<h1>One</h1>", BYLINE) STORY("<h2>Two</h2>", "") "</main>",
                &next) == 2);
    assert(next == 0);
    // a live blog's entries
    assert(kept("<script type='application/ld+json'>{\"@type\":\"LiveBlogPosting\"}</script>" STORY(
                    "<h1>Live</h1>", BYLINE) STORY("<h2>Two</h2>", BYLINE),
                &next) == 2);
    assert(kept("<main class='l-page live-blog'>" STORY("<h1>Live</h1>", BYLINE)
                    STORY("<h2>Two</h2>", BYLINE) "</main>",
                &next) == 2);
    assert(kept("<main itemscope itemtype='https://schema.org/LiveBlogPosting'>" STORY(
                    "<h1>Live</h1>", BYLINE) STORY("<h2>Two</h2>", BYLINE) "</main>",
                &next) == 2);
    // the same, their headline above them
    assert(kept("<h1>Live</h1>" STORY("<h2>One</h2>", BYLINE) STORY("<h2>Two</h2>", BYLINE),
                &next) == 2);
    // the first <article> is a head without text
    assert(kept("<article class='story'><h1>One</h1></article>" STORY("<h2>Two</h2>", BYLINE),
                &next) == 1);
    assert(kept("", &next) == 0 && next == 0);
    puts("first_article: ok");
    return 0;
}
