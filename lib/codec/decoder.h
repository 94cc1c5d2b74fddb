// Unpacking a packed stream piece by piece: gzip, zlib and raw deflate, zstd, brotli.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_CODEC_DECODER_H
#define SHEAF_CODEC_DECODER_H

#include "base/str.h"

enum coding { CODING_NONE, CODING_GZIP, CODING_ZLIB, CODING_DEFLATE, CODING_ZSTD, CODING_BROTLI };

enum {
    DECODER_WINDOW_LOG_MAX = 27, // zstd: 128 MiB, what its own program takes unasked
};

enum decoder_status {
    DECODER_GOING,  // room is full, or the input is used up
    DECODER_END,    // the member or frame is complete; what is left of the input stands behind it
    DECODER_BROKEN, // the bytes are not packed so, or damaged
};

// {0} is a valid closed decoder.
struct decoder {
    enum coding coding;
    void *state;
};

// "gzip", "deflate" (for zlib and raw), "zstd", "br"; "identity" for none. Static.
struct str coding_name(enum coding coding);

// Which packed form the bytes begin with, by their magic: gzip, zstd, zlib (only with a plausible header), or none.
// Raw deflate and brotli have no magic.
enum coding coding_sniff(struct str bytes);

// Begins a member or frame; what the decoder holds of an earlier one is used again. 'dictionary' is one of zstd, or {0}:
// the one that the first frame is opened with stands until decoder_free. It is copied.
void decoder_open(struct decoder *decoder, enum coding coding, struct str dictionary);

// Unpacks from the beginning of *input, and cuts off what it used, into 'room'; *made is what it wrote.
enum decoder_status decoder_step(struct decoder *decoder, struct str *input, char *room,
                                 size_t size, size_t *made);
void decoder_free(struct decoder *decoder);

#endif
