// SPDX-License-Identifier: MIT
#include "base/str.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

static bool same(struct str a, const char *b)
{
    return str_equal(a, str_of(b));
}

static void check_values(void)
{
    assert(STR("").data && STR("").length == 0 && STR("a\0b").length == 3);
    assert(!str_of(NULL).data && str_of("").data && str_of("ab").length == 2);
    struct str s = STR("abcdef");
    assert(same(str_slice(s, 1, 3), "bc") && same(str_slice(s, 4, 99), "ef"));
    assert(same(str_slice(s, 4, 2), "") && same(str_slice(s, 99, 100), ""));
    assert(!str_slice((struct str){0}, 0, 5).data);
}

static void check_comparing(void)
{
    assert(str_equal(STR(""), (struct str){0}) && !str_equal(STR("a"), STR("b")));
    assert(!str_equal(STR("a"), STR("ab")) && str_equal(STR("a\0b"), STR("a\0b")));
    assert(str_equal_nocase(STR("aZ1@["), STR("Az1@[")) && !str_equal_nocase(STR("@"), STR("`")));
    assert(!str_equal_nocase(STR("[a"), STR("{a")) && !str_equal_nocase(STR("a"), STR("ab")));
    assert(str_contains_nocase(STR("a/LD+Json;x"), STR("ld+json")));
    assert(!str_contains_nocase(STR("ld+jso"), STR("ld+json")));
    assert(str_contains_nocase(STR("a"), STR("")) && !str_contains_nocase(STR(""), STR("a")));
    assert(!str_equal_nocase(STR("\xc3\x89"), STR("\xc3\xa9"))); // only ASCII has case here
    assert(str_compare(STR("a"), STR("b")) < 0 && str_compare(STR("b"), STR("a")) > 0);
    assert(str_compare(STR("a"), STR("ab")) < 0 && str_compare(STR("ab"), STR("a")) > 0);
    assert(str_compare(STR("z"), STR("\xc3\xa9")) < 0); // bytes are unsigned
    assert(str_compare(STR(""), (struct str){0}) == 0 && str_compare(STR("a"), STR("")) > 0);
    assert(str_starts(STR("abc"), STR("ab")) && str_starts(STR("abc"), STR("")));
    assert(!str_starts(STR("ab"), STR("abc")) && !str_starts((struct str){0}, STR("a")));
    assert(str_ends(STR("abc"), STR("bc")) && str_ends(STR("abc"), STR("")));
    assert(!str_ends(STR("bc"), STR("abc")) && !str_ends(STR("abc"), STR("ab")));
}

static void check_finding(void)
{
    struct str s = STR("abcabcabd");
    assert(str_find(s, STR("abd"), 0) == 6 && str_find(s, STR("abc"), 1) == 3);
    assert(str_find(s, STR("abd"), 7) == STR_NONE && str_find(s, STR("abdx"), 0) == STR_NONE);
    assert(str_find(s, STR(""), 9) == 9 && str_find(s, STR(""), 10) == STR_NONE);
    assert(str_find((struct str){0}, STR("a"), 0) == STR_NONE);
    assert(str_find_byte(s, 'b', 2) == 4 && str_find_byte(s, 'x', 0) == STR_NONE);
    assert(str_find_byte(s, 'a', 99) == STR_NONE &&
           str_find_byte((struct str){0}, 'a', 0) == STR_NONE);
    assert(str_find_byte(STR("a\0b"), '\0', 0) == 1);
    assert(str_contains(s, STR("cab")) && !str_contains(s, STR("cc")));
}

static void check_trimming(void)
{
    assert(same(str_trim(STR(" \t\n\v\f\r a b \r\n")), "a b"));
    assert(str_trim(STR(" \n ")).length == 0 && str_trim((struct str){0}).length == 0);
    assert(same(str_trim(STR("\xc2\xa0x")), "\xc2\xa0x")); // Unicode's spaces stay
}

static void check_splitting(void)
{
    static const char *const parts[] = {"a", "", "b", ""};
    struct str rest = STR("a,,b,"), part;
    size_t count = 0;
    for (; str_split(&rest, ',', &part); count++)
        assert(same(part, parts[count]));
    assert(count == 4 && !rest.data && !str_split(&rest, ',', &part));
    rest = STR("");
    assert(str_split(&rest, ',', &part) && part.length == 0 && !str_split(&rest, ',', &part));
    rest = (struct str){0};
    assert(!str_split(&rest, ',', &part));
}

int main(void)
{
    check_values();
    check_comparing();
    check_finding();
    check_trimming();
    check_splitting();
    puts("ok str");
    return 0;
}
