// SPDX-License-Identifier: MIT
#include "codec/decoder.h"

#include "base/die.h"

#include <brotli/decode.h>
#include <stdint.h>
#include <stdlib.h>
#include <zlib.h>
#include <zstd.h>

struct str coding_name(enum coding coding)
{
    static const struct str names[] = {
        [CODING_NONE] = STR_INIT("identity"), [CODING_GZIP] = STR_INIT("gzip"),
        [CODING_ZLIB] = STR_INIT("deflate"),  [CODING_DEFLATE] = STR_INIT("deflate"),
        [CODING_ZSTD] = STR_INIT("zstd"),     [CODING_BROTLI] = STR_INIT("br"),
    };
    return names[coding];
}

// RFC 1952 §2.3, RFC 8878 §3.1 (its skippable frames too), RFC 1950 §2.2.
enum coding coding_sniff(struct str bytes)
{
    const unsigned char *byte = (const unsigned char *)bytes.data;
    if (bytes.length >= 4 && byte[0] == 0x1f && byte[1] == 0x8b && byte[2] == 8 && byte[3] < 0x20)
        return CODING_GZIP;
    if (str_starts(bytes, STR("\x28\xb5\x2f\xfd")))
        return CODING_ZSTD;
    if (bytes.length >= 4 && (byte[0] & 0xf0) == 0x50 && byte[1] == 0x2a && byte[2] == 0x4d &&
        byte[3] == 0x18)
        return CODING_ZSTD;
    bool is_zlib = bytes.length >= 2 && (byte[0] & 0x8f) == 8 && (byte[1] & 0x20) == 0;
    return is_zlib && (byte[0] << 8 | byte[1]) % 31 == 0 ? CODING_ZLIB : CODING_NONE;
}

static int window_bits(enum coding coding)
{
    if (coding == CODING_GZIP)
        return MAX_WBITS + 16;
    return coding == CODING_ZLIB ? MAX_WBITS : -MAX_WBITS;
}

static void open_zlib(struct decoder *decoder, enum coding coding)
{
    z_stream *stream = decoder->state;
    if (stream && inflateReset2(stream, window_bits(coding)) == Z_OK)
        return;
    stream = calloc(1, sizeof(*stream));
    if (!stream || inflateInit2(stream, window_bits(coding)) != Z_OK)
        die("out of memory");
    decoder->state = stream;
}

static void open_zstd(struct decoder *decoder, struct str dictionary)
{
    if (decoder->state) {
        ZSTD_DCtx_reset(decoder->state, ZSTD_reset_session_only);
        return;
    }
    decoder->state = ZSTD_createDCtx();
    if (!decoder->state)
        die("out of memory");
    ZSTD_DCtx_setParameter(decoder->state, ZSTD_d_windowLogMax, DECODER_WINDOW_LOG_MAX);
    if (dictionary.length)
        ZSTD_DCtx_loadDictionary(decoder->state, dictionary.data, dictionary.length);
}

void decoder_open(struct decoder *decoder, enum coding coding, struct str dictionary)
{
    bool was_zlib = decoder->coding >= CODING_GZIP && decoder->coding <= CODING_DEFLATE;
    bool is_zlib = coding >= CODING_GZIP && coding <= CODING_DEFLATE;
    if (decoder->coding != coding && !(was_zlib && is_zlib)) {
        decoder_free(decoder);
        decoder->state = NULL;
    }
    if (is_zlib)
        open_zlib(decoder, coding);
    else if (coding == CODING_ZSTD)
        open_zstd(decoder, dictionary);
    else if (coding == CODING_BROTLI) {
        BrotliDecoderDestroyInstance(decoder->state);
        decoder->state = BrotliDecoderCreateInstance(NULL, NULL, NULL);
        if (!decoder->state)
            die("out of memory");
    }
    decoder->coding = coding;
}

// zlib counts in unsigned int.
static unsigned capped(size_t size)
{
    return size > UINT32_MAX / 2 ? UINT32_MAX / 2 : (unsigned)size;
}

static enum decoder_status step_zlib(z_stream *stream, struct str *input, char *room, size_t size,
                                     size_t *made)
{
    unsigned given = capped(input->length), wanted = capped(size);
    stream->next_in = (Bytef *)(uintptr_t)input->data;
    stream->avail_in = given;
    stream->next_out = (Bytef *)room;
    stream->avail_out = wanted;
    int code = inflate(stream, Z_NO_FLUSH);
    *input = str_slice(*input, given - stream->avail_in, input->length);
    *made = wanted - stream->avail_out;
    if (code == Z_MEM_ERROR)
        die("out of memory");
    if (code == Z_STREAM_END)
        return DECODER_END;
    return code == Z_OK || code == Z_BUF_ERROR ? DECODER_GOING : DECODER_BROKEN;
}

static enum decoder_status step_zstd(ZSTD_DCtx *context, struct str *input, char *room, size_t size,
                                     size_t *made)
{
    ZSTD_inBuffer in = {input->data, input->length, 0};
    ZSTD_outBuffer out = {room, size, 0};
    size_t code = ZSTD_decompressStream(context, &out, &in);
    *input = str_slice(*input, in.pos, input->length);
    *made = out.pos;
    if (ZSTD_isError(code))
        return DECODER_BROKEN;
    return code == 0 ? DECODER_END : DECODER_GOING;
}

static enum decoder_status step_brotli(BrotliDecoderState *state, struct str *input, char *room,
                                       size_t size, size_t *made)
{
    size_t given = input->length, wanted = size;
    const uint8_t *next = (const uint8_t *)input->data;
    uint8_t *out = (uint8_t *)room;
    BrotliDecoderResult code =
        BrotliDecoderDecompressStream(state, &given, &next, &wanted, &out, NULL);
    *input = str_slice(*input, input->length - given, input->length);
    *made = size - wanted;
    if (code == BROTLI_DECODER_RESULT_ERROR)
        return DECODER_BROKEN;
    return code == BROTLI_DECODER_RESULT_SUCCESS ? DECODER_END : DECODER_GOING;
}

enum decoder_status decoder_step(struct decoder *decoder, struct str *input, char *room,
                                 size_t size, size_t *made)
{
    *made = 0;
    switch (decoder->coding) {
    case CODING_GZIP:
    case CODING_ZLIB:
    case CODING_DEFLATE: return step_zlib(decoder->state, input, room, size, made);
    case CODING_ZSTD: return step_zstd(decoder->state, input, room, size, made);
    case CODING_BROTLI: return step_brotli(decoder->state, input, room, size, made);
    case CODING_NONE: break;
    }
    *made = input->length < size ? input->length : size;
    if (*made)
        memcpy(room, input->data, *made);
    *input = str_slice(*input, *made, input->length);
    return DECODER_GOING;
}

void decoder_free(struct decoder *decoder)
{
    void *state = decoder->state;
    enum coding coding = decoder->coding;
    *decoder = (struct decoder){0};
    if (!state)
        return;
    if (coding == CODING_ZSTD) {
        ZSTD_freeDCtx(state);
    } else if (coding == CODING_BROTLI) {
        BrotliDecoderDestroyInstance(state);
    } else {
        inflateEnd(state);
        free(state);
    }
}
