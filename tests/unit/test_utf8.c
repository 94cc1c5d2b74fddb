// SPDX-License-Identifier: MIT
#include "text/utf8.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

static struct str repaired(struct arena *arena, struct str s, size_t expected_count)
{
    size_t count = 99;
    struct str out = utf8_repair(arena, s, &count);
    assert(count == expected_count);
    assert(utf8_is_valid(out));
    assert((count == 0) == utf8_is_valid(s));
    return out;
}

#define REPAIR(in, out, count) assert(str_equal(repaired(&arena, STR(in), count), STR(out)))
#define R "\xEF\xBF\xBD"

static void test_repair(void)
{
    struct arena arena = {0};
    REPAIR("", "", 0);
    REPAIR("plain", "plain", 0);
    REPAIR("\xC3\xA9t\xC3\xA9", "\xC3\xA9t\xC3\xA9", 0);
    REPAIR("a\x80z", "a" R "z", 1);
    REPAIR("\xC0\x80", R R, 2);                // overlong
    REPAIR("\xE0\x80\x80", R R R, 3);          // overlong
    REPAIR("\xE0\xA0z", R "z", 1);             // a maximal part of two bytes
    REPAIR("\xED\xA0\x80", R R R, 3);          // a surrogate
    REPAIR("\xED\x9F\xBF", "\xED\x9F\xBF", 0); // the last before them
    REPAIR("\xEE\x80\x80", "\xEE\x80\x80", 0); // the first after them
    REPAIR("\xF0\x8F\xBF\xBF", R R R R, 4);    // overlong
    REPAIR("\xF0\x90\x80\x80", "\xF0\x90\x80\x80", 0);
    REPAIR("\xF4\x8F\xBF\xBF", "\xF4\x8F\xBF\xBF", 0);
    REPAIR("\xF4\x90\x80\x80", R R R R, 4); // above U+10FFFF
    REPAIR("\xF5\x80", R R, 2);
    REPAIR("\xF0\x9F\x98", R, 1); // cut at the end
    REPAIR("\xF0\x9F\x98x\xE2\x82", R "x" R, 2);
    // The example of Unicode 15, table 3-8.
    REPAIR("\x61\xF1\x80\x80\xE1\x80\xC2\x62\x80\x63\x80\xBF\x64", "a" R R R "b" R "c" R R "d", 6);
    REPAIR(
        "0123456789abcdef0123456789abcdef\xFF"
        "0123456789abcdef",
        "0123456789abcdef0123456789abcdef" R "0123456789abcdef", 1);
    REPAIR("nul \0 stays", "nul \0 stays", 0);
    arena_free(&arena);
}

// Every sequence of three bytes that can matter, against the definition: valid is what utf8_put writes.
static void test_every_code_point(void)
{
    struct buffer out = {0};
    for (uint32_t c = 0; c <= 0x10FFFF; c++) {
        if (c >= 0xD800 && c <= 0xDFFF)
            continue;
        buffer_reset(&out);
        utf8_put(&out, c);
        struct str s = buffer_str(&out);
        size_t position = 0;
        assert(utf8_is_valid(s) && utf8_length(s) == 1);
        assert(utf8_next(s, &position) == c && position == s.length);
        assert(utf8_previous(s, &position) == c && position == 0);
        for (size_t cut = 1; cut < s.length; cut++)
            assert(!utf8_is_valid(str_slice(s, 0, cut)) && !utf8_is_valid(str_slice(s, cut, 9)));
    }
    buffer_reset(&out);
    utf8_put(&out, 0xD800);
    utf8_put(&out, 0x110000);
    assert(str_equal(buffer_str(&out), STR(R R)));
    buffer_free(&out);
}

// The well-formed two, three and four byte sequences are exactly as many as there are code points.
static void test_counts(void)
{
    size_t two = 0, three = 0;
    char bytes[4];
    for (unsigned i = 0; i < 0x10000; i++) {
        bytes[0] = (char)(i >> 8);
        bytes[1] = (char)i;
        two += (i >> 8) >= 0x80 && utf8_is_valid((struct str){bytes, 2});
    }
    for (unsigned i = 0xE00000; i < 0xF00000; i++) {
        bytes[0] = (char)(i >> 16);
        bytes[1] = (char)(i >> 8);
        bytes[2] = (char)i;
        three += utf8_is_valid((struct str){bytes, 3});
    }
    assert(two == 0x800 - 0x80);
    assert(three == 0x10000 - 0x800 - 0x800);
}

// One bad byte is found wherever it stands in blocks of any size.
static void test_positions(void)
{
    char bytes[70];
    for (size_t length = 0; length < sizeof(bytes); length++) {
        memset(bytes, 'a', sizeof(bytes));
        assert(utf8_is_valid((struct str){bytes, length}));
        for (size_t i = 0; i < length; i++) {
            bytes[i] = '\xFE';
            assert(!utf8_is_valid((struct str){bytes, length}));
            bytes[i] = 'a';
        }
    }
}

static void test_properties(void)
{
    assert(utf8_is_upper('A') && !utf8_is_upper('a') && utf8_is_upper(0x416) &&
           !utf8_is_upper(0x436));
    assert(utf8_is_lower('z') && utf8_is_lower(0xDF) && !utf8_is_lower(0x5D0));
    assert(utf8_is_letter(0xE9) && utf8_is_letter(0x5D0) && utf8_is_letter(0x4E2D));
    assert(!utf8_is_letter('[') && !utf8_is_letter('@') && !utf8_is_letter('1') &&
           !utf8_is_letter(0xD7));
    assert(utf8_is_digit('0') && utf8_is_digit(0x661) && !utf8_is_digit(0xB2));
    assert(utf8_is_mark(0x301) && utf8_is_mark(0x64B) && !utf8_is_mark('a') &&
           !utf8_is_mark(0x640));
    assert(utf8_is_space(' ') && utf8_is_space(0xA0) && utf8_is_space(0x200B) &&
           utf8_is_space(0xFEFF));
    assert(!utf8_is_space('x') && !utf8_is_space(0x200D) && !utf8_is_space(0x180E));
    assert(utf8_is_unspaced_script(0x4E2D) && utf8_is_unspaced_script(0x3042) &&
           utf8_is_unspaced_script(0xE01) && utf8_is_unspaced_script(0x1780) &&
           utf8_is_unspaced_script(0x1000) && utf8_is_unspaced_script(0x30FC));
    assert(!utf8_is_unspaced_script(0xAC00) && !utf8_is_unspaced_script('a') &&
           !utf8_is_unspaced_script(0x3002) && !utf8_is_unspaced_script(0x323B0));
    assert(!utf8_is_letter(0x110000) && !utf8_is_upper(0xFFFFFFFF));
}

static void test_cases(void)
{
    struct utf8_cases cases = utf8_cases(STR("Éva ÖZ 1٢"));
    assert(cases.upper == 3 && cases.lower == 2 && cases.digits == 2);
    cases = utf8_cases(STR("国务院"));
    assert(!cases.upper && !cases.lower && !cases.digits);
}

int main(void)
{
    test_cases();
    test_repair();
    test_every_code_point();
    test_counts();
    test_positions();
    test_properties();
    puts("ok utf8");
    return 0;
}
