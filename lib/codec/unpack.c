// SPDX-License-Identifier: MIT
#include "codec/unpack.h"

#include "base/die.h"

#include <libdeflate.h>

enum {
    STEP_SIZE = 64 * 1024,     // bytes of room a step of a decoder gets at first
    STEP_SIZE_MAX = 4 << 20,   // and at most
    MEMBER_GUESS = 256 * 1024, // bytes of room for a member at first
};

bool unpack_is_bomb(uint64_t packed, uint64_t unpacked)
{
    return unpacked > UNPACK_FREE_MAX && unpacked / UNPACK_RATIO_MAX > packed;
}

// Is there another member or frame behind the one that ended?
static bool goes_on(enum coding coding, struct str rest)
{
    return (coding == CODING_GZIP || coding == CODING_ZSTD) && coding_sniff(rest) == coding;
}

static enum unpack_status run(struct decoder *decoder, struct str packed, size_t max,
                              struct buffer *out)
{
    enum coding coding = decoder->coding;
    size_t before = out->length, step = STEP_SIZE, whole = packed.length;
    for (;;) {
        size_t made = 0, left = packed.length;
        char *room = buffer_room(out, step);
        enum decoder_status status = decoder_step(decoder, &packed, room, step, &made);
        out->length += made;
        size_t unpacked = out->length - before;
        if (unpacked > max)
            return UNPACK_TOO_LARGE;
        if (unpack_is_bomb(whole - packed.length, unpacked))
            return UNPACK_BOMB;
        if (status == DECODER_BROKEN)
            return UNPACK_BROKEN;
        if (status == DECODER_END && !goes_on(coding, packed))
            return UNPACK_DONE;
        if (status == DECODER_END)
            decoder_open(decoder, coding, (struct str){0});
        else if (made == 0 && packed.length == left)
            return UNPACK_CUT;
        step = step < STEP_SIZE_MAX ? step * 2 : step;
    }
}

// A body is mostly one gzip member of common size: libdeflate does it at once.
static bool unpack_quickly(enum coding coding, struct str packed, size_t max, struct buffer *out)
{
    struct member_unpacker unpacker = {0};
    size_t before = out->length, used = 0;
    if (coding != CODING_GZIP)
        return false;
    bool is_done =
        unpack_member(&unpacker, packed, max < UNPACK_FREE_MAX ? max : UNPACK_FREE_MAX, out, &used);
    unpack_free_member(&unpacker);
    if (is_done && !goes_on(coding, str_slice(packed, used, packed.length)))
        return true;
    out->length = before;
    return false;
}

enum unpack_status unpack(enum coding coding, struct str packed, size_t max, struct buffer *out)
{
    struct decoder decoder = {0};
    if (unpack_quickly(coding, packed, max, out))
        return UNPACK_DONE;
    decoder_open(&decoder, coding, (struct str){0});
    enum unpack_status status = run(&decoder, packed, max, out);
    decoder_free(&decoder);
    return status;
}

bool unpack_member(struct member_unpacker *unpacker, struct str packed, size_t max,
                   struct buffer *out, size_t *used)
{
    if (!unpacker->state)
        unpacker->state = libdeflate_alloc_decompressor();
    if (!unpacker->state)
        die("out of memory");
    for (size_t size = MEMBER_GUESS;; size *= 2) {
        size = size < max ? size : max;
        size_t free_room = out->capacity - out->length;
        size_t room_size = free_room > size && free_room < max ? free_room : size;
        char *room = buffer_room(out, room_size);
        size_t made = 0;
        enum libdeflate_result result = libdeflate_gzip_decompress_ex(
            unpacker->state, packed.data, packed.length, room, room_size, used, &made);
        if (result == LIBDEFLATE_SUCCESS) {
            out->length += made;
            return true;
        }
        if (result != LIBDEFLATE_INSUFFICIENT_SPACE || size == max)
            return false;
        size = room_size;
    }
}

void unpack_free_member(struct member_unpacker *unpacker)
{
    if (unpacker->state)
        libdeflate_free_decompressor(unpacker->state);
    unpacker->state = NULL;
}
