// Packing what is in memory, in every form that is unpacked here: for tests, and for outputs that are packed.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_CODEC_PACK_H
#define SHEAF_CODEC_PACK_H

#include "base/buffer.h"
#include "codec/decoder.h"

// Appends the packed bytes, one member or frame, at the library's own level. 'dictionary' is one of zstd, or {0}. The same bytes in,
// the same bytes out (of one version of the library).
void pack(enum coding coding, struct str bytes, struct str dictionary, struct buffer *out);

#endif
