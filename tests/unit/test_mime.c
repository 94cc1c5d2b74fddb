// SPDX-License-Identifier: MIT
#include "capture/mime.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

static void decodes(void (*decode)(struct str, struct buffer *), const char *text,
                    const char *wanted)
{
    struct buffer out = {0};
    buffer_put(&out, STR("before "));
    decode(str_of(text), &out);
    assert(out.length >= 7 && str_equal(str_slice(buffer_str(&out), 0, 7), STR("before ")));
    assert(str_equal(str_slice(buffer_str(&out), 7, out.length), str_of(wanted)));
    buffer_free(&out);
}

static void date_is(const char *value, const char *wanted)
{
    struct arena arena = {0};
    struct str date = mime_date(&arena, str_of(value));
    assert(wanted ? str_equal(date, str_of(wanted)) : !date.data);
    arena_free(&arena);
}

int main(void)
{
    // RFC 4648 §10, then line ends and foreign bytes within, and what is missing at the end.
    decodes(mime_base64, "", "");
    decodes(mime_base64, "Zg==", "f");
    decodes(mime_base64, "Zm8=", "fo");
    decodes(mime_base64, "Zm9vYmFy", "foobar");
    decodes(mime_base64, "Zm9v\r\n YmFy\r\n", "foobar");
    decodes(mime_base64, "Zm9v-YmFy", "foobar");
    decodes(mime_base64, "Zm9vYm", "foob");
    decodes(mime_base64, "Zm9v====YmFy", "foo");

    decodes(mime_quoted_printable, "caf=C3=A9", "caf\xC3\xA9");
    decodes(mime_quoted_printable, "a=3Db=3d", "a=b=");
    decodes(mime_quoted_printable, "one=\r\nline=\nonly", "onelineonly");
    decodes(mime_quoted_printable, "1=2 =G1 =", "1=2 =G1 =");
    decodes(mime_quoted_printable, "=4", "=4");

    date_is("Thu, 2 Jan 2020 03:04:05 -0000", "2020-01-02T03:04:05Z");
    date_is("Thu, 02 Jan 2020 03:04:05 GMT", "2020-01-02T03:04:05Z");
    date_is("2 Jan 2020 03:04 +0130", "2020-01-02T03:04:00+01:30");
    date_is("Thu, 2 Jan 2020 03:04:05", "2020-01-02T03:04:05");
    date_is("2 Jan 2020", "2020-01-02");
    date_is("soon", NULL);
    date_is("", NULL);
    puts("ok mime");
    return 0;
}
