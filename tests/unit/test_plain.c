// Unit tests of clean/plain.h.
// SPDX-License-Identifier: MIT
#include "clean/plain.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

static struct arena arena;

static bool is(struct str text, const char *expected)
{
    bool is_right = str_equal(text, str_of(expected));
    if (!is_right)
        fprintf(stderr, "got '%.*s', not '%s'\n", (int)text.length, text.data, expected);
    return is_right;
}

int main(void)
{
    struct str plain = STR("as it is");
    assert(plain_text(&arena, plain, false).data == plain.data);
    assert(is(plain_text(&arena, STR("\xc2\xa0 a \t b\x07 "), false), "a b"));
    assert(is(plain_text(&arena, STR("e\xcc\x81t\xc3\xa9"), false), "été"));
    assert(is(plain_text(&arena, STR("it\xc2\x92s"), false), "it’s"));
    assert(is(plain_text(&arena, STR("a\r\nb"), false), "a b"));
    assert(is(plain_text(&arena, STR("a \r\n b"), true), "a\nb"));
    assert(is(plain_lines(&arena, STR("if x:\n    y\tz")), "if x:\n    y\tz"));
    assert(plain_text(&arena, (struct str){0}, true).length == 0);
    arena_free(&arena);
    puts("ok plain");
    return 0;
}
