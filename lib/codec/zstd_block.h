// One block in memory packed and unpacked as one zstd frame (RFC 8878) that states its size.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_CODEC_ZSTD_BLOCK_H
#define SHEAF_CODEC_ZSTD_BLOCK_H

#include "base/buffer.h"

// Reused from block to block: setting one up costs more than packing a small block. {0} is valid.
struct zstd_block {
    void *packer, *unpacker; // the library's contexts
};

// Appends the packed form. The same bytes in, the same bytes out (of one version of the library).
void zstd_block_pack(struct zstd_block *block, struct str bytes, struct buffer *out);

// Appends what a frame holds. False, and 'out' as it was, when the frame is damaged or does not hold exactly 'size'
// bytes, which the caller has found to be within its limit.
bool zstd_block_unpack(struct zstd_block *block, struct str packed, size_t size,
                       struct buffer *out);

void zstd_block_free(struct zstd_block *block);

#endif
