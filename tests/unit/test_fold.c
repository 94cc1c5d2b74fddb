// Long stretches of text count by their ends only, comments do not; and of a page of any length the whole text is chosen.
// SPDX-License-Identifier: MIT
#include "base/buffer.h"
#include "extract/body.h"
#include "extract/fold.h"
#include "web/html.h"

#undef NDEBUG
#include <assert.h>

struct page {
    struct arena arena;
    struct tree tree;
    struct blocks blocks;
    struct measures measures;
};

static void put(struct buffer *html, const char *text)
{
    buffer_put(html, str_of(text));
}

// A sentence that differs from one number to the next.
static void put_sentence(struct buffer *html, unsigned number)
{
    static const char *const words[] = {"the",    "harbour", "council", "of",     "a",
                                        "treaty", "was",     "in",      "budget", "and",
                                        "island", "to",      "ferry",   "market", "would"};
    put(html, "Ministers");
    for (unsigned i = 0; i < 20; i++) {
        number = number * 1103515245 + 12345;
        put(html, i == 9 ? ", " : " ");
        put(html, words[number / 65536 % (sizeof(words) / sizeof(*words))]);
    }
    put(html, ". ");
}

// An article of so many paragraphs and so many comments.
static void make_page(struct page *page, unsigned paragraphs, unsigned comments)
{
    *page = (struct page){0};
    struct buffer html = {0};
    put(&html,
        "<html><body><nav><ul><li><a href='/'>Home</a></li><li><a href='/a'>About us</a></li></ul>"
        "</nav><article><h1>The harbour in a hundred years</h1><div>");
    for (unsigned i = 0; i < paragraphs; i++) {
        put(&html, i % 20 == 10 ? "<h2>The treaty and the island</h2><p>" : "<p>");
        put_sentence(&html, i);
        put_sentence(&html, i + paragraphs);
        put(&html, "</p>");
    }
    put(&html, "</div></article><ol class='comments'>");
    for (unsigned i = 0; i < comments; i++) {
        put(&html, "<li><div><a href='/u'>Some reader</a> wrote:</div><div><p>");
        put_sentence(&html, i + 7000);
        put(&html, "</p></div></li>");
    }
    put(&html, "</ol><footer><a href='/privacy'>Privacy policy</a></footer></body></html>");
    html_read(&page->tree, &page->arena, arena_copy(&page->arena, buffer_str(&html)));
    blocks_make(&page->blocks, &page->tree, &page->arena);
    measure(&page->measures, &page->arena, &page->tree, &page->blocks);
    buffer_free(&html);
}

static void test_usual_pages_are_not_folded(void)
{
    static const unsigned sizes[][2] = {{0, 0}, {1, 0}, {60, 0}, {20, 400}, {0, 2000}};
    for (size_t i = 0; i < sizeof(sizes) / sizeof(*sizes); i++) {
        struct page page;
        make_page(&page, sizes[i][0], sizes[i][1]);
        assert(!fold(&page.measures, &page.arena));
        assert(page.measures.folded == page.measures.sums);
        arena_free(&page.arena);
    }
}

static void test_ends_count(void)
{
    struct page page;
    make_page(&page, 1000, 300);
    bool *is_folded = fold(&page.measures, &page.arena);
    assert(is_folded);
    uint32_t folded = 0, count = page.blocks.count;
    for (uint32_t i = 0; i < count; i++)
        folded += is_folded[i];
    assert(folded > 800 && folded < 1000);
    assert(!is_folded[0] && !is_folded[40] && is_folded[500] && !is_folded[count - 1]);
    assert(!is_folded[count - 500]); // a comment
    const struct measures *measures = &page.measures;
    assert(measures->folded[count].blocks == count - folded);
    assert(measures->folded[count].words < measures->sums[count].words);
    // Wholly in a fold, and partly.
    assert(measure_folded(measures, 500, 501).words == measure_between(measures, 500, 501).words);
    assert(measure_folded(measures, 0, 600).words < measure_between(measures, 0, 600).words);
    arena_free(&page.arena);
}

static void test_whole_text_is_chosen(void)
{
    static const unsigned sizes[] = {20, 200, 400, 1000, 5000, 20000};
    for (size_t i = 0; i < sizeof(sizes) / sizeof(*sizes); i++) {
        struct page page;
        make_page(&page, sizes[i], 20);
        struct body body;
        body_choose(&body, &page.arena, &page.tree, &page.blocks);
        uint32_t chosen = 0;
        for (uint32_t k = 0; k < page.blocks.count; k++)
            chosen += page.blocks.items[k].kind == BLOCK_PARAGRAPH && body.is_chosen[k];
        assert(chosen >= sizes[i]);
        assert(!body.is_chosen[0] && !body.is_chosen[page.blocks.count - 1]);
        arena_free(&page.arena);
    }
}

int main(void)
{
    test_usual_pages_are_not_folded();
    test_ends_count();
    test_whole_text_is_chosen();
    return 0;
}
