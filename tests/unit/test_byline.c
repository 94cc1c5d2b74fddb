// SPDX-License-Identifier: MIT
#include "text/byline.h"

#undef NDEBUG
#include <assert.h>

static struct arena arena;

static bool is(struct str text, const char *expected)
{
    return str_equal(text, str_of(expected));
}

static void test_where_by_begins(void)
{
    assert(is(byline_find(STR("Posted on March 3, 2020 by Jane Doe")), "by Jane Doe"));
    assert(is(byline_find(STR("3 March 2020 | By Jane Doe")), "By Jane Doe"));
    assert(is(byline_find(STR("2006年04月10日 来源：柳河日报 作者：宋雨亭")), "作者：宋雨亭"));
    assert(!byline_find(STR("2006年04月10日 来源：柳河日报")).length);
    assert(!byline_find(STR("Stand by me")).data);
    assert(!byline_find(STR("Photo by Jane Doe")).data); // of no author
}

static void test_spaces_that_a_renderer_left_out(void)
{
    assert(is(byline_unglue(&arena, STR("By Jane DoePublished: Jun 25, 2025")),
              "By Jane Doe Published: Jun 25, 2025"));
    assert(is(byline_unglue(&arena, STR("June 3, 2020By Jane Doe")), "June 3, 2020 By Jane Doe"));
    assert(is(byline_unglue(&arena, STR("ByJane Doe")), "By Jane Doe"));
    assert(is(byline_unglue(&arena, STR("[portrait] Jane Doe")), "Jane Doe"));
    // Names have capitals inside of words, and words begin with "By".
    assert(is(byline_unglue(&arena, STR("Jane McPublisher")), "Jane McPublisher"));
    assert(is(byline_unglue(&arena, STR("Byron Doe")), "Byron Doe"));
    assert(is(byline_unglue(&arena, STR("")), ""));
}

static void test_what_stands_behind_the_names(void)
{
    static const char *const same[] = {
        "By Jane Doe on May 3, 2020",     "By Jane Doe 15 min read",
        "By Jane Doe—10 min read",        "By Jane Doe [icon] Updated Sep 5, 2024",
        "By Jane Doe   The Example Post", "By Jane Doe | Example",
        "By Jane Doe Published 3:10 pm",
    };
    for (size_t i = 0; i < sizeof(same) / sizeof(*same); i++)
        assert(is(byline_without_tail(&arena, str_of(same[i])), "By Jane Doe"));
    assert(is(byline_without_tail(&arena, STR("Jane")), "Jane"));
}

static void test_sign_off(void)
{
    static const struct {
        const char *text, *name;
    } rows[] = {
        {"（記者・岡部真由）", "記者 岡部真由"},
        {"(By Jane Doe)", "By Jane Doe"},
        {"【记者 许明远】", "记者 许明远"},
        {"(Jane Doe)", ""},
        {"（写真・岡部真由）", ""},
        {"記者・岡部真由", ""},
        {"(in May)", ""},
        {"", ""},
    };
    for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
        assert(str_equal(byline_sign_off(&arena, str_of(rows[i].text)), str_of(rows[i].name)));
}

int main(void)
{
    test_sign_off();
    test_where_by_begins();
    test_spaces_that_a_renderer_left_out();
    test_what_stands_behind_the_names();
    arena_free(&arena);
    return 0;
}
