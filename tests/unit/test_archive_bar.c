// SPDX-License-Identifier: MIT
#include "extract/archive_bar.h"

#undef NDEBUG
#include <assert.h>

#define BEGIN "<!-- BEGIN WAYBACK TOOLBAR INSERT -->"
#define END "<!-- END WAYBACK TOOLBAR INSERT -->"

static struct arena arena;

static bool is_cut_to(const char *html, const char *wanted)
{
    return str_equal(archive_bar_cut(&arena, str_of(html)), str_of(wanted));
}

int main(void)
{
    assert(is_cut_to("<p>A", "<p>A") && is_cut_to("", ""));
    assert(is_cut_to("<body>" BEGIN "<div>12 Jun 2004</div>" END "<p>A", "<body><p>A"));
    assert(is_cut_to(BEGIN "x" END "a" BEGIN "y" END "b", "ab"));
    assert(is_cut_to("<p>A" BEGIN "b", "<p>A" BEGIN "b")); // without an end nothing is lost
    assert(is_cut_to(END BEGIN "b", END BEGIN "b"));
    arena_free(&arena);
    return 0;
}
