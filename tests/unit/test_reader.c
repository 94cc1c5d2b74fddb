// SPDX-License-Identifier: MIT
#include "capture/reader.h"
#include "codec/pack.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>
#include <unistd.h>

#define RECORD                                                                                     \
    "WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: https://x.example/\r\n"                   \
    "WARC-Date: 20200102030405\r\nContent-Type: text/html\r\nContent-Length: 3\r\n\r\n<p>\r\n\r\n"

static struct reader reader = {.page_max = 2000};
static struct document document;

static void open_bytes(struct str bytes, enum capture_kind from)
{
    int ends[2];
    assert(pipe(ends) == 0);
    assert(write(ends[1], bytes.data, bytes.length) == (ptrdiff_t)bytes.length);
    close(ends[1]);
    reader.from = from;
    reader_open(&reader, ends[0]);
}

static void page_is(const char *type, const char *bytes, enum capture_kind kind)
{
    assert(reader_next(&reader, &document) && document.status == DOCUMENT_PAGE);
    assert(str_equal(document.type, str_of(type)) && str_equal(document.bytes, str_of(bytes)));
    assert(document.kind == kind);
}

static void damage_is(const char *reason)
{
    assert(reader_next(&reader, &document) && document.status == DOCUMENT_DAMAGED);
    assert(str_contains(document.reason, str_of(reason)));
}

static void end_is(void)
{
    assert(!reader_next(&reader, &document) && !reader_next(&reader, &document));
    assert(reader_error(&reader) == 0);
    close(reader.source.fd);
    reader_close(&reader);
}

static void whole_files(void)
{
    open_bytes(STR("<p>"), CAPTURE_AUTO);
    page_is("file", "<p>", CAPTURE_HTML);
    assert(!document.is_kind_told && !document.codings.data);
    end_is();
    open_bytes(STR("<p>"), CAPTURE_TEXT);
    page_is("file", "<p>", CAPTURE_TEXT);
    assert(document.is_kind_told);
    end_is();
    open_bytes(STR(""), CAPTURE_AUTO);
    page_is("file", "", CAPTURE_TEXT);
    end_is();
    struct buffer large = {0}, packed = {0};
    for (int i = 0; i < 2001; i++)
        buffer_byte(&large, 'x');
    open_bytes(buffer_str(&large), CAPTURE_AUTO);
    damage_is("larger than --max-page");
    end_is();
    pack(CODING_ZSTD, STR("<p>"), (struct str){0}, &packed);
    open_bytes(buffer_str(&packed), CAPTURE_AUTO);
    page_is("file", "<p>", CAPTURE_HTML);
    assert(str_equal(document.codings, STR("[\"zstd\"]")));
    end_is();
    open_bytes(str_slice(buffer_str(&packed), 0, packed.length - 1), CAPTURE_AUTO);
    damage_is("ends in the middle");
    end_is();
    buffer_free(&large);
    buffer_free(&packed);
}

static void archives(void)
{
    open_bytes(STR("\xEF\xBB\xBF" RECORD RECORD), CAPTURE_AUTO);
    page_is("resource", "<p>", CAPTURE_HTML);
    assert(str_equal(document.captured_at, STR("2020-01-02T03:04:05Z")) && document.offset == 3);
    page_is("resource", "<p>", CAPTURE_HTML);
    end_is();
    open_bytes(STR("rest of one\r\n\r\n" RECORD), CAPTURE_AUTO);
    damage_is("15 bytes that are no record");
    page_is("resource", "<p>", CAPTURE_HTML);
    end_is();
    struct buffer packed = {0};
    buffer_put(&packed, STR("\x1f\x8b\x08\x05"));
    pack(CODING_GZIP, STR(RECORD), (struct str){0}, &packed);
    open_bytes(buffer_str(&packed), CAPTURE_AUTO);
    damage_is("damaged");
    page_is("resource", "<p>", CAPTURE_HTML);
    end_is();
    buffer_free(&packed);
}

