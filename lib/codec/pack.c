// SPDX-License-Identifier: MIT
#include "codec/pack.h"

#include "base/die.h"

#include <brotli/encode.h>
#include <libdeflate.h>
#include <zstd.h>

enum { DEFLATE_LEVEL = 6, BROTLI_QUALITY = 5 };

static size_t pack_deflate(enum coding coding, struct str bytes, struct buffer *out)
{
    struct libdeflate_compressor *packer = libdeflate_alloc_compressor(DEFLATE_LEVEL);
    if (!packer)
        die("out of memory");
    size_t room = libdeflate_gzip_compress_bound(packer, bytes.length) + 64;
    char *to = buffer_room(out, room);
    size_t (*function)(struct libdeflate_compressor *, const void *, size_t, void *, size_t) =
        coding == CODING_GZIP   ? libdeflate_gzip_compress
        : coding == CODING_ZLIB ? libdeflate_zlib_compress
                                : libdeflate_deflate_compress;
    size_t made = function(packer, bytes.data, bytes.length, to, room);
    libdeflate_free_compressor(packer);
    return made;
}

static size_t pack_zstd(struct str bytes, struct str dictionary, struct buffer *out)
{
    ZSTD_CCtx *context = ZSTD_createCCtx();
    size_t room = ZSTD_compressBound(bytes.length);
    if (!context)
        die("out of memory");
    size_t made =
        ZSTD_compress_usingDict(context, buffer_room(out, room), room, bytes.data, bytes.length,
                                dictionary.data, dictionary.length, ZSTD_CLEVEL_DEFAULT);
    ZSTD_freeCCtx(context);
    if (ZSTD_isError(made))
        die("cannot pack with zstd: %s", ZSTD_getErrorName(made));
    return made;
}

static size_t pack_brotli(struct str bytes, struct buffer *out)
{
    size_t room = BrotliEncoderMaxCompressedSize(bytes.length) + 64;
    uint8_t *to = (uint8_t *)buffer_room(out, room);
    if (!BrotliEncoderCompress(BROTLI_QUALITY, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT,
                               bytes.length, (const uint8_t *)bytes.data, &room, to))
        die("cannot pack with brotli");
    return room;
}

void pack(enum coding coding, struct str bytes, struct str dictionary, struct buffer *out)
{
    bytes.data = bytes.data ? bytes.data : "";
    switch (coding) {
    case CODING_GZIP:
    case CODING_ZLIB:
    case CODING_DEFLATE: out->length += pack_deflate(coding, bytes, out); break;
    case CODING_ZSTD: out->length += pack_zstd(bytes, dictionary, out); break;
    case CODING_BROTLI: out->length += pack_brotli(bytes, out); break;
    case CODING_NONE: buffer_put(out, bytes); break;
    }
}
