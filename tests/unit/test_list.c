// SPDX-License-Identifier: MIT
#include "capture/list.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

static struct arena arena;

static void line_is(struct document document, struct list_options options, const char *wanted)
{
    struct buffer out = {0};
    list_write(&out, &arena, STR("a.warc"), &document, options);
    buffer_byte(&out, '\0');
    if (!str_equal(str_of(out.data), str_of(wanted)))
        fprintf(stderr, "%s%s", out.data, wanted);
    assert(str_equal(str_of(out.data), str_of(wanted)));
    buffer_free(&out);
}

int main(void)
{
    struct document page = {.kind = CAPTURE_HTML,
                            .type = STR("response"),
                            .offset = 7,
                            .url = STR("https://x.example/\""),
                            .captured_at = STR("2020-01-02"),
                            .http_status = 200,
                            .media_type = STR("text/html"),
                            .codings = STR("[\"gzip\"]"),
                            .payload_digest = STR("sha1:X"),
                            .bytes = STR("<p>caf\xE9"),
                            .charset = STR("latin1")};
    line_is(
        page, (struct list_options){0},
        "{\"file\":\"a.warc\",\"offset\":7,\"type\":\"response\",\"url\":\"https://x.example/"
        "\\\"\","
        "\"date\":\"2020-01-02\",\"status\":200,\"media_type\":\"text/html\",\"charset\":"
        "\"windows-1252\",\"charset_basis\":\"http\",\"codings\":[\"gzip\"],\"bytes\":7,\"sha256\":"
        "\"657717418d92278ec299621f501a8e7057f49368959d1ea33680dfd2be801792\"}\n");
    page.is_cut = true;
    page.digest = DIGEST_WRONG;
    line_is(page, (struct list_options){.has_no_digest = true, .verifies = true},
            "{\"file\":\"a.warc\",\"offset\":7,\"type\":\"response\",\"url\":\"https://x.example/"
            "\\\"\","
            "\"date\":\"2020-01-02\",\"status\":200,\"media_type\":\"text/html\",\"charset\":null,"
            "\"charset_basis\":null,\"codings\":[\"gzip\"],\"bytes\":7,\"sha256\":null,"
            "\"truncated\":true,"
            "\"payload_digest\":\"sha1:X\",\"verified\":false}\n");

    // An image has no charset; of what is no page there is a reason, whatever bytes it has.
    line_is(
        (struct document){.type = STR("file"), .bytes = STR("GIF89a"), .kind = CAPTURE_TEXT},
        (struct list_options){.has_no_digest = true},
        "{\"file\":\"a.warc\",\"offset\":0,\"type\":\"file\",\"url\":null,\"date\":null,\"status\":"
        "null,\"media_type\":null,\"charset\":null,\"charset_basis\":null,\"codings\":[],\"bytes\":"
        "6,"
        "\"sha256\":null}\n");
    line_is((struct document){.status = DOCUMENT_DAMAGED, .offset = 9, .reason = STR("bro\xFFken")},
            (struct list_options){0},
            "{\"file\":\"a.warc\",\"offset\":9,\"type\":null,\"url\":null,\"reason\":"
            "\"bro\xEF\xBF\xBDken\"}\n");
    arena_free(&arena);
    puts("ok list");
    return 0;
}
