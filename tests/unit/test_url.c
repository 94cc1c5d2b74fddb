// SPDX-License-Identifier: MIT
#include "text/url.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

static struct arena arena;

static void canonical(const char *in, const char *expected)
{
    struct str out = url_canonical(&arena, str_of(in));
    if (!str_equal(out, str_of(expected)))
        fprintf(stderr, "canonical of %s\ngot [%.*s]\nnot [%s]\n", in, (int)out.length, out.data,
                expected);
    assert(str_equal(out, str_of(expected)));
    assert(str_equal(url_canonical(&arena, out), out));
}

static void none(const char *in)
{
    struct url url;
    assert(url_canonical(&arena, str_of(in)).data == NULL);
    assert(!url_split(str_of(in), &url));
}

static void slug(const char *in, const char *expected)
{
    struct str out = url_slug(str_of(in));
    if (!str_equal(out, str_of(expected)))
        fprintf(stderr, "slug of %s: [%.*s]\n", in, (int)out.length, out.data);
    assert(str_equal(out, str_of(expected)));
}

static void test_split(void)
{
    struct url url;
    assert(url_split(STR("HTTPS://user:pw@Example.org:8443/a/b?x=1&y#part"), &url));
    assert(str_equal(url.scheme, STR("HTTPS")) && str_equal(url.host, STR("Example.org")));
    assert(str_equal(url.port, STR("8443")) && str_equal(url.path, STR("/a/b")));
    assert(str_equal(url.query, STR("x=1&y")) && str_equal(url.fragment, STR("part")));
    assert(url_split(STR("http://example.org"), &url) && url.path.length == 0);
    assert(url_split(STR("http://example.org?q"), &url) && str_equal(url.query, STR("q")));
    assert(url_split(STR("http://[2001:db8::1]:80/"), &url) &&
           str_equal(url.host, STR("[2001:db8::1]")));
    assert(url_split(STR("http://127.0.0.1:8000/"), &url) && str_equal(url.port, STR("8000")));
    assert(url_split(STR("https://пример.рф/а"), &url));
}

static void test_refused(void)
{
    none("");
    none("example.org/a");
    none("//example.org/a");
    none("ftp://example.org/");
    none("javascript://example.org/");
    none("http://");
    none("http:///path");
    none("http://exa mple.org/");
    none("http://example.org/a b");
    none(
        "http://example.org/a\xC2\xA0"
        "b");
    none("http://example.org/\x01");
    none("http://a:b:c/");
    none("http://[::1/");
    none("http://a]../");
    none("http://[a.org]/");
    none("http://-/");
    none("http://ex<ample>.org/");
    static char longest[URL_MAX + 2] = "https://example.org/";
    memset(longest + 20, 'a', URL_MAX - 20);
    assert(url_canonical(&arena, str_of(longest)).length == URL_MAX);
    longest[20] = '|'; // grows to "%7C"
    assert(url_canonical(&arena, str_of(longest)).data == NULL);
    longest[20] = 'a';
    longest[URL_MAX] = 'a';
    none(longest);
}

static void test_general(void)
{
    canonical("http://www.Example.ORG", "https://example.org/");
    canonical(" https://example.org/\n", "https://example.org/");
    canonical("https://www.www.example.org.:443/A/b/#top", "https://example.org/A/b");
    canonical("https://www.org/", "https://www.org/");
    canonical("https://user@example.org/a", "https://example.org/a");
    canonical("https://example.org//a/./b/../c//", "https://example.org/a/c");
    canonical("https://example.org/../../a", "https://example.org/a");
    canonical("https://example.org/a/%2e%2E/b", "https://example.org/b");
    canonical("https://example.org/%7Euser/%c3%a9t%C3%A9?q=%41%2f",
              "https://example.org/~user/%C3%A9t%C3%A9?q=A%2F");
    canonical("https://example.org/été", "https://example.org/%C3%A9t%C3%A9");
    canonical("https://example.org/a%2Fb", "https://example.org/a%2Fb");
    canonical("https://example.org/100%", "https://example.org/100%25");
    canonical("https://example.org/%%34%31", "https://example.org/%2541");
    canonical("https://example.org/a|b[1]?c[]=\"d\"",
              "https://example.org/a%7Cb%5B1%5D?c%5B%5D=%22d%22");
    canonical("https://Пример.рф/x", "https://Пример.рф/x");
    canonical("https://example.org/a#!/story/12", "https://example.org/a#!/story/12");
    canonical("https://example.org/a#:~:text=b", "https://example.org/a");
    canonical("https://example.org/news/index.html", "https://example.org/news");
    canonical("https://example.org/Default.aspx?id=7", "https://example.org/?id=7");
    canonical("https://example.org/story.html", "https://example.org/story.html");
    canonical("https://example.org/a-long-story/amp/", "https://example.org/a-long-story");
    canonical("https://example.org/a;JSESSIONID=1A/b;v=2", "https://example.org/a/b;v=2");
    canonical("https://example.org/tags/amp", "https://example.org/tags/amp");
}

