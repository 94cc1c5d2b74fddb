// Unit tests of text/name_tidy.h.
// SPDX-License-Identifier: MIT
#include "text/name_tidy.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

static bool is(struct str text, const char *expected)
{
    bool is_right = str_equal(text, str_of(expected));
    if (!is_right)
        fprintf(stderr, "got '%.*s', not '%s'\n", (int)text.length, text.data, expected);
    return is_right;
}

static void test_dates(void)
{
    assert(is(name_without_date(STR("By Ann Lee, July 8, 2014")), "By Ann Lee"));
    assert(str_ends(name_without_date(STR("July 8, 2014 | By Ann Lee")), STR("| By Ann Lee")));
    assert(is(name_without_date(STR("By Ann Lee")), "By Ann Lee"));
}

static void test_sentences(void)
{
    assert(name_is_prose(STR("Who built the bridge?")));
    assert(name_is_prose(STR("The bridge was built by many people.")));
    assert(!name_is_prose(STR("Ann Lee and Bo Chen")) && !name_is_prose(STR("Ann Lee Jr.")));
    assert(name_is_sentence(STR("Ann Lee is a fellow")) && name_is_sentence(STR("who argues")));
    assert(!name_is_sentence(STR("Senior Fellow, Harbor Institute")));
}

static void test_parts(void)
{
    struct arena arena = {0};
    struct str text = STR("Ann Lee (ed.)"), inner;
    assert(is(name_tidy(&arena, STR("Ann Lee:")), "Ann Lee"));
    assert(is(name_tidy(&arena, STR("Ann Lee @annlee")), "Ann Lee"));
    assert(is(name_tidy(&arena, STR("Marcus T. Oduya Jr.")), "Marcus T. Oduya Jr."));
    assert(is(name_strip_conjunction(STR("and Ann Lee")), "Ann Lee"));
    assert(is(name_strip_conjunction(STR("Ann Lee und")), "Ann Lee"));
    assert(is(name_strip_conjunction(STR("Andrea Lee")), "Andrea Lee"));
    assert(name_cut_bracket(&text, &inner) && is(text, "Ann Lee") && is(inner, "ed."));
    assert(!name_cut_bracket(&text, &inner));
    arena_free(&arena);
}

int main(void)
{
    test_dates();
    test_sentences();
    test_parts();
    puts("ok name_tidy");
    return 0;
}
