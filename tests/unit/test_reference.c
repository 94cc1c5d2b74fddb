// SPDX-License-Identifier: MIT
#include "web/reference.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

static struct arena arena;

static void expect(struct str got, const char *wanted)
{
    if (!str_equal(got, str_of(wanted)))
        fprintf(stderr, "got [%.*s], not [%s]\n", (int)got.length, got.data ? got.data : "",
                wanted);
    assert(str_equal(got, str_of(wanted)));
}

static void decodes(const char *text, const char *wanted)
{
    expect(reference_decode(&arena, str_of(text)), wanted);
}

static void parses(const char *text, bool is_attribute, const char *wanted)
{
    struct buffer out = {0};
    reference_put(&out, str_of(text), is_attribute);
    expect(buffer_str(&out), wanted);
    buffer_free(&out);
}

static void test_decode(void)
{
    decodes("a &amp; b &lt;i&gt; &quot;&apos;", "a & b <i> \"'");
    decodes("&eacute;&Eacute;&ccaron;&NewLine;", "\xC3\xA9\xC3\x89\xC4\x8D\n");
    decodes("&#8217;&#x2019;&#X2019;&#146;", "\xE2\x80\x99\xE2\x80\x99\xE2\x80\x99\xE2\x80\x99");
    decodes("&amp;amp;", "&amp;"); // once
    decodes("&#x1F600;", "\xF0\x9F\x98\x80");
}

// What is no reference stays as it is written.
static void test_kept(void)
{
    static const char *const kept[] = {"",           "&",
                                       "&;",         "&#;",
                                       "&#x;",       "&#0;",
                                       "&#xD800;",   "&#7;",
                                       "&#1114112;", "&#99999999999;",
                                       "&nosuch;",   "&amp",
                                       "a & b; c",   "&AT&T;",
                                       "&#12x;",     "&averyveryveryveryverylongname;"};
    for (size_t i = 0; i < sizeof(kept) / sizeof(*kept); i++)
        decodes(kept[i], kept[i]);
    struct str text = STR("none at all");
    assert(reference_decode(&arena, text).data == text.data);
}

static void test_parser(void)
{
    parses("&amp &copy2 &eacutea", false, "& &copy2 &eacutea"); // a name goes as far as it can
    parses("&#8217 x&#x41g", false, "\xE2\x80\x99 xAg");
    parses("&rsquo &ccaron x", false, "&rsquo &ccaron x"); // newer names need their semicolon
    parses("?a=1&copy=2&amp;lt=3", true, "?a=1&copy=2&lt=3");
    parses("&copy 2", true, "\xC2\xA9 2");
}

int main(void)
{
    test_decode();
    test_kept();
    test_parser();
    arena_free(&arena);
    puts("ok reference");
    return 0;
}
