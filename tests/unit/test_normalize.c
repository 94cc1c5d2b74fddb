// SPDX-License-Identifier: MIT
#include "text/normalize.h"

#include "base/buffer.h"
#include "text/utf8.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <utf8proc.h>

static struct arena arena;

// NFC as utf8proc does it by itself.
static void reference(struct str s, struct str *out, uint8_t **memory)
{
    utf8proc_ssize_t length = utf8proc_map((const uint8_t *)s.data, (utf8proc_ssize_t)s.length,
                                           memory, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
    assert(length >= 0);
    *out = (struct str){(const char *)*memory, (size_t)length};
}

static void check_nfc(struct str s)
{
    uint8_t *memory;
    struct str expected, out = text_nfc(&arena, s);
    reference(s, &expected, &memory);
    assert(str_equal(out, expected));
    assert(str_equal(text_nfc(&arena, out), out));
    if (str_equal(s, expected))
        assert(out.data == s.data);
    free(memory);
    arena_reset(&arena);
}

static bool is_surrogate(uint32_t c)
{
    return c >= 0xD800 && c <= 0xDFFF;
}

// Every code point alone, behind a letter, and before an acute accent.
static void test_every_code_point(void)
{
    struct buffer s = {0};
    for (uint32_t c = 1; c <= 0x10FFFF; c++) {
        if (is_surrogate(c) || (c >= 0x40000 && c < 0xE0000))
            continue;
        buffer_reset(&s);
        utf8_put(&s, c);
        check_nfc(buffer_str(&s));
        utf8_put(&s, 0x301);
        check_nfc(buffer_str(&s));
        buffer_reset(&s);
        buffer_byte(&s, 'a');
        utf8_put(&s, 0x327);
        utf8_put(&s, c);
        check_nfc(buffer_str(&s));
    }
    buffer_free(&s);
}

// Every composition there is, in parts: each must be found although both parts may look harmless.
static void test_every_composition(void)
{
    struct buffer s = {0};
    for (uint32_t c = 0xC0; c <= 0x2FFFF; c++) {
        int32_t points[8];
        int boundary = 0;
        if (is_surrogate(c))
            continue;
        utf8proc_ssize_t count = utf8proc_decompose_char(
            (int32_t)c, points, 8, UTF8PROC_DECOMPOSE | UTF8PROC_STABLE, &boundary);
        if (count < 2 || count > 8)
            continue;
        buffer_reset(&s);
        for (utf8proc_ssize_t i = 0; i < count; i++)
            utf8_put(&s, (uint32_t)points[i]);
        check_nfc(buffer_str(&s));
    }
    buffer_free(&s);
}

static uint32_t next_random(uint32_t *state)
{
    *state = *state * 1664525u + 1013904223u;
    return *state >> 8;
}

// Random runs drawn from where something can happen.
static void test_random_runs(void)
{
    static const struct {
        uint32_t first, last;
    } pools[] = {
        {0x41, 0x7A},       {0xC0, 0x24F},    {0x300, 0x36F},     {0x370, 0x3FF},
        {0x400, 0x45F},     {0x5B0, 0x5EA},   {0x620, 0x670},     {0x900, 0x97F},
        {0x980, 0x9FF},     {0xB00, 0xBFF},   {0xC40, 0xDFF},     {0xE30, 0xE4F},
        {0xF40, 0xFBF},     {0x1000, 0x1040}, {0x1100, 0x11FF},   {0x1B00, 0x1B44},
        {0x1DC0, 0x1FFF},   {0x20D0, 0x2130}, {0x3040, 0x30FF},   {0xAC00, 0xAC40},
        {0xF900, 0xFA6D},   {0xFB1D, 0xFB4E}, {0x11099, 0x11140}, {0x1D157, 0x1D1C0},
        {0x2F800, 0x2FA1D},
    };
    uint32_t state = 1;
    struct buffer s = {0};
    for (int round = 0; round < 200000; round++) {
        buffer_reset(&s);
        for (uint32_t left = 2 + next_random(&state) % 8; left > 0; left--) {
            size_t pool = next_random(&state) % (sizeof(pools) / sizeof(pools[0]));
            uint32_t size = pools[pool].last - pools[pool].first + 1;
            utf8_put(&s, pools[pool].first + next_random(&state) % size);
        }
        check_nfc(buffer_str(&s));
    }
    buffer_free(&s);
}

// A megabyte of marks in the worst order: linear, or this test does not end.
static void test_hostile_marks(void)
{
    struct buffer s = {0};
    buffer_byte(&s, 'a');
    for (int i = 0; i < 250000; i++) {
        utf8_put(&s, 0x301);
        utf8_put(&s, 0x323);
    }
    struct str out = text_nfc(&arena, buffer_str(&s));
    assert(str_equal(text_nfc(&arena, out), out));
    assert(str_equal(text_key(&arena, buffer_str(&s)), STR("a")));
    buffer_free(&s);
}

static void key(const char *in, const char *expected)
{
    struct str out = text_key(&arena, str_of(in));
    if (!str_equal(out, str_of(expected)))
        fprintf(stderr, "key of [%s]: got [%.*s]\n", in, (int)out.length, out.data);
    assert(str_equal(out, str_of(expected)));
    assert(str_equal(text_key(&arena, out), out));
}

static void test_key(void)
{
    key("", "");
    key("  --  ", "");
    key("L’Été  2009!", "l ete 2009");
    key("L'Été 2009", "l ete 2009");
    key("O’Brien", "o brien");
    key("É’a, qu’il, Qur'an", "e a quil quran");
    key("a b’s I’m", "a b s i m");
    key("Endowment’s", "endowments");
    key("Endowment's", "endowments");
    key("the ‘quoted’ word", "the quoted word");
    key("rock ’n’ roll", "rock n roll");
    key("don''t", "don t");
    key("Straße", "strasse");
    key("STRASSE", "strasse");
    key("IŞIK", "isik");
    key("ışık", "isik");
    key("İstanbul", "istanbul");
    key("مُحَمَّد", "محمد");
    key("محـــمد", "محمد");
    key("أحمد", "احمد");
    key("١٢ أغسطس ٢٠٢٠", "١٢ اغسطس ٢٠٢٠");
    key("می‌خواهم", "میخواهم");
    key("中国经济，2020年", "中国经济 2020年");
    key("ＡＢＣ１２３", "abc123");
    key("ﬁnal ½", "final 1 2");
    key("Ⅷ. Kapitel", "viii kapitel");
    key("ΟΔΟΣ", "οδοσ");
    key("ο̂δός", "οδοσ");
    key("Київ", "киів");
    key("नमस्ते दुनिया", "नमस्ते दुनिया");
    key("soft\xC2\xADhyphen", "softhyphen");
    key("U.S.-China", "u s china");
    key("ŉ", "n");
    key("A\xE2\x80\x94"
        "B",
        "a b");
    assert(str_equal(text_key(&arena, STR("がぎ")), text_key(&arena, STR("か\u3099き\u3099"))));
    assert(!str_equal(text_key(&arena, STR("か")), text_key(&arena, STR("が"))));
    assert(!str_equal(text_key(&arena, STR("कि")), text_key(&arena, STR("का"))));
}

// Runs of ASCII are folded by the block: the same comes out as character by character, with soft hyphens between them.
static void test_key_of_runs(void)
{
    static const char some[] = "aBz09  .,-'`'\n/@[{~";
    struct buffer run = {0}, parted = {0};
    uint32_t state = 2;
    for (int round = 0; round < 20000; round++) {
        uint32_t length = next_random(&state) % 80, others = next_random(&state) % 4;
        buffer_reset(&run);
        buffer_reset(&parted);
        for (uint32_t at = 0; at < length; at++) {
            bool is_other = next_random(&state) % 4 < others;
            char c = is_other ? some[next_random(&state) % (sizeof(some) - 1)]
                              : (char)('a' + next_random(&state) % 26);
            buffer_byte(&run, c);
            buffer_byte(&parted, c);
            buffer_put(&parted, STR("\xC2\xAD"));
        }
        struct str of_run = text_key(&arena, buffer_str(&run));
        assert(str_equal(of_run, text_key(&arena, buffer_str(&parted))));
        arena_reset(&arena);
    }
    buffer_free(&run);
    buffer_free(&parted);
}

static void test_key_of_every_code_point(void)
{
    struct buffer s = {0};
    for (uint32_t c = 0; c <= 0x2FFFF; c++) {
        if (is_surrogate(c))
            continue;
        buffer_reset(&s);
        buffer_byte(&s, 'x');
        utf8_put(&s, c);
        buffer_byte(&s, 'y');
        struct str out = text_key(&arena, buffer_str(&s));
        assert(str_equal(text_key(&arena, out), out));
        assert(utf8_is_valid(out) && !str_contains(out, STR("  ")));
        arena_reset(&arena);
    }
    buffer_free(&s);
}

int main(void)
{
    test_every_code_point();
    test_every_composition();
    test_random_runs();
    test_hostile_marks();
    test_key();
    test_key_of_runs();
    test_key_of_every_code_point();
    arena_free(&arena);
    puts("ok normalize");
    return 0;
}
