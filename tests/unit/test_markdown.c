// Unit tests of site/markdown.h.
// SPDX-License-Identifier: MIT
#include "site/markdown.h"

#include "base/buffer.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

static struct arena arena;

static struct page read_page(const char *text)
{
    struct page page;
    markdown_read(&page, &arena, str_of(text), str_of(text));
    return page;
}

static bool is_line(const struct page *page, size_t index, const char *text, unsigned number)
{
    return index < page->count && str_equal(page->lines[index].text, str_of(text)) &&
           page->lines[index].number == number;
}

static void test_is(void)
{
    assert(markdown_is(STR("# A title\n\nSee [this](https://example.org/a).\n")));
    assert(markdown_is(STR("## One\ntext\n## Two\n")));
    assert(markdown_is(STR("![a](http://example.org/a.png) ![b](/b.png)\n")));
    assert(markdown_is(STR("# One\n**Bold** and **more**\n")));
    assert(!markdown_is(STR("# 1 in the list of harbours\nplain text\n")));
    assert(!markdown_is(STR("#harbour #bridge\n###\nThe end\n")));
    assert(!markdown_is(STR("The board (see [1](2)) met; 3 * 4 * 5.\n")));
    // A capture with a block of JSON is read as such, whatever else it holds.
    assert(!markdown_is(STR("## One\n## Two\n{\n\"authors\": []\n}\n")));
    assert(!markdown_is(STR("")));
}

static void test_blocks(void)
{
    struct page page = read_page(
        "Top [home](/) ![logo](/l.png)\n\n# The *old*  bridge\n\n"
        "By **Ann Lee**  \nPublished 3 May 2024\n\nFirst line\nsecond line\n");
    assert(is_line(&page, 0, "Top home", 1) && !page.lines[0].heading);
    assert(is_line(&page, 1, "The old  bridge", 3) && page.lines[1].heading == 1);
    assert(is_line(&page, 2, "By Ann Lee", 5) && is_line(&page, 3, "Published 3 May 2024", 6));
    assert(is_line(&page, 4, "First line", 8) && page.lines[4].is_after_blank);
    assert(is_line(&page, 5, "second line", 9) && !page.lines[5].is_after_blank);
    assert(page.count == 6 && page.line_count == 9);
    page = read_page("Set by underlines\n===\n\n> quoted\n\n---\n\n```\nint x;\nint y;\n```\n");
    assert(page.lines[0].heading == 1 && is_line(&page, 1, "quoted", 4));
    assert(is_line(&page, 2, "int x;", 9) && is_line(&page, 3, "int y;", 10) && page.count == 4);
}

static void test_lists(void)
{
    struct page page = read_page("* one\n* two\n  1. inner\n  2. other\n* three\n\n3) c\n4) d\n");
    assert(is_line(&page, 0, "- one", 1) && page.lines[0].has_bullet);
    assert(str_equal(page.lines[0].plain, STR("one")));
    assert(is_line(&page, 1, "- two", 2) && is_line(&page, 2, "1. inner", 3));
    assert(is_line(&page, 3, "2. other", 4) && is_line(&page, 4, "- three", 5));
    assert(is_line(&page, 5, "3. c", 7) && is_line(&page, 6, "4. d", 8) && page.count == 7);
    page = read_page("- first paragraph\n\n  second paragraph\n");
    assert(is_line(&page, 0, "- first paragraph", 1) && is_line(&page, 1, "second paragraph", 3));
}

static void test_tables(void)
{
    struct page page = read_page("| a | b |\n|---|---|\n| 1 | [2](/x) |\n");
    assert(is_line(&page, 0, "a\tb", 1) && is_line(&page, 1, "1\t2", 3) && page.count == 2);
}

static void test_html(void)
{
    struct page page = read_page(
        "<div class=\"a\">\n<!-- no\ntext -->\nOne &amp; <b>two</b>\n</div>\n\n"
        "Three&nbsp;&eacute; \\[four\\] <br/>five\n");
    assert(is_line(&page, 0, "One &  two", 4));
    assert(page.count == 2 && page.lines[1].number == 7);
    assert(str_starts(page.lines[1].text, STR("Three\xC2\xA0\xC3\xA9 [four]")));
    // A tag that never ends takes its block, not the page.
    page = read_page("<div \nlost\n\nkept\n");
    assert(page.count == 1 && is_line(&page, 0, "kept", 4));
}

static void test_links_around_blocks(void)
{
    struct page page = read_page("[\n\n### A card\n\n](/card) 3 May\n");
    assert(page.count == 2 && page.lines[0].heading == 3 && is_line(&page, 1, "3 May", 5));
}

static void test_part(void)
{
    struct str whole = STR("title: x\n\n# One\n\nTwo\n");
    struct page page;
    markdown_read(&page, &arena, whole, str_slice(whole, 10, whole.length));
    assert(is_line(&page, 0, "One", 3) && is_line(&page, 1, "Two", 5) && page.line_count == 5);
}

int main(void)
{
    test_is();
    test_blocks();
    test_lists();
    test_tables();
    test_html();
    test_links_around_blocks();
    test_part();
    arena_free(&arena);
    return 0;
}
