// SPDX-License-Identifier: MIT
#include "json/tree.h"

#include "json/span.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

static struct trees trees;
static struct arena arena;

static bool dumps(const struct json_t *tree, const char *expected)
{
    return str_equal(tree_dump(&arena, tree), str_of(expected));
}

// Values that come back as they were; with a second text, in that form.
static void check_round_trips(void)
{
    static const char *const cases[][2] = {
        {"null"},
        {"true"},
        {"false"},
        {"0"},
        {"-12"},
        {"9223372036854775807"},
        {"-9223372036854775808"},
        {"0.1"},
        {"-0.5"},
        {"3.141592653589793"},
        {"0.30000000000000004"},
        {"1.7976931348623157e308", "1.7976931348623157e+308"},
        {"2.2250738585072014e-308"},
        {"1.0"},
        {"1.50", "1.5"},
        {"1e2", "100.0"},
        {"1E+2", "100.0"},
        {"100e-2", "1.0"},
        {"0.00", "0.0"},
        {"-0.0"},
        {"0e5", "0.0"},
        {"1e22", "1e+22"},
        {"123456789012345680000.0", "1.2345678901234568e+20"},
        {"\"\""},
        {"\"a\\u0000b\""},
        {"\"\\u00e9\\/\\u0041\"", "\"\xc3\xa9/A\""},
        {"\"\\ud83d\\ude00\"", "\"\xf0\x9f\x98\x80\""},
        {"[]"},
        {"{}"},
        {"[ [ ] , { } ]", "[[],{}]"},
        {"{\"z\":1,\"a\":{\"y\":[1,2.5,\"x\"],\"b\":null},\"m\":[[[]]]}"},
        {"{\"a\":1,\"b\":2,\"a\":3}", "{\"a\":3,\"b\":2}"},
    };
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        const struct json_t *tree = tree_parse(&trees, str_of(cases[i][0]));
        assert(tree && dumps(tree, cases[i][1] ? cases[i][1] : cases[i][0]));
    }
}

static void check_refused(void)
{
    static const char *const cases[] = {
        "9223372036854775808",
        "-9223372036854775809",
        "123456789012345678901234567890",
        "1e999",
        "-1e999",
        "1e-999",
        "1e99999999999999999999",
        "0.1234567890123456789",
        "9007199254740993.0",
        "-0",
        "[1,[-0]]",
        "\"\\ud800\"",
        "\"\\udc00x\"",
        "{\"\\u0000\":1}",
        "{\"a\":\"\\ud800\"}",
        "[1e400]",
        "{\"x\\\\\":1e400}",
        "12345678901234567.5",
        "5e-324", // below a double's normal range digits are lost
    };
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        assert(span_validate(str_of(cases[i]), NULL, NULL));
        assert(!tree_parse(&trees, str_of(cases[i])));
    }
    assert(!tree_parse(&trees, (struct str){0}));
    assert(tree_parse(&trees, STR("\"1e999 \\\" 1e999 -0\""))); // no numbers these
}

static void check_depth(void)
{
    static char text[2 * SPAN_DEPTH_MAX];
    memset(text, '[', SPAN_DEPTH_MAX);
    memset(text + SPAN_DEPTH_MAX, ']', SPAN_DEPTH_MAX);
    struct str deep = {text, sizeof(text)};
    struct json_t *tree = tree_parse(&trees, deep);
    assert(tree && str_equal(tree_dump(&arena, tree), deep));
}

static void check_reading(void)
{
    struct json_t *tree = tree_parse(&trees, STR("{\"t\":\"text\",\"n\":null,\"i\":7,\"r\":1.5,"
                                                 "\"y\":true,\"l\":[1,\"two\"],\"e\":\"\"}"));
    assert(tree_is_object(tree) && !tree_is_array(tree) && !tree_is_null(tree));
    assert(str_equal(tree_get_text(tree, "t"), STR("text")) && !tree_get_text(tree, "i").data);
    assert(tree_get_text(tree, "e").data && tree_get_text(tree, "e").length == 0);
    assert(!tree_get_text(tree, "absent").data && !tree_get_text(NULL, "t").data);
    assert(tree_is_null(tree_get(tree, "n")) && tree_is_null(tree_get(tree, "absent")));
    assert(tree_get_int(tree, "i", -1) == 7 && tree_get_int(tree, "r", -1) == -1);
    assert(tree_get_bool(tree, "y", false) && tree_get_bool(tree, "n", true));
    struct json_t *list = tree_get(tree, "l");
    assert(tree_is_array(list) && tree_count(list) == 2 && tree_count(tree) == 0);
    assert(str_equal(tree_string(tree_at(list, 1)), STR("two")) && !tree_at(list, 2));
    assert(!tree_at(tree, 0) && !tree_get(list, "t") && tree_count(NULL) == 0);
}

static void check_changing(void)
{
    struct json_t *tree = tree_parse(&trees, STR("{\"a\":1,\"b\":[1],\"c\":3}"));
    tree_set_text(tree, "b", STR("x\n")); // keeps its place
    tree_set_text(tree, "d", (struct str){0});
    tree_set_bool(tree, "e", true);
    tree_set_int(tree, "f", INT64_MIN);
    tree_set_null(tree, "a");
    tree_remove(tree, "c");
    tree_remove(tree, "absent");
    struct json_t *list = tree_new_array(&trees), *item = tree_new_object(&trees);
    tree_set_text(item, "name", STR("N"));
    tree_append(list, item);
    tree_append_text(list, STR("t"));
    tree_append_text(list, (struct str){0});
    tree_set(tree, "g", list);
    assert(dumps(tree,
                 "{\"a\":null,\"b\":\"x\\n\",\"d\":null,\"e\":true,\"f\":-9223372036854775808,"
                 "\"g\":[{\"name\":\"N\"},\"t\",null]}"));
    // A part of one tree in another: both hold it until the record ends.
    struct json_t *other = tree_new_object(&trees);
    tree_set(other, "part", tree_at(tree_get(tree, "g"), 0));
    tree_clear(list);
    assert(dumps(list, "[]") && dumps(other, "{\"part\":{\"name\":\"N\"}}"));
    struct json_t *same = tree_parse(&trees, STR("{ \"part\" : {\"name\":\"\\u004e\"} }"));
    assert(tree_equal(other, same) && !tree_equal(other, tree) && !tree_equal(other, NULL));
    assert(!tree_dump(&arena, NULL).data);
}

int main(void)
{
    check_round_trips();
    check_refused();
    check_depth();
    check_reading();
    trees_reset(&trees);
    check_changing();
    trees_free(&trees);
    arena_free(&arena);
    puts("ok tree");
    return 0;
}
