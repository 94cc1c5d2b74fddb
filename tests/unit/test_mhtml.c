// SPDX-License-Identifier: MIT
#include "capture/mhtml.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

static struct arena arena;
static struct buffer decoded;
static struct mhtml_page page;

static bool reads(const char *bytes)
{
    arena_reset(&arena);
    return mhtml_read(&page, &arena, &decoded, str_of(bytes));
}

static void holds(const char *bytes, const char *wanted)
{
    assert(reads(bytes) && str_equal(page.bytes, str_of(wanted)) && !page.fault.data);
}

static void one_part(void)
{
    holds(
        "Content-Type: text/html; charset=koi8-r\nContent-Location: https://x.example/\n"
        "Content-Transfer-Encoding: base64\n\nPGI+",
        "<b>");
    assert(str_equal(page.url, STR("https://x.example/")));
    assert(str_equal(page.charset, STR("koi8-r")));
    assert(str_equal(page.media_type, STR("text/html")) && !page.captured_at.data && !page.is_cut);
}

static void parts(void)
{
    holds(
        "Snapshot-Content-Location: https://x.example/m\r\nDate: Thu, 2 Jan 2020 03:04:05 GMT\r\n"
        "Content-Type: multipart/related;\r\n\tboundary=\"a b\"\r\n\r\npreamble\r\n--a b\r\n"
        "Content-Type: image/png\r\n\r\nx\r\n--a b\r\nContent-Type: text/html\r\n"
        "Content-Location: https://x.example/part\r\n\r\n<p>\r\n--a b--\r\n--a b\r\n",
        "<p>");
    assert(str_equal(page.url, STR("https://x.example/m")));
    assert(str_equal(page.captured_at, STR("2020-01-02T03:04:05Z")) && !page.is_cut);

    // Text only where there is no HTML; the end of the last part is the end of the file; a delimiter begins a line.
    holds(
        "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\ntext\n--b\n"
        "Content-Type: text/html\n\n<p>a --b",
        "<p>a --b");
    assert(page.is_cut);
    holds(
        "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\ntext\n--b\n"
        "Content-Type: text/css\n\nx",
        "text");
    assert(!page.is_cut); // but what stands behind the page
}

static void nested(void)
{
    struct buffer bytes = {0};
    for (unsigned depth = 1; depth <= MHTML_DEPTH_MAX + 1; depth++) {
        buffer_reset(&bytes);
        for (unsigned i = 0; i < depth; i++)
            buffer_printf(&bytes, "Content-Type: multipart/mixed; boundary=b%u\n\n--b%u\n", i, i);
        buffer_put(&bytes, STR("Content-Type: text/html\n\n<p>"));
        buffer_byte(&bytes, '\0');
        assert(reads(bytes.data) == (depth <= MHTML_DEPTH_MAX));
    }
    buffer_free(&bytes);

    // Only where everything around it is cut, too, is a part cut that nothing ends.
    holds(
        "Content-Type: multipart/mixed; boundary=a\n\n--a\nContent-Type: multipart/mixed; "
        "boundary=b\n\n--b\n"
        "Content-Type: text/html\n\n<p>\n--a--\n",
        "<p>");
    assert(!page.is_cut);
    holds(
        "Content-Type: multipart/mixed; boundary=a\n\n--a\nContent-Type: multipart/mixed; "
        "boundary=b\n\n--b\n"
        "Content-Type: text/html\n\n<p>",
        "<p>");
    assert(page.is_cut);
}

int main(void)
{
    one_part();
    parts();
    nested();
    assert(!reads("Content-Type: multipart/related\n\n--\n") && page.fault.length);
    assert(!reads("Content-Type: multipart/related; boundary=x\n\n--x") && page.fault.length);
    assert(!reads("Content-Type: image/png\n\nx") && page.fault.length);
    assert(!reads("") && page.fault.length);
    buffer_free(&decoded);
    arena_free(&arena);
    puts("ok mhtml");
    return 0;
}
