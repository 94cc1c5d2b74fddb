// SPDX-License-Identifier: MIT
#include "web/charset.h"

#include "base/buffer.h"
#include "text/utf8.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

static struct arena arena;

static struct charset decode(struct str bytes, struct str label)
{
    struct charset charset = charset_decode(&arena, bytes, label);
    assert(utf8_is_valid(charset.text));
    return charset;
}

static void expect(struct str bytes, struct str label, const char *name, enum charset_basis basis,
                   const char *text)
{
    struct charset charset = decode(bytes, label);
    if (!str_equal(charset.text, str_of(text)) || !str_equal(charset.name, str_of(name)))
        fprintf(stderr, "got %s [%.*s]\nnot %s [%s]\n", charset.name.data, (int)charset.text.length,
                charset.text.data, name, text);
    assert(str_equal(charset.name, str_of(name)) && charset.basis == basis);
    assert(str_equal(charset.text, str_of(text)));
}

#define NO_LABEL ((struct str){0})

static void test_labels(void)
{
    assert(str_equal(charset_for_label(STR(" Latin1\n")), STR("windows-1252")));
    assert(str_equal(charset_for_label(STR("ISO-8859-9")), STR("windows-1254")));
    assert(str_equal(charset_for_label(STR("GB2312")), STR("gbk")));
    assert(str_equal(charset_for_label(STR("x-x-big5")), STR("big5")));
    assert(!charset_for_label(STR("martian")).data && !charset_for_label(STR("")).data);
}

static void test_utf8(void)
{
    struct str page = STR("<meta charset=latin1>\xC3\xA4");
    struct charset charset = decode(page, STR("koi8-r"));
    assert(charset.text.data == page.data && charset.basis == CHARSET_VALID);
    expect(STR("\xEF\xBB\xBF"
               "a"),
           NO_LABEL, "utf-8", CHARSET_BOM, "a");
    expect(STR("\xFF\xFE"
               "a\0\xE4\0"),
           NO_LABEL, "utf-16le", CHARSET_BOM, "a\xC3\xA4");
    expect(STR("\xFE\xFF\0a\xD8\0\0b"), NO_LABEL, "utf-16be", CHARSET_BOM,
           "a\xEF\xBF\xBD"
           "b");
    expect(STR("<\0p\0>\0\xE4\0"), NO_LABEL, "utf-16le", CHARSET_DETECTED, "<p>\xC3\xA4");
    charset = decode(STR("<meta charset=utf-8>\xC3\xA4 \xE4 \xC3\xB6"), NO_LABEL);
    assert(charset.basis == CHARSET_META && charset.replaced == 1);
    assert(str_ends(charset.text, STR("\xC3\xA4 \xEF\xBF\xBD \xC3\xB6")));
}

static void test_declared(void)
{
    expect(STR("\xE4\x81"), STR("iso-8859-1"), "windows-1252", CHARSET_HTTP, "\xC3\xA4\xC2\x81");
    expect(STR("\xA4"), STR("ISO-8859-15"), "iso-8859-15", CHARSET_HTTP, "\xE2\x82\xAC");
    expect(STR("\xC4\xE0"), STR("cp1251"), "windows-1251", CHARSET_HTTP, "\xD0\x94\xD0\xB0");
    expect(STR("\x93\xFA\x96{"), STR("sjis"), "shift_jis", CHARSET_HTTP, "日本");
    expect(STR("\xC8\xD5\xB1\xBE"), STR("gb2312"), "gbk", CHARSET_HTTP, "日本");
    expect(STR("\x1B$BF|K\\\x1B(B"), STR("iso-2022-jp"), "iso-2022-jp", CHARSET_HTTP, "日本");
    expect(STR("a\xFF"), STR("euc-kr"), "euc-kr", CHARSET_HTTP, "a\xEF\xBF\xBD");
    struct charset charset = decode(STR("<!-- <meta charset=big5> --><META http-equiv=Content-Type "
                                        "content='text/html; charset=windows-1250'>\x9A"),
                                    STR("none such"));
    assert(charset.basis == CHARSET_META && str_equal(charset.name, STR("windows-1250")));
    charset = decode(STR("<?xml version='1.0' encoding='koi8-r'?>\xC4"), NO_LABEL);
    assert(charset.basis == CHARSET_META && str_equal(charset.name, STR("koi8-r")));
    charset = decode(STR("<meta charset=x-user-defined>\xC4"), NO_LABEL);
    assert(str_equal(charset.name, STR("windows-1252")));
}

static void test_found(void)
{
    struct str russian =
        STR("\xCF\xF0\xE8\xE2\xE5\xF2, \xEA\xE0\xEA \xE4\xE5\xEB\xE0? "
            "\xDD\xF2\xEE \xF0\xF3\xF1\xF1\xEA\xE8\xE9 \xF2\xE5\xEA\xF1\xF2.");
    struct charset charset = decode(russian, NO_LABEL);
    assert(charset.basis == CHARSET_DETECTED && str_equal(charset.name, STR("windows-1251")));
    // Says that it is UTF-8, and is not at all.
    charset = decode(STR("<meta charset=utf-8>caf\xE9 \x93quoted\x94"), NO_LABEL);
    assert(str_ends(charset.text, STR("\xE2\x80\x9D")) && charset.replaced == 0);
}

// Comments and tags that never end, a megabyte of them: an hour, when each looks for its end.
static void test_endless(void)
{
    static const struct str pieces[] = {STR_INIT("<!--"), STR_INIT("<meta "), STR_INIT("<?xml ")};
    for (size_t i = 0; i < sizeof(pieces) / sizeof(*pieces); i++) {
        struct buffer page = {0};
        buffer_put(&page, STR("<p>caf\xE9 "));
        while (page.length < 1 << 20)
            buffer_put(&page, pieces[i]);
        struct charset charset = charset_decode(&arena, buffer_str(&page), (struct str){0});
        assert(charset.basis >= CHARSET_DETECTED && utf8_is_valid(charset.text));
        buffer_free(&page);
    }
}

int main(void)
{
    test_labels();
    test_utf8();
    test_declared();
    test_found();
    test_endless();
    arena_free(&arena);
    puts("ok charset");
    return 0;
}
