// SPDX-License-Identifier: MIT
#include "capture/warc.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>
#include <unistd.h>

enum { MAX = 1000 };

static struct source source;
static struct warc warc;

// The bytes come through a pipe: nothing seeks.
static void open_bytes(struct str bytes)
{
    int ends[2];
    assert(pipe(ends) == 0);
    assert(write(ends[1], bytes.data, bytes.length) == (ptrdiff_t)bytes.length);
    close(ends[1]);
    source_open(&source, ends[0]);
    warc = (struct warc){.source = &source, .max = MAX};
}

static void close_bytes(void)
{
    close(source.fd);
    warc_free(&warc);
    source_free(&source);
}

static void record_is(const char *type, const char *block, uint64_t offset)
{
    struct warc_record record;
    assert(warc_next(&warc, &record) == WARC_RECORD);
    assert(str_equal(record.type, str_of(type)) && str_equal(record.block, str_of(block)));
    assert(record.offset == offset);
}

static void fault_is(const char *part)
{
    struct warc_record record;
    assert(warc_next(&warc, &record) == WARC_FAULT);
    assert(str_contains(record.fault, str_of(part)));
}

static void end_is(void)
{
    struct warc_record record;
    assert(warc_next(&warc, &record) == WARC_END && warc_next(&warc, &record) == WARC_END);
    close_bytes();
}

static void whole(void)
{
    struct warc_record record;
    open_bytes(
        STR("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: <http://a.example/>\r\n"
            "WARC-Date: 2020-01-02T03:04:05Z\r\nContent-Type: application/http\r\n"
            "WARC-Payload-Digest: sha1:X\r\nWARC-Truncated: time\r\nContent-Length: 3\r\n\r\n"
            "abc\r\n\r\nWARC/1.1\ncontent-length: 0\nwarc-type: request\n\n\n\n"));
    assert(warc_next(&warc, &record) == WARC_RECORD && record.offset == 0);
    assert(str_equal(record.target, STR("http://a.example/")));
    assert(str_equal(record.date, STR("2020-01-02T03:04:05Z")));
    assert(str_equal(record.content_type, STR("application/http")));
    assert(str_equal(record.payload_digest, STR("sha1:X")));
    assert(str_equal(record.truncated, STR("time")) && !record.segment.data);
    assert(str_equal(record.block, STR("abc")) && !record.is_length_wrong);
    record_is("request", "", 213);
    end_is();
}

// A length that leads nowhere: the block goes up to the next record.
static void wrong_lengths(void)
{
    static const struct str rest =
        STR_INIT("\r\n\r\nWARC/1.0\r\nWARC-Type: b\r\nContent-Length: 1\r\n\r\nz\r\n\r\n");
    static const char *const lengths[] = {"2", "9", "900", "x", "-1"};
    for (size_t i = 0; i < sizeof(lengths) / sizeof(*lengths); i++) {
        struct buffer bytes = {0};
        buffer_printf(&bytes, "WARC/1.0\r\nWARC-Type: a\r\nContent-Length: %s\r\n\r\nabcd",
                      lengths[i]);
        buffer_put(&bytes, rest);
        struct warc_record record;
        open_bytes(buffer_str(&bytes));
        assert(warc_next(&warc, &record) == WARC_RECORD && record.is_length_wrong);
        assert(str_equal(record.block, STR("abcd")));
        record_is("b", "z", bytes.length - rest.length + 4);
        end_is();
        buffer_free(&bytes);
    }
}

static void damage(void)
{
    open_bytes(STR("WARC/1.0\r\nWARC-Type: a\r\nContent-Length: 50\r\n\r\nabc"));
    fault_is("3 of 50 bytes");
    end_is();
    open_bytes(STR("WARC/1.0\r\nWARC-Type: a\r\nContent-Length: 50\r\n"));
    fault_is("header has no end");
    end_is();
    open_bytes(STR("rubbish\r\n\r\nWARC/1.0\r\nWARC-Type: b\r\nContent-Length: 1\r\n\r\nz"));
    fault_is("");
    record_is("b", "z", 11);
    end_is();

    struct buffer bytes = {0};
    buffer_printf(&bytes, "WARC/1.0\r\nWARC-Type: a\r\nContent-Length: %d\r\n\r\n", MAX + 1);
    for (int i = 0; i <= MAX; i++)
        buffer_byte(&bytes, 'x');
    buffer_put(&bytes, STR("\r\n\r\nWARC/1.0\r\nWARC-Type: b\r\nContent-Length: 1\r\n\r\nz"));
    open_bytes(buffer_str(&bytes));
    fault_is("--max-page");
    struct warc_record record;
    assert(warc_next(&warc, &record) == WARC_RECORD && str_equal(record.block, STR("z")));
    end_is();
    buffer_free(&bytes);
}

int main(void)
{
    whole();
    wrong_lengths();
    damage();
    open_bytes(STR(""));
    end_is();
    assert(warc_find(STR("WARC/1.0\r\nx WARC/1.0\nWARC/1.1\r\nWARC-Type: a"), 1) == 21);
    assert(warc_find(STR("no record"), 0) == STR_NONE);
    puts("ok warc");
    return 0;
}
