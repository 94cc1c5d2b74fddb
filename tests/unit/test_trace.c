// SPDX-License-Identifier: MIT
#include "merge/trace.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

static struct arena arena;
static struct overlay overlay;

static void expect(struct trace *trace, size_t limit, bool is_whole, const char *list)
{
    struct buffer out = {0};
    assert(trace_write(trace, STR("me"), limit, &out) == is_whole);
    if (!str_equal(buffer_str(&out), str_of(list)))
        fprintf(stderr, "got %.*s\nnot %s\n", (int)out.length, out.data, list);
    assert(str_equal(buffer_str(&out), str_of(list)));
    assert(out.length <= limit || out.length == 2);
    buffer_free(&out);
}

static void add(struct trace *trace, struct str id, struct str rule, size_t fields)
{
    const struct str names[] = {STR("byline"), STR("url")};
    trace_add(trace, &arena, &(struct trace_entry){.id = id, .rule = rule, .fields = fields},
              STR("1"), names);
}

static void test_sorted_and_once(void)
{
    struct trace trace = {0};
    add(&trace, STR("c\""), STR("url"), 0);
    add(&trace, STR("b"), STR("text"), 0);
    add(&trace, STR("b"), STR("url"), 2);
    add(&trace, STR("me"), STR("url"), 1);
    expect(&trace, 1000, true,
           "[{\"capture_id\":\"b\",\"rule\":\"url\",\"score\":1,\"fields\":[\"byline\",\"url\"]},"
           "{\"capture_id\":\"c\\\"\",\"rule\":\"url\",\"score\":1,\"fields\":[]}]");
    expect(&trace, 100, false,
           "[{\"capture_id\":\"b\",\"rule\":\"url\",\"score\":1,\"fields\":[\"byline\",\"url\"]}]");
    expect(&trace, 10, false, "[]");
}

static void test_carried(void)
{
    struct trace trace = {0};
    overlay_start(&overlay, &arena, STR("{\"headline\":1,\"url\":2,\"blog\":null}"), 1000);
    overlay_set(&overlay, STR("blog"), STR("3"), 2);
    overlay_set(&overlay, STR("url"), STR("3"), 1);
    struct str entries =
        STR("[{\"capture_id\":\"b\",\"rule\":\"key\",\"score\":0.50,\"fields\":[\"headline\","
            "\"url\"],\"more\":[1]},"
            "7, 7,{\"capture_id\":\"me\",\"rule\":\"url\"},"
            "{\"capture_id\":\"me\",\"rule\":\"translation-of\",\"score\":1}]");
    trace_carry(&trace, &overlay, entries, 0);
    trace_carry(&trace, &overlay,
                STR("[{\"capture_id\":\"a\",\"fields\":[\"blog\",\"headline\",\"gone\"]}]"), 2);
    trace_carry(&trace, &overlay, STR("\"no list\""), 2);
    assert(overlay_find(&overlay, STR("blog"))->is_claimed);
    assert(!overlay_find(&overlay, STR("url"))->is_claimed);
    expect(&trace, 1000, true,
           "[7,{\"capture_id\":\"a\",\"fields\":[\"blog\"]},"
           "{\"capture_id\":\"b\",\"rule\":\"key\",\"score\":0.50,\"fields\":[\"headline\"],"
           "\"more\":[1]},"
           "{\"capture_id\":\"me\",\"rule\":\"translation-of\",\"score\":1}]");
}

int main(void)
{
    test_sorted_and_once();
    test_carried();
    overlay_free(&overlay);
    arena_free(&arena);
    puts("ok trace");
    return 0;
}
