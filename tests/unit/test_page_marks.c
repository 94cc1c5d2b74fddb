// Unit tests of site/page_marks.h.
// SPDX-License-Identifier: MIT
#include "site/page_marks.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

static struct arena arena;

static struct page read_page(const char *text)
{
    struct page page;
    page_read(&page, &arena, str_of(text));
    return page;
}

static bool is_line(const struct page *page, size_t index, const char *text)
{
    return index < page->count && str_equal(page->lines[index].plain, str_of(text));
}

static void test_links(void)
{
    struct page page = read_page(
        "[1]Home\nThe bridge[2] stands, says [3]Ann Lee.\n\nReferences\n\n"
        "1. https://a.example/\n2. https://a.example/b\n"
        "3. https://a.example/c\n");
    page_marks_strip_links(&page, &arena, page_marks_cut_links(&page, &arena));
    assert(page.count == 2 && is_line(&page, 0, "Home"));
    assert(is_line(&page, 1, "The bridge[2] stands, says Ann Lee."));
}

// Without a list of addresses the numbers are the text's own notes.
static void test_notes(void)
{
    struct page page = read_page("The bridge [1]stands.\n1. A note.\n2. Another.\n3. A third.\n");
    assert(page_marks_cut_links(&page, &arena) == 0 && page.count == 4);
    page_marks_strip_links(&page, &arena, 0);
    assert(is_line(&page, 0, "The bridge [1]stands."));
}

static void test_headings(void)
{
    struct page page = read_page("****** The Bridge ******\n== Part ==\n=====\nText * 3 * 4\n");
    page_marks_read_headings(&page);
    assert(is_line(&page, 0, "The Bridge") && is_line(&page, 1, "Part"));
    assert(page.lines[0].heading && page.lines[1].heading && !page.lines[3].heading);
    assert(is_line(&page, 3, "Text * 3 * 4"));
}

int main(void)
{
    test_links();
    test_notes();
    test_headings();
    arena_free(&arena);
    puts("ok page_marks");
    return 0;
}
