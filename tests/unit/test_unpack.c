// SPDX-License-Identifier: MIT
#include "codec/pack.h"
#include "codec/unpack.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

enum { MAX = 64 << 20 };

static const enum coding codings[] = {CODING_GZIP, CODING_ZLIB, CODING_DEFLATE, CODING_ZSTD,
                                      CODING_BROTLI};
enum { CODINGS = sizeof(codings) / sizeof(*codings) };

static void fill(struct buffer *text, size_t lines)
{
    for (size_t i = 0; i < lines; i++)
        buffer_printf(text, "line %zu of a text, number %zx\n", i, i * 2654435761U);
}

static void sniffs(void)
{
    struct buffer packed = {0};
    static const enum coding seen[] = {CODING_GZIP, CODING_ZLIB, CODING_NONE, CODING_ZSTD,
                                       CODING_NONE};
    for (size_t i = 0; i < CODINGS; i++) {
        buffer_reset(&packed);
        pack(codings[i], STR("text"), (struct str){0}, &packed);
        assert(coding_sniff(buffer_str(&packed)) == seen[i]);
    }
    assert(coding_sniff(STR("")) == CODING_NONE &&
           coding_sniff(STR("\x1f\x8b\x08")) == CODING_NONE);
    assert(coding_sniff(STR("<html>")) == CODING_NONE);
    assert(coding_sniff(STR("\x52\x2a\x4d\x18")) == CODING_ZSTD); // a skippable frame
    assert(str_equal(coding_name(CODING_BROTLI), STR("br")));
    buffer_free(&packed);
}

// Whole, piece by piece, cut at every place of a short one, and with something behind it.
static void comes_back(enum coding coding, struct str text)
{
    struct buffer packed = {0}, out = {0};
    pack(coding, text, (struct str){0}, &packed);
    buffer_put(&out, STR("<"));
    assert(unpack(coding, buffer_str(&packed), MAX, &out) == UNPACK_DONE);
    assert(str_equal(str_slice(buffer_str(&out), 1, out.length), text));
    buffer_put(&packed, STR("behind"));
    buffer_reset(&out);
    assert(unpack(coding, buffer_str(&packed), MAX, &out) == UNPACK_DONE);
    assert(str_equal(buffer_str(&out), text));
    for (size_t end = packed.length - 7; text.length < 100 && end > 0; end--) {
        buffer_reset(&out);
        enum unpack_status status =
            unpack(coding, str_slice(buffer_str(&packed), 0, end), MAX, &out);
        assert(status == UNPACK_CUT && str_starts(text, buffer_str(&out)));
    }
    buffer_reset(&out);
    if (text.length > 1000)
        assert(unpack(coding, buffer_str(&packed), 1000, &out) == UNPACK_TOO_LARGE);
    buffer_free(&packed);
    buffer_free(&out);
}

static void steps(enum coding coding, struct str text)
{
    struct buffer packed = {0};
    struct decoder decoder = {0};
    for (int round = 0; round < 2; round++) { // a decoder is used again
        buffer_reset(&packed);
        pack(coding, text, (struct str){0}, &packed);
        buffer_put(&packed, STR("!"));
        decoder_open(&decoder, coding, (struct str){0});
        struct str rest = {packed.data, 0}, wanted = text;
        enum decoder_status status = DECODER_GOING;
        while (status == DECODER_GOING) { // one byte more at a time, seven bytes of room
            char room[7];
            size_t made = 0;
            rest.length += rest.data + rest.length < packed.data + packed.length;
            status = decoder_step(&decoder, &rest, room, sizeof(room), &made);
            assert(str_starts(wanted, (struct str){room, made}));
            wanted = str_slice(wanted, made, wanted.length);
        }
        assert(status == DECODER_END && !wanted.length);
    }
    decoder_free(&decoder);
    buffer_free(&packed);
}

static void members(struct str text)
{
    struct buffer packed = {0}, out = {0};
    struct member_unpacker unpacker = {0};
    size_t used = 0;
    pack(CODING_GZIP, STR("one "), (struct str){0}, &packed);
    size_t first = packed.length;
    pack(CODING_GZIP, STR("two"), (struct str){0}, &packed);
    assert(unpack_member(&unpacker, buffer_str(&packed), 100, &out, &used));
    assert(used == first && str_equal(buffer_str(&out), STR("one ")));
    assert(
        !unpack_member(&unpacker, str_slice(buffer_str(&packed), 0, first - 1), 100, &out, &used));
    assert(!unpack_member(&unpacker, buffer_str(&packed), 3, &out, &used));
    assert(str_equal(buffer_str(&out), STR("one ")));
    buffer_reset(&out);
    assert(unpack(CODING_GZIP, buffer_str(&packed), 100, &out) == UNPACK_DONE);
    assert(str_equal(buffer_str(&out), STR("one two")));

    // A flipped bit is damage: what came before it is there.
    buffer_reset(&packed);
    buffer_reset(&out);
    pack(CODING_GZIP, text, (struct str){0}, &packed);
    packed.data[packed.length - 6] ^= 1; // of the checksum
    assert(unpack(CODING_GZIP, buffer_str(&packed), MAX, &out) == UNPACK_BROKEN);
    assert(str_starts(text, buffer_str(&out)) && out.length > 0);
    unpack_free_member(&unpacker);
    buffer_free(&packed);
    buffer_free(&out);
}

static void bombs(void)
{
    struct buffer zeros = {0}, packed = {0}, out = {0};
    memset(buffer_room(&zeros, 4 * UNPACK_FREE_MAX), 0, 4 * UNPACK_FREE_MAX);
    zeros.length = 4 * UNPACK_FREE_MAX;
    pack(CODING_GZIP, buffer_str(&zeros), (struct str){0}, &packed);
    assert(unpack(CODING_GZIP, buffer_str(&packed), MAX, &out) == UNPACK_BOMB);
    assert(!unpack_is_bomb(1, UNPACK_FREE_MAX) && unpack_is_bomb(1, UNPACK_FREE_MAX + 1));
    assert(!unpack_is_bomb(UNPACK_FREE_MAX, UINT64_C(250) * UNPACK_FREE_MAX));
    buffer_free(&zeros);
    buffer_free(&packed);
    buffer_free(&out);
}

int main(void)
{
    struct buffer text = {0};
    fill(&text, 20000);
    sniffs();
    for (size_t i = 0; i < CODINGS; i++) {
        comes_back(codings[i], STR(""));
        comes_back(codings[i], STR("a short text, a short text"));
        comes_back(codings[i], buffer_str(&text));
        steps(codings[i], str_slice(buffer_str(&text), 0, 5000));
    }
    members(buffer_str(&text));
    bombs();
    buffer_free(&text);
    puts("ok unpack");
    return 0;
}
