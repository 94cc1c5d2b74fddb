// SPDX-License-Identifier: MIT
#include "capture/http.h"
#include "codec/pack.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

enum { MAX = 1 << 20 };

static struct arena arena;
static struct http_body body;
static const struct str page =
    STR_INIT("<html><p>The tide comes in twice a day, the tide goes out.");

static void messages(void)
{
    struct http_message message;
    http_read(&message, &arena,
              STR("HTTP/1.1 200 OK\r\nContent-Type: text/HTML; charset=\"koi8-r\"\r\n"
                  "Content-Length: 4\r\nContent-Encoding: br\r\n\r\nbody"));
    assert(message.status == 200 && message.content_length == 4);
    assert(str_equal(message.media_type, STR("text/html")));
    assert(str_equal(message.charset, STR("koi8-r")));
    assert(str_equal(message.content_encoding, STR("br")) && str_equal(message.body, STR("body")));
    http_read(&message, &arena, STR("HTTP/2 404\nx: y\n\nbody"));
    assert(message.status == 404 && str_equal(message.body, STR("body")));
    http_read(&message, &arena, STR(":status: 204\r\ncontent-type: a/b\r\n\r\n"));
    assert(message.status == 204 && message.body.length == 0);
    http_read(&message, &arena, STR("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 203 OK\r\n\r\nx"));
    assert(message.status == 203 && str_equal(message.body, STR("x")));
    http_read(&message, &arena, STR("<p>HTTP/1.1 200</p>"));
    assert(message.status == 0 && message.body.length == 19);
    http_read(&message, &arena, STR("HTTP/1.1 200 OK\r\nno end"));
    assert(message.status == 200 && message.body.length == 0);
}

static void put_chunks(struct buffer *out, struct str bytes)
{
    buffer_printf(out, "%zx\r\n", bytes.length);
    buffer_put(out, bytes);
    buffer_put(out, STR("\r\n0\r\n\r\n"));
}

// What comes of a body under a header that claims these codings.
static enum http_outcome decode(const char *transfer, const char *content, struct str bytes)
{
    struct http_message message = {.transfer_encoding = str_of(transfer),
                                   .content_encoding = str_of(content),
                                   .content_length = UINT64_MAX,
                                   .body = bytes};
    return http_decode(&body, &arena, &message, MAX);
}

// Chunked or not, packed or not, and a header that says so or does not: the bytes decide.
static void headers_lie(void)
{
    for (unsigned bits = 0; bits < 16; bits++) {
        struct buffer packed = {0}, bytes = {0};
        bool is_packed = bits & 1, is_chunked = bits & 2;
        if (is_packed)
            pack(CODING_GZIP, page, (struct str){0}, &packed);
        else
            buffer_put(&packed, page);
        if (is_chunked)
            put_chunks(&bytes, buffer_str(&packed));
        else
            buffer_put(&bytes, buffer_str(&packed));
        const char *transfer = bits & 4 ? "chunked" : NULL, *content = bits & 8 ? "gzip" : NULL;
        assert(decode(transfer, content, buffer_str(&bytes)) == HTTP_DECODED);
        assert(str_equal(body.bytes, page));
        assert(str_contains(body.codings, STR("gzip")) == is_packed);
        assert(str_contains(body.codings, STR("chunked")) == is_chunked);
        buffer_free(&packed);
        buffer_free(&bytes);
    }
}

static void codings(void)
{
    static const struct {
        enum coding coding;
        const char *claim, *codings;
    } cases[] = {
        {CODING_BROTLI, "br", "[\"br\"]"},
        {CODING_BROTLI, "gzip", "[\"br\"]"},
        {CODING_DEFLATE, "deflate", "[\"deflate\"]"},
        {CODING_ZLIB, "deflate", "[\"deflate\"]"},
        {CODING_ZSTD, NULL, "[\"zstd\"]"},
        {CODING_ZLIB, NULL, "[\"deflate\"]"},
    };
    struct buffer packed = {0}, twice = {0};
    for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
        buffer_reset(&packed);
        pack(cases[i].coding, page, (struct str){0}, &packed);
        assert(decode(NULL, cases[i].claim, buffer_str(&packed)) == HTTP_DECODED);
        assert(str_equal(body.bytes, page));
        assert(str_equal(body.codings, str_of(cases[i].codings)));
    }
    buffer_reset(&packed);
    pack(CODING_GZIP, page, (struct str){0}, &packed);
    pack(CODING_GZIP, buffer_str(&packed), (struct str){0}, &twice);
    assert(decode(NULL, "gzip", buffer_str(&twice)) == HTTP_DECODED);
    assert(str_equal(body.bytes, page) && str_equal(body.codings, STR("[\"gzip\",\"gzip\"]")));
    buffer_free(&packed);
    buffer_free(&twice);
}

static void damage(void)
{
    struct buffer packed = {0};
    pack(CODING_GZIP, page, (struct str){0}, &packed);
    assert(decode(NULL, "gzip", str_slice(buffer_str(&packed), 0, packed.length - 4)) == HTTP_CUT);
    assert(str_starts(page, body.bytes) && body.bytes.length > 0);
    assert(decode(NULL, "gzip", str_slice(buffer_str(&packed), 0, 10)) == HTTP_DAMAGED);
    struct http_message message = {.body = buffer_str(&packed), .content_length = UINT64_MAX};
    assert(http_decode(&body, &arena, &message, 10) == HTTP_TOO_LARGE);
    assert(decode("chunked", NULL, STR("5\r\nhel")) == HTTP_CUT);
    assert(str_equal(body.bytes, STR("hel")));
    buffer_free(&packed);
}

int main(void)
{
    messages();
    headers_lie();
    codings();
    damage();
    http_free(&body);
    arena_free(&arena);
    puts("ok http");
    return 0;
}
