// SPDX-License-Identifier: MIT
#include "capture/media.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

static struct str refusal(const char *type, const char *bytes, enum capture_kind kind)
{
    static struct arena arena;
    struct document document = {
        .kind = kind, .media_type = type ? str_of(type) : (struct str){0}, .bytes = str_of(bytes)};
    arena_reset(&arena);
    return media_refusal(&arena, &document);
}

int main(void)
{
    static const char *const pages[] = {NULL,
                                        "text/html",
                                        "text/plain",
                                        "text/x-whatever",
                                        "application/xhtml+xml",
                                        "application/octet-stream",
                                        "unknown/unknown"};
    static const char *const others[] = {"image/png",       "text/css",        "audio/mpeg",
                                         "application/pdf", "text/javascript", "font/woff2"};
    for (size_t i = 0; i < sizeof(pages) / sizeof(*pages); i++)
        assert(!refusal(pages[i], "<p>", CAPTURE_HTML).data);
    for (size_t i = 0; i < sizeof(others) / sizeof(*others); i++)
        assert(str_ends(refusal(others[i], "text", CAPTURE_TEXT), STR(" is no page")));
    assert(str_equal(refusal("text/html", "%PDF-1.4", CAPTURE_TEXT), STR("a PDF file is no page")));
    assert(refusal(NULL, "<book>", CAPTURE_XML).length);

    // Feeds and sitemaps come under any type.
    assert(!refusal("application/json", "{", CAPTURE_FEED).data);
    assert(!refusal("application/x-gzip", "<urlset>", CAPTURE_SITEMAP).data);
    puts("ok media");
    return 0;
}
