// Unit tests of clean/markup.h.
// SPDX-License-Identifier: MIT
#include "clean/markup.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

static struct arena arena;

static bool strips(const char *text, bool has_tags_out, const char *expected)
{
    struct str out = markup_strip(&arena, str_of(text), has_tags_out);
    bool is_right = str_equal(out, str_of(expected));
    if (!is_right)
        fprintf(stderr, "%s: '%.*s', not '%s'\n", text, (int)out.length, out.data, expected);
    return is_right;
}

int main(void)
{
    assert(strips("Tom &amp; Ann&#8217;s &quot;day&quot;", true, "Tom & Ann’s \"day\""));
    assert(strips("&amp;lt;b&gt;", true, "&lt;b>")); // one layer
    assert(strips("one<br>two", true, "one two"));
    assert(strips("an <em>odd</em> word", true, "an odd word"));
    assert(strips("an <em>odd</em> word", false, "an <em>odd</em> word"));
    assert(strips("if a < b and c > d", true, "if a < b and c > d"));
    assert(strips("<unknown>", true, "<unknown>"));
    assert(strips("AT&T & &nosuch;", true, "AT&T & &nosuch;"));
    struct str plain = STR("as it is");
    assert(markup_strip(&arena, plain, true).data == plain.data);
    arena_free(&arena);
    puts("ok markup");
    return 0;
}
