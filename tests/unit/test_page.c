// Unit tests of site/page.h.
// SPDX-License-Identifier: MIT
#include "site/page.h"

#include <assert.h>
#include <stdio.h>

static struct arena arena;

static struct page read_page(const char *text)
{
    struct page page;
    page_read(&page, &arena, str_of(text));
    return page;
}

static void test_lines(void)
{
    struct page page = read_page("a\r\nb\rc\n\n  • d\n\t- e\n\xc2\xa0 f \xc2\xa0");
    assert(page.count == 6 && page.line_count == 7);
    assert(str_equal(page.lines[1].text, STR("b")) && page.lines[1].number == 2);
    assert(page.lines[3].has_bullet && str_equal(page.lines[3].plain, STR("d")));
    assert(page.lines[3].indent == 2 && page.lines[3].is_after_blank);
    assert(page.lines[4].indent == 4 && !page.lines[4].is_after_blank);
    assert(str_equal(page.lines[5].text, STR("f")));
    assert(!page.lines[2].has_bullet && page.lines[5].number == 7);
}

static void test_metadata(void)
{
    struct page page = read_page("top\n{\n \"a\": [\n 1 ],\n \"b\": \"x\\u00e9\"\n}Source: Getty\nrest\n");
    assert(str_equal(page.metadata, STR("{\"a\":[1],\"b\":\"x\\u00e9\"}")));
    assert(page.count == 3 && page.metadata_line == 1);
    assert(str_equal(page.lines[1].text, STR("Source: Getty")) && page.lines[1].number == 6);
    assert(page.lines[2].number == 7);
    assert(page.metadata_from == 2 && page.metadata_to == 6);
}

static void test_broken_metadata(void)
{
    struct page page = read_page("{\n\"a\": \"x\",\n\"b\": [\n\"y\",\nThe text goes on here.\nMore.\n");
    assert(page.is_metadata_broken);
    assert(str_equal(page.metadata, STR("{\"a\":\"x\"}")));
    assert(page.count == 2 && str_equal(page.lines[0].text, STR("The text goes on here.")));
    assert(page.lines[0].number == 5);
    page = read_page("{curly} prose is no block\nx\n");
    assert(!page.is_metadata_broken && !page.metadata.data && page.count == 2);
    page = read_page("{\"a\": 1");
    assert(page.is_metadata_broken && page.count == 0);
}

static void test_note(void)
{
    struct page page = read_page(" date 2025-07-01 \n\nTitle\n");
    assert(str_equal(page.captured_at, STR("2025-07-01")) && page.count == 1);
    page = read_page("date palms grow here\n");
    assert(!page.captured_at.data && page.count == 1);
}

int main(void)
{
    test_lines();
    test_metadata();
    test_broken_metadata();
    test_note();
    struct page page = read_page("");
    assert(!page.count && !page.line_count);
    arena_free(&arena);
    puts("ok page");
    return 0;
}
