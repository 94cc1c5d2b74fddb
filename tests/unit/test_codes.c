// SPDX-License-Identifier: MIT
#include "merge/codes.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

static struct arena arena;
static struct overlay overlay;

static void start(const char *line)
{
    overlay_start(&overlay, &arena, str_of(line), 1000);
}

static void expect(const char *warnings)
{
    struct str value = overlay_get(&overlay, STR("warnings"));
    if (!str_equal(value, str_of(warnings)))
        fprintf(stderr, "got %.*s\nnot %s\n", (int)value.length, value.data, warnings);
    assert(str_equal(value, str_of(warnings)));
}

static void test_which_follow(void)
{
    assert(codes_of(&arena, STR("[\"no_body\"]")) != codes_of(&arena, STR("[\"date_from_url\"]")));
    assert(codes_of(&arena, STR("[\"no_body\",3,\"x\",\"no_\\u0062ody\"]")) ==
           codes_of(&arena, STR("[\"no_body\"]")));
    assert(codes_of(&arena, STR("[\"tag_run_differs\"]")) == 0); // speaks of no single field
    assert(codes_of(&arena, STR("\"no_body\"")) == 0 && codes_of(&arena, (struct str){0}) == 0);
}

static void test_follow_and_set(void)
{
    start(
        "{\"headline\":\"H\",\"article_body\":null,\"date_published\":\"2009\","
        "\"warnings\":[\"no_body\", \"own\", \"date_from_url\"]}");
    unsigned before = codes_of(&arena, overlay_get(&overlay, STR("warnings")));
    unsigned its = codes_of(&arena, STR("[\"dek_repeated\",\"title_from_slug\"]"));
    assert(codes_follow(&overlay, before, its, 1) == before); // nothing was taken
    overlay_set(&overlay, STR("article_body"), STR("\"b\""), 1);
    unsigned now = codes_follow(&overlay, before, its, 1);
    codes_set(&overlay, before, now);
    expect("[\"own\",\"date_from_url\",\"dek_repeated\"]");
    overlay_set(&overlay, STR("date_published"), STR("\"2010\""), 2);
    codes_set(&overlay, now, codes_follow(&overlay, now, 0, 2));
    expect("[\"own\",\"dek_repeated\"]");
}

static void test_add(void)
{
    start("{\"warnings\":[ ]}");
    codes_add(&overlay, STR("a"));
    codes_add(&overlay, STR("b"));
    expect("[\"a\",\"b\"]");
    start("{}");
    codes_add(&overlay, STR("a"));
    expect("[\"a\"]");
    start("{\"warnings\":\"none\"}");
    codes_add(&overlay, STR("a"));
    expect("[\"a\"]");
}

int main(void)
{
    test_which_follow();
    test_follow_and_set();
    test_add();
    overlay_free(&overlay);
    arena_free(&arena);
    puts("ok codes");
    return 0;
}
