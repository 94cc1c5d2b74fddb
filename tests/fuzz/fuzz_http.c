// Any bytes as an HTTP message: what is said to be undone is a list of known codings, the body is within its limit, it is the message's
// own bytes where nothing was undone, and a body that is packed and cut into chunks here comes back whole.
// SPDX-License-Identifier: MIT
#include "require.h"

#include "capture/chunked.h"
#include "capture/http.h"
#include "codec/pack.h"
#include "codec/unpack.h"
#include "json/span.h"

enum { BODY_MAX = 1 << 20 };

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static struct arena arena;
static struct http_body body;

static void check_message(struct str block)
{
    struct http_message message;
    http_read(&message, &arena, block);
    require(message.status < 1000 && message.body.length <= block.length);
    enum http_outcome outcome = http_decode(&body, &arena, &message, BODY_MAX);
    if (!body.codings.data) {
        require(body.bytes.length <= message.body.length);
        require(str_ends(message.body, body.bytes)); // an empty line in front may be cut
        return;
    }
    require(span_validate(body.codings, NULL, NULL) && span_kind(body.codings) == SPAN_ARRAY);
    require(outcome >= HTTP_TOO_LARGE || body.bytes.length <= BODY_MAX);
}

static void check_chunked(struct str bytes)
{
    for (int is_claimed = 0; is_claimed < 2; is_claimed++) {
        struct buffer out = {0};
        buffer_put(&out, STR("before"));
        enum chunked_status status = chunked_decode(bytes, is_claimed, &out);
        require(str_starts(buffer_str(&out), STR("before")));
        require(out.length - 6 <= bytes.length);
        require(status != CHUNKED_NOT || out.length == 6);
        require(is_claimed || status != CHUNKED_CUT || bytes.length > 0);
        buffer_free(&out);
    }
}

// What comes out of any bytes is within the limit, whatever they are taken for.
static void check_unpack(struct str bytes)
{
    for (enum coding coding = CODING_GZIP; coding <= CODING_BROTLI; coding++) {
        struct buffer out = {0};
        enum unpack_status status = unpack(coding, bytes, BODY_MAX, &out);
        require(status == UNPACK_TOO_LARGE || out.length <= BODY_MAX);
        buffer_free(&out);
    }
}

static void put_chunks(struct buffer *out, struct str bytes, size_t step)
{
    for (size_t at = 0; at < bytes.length; at += step) {
        struct str chunk = str_slice(bytes, at, at + step);
        buffer_printf(out, "%zx\r\n", chunk.length);
        buffer_put(out, chunk);
        buffer_put(out, STR("\r\n"));
    }
    buffer_put(out, STR("0\r\n\r\n"));
}

// Packs the bytes as a page and undoes it: a first byte that no packed form has keeps the page from being taken for one itself.
static void check_round(struct str bytes, enum coding coding, size_t step)
{
    static const char *const names[] = {"identity", "gzip", "deflate", "deflate", "zstd", "br"};
    struct buffer page = {0}, packed = {0}, block = {0};
    struct http_message message;
    buffer_put(&page, STR("<html>"));
    buffer_put(&page, bytes);
    pack(coding, buffer_str(&page), (struct str){0}, &packed);
    buffer_printf(&block,
                  "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Encoding: %s\r\n\r\n",
                  names[coding]);
    put_chunks(&block, buffer_str(&packed), step);
    http_read(&message, &arena, buffer_str(&block));
    require(message.status == 200);
    require(http_decode(&body, &arena, &message, BODY_MAX) == HTTP_DECODED);
    require(str_equal(body.bytes, buffer_str(&page)));
    require(str_equal(body.dechunked, buffer_str(&packed)) || !body.dechunked.data);
    buffer_free(&page);
    buffer_free(&packed);
    buffer_free(&block);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct str input = {(const char *)data, size};
    check_message(input);
    check_chunked(input);
    check_unpack(input);
    if (size > 2)
        check_round(str_slice(input, 2, size), CODING_GZIP + data[0] % 5, 1 + (size_t)data[1] * 16);
    arena_reset(&arena);
    return 0;
}
