// SPDX-License-Identifier: MIT
#include "codec/decoder.h"
#include "codec/pack.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

static const struct str text =
    STR_INIT("The tide comes in twice a day, and the tide goes out twice a day.");

// A byte of input at a time, and two bytes of room.
static void drips(enum coding coding, struct str dictionary)
{
    struct buffer packed = {0}, out = {0};
    struct decoder decoder = {0};
    enum decoder_status status = DECODER_GOING;
    pack(coding, text, dictionary, &packed);
    decoder_open(&decoder, coding, dictionary);
    for (size_t at = 0; status == DECODER_GOING;) {
        struct str input = str_slice(buffer_str(&packed), at, at + 1);
        size_t before = input.length, made = 0;
        char *room = buffer_room(&out, 2);
        status = decoder_step(&decoder, &input, room, 2, &made);
        out.length += made;
        at += before - input.length;
        assert(status != DECODER_BROKEN &&
               (status == DECODER_END || made || before > input.length));
        assert(status != DECODER_END || at == packed.length);
    }
    assert(str_equal(buffer_str(&out), text));
    decoder_free(&decoder);
    buffer_free(&packed);
    buffer_free(&out);
}

static void breaks(enum coding coding, struct str bytes)
{
    struct decoder decoder = {0};
    char room[100];
    size_t made = 0;
    enum decoder_status status = DECODER_GOING;
    decoder_open(&decoder, coding, (struct str){0});
    while (status == DECODER_GOING && bytes.length)
        status = decoder_step(&decoder, &bytes, room, sizeof(room), &made);
    assert(status == DECODER_BROKEN);
    decoder_free(&decoder);
}

// One decoder for one member after the other, also of another coding, and after a damaged one.
static void again(void)
{
    static const enum coding codings[] = {CODING_GZIP, CODING_GZIP, CODING_ZLIB,   CODING_DEFLATE,
                                          CODING_ZSTD, CODING_ZSTD, CODING_BROTLI, CODING_GZIP};
    struct decoder decoder = {0};
    struct buffer packed = {0};
    char room[200];
    for (size_t i = 0; i < sizeof(codings) / sizeof(*codings); i++) {
        size_t made = 0;
        buffer_reset(&packed);
        pack(codings[i], text, (struct str){0}, &packed);
        struct str input = str_slice(buffer_str(&packed), 0, packed.length / 2);
        decoder_open(&decoder, codings[i], (struct str){0});
        decoder_step(&decoder, &input, room, sizeof(room), &made);
        input = buffer_str(&packed);
        decoder_open(&decoder, codings[i], (struct str){0});
        assert(decoder_step(&decoder, &input, room, sizeof(room), &made) == DECODER_END);
        assert(str_equal((struct str){room, made}, text) && input.length == 0);
    }
    decoder_free(&decoder);
    buffer_free(&packed);
}

static void sniff(void)
{
    for (enum coding coding = CODING_GZIP; coding <= CODING_ZSTD; coding++) {
        struct buffer packed = {0};
        pack(coding, text, (struct str){0}, &packed);
        enum coding wanted = coding == CODING_DEFLATE ? CODING_NONE : coding;
        assert(coding_sniff(buffer_str(&packed)) == wanted);
        buffer_free(&packed);
    }
    assert(coding_sniff(STR("")) == CODING_NONE && coding_sniff(STR("\x1f\x8b")) == CODING_NONE);
    assert(coding_sniff(STR("\x1f\x8b\x08\xff")) == CODING_NONE); // flags that do not exist
    assert(coding_sniff(STR("\x5a\x2a\x4d\x18")) == CODING_ZSTD); // a skippable frame
    assert(str_equal(coding_name(CODING_ZLIB), STR("deflate")));
}

int main(void)
{
    for (enum coding coding = CODING_GZIP; coding <= CODING_BROTLI; coding++)
        drips(coding, (struct str){0});
    drips(CODING_ZSTD, STR("The tide comes in twice a day, says the dictionary of tides."));
    breaks(CODING_GZIP, STR("\x1f\x8b\x08\0\0\0\0\0\0\x03garbage that is no deflate"));
    breaks(CODING_ZLIB, STR("no zlib"));
    breaks(CODING_ZSTD, STR("no frame of it"));
    again();
    sniff();
    puts("ok decoder");
    return 0;
}
