// Unit tests of export/raw.h.
// SPDX-License-Identifier: MIT
#include "export/raw.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

static struct arena arena;

static void test_texts(void)
{
    uint64_t replaced = 0;
    assert(str_equal(raw_text(&arena, STR("\"a\\u00e9\\n\""), &replaced), STR("aé\n")));
    assert(str_equal(raw_text(&arena, STR("1e2"), &replaced), STR("1e2")));
    assert(!raw_text(&arena, STR("null"), &replaced).data && !replaced);
    raw_text(&arena, STR("\"\\ud800\""), &replaced);
    assert(replaced == 1);
    assert(str_equal(raw_quoted(&arena, STR("a\"b")), STR("\"a\\\"b\"")));
    struct str hash = raw_hash(&arena, STR("a"));
    assert(hash.length == 34 && str_equal(hash, raw_hash(&arena, STR("a"))));
    assert(!str_equal(hash, raw_hash(&arena, STR("b"))));
    assert(!raw_or_none(STR("null")).data && raw_or_none(STR("\"\"")).length == 2);
}

static void test_integers(void)
{
    assert(raw_is_integer(STR("0")) && raw_is_integer(STR("-7")));
    assert(raw_is_integer(STR("9223372036854775807")));
    assert(!raw_is_integer(STR("9223372036854775808")) && !raw_is_integer(STR("1.0")));
    assert(!raw_is_integer(STR("1e2")) && !raw_is_integer(STR("\"1\"")));
}

static void test_walk(void)
{
    struct raw_walk walk = raw_walk(STR("[\"a\",null,[1],{}]"));
    struct str element;
    assert(raw_next(&walk, &element) && str_equal(element, STR("\"a\"")) && walk.number == 1);
    assert(raw_next(&walk, &element) && str_equal(element, STR("[1]")) && walk.number == 3);
    assert(raw_next(&walk, &element) && str_equal(element, STR("{}")) && walk.number == 4);
    assert(!raw_next(&walk, &element));
    walk = raw_walk(STR("{\"a\":1}"));
    assert(!raw_next(&walk, &element));
    walk = raw_walk((struct str){0});
    assert(!raw_next(&walk, &element));
}

static void test_names(void)
{
    assert(str_equal(raw_name(STR("{\"role\":null,\"name\":\"Ann Lee\"}")), STR("\"Ann Lee\"")));
    assert(str_equal(raw_name(STR("\"Ann Lee\"")), STR("\"Ann Lee\"")));
}

int main(void)
{
    test_texts();
    test_integers();
    test_walk();
    test_names();
    arena_free(&arena);
    puts("ok raw");
    return 0;
}