static void test_query(void)
{
    canonical("https://example.org/?p=12", "https://example.org/?p=12");
    canonical("https://example.org/a/?b=2&a=1&b=2", "https://example.org/a?b=2&a=1&b=2");
    canonical("https://example.org/a?utm_source=x&id=7&UTM_Medium=y&fbclid=z&gclid=1&mc_cid=2",
              "https://example.org/a?id=7");
    canonical("https://example.org/a?&&utm_source=x&", "https://example.org/a");
    canonical("https://example.org/a?", "https://example.org/a");
    canonical("https://example.org/a?utm%5Fsource=x", "https://example.org/a");
    canonical("https://example.org/a?lang=en&center=india", "https://example.org/a");
    canonical("https://example.org/a?language=en&centre=2&slang=x",
              "https://example.org/a?language=en&centre=2&slang=x");
    canonical("https://example.org/a?amp=1&print=true", "https://example.org/a");
    canonical("https://example.org/a?print=catalogue&amp=7",
              "https://example.org/a?print=catalogue&amp=7");
    canonical("https://example.org/a?source=rss&ref=home",
              "https://example.org/a?source=rss&ref=home");
    canonical("https://example.org/a?q=a+b%20c&x", "https://example.org/a?q=a+b%20c&x");
}

// The editions of one publisher, and newsrooms whose sections have the same names.
static void test_editions(void)
{
    static const char post[] = "https://carnegieendowment.org/posts/2009/05/x";
    canonical("https://carnegieendowment.org/posts/2009/05/x?lang=en", post);
    canonical("http://www.carnegieendowment.org/europe/posts/2009/05/x/?center=europe", post);
    canonical("https://carnegieendowment.org/middle-east/posts/2009/05/x#notes", post);
    canonical("https://carnegieendowment.org/en/posts/2009/05/x", post);
    canonical("https://carnegieendowment.org/EN/Russia-Eurasia/posts/2009/05/x", post);
    canonical("https://carnegieendowment.org/europe/en/posts/2009/05/x", post);
    canonical("https://carnegieendowment.org/india/research/2024/01/a-b",
              "https://carnegieendowment.org/research/2024/01/a-b");
    canonical("https://carnegieendowment.org/middle-east/diwan/2024/01/a",
              "https://carnegieendowment.org/diwan/2024/01/a");
    canonical("https://carnegieendowment.org/emissary/2024/01/a",
              "https://carnegieendowment.org/emissary/2024/01/a");
    canonical("https://carnegieendowment.org/china/people/jane-doe",
              "https://carnegieendowment.org/people/jane-doe");
    // What has nothing behind it is the edition's own front page.
    canonical("https://carnegieendowment.org/china/research",
              "https://carnegieendowment.org/china/research");
    canonical("https://carnegieendowment.org/europe", "https://carnegieendowment.org/europe");
    // A section of a newsroom stays.
    canonical("https://news.example/china/2024/01/trade-talks",
              "https://news.example/china/2024/01/trade-talks");
    canonical("https://news.example/india/12345", "https://news.example/india/12345");
    canonical("https://news.example/world/europe/posts/1",
              "https://news.example/world/europe/posts/1");
    canonical("https://news.example/en/trade-talks", "https://news.example/trade-talks");
    canonical("https://news.example/en/europe/trade-talks",
              "https://news.example/europe/trade-talks");
    canonical("https://news.example/en/node/123", "https://news.example/en/node/123");
    canonical("https://news.example/en/", "https://news.example/en");
    canonical("https://news.example/fr/posts/1", "https://news.example/fr/posts/1");
    canonical("https://news.example/energy/en/a-b", "https://news.example/energy/en/a-b");
}

