// Headings that a width has broken in two, in Markdown.
// SPDX-License-Identifier: MIT
#include "site/markdown.h"

#include <assert.h>

#define LONG "# The council votes to rebuild the old harbour bridge after a barge struck one"

static struct page read(struct arena *arena, const char *text)
{
    struct page page = {0};
    markdown_read(&page, arena, str_of(text), str_of(text));
    return page;
}

int main(void)
{
    struct arena arena = {0};
    struct page page = read(&arena, LONG "\nof its piers\n\n3 May 2024\n");
    assert(page.count == 2 && page.lines[0].heading == 1 && page.lines[1].heading == 0);
    assert(str_ends(page.lines[0].plain, STR("struck one of its piers")));

    page = read(&arena, "# The Bridge\nof its piers\n\n3 May 2024\n"); // there was room for more
    assert(page.count == 3 && page.lines[0].heading == 1 && page.lines[1].heading == 0);

    page = read(&arena, LONG "\n~~~ abcdefghijkl\n\ncode\n~~~\n"); // no paragraph follows
    assert(page.count == 2 && page.lines[0].heading == 1 && page.lines[1].heading == 0);
    assert(str_ends(page.lines[0].plain, STR("struck one")));
    arena_free(&arena);
    return 0;
}
