// Unpacking what is in memory as a whole, under limits on size and expansion: bodies of pages, members of archives.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_CODEC_UNPACK_H
#define SHEAF_CODEC_UNPACK_H

#include "base/buffer.h"
#include "codec/decoder.h"

#include <stdint.h>

enum {
    UNPACK_FREE_MAX = 8 << 20, // bytes that may come of any input, however small
    UNPACK_RATIO_MAX = 250,    // above them: unpacked bytes for each packed one; more is a bomb
};

enum unpack_status {
    UNPACK_DONE,
    UNPACK_CUT,    // the packed bytes end before their end; 'out' has what came
    UNPACK_BROKEN, // damaged; 'out' has what came before the damage
    UNPACK_TOO_LARGE,
    UNPACK_BOMB,
};

// True when so much from so little is an attack and no page.
bool unpack_is_bomb(uint64_t packed, uint64_t unpacked);

// Appends what is packed (gzip members one behind the other, a zlib or raw deflate stream, zstd frames, brotli) to
// 'out', at most 'max' bytes. Bytes behind the end of it are ignored.
enum unpack_status unpack(enum coding coding, struct str packed, size_t max, struct buffer *out);

// One gzip member at the beginning of 'packed', unpacked in one go by libdeflate (more than twice zlib's speed).
// {0} is valid; unpack_free_member frees.
struct member_unpacker {
    void *state;
};

// Appends the member to 'out', at most 'max' bytes; *used is its packed length. False, with 'out' as it was, when it is larger,
// damaged, or not whole in 'packed': then a decoder must go through it.
bool unpack_member(struct member_unpacker *unpacker, struct str packed, size_t max,
                   struct buffer *out, size_t *used);
void unpack_free_member(struct member_unpacker *unpacker);

#endif
