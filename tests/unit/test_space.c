// SPDX-License-Identifier: MIT
#include "text/space.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

static struct arena arena;

static void line(struct str in, struct str expected)
{
    struct str out = space_line(&arena, in);
    if (!str_equal(out, expected))
        fprintf(stderr, "got [%.*s]\nnot [%.*s]\n", (int)out.length, out.data, (int)expected.length,
                expected.data);
    assert(str_equal(out, expected));
    assert(str_equal(space_line(&arena, out), out));
    if (str_equal(in, expected))
        assert(out.data == in.data);
}

static void text(struct str in, struct str expected)
{
    struct str out = space_text(&arena, in);
    assert(str_equal(out, expected));
    assert(str_equal(space_text(&arena, out), out));
    if (str_equal(in, expected))
        assert(out.data == in.data);
}

#define NBSP "\xC2\xA0"
#define SHY "\xC2\xAD"
#define ZWSP "\xE2\x80\x8B"
#define ZWNJ "\xE2\x80\x8C"
#define ZWJ "\xE2\x80\x8D"
#define LSEP "\xE2\x80\xA8"
#define BOM "\xEF\xBB\xBF"

static void test_line(void)
{
    line(STR(""), STR(""));
    line(STR(" "), STR(""));
    line(STR("a"), STR("a"));
    line(STR("a b c"), STR("a b c"));
    line(STR("  a  b\t\r\n c "), STR("a b c"));
    line(STR("a" NBSP "b" NBSP " " NBSP), STR("a b"));
    line(STR(BOM "word" ZWSP "word" SHY "word"), STR("wordwordword"));
    line(STR("a\0b\x01"
             "c\x7F"
             "d\x1B[0m"),
         STR("abcd[0m"));
    line(STR("a\xC2\x80"
             "b\xC2\x85"
             "c"),
         STR("ab c"));
    line(STR("a" LSEP "b\xE2\x80\xA9"), STR("a b"));
    line(STR("\xE3\x80\x80\xE4\xB8\xAD\xE3\x80\x80\xE6\x96\x87"), STR("\xE4\xB8\xAD \xE6\x96\x87"));
    line(STR("\xE2\x80\x8F"
             "a\xE2\x80\xAE b\xE2\x81\xA6 \xE2\x81\xA9"
             "c\xD8\x9C"),
         STR("a b c"));
    line(STR("\xE2\x80\x9CQuoted\xE2\x80\x9D \xE2\x80\x94 caf\xC3\xA9"),
         STR("\xE2\x80\x9CQuoted\xE2\x80\x9D \xE2\x80\x94 caf\xC3\xA9"));
    line(STR("sixteen bytes... and sixteen more and then  two"),
         STR("sixteen bytes... and sixteen more and then two"));
    line(STR("exactly 15 byte exactly 15 byte "), STR("exactly 15 byte exactly 15 byte"));
}

static void test_joiners(void)
{
    // Persian "mi-khaham": the ZWNJ within the word is spelling.
    line(STR("\xD9\x85\xDB\x8C" ZWNJ "\xD8\xAE\xD9\x88\xD8\xA7\xD9\x87\xD9\x85"),
         STR("\xD9\x85\xDB\x8C" ZWNJ "\xD8\xAE\xD9\x88\xD8\xA7\xD9\x87\xD9\x85"));
    line(STR(ZWNJ "\xD9\x85" ZWNJ " " ZWNJ "\xD9\x85" ZWNJ "." ZWNJ), STR("\xD9\x85 \xD9\x85."));
    // Devanagari: virama, joiner, letter.
    line(STR("\xE0\xA4\xB0\xE0\xA5\x8D" ZWJ "\xE0\xA4\xAF"),
         STR("\xE0\xA4\xB0\xE0\xA5\x8D" ZWJ "\xE0\xA4\xAF"));
    line(STR("a" ZWJ ZWJ "b"), STR("a" ZWJ "b"));
    // A family is one emoji.
    line(STR("\xF0\x9F\x91\xA9" ZWJ "\xF0\x9F\x91\xA7"),
         STR("\xF0\x9F\x91\xA9" ZWJ "\xF0\x9F\x91\xA7"));
}

static void test_text(void)
{
    text(STR(""), STR(""));
    text(STR("a\nb"), STR("a\nb"));
    text(STR("a\n\n\nb c"), STR("a\n\n\nb c"));
    text(STR("\n a \r\n\r b \xE2\x80\xA8 c\t\n\n"), STR("a\n\nb\nc"));
    text(STR("a\n" NBSP "\nb"), STR("a\n\nb"));
    text(STR("a\n" ZWSP), STR("a"));
    text(STR("a " ZWSP "\nb"), STR("a\nb"));
    text(STR("one  \n  two"), STR("one\ntwo"));
    text(STR("a\n\xE2\x80\x9C"
             "b"),
         STR("a\n\xE2\x80\x9C"
             "b"));
}

static void test_trim(void)
{
    assert(str_equal(space_trim(STR(NBSP " a b" BOM "\n")), STR("a b")));
    assert(space_trim(STR(" \t" NBSP)).length == 0);
    assert(space_trim((struct str){0}).length == 0);
    struct str s = STR("as it is");
    assert(space_trim(s).data == s.data && space_trim(s).length == s.length);
}

// The quick look for clean text and the slow way through must agree: every text of five signs.
static void test_every_short_text(void)
{
    static const char *const signs[] = {"a", " ", "\n", NBSP, ZWSP, "\xC3\xA9", ZWNJ};
    char bytes[64];
    for (size_t i = 0; i < 7 * 7 * 7 * 7 * 7; i++) {
        size_t length = 0;
        for (size_t rest = i, k = 0; k < 5; k++, rest /= 7) {
            struct str sign = str_of(signs[rest % 7]);
            memcpy(bytes + length, sign.data, sign.length);
            length += sign.length;
        }
        struct str in = {bytes, length}, out = space_line(&arena, in);
        assert(str_equal(space_line(&arena, out), out));
        assert(!str_contains(out, STR("  ")) && !str_contains(out, STR("\n")));
        assert(!str_contains(out, STR(NBSP)) && !str_contains(out, STR(ZWSP)));
        assert(str_equal(str_trim(out), out));
        out = space_text(&arena, in);
        assert(str_equal(space_text(&arena, out), out));
        assert(!str_contains(out, STR(" \n")) && !str_contains(out, STR("\n ")));
        assert(str_equal(str_trim(out), out));
        arena_reset(&arena);
    }
}

int main(void)
{
    test_line();
    test_joiners();
    test_text();
    test_trim();
    test_every_short_text();
    arena_free(&arena);
    puts("ok space");
    return 0;
}