// The rest of a record, and whole ones behind it.
static void rests(void)
{
    static const char *const junk[] = {"rest of one\r\n\r\n", "a rest\n", "</p><p>The end</body>\n",
                                       "WARC-Type: x\n\n\nWARC/1.0\nWARC-Type: x\n\nrest\n"};
    struct buffer bytes = {0};
    for (size_t i = 0; i < sizeof(junk) / sizeof(*junk); i++) {
        buffer_reset(&bytes);
        buffer_printf(&bytes, "%s%s%s", junk[i], RECORD, RECORD);
        open_bytes(buffer_str(&bytes), CAPTURE_AUTO);
        damage_is(i < 3 ? "bytes that are no record" : "no record");
        assert(document.offset == 0);
        while (document.status != DOCUMENT_PAGE)
            assert(reader_next(&reader, &document));
        assert(document.offset == strlen(junk[i]) && str_equal(document.bytes, STR("<p>")));
        page_is("resource", "<p>", CAPTURE_HTML);
        end_is();
    }
    buffer_free(&bytes);
}

// Pages that quote a record.
static void quotes(void)
{
    static const char *const texts[] = {
        "A text of WARC:\n\nWARC/1.0\nWARC-Type: response\n",
        "On WARC\r\n\r\nWARC/1.0\r\nWARC-Type: response\r\nContent-Length: 90\r\n\r\nand so "
        "on.\r\n",
        "On WARC\r\n\r\nWARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 3\r\n\r\nx=1\r\n\r\nThe "
        "rest is prose.",
        "On WARC\n\nWARC/1.0\nWARC-Type: x\nContent-Length: 0\n\n\n",
        "On WARC\n\nWARC/1.0\nWARC-Type: x\nand then its Content-Length: 1\n\nx\n\n",
        "On WARC\n\nWARC/1.0\nWARC-Date: x\nContent-Length: 1\n\nx\n\n",
    };
    for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++) {
        open_bytes(str_of(texts[i]), CAPTURE_AUTO);
        page_is("file", texts[i], CAPTURE_TEXT);
        end_is();
    }
    open_bytes(STR("<!DOCTYPE html><pre>\n" RECORD), CAPTURE_AUTO);
    assert(reader_next(&reader, &document) && document.kind == CAPTURE_HTML);
    assert(str_equal(document.type, STR("file")));
    end_is();
}

// Bytes that are no member before the first one.
static void packed_rests(void)
{
    static const enum coding codings[] = {CODING_GZIP, CODING_ZSTD};
    for (size_t i = 0; i < sizeof(codings) / sizeof(*codings); i++) {
        enum { GONE = 9 }; // bytes of the first member
        struct buffer member = {0}, packed = {0};
        pack(codings[i], STR(RECORD), (struct str){0}, &member);
        buffer_put(&packed, str_slice(buffer_str(&member), GONE, member.length));
        buffer_put(&packed, buffer_str(&member));
        buffer_put(&packed, buffer_str(&member));
        open_bytes(buffer_str(&packed), CAPTURE_AUTO);
        damage_is(" bytes that are no record");
        assert(document.offset == 0);
        page_is("resource", "<p>", CAPTURE_HTML);
        assert(document.offset == member.length - GONE);
        page_is("resource", "<p>", CAPTURE_HTML);
        end_is();
        buffer_free(&member);
        buffer_free(&packed);
    }
}

static void json_lines(void)
{
    struct buffer bytes = {0};
    buffer_put(&bytes, STR("{\"url\":\"u\",\"html\":\"<p>\"}\n{\"url\":\"v\"}\n{\"text\":\""));
    for (int i = 0; i < 2001; i++)
        buffer_byte(&bytes, 'x');
    buffer_put(&bytes, STR("\"}\n{\"text\":\"<t>\"}"));
    open_bytes(buffer_str(&bytes), CAPTURE_AUTO);
    page_is("line", "<p>", CAPTURE_HTML);
    assert(document.is_kind_told && str_equal(document.url, STR("u")));
    damage_is("no member");
    assert(document.offset == 25);
    damage_is("over --max-page");
    page_is("line", "<t>", CAPTURE_TEXT);
    end_is();
    buffer_free(&bytes);
}

int main(void)
{
    whole_files();
    archives();
    rests();
    quotes();
    packed_rests();
    json_lines();
    reader_open(&reader, -1);
    reader_next(&reader, &document);
    assert(reader_error(&reader));
    reader_close(&reader);
    puts("ok reader");
    return 0;
}