static void test_pub(void)
{
    static const char pub[] = "https://carnegieendowment.org/nato-and-russia-pub-23185";
    canonical("https://carnegieendowment.org/2009/05/26/nato-and-russia-pub-23185", pub);
    canonical("https://carnegieendowment.org/nato-and-russia-pub-23185", pub);
    canonical(
        "http://www.carnegieendowment.org/europe/2009/05/26/nato-and-russia-pub-23185/?lang=en",
        pub);
    canonical("https://example.org/blog/history-of-the-pub-10",
              "https://example.org/blog/history-of-the-pub-10");
    canonical("https://example.org/a/-pub-23185", "https://example.org/a/-pub-23185");
}

static void test_slug(void)
{
    slug("https://example.org/posts/2009/05/nato-and-russia", "nato-and-russia");
    slug("https://example.org/posts/2009/05/nato-and-russia/", "nato-and-russia");
    slug("https://example.org/2009/05/26/nato-and-russia-pub-23185", "nato-and-russia");
    slug("https://example.org/a/the-long-way.html?x=1#y", "the-long-way");
    slug("https://example.org/the-long-way-home/12345", "the-long-way-home");
    slug("https://example.org/europe-news/12345", "");
    slug("https://example.org/the-long-way/comments", "");
    slug("https://example.org/middle-east/posts/12", "");
    slug("https://example.org/2014-07-08", "");
    slug("https://example.org/550e8400-e29b-41d4-a716-446655440000", "");
    slug("https://example.org/word", "");
    slug("https://example.org/s11926-017-0626-z", "");
    slug("https://example.org/on-law.html;jsessionid=1A_cid2", "on-law");
    slug("https://example.org/", "");
    slug("https://example.org", "");
    slug("no url", "");
    slug("https://example.org/%D9%85%D8%B5%D8%B1-%D9%88", "%D9%85%D8%B5%D8%B1-%D9%88");
}

// Linear on paths made to be slow.
static void test_hostile(void)
{
    static char path[URL_MAX + 1];
    static const char *const parts[] = {"en/", "../",   "a-b/",   "%2e/", "/",
                                        "%",   "en/a-", "&utm_a", NULL};
    for (const char *const *part = parts; *part; part++) {
        struct str piece = str_of(*part);
        struct str url = {path, 0};
        memcpy(path, "https://e.org/", 14);
        for (url.length = 14; url.length + piece.length <= URL_MAX - 1; url.length += piece.length)
            memcpy(path + url.length, piece.data, piece.length);
        struct str out = url_canonical(&arena, url);
        assert(out.length <= URL_MAX && (out.length > 0 || **part == '%'));
        assert(str_equal(url_canonical(&arena, out), out));
        arena_reset(&arena);
    }
}

static void resolve(const char *base, const char *reference, const char *expected)
{
    struct str is = url_resolve(&arena, str_of(base), str_of(reference));
    if (!str_equal(is, str_of(expected)))
        fprintf(stderr, "%s + %s: got %.*s, not %s\n", base, reference, (int)is.length, is.data,
                expected);
    assert(str_equal(is, str_of(expected)));
}

// The examples of RFC 3986 §5.4, as far as they are no matter of other schemes.
static void test_resolve(void)
{
    static const char base[] = "http://a:81/b/c/d;p?q";
    resolve(base, "g", "http://a:81/b/c/g");
    resolve(base, "./g/", "http://a:81/b/c/g/");
    resolve(base, "/g", "http://a:81/g");
    resolve(base, "//g/x", "http://g/x");
    resolve(base, "?y", "http://a:81/b/c/d;p?y");
    resolve(base, "g?y#s", "http://a:81/b/c/g?y#s");
    resolve(base, "#s", "http://a:81/b/c/d;p?q#s");
    resolve(base, "", "http://a:81/b/c/d;p?q");
    resolve(base, "..", "http://a:81/b/");
    resolve(base, "../..", "http://a:81/");
    resolve(base, "../../../g", "http://a:81/g");
    resolve(base, "/./g/../h", "http://a:81/h");
    resolve(base, "mailto:x@y", "mailto:x@y");
    resolve("https://a", "g", "https://a/g");
    assert(!url_resolve(&arena, STR("/a"), STR("g")).data);
}

int main(void)
{
    test_resolve();
    test_split();
    test_refused();
    test_general();
    test_query();
    test_editions();
    test_pub();
    test_slug();
    test_hostile();
    arena_free(&arena);
    puts("ok url");
    return 0;
}
