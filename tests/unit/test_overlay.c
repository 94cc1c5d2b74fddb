// SPDX-License-Identifier: MIT
#include "merge/overlay.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

static struct arena arena;
static struct overlay overlay;

static void expect(const char *line)
{
    struct buffer out = {0};
    overlay_write(&overlay, &out);
    if (!str_equal(buffer_str(&out), str_of(line)))
        fprintf(stderr, "got %.*s\nnot %s\n", (int)out.length, out.data, line);
    assert(str_equal(buffer_str(&out), str_of(line)));
    buffer_free(&out);
}

static void test_untouched_is_the_line(void)
{
    struct str line = STR(" { \"a\" : 1e2 , \"b\\u0041\":0.10 } ");
    overlay_start(&overlay, &arena, line, 1000);
    expect(" { \"a\" : 1e2 , \"b\\u0041\":0.10 } ");
    assert(str_equal(overlay_get(&overlay, STR("bA")), STR("0.10")));
    assert(!overlay_find(&overlay, STR("c")));
}

static void test_set(void)
{
    overlay_start(&overlay, &arena, STR("{\"b\\u0041\": 0.10,\"headline\":null,\"zz\":[ 1 ]}"),
                  1000);
    assert(overlay_set(&overlay, STR("headline"), STR("\"H\""), 3));
    assert(overlay_set(&overlay, STR("bA"), STR("2"), 1));
    assert(overlay_find(&overlay, STR("headline"))->source == 3);
    assert(overlay_find(&overlay, STR("zz"))->source == 0);
    expect("{\"b\\u0041\":2,\"headline\":\"H\",\"zz\":[ 1 ]}");
    assert(overlay_set(&overlay, STR("zz"), (struct str){0}, 1));
    expect("{\"b\\u0041\":2,\"headline\":\"H\",\"zz\":null}");
}

static void test_new_fields_stand_in_order(void)
{
    overlay_start(&overlay, &arena, STR("{\"x\":1,\"headline\":2,\"warnings\":[],\"y\":3}"), 1000);
    overlay_set(&overlay, STR("q\"2"), STR("7"), 1);
    overlay_set(&overlay, STR("duplicates"), STR("[1]"), 0);
    overlay_set(&overlay, STR("id"), STR("\"i\""), 0);
    overlay_set(&overlay, STR("q1"), STR("8"), 1);
    overlay_set(&overlay, STR("hints"), STR("9"), 1);
    expect(
        "{\"x\":1,\"id\":\"i\",\"headline\":2,\"duplicates\":[1],\"warnings\":[],\"y\":3,"
        "\"hints\":9,\"q\\\"2\":7,\"q1\":8}");
}

static void test_last_of_a_double_key(void)
{
    overlay_start(&overlay, &arena, STR("{\"a\":1,\"a\":null}"), 1000);
    assert(str_equal(overlay_get(&overlay, STR("a")), STR("null")));
    overlay_set(&overlay, STR("a"), STR("5"), 1);
    expect("{\"a\":1,\"a\":5}");
}

static void test_limits(void)
{
    overlay_start(&overlay, &arena, STR("{\"a\":null}"), 22);
    assert(!overlay_set(&overlay, STR("a"), STR("\"much too long a text\""), 1));
    assert(!overlay_set(&overlay, STR("bbbbbbbb"), STR("1"), 1));
    expect("{\"a\":null}");
    assert(overlay_set(&overlay, STR("a"), STR("\"short\""), 1));
    expect("{\"a\":\"short\"}");
    // A survivor that is over the limit itself stays, and may get smaller.
    overlay_start(&overlay, &arena, STR("{\"a\":\"long enough\"}"), 5);
    assert(!overlay_set(&overlay, STR("b"), STR("1"), 1));
    assert(overlay_set(&overlay, STR("a"), STR("1"), 1));
    overlay_start(&overlay, &arena, STR("{}"), 1 << 30);
    int taken = 0;
    while (overlay_set(&overlay, arena_printf(&arena, "%d", taken), STR("1"), 1))
        taken++;
    // What the program adds itself finds room behind what captures gave.
    assert(taken < SPAN_MEMBERS_MAX && taken > SPAN_MEMBERS_MAX - 100);
    assert(overlay_set(&overlay, STR("duplicates"), STR("[]"), 0));
    assert(overlay_set(&overlay, STR("9"), STR("22"), 1));
    for (int i = taken + 1; i < SPAN_MEMBERS_MAX; i++)
        assert(overlay_set(&overlay, arena_printf(&arena, "%d", i), STR("1"), 0));
    assert(!overlay_set(&overlay, STR("more"), STR("1"), 0));
}

int main(void)
{
    test_untouched_is_the_line();
    test_set();
    test_new_fields_stand_in_order();
    test_last_of_a_double_key();
    test_limits();
    overlay_free(&overlay);
    arena_free(&arena);
    puts("ok overlay");
    return 0;
}
