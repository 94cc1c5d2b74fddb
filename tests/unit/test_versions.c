// SPDX-License-Identifier: MIT
#include "extract/versions.h"

#include "extract/html_page.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

// "relation url headline language; …" of the page's versions.
static struct str read_versions(struct arena *arena, struct str html, struct str url)
{
    struct html_page page = {.url = url};
    struct str text = STR("");
    html_page_read(&page, arena, html, STR("utf-8"), (struct html_options){0});
    for (size_t i = 0; i < page.facts.count; i++) {
        const struct fact *fact = &page.facts.items[i];
        if (!str_equal(fact->field, STR("versions")))
            continue;
        static const struct str names[] = {STR_INIT("relation"), STR_INIT("url"),
                                           STR_INIT("headline"), STR_INIT("in_language")};
        for (size_t j = 0; j < 4; j++) {
            struct str value = facts_text(fact->object, names[j]);
            text = arena_join(arena, text, value.length ? value : STR("-"));
            text = arena_join(arena, text, j < 3 ? STR(" ") : STR("; "));
        }
    }
    return text;
}

static void expect(const char *html, const char *url, const char *expected)
{
    struct arena arena = {0};
    struct str found = read_versions(&arena, str_of(html), str_of(url));
    if (!str_equal(found, str_of(expected)))
        fprintf(stderr, "%s\nexpected %s\ngot      %.*s\n", html, expected, (int)found.length,
                found.data);
    assert(str_equal(found, str_of(expected)));
    arena_free(&arena);
}

int main(void)
{
    expect(
        "<link rel=alternate hreflang=fr href='/pont'><link rel='alternate' hreflang=x-default "
        "href='https://a.org/bridge'><a rel='nofollow alternate' hreflang='pt-BR' "
        "href='//b.org/ponte'>Português</a>",
        "https://a.org/bridge",
        "edition https://a.org/pont - fr; edition https://a.org/bridge - -; "
        "edition https://b.org/ponte - pt-BR; ");
    // A feed, a link without a language, one that is no alternate, addresses that are none.
    expect(
        "<link rel=alternate hreflang=fr type='application/rss+xml' href='/feed'>"
        "<link rel=alternate href='/a'><a hreflang=fr href='/b'>b</a>"
        "<link rel=alternate hreflang=fr href='mailto:a@b.org'><link rel=alternate hreflang=fr "
        "href='#top'><link rel=alternate hreflang=de href=''>",
        "https://a.org/", "");
    // A page that does not name itself says nothing; by the canonical address it may.
    expect("<link rel=alternate hreflang=fr href=/fr/><link rel=alternate hreflang=de href=/de/>",
           "https://a.org/bridge", "");
    expect(
        "<link rel=canonical href='https://a.org/b'><link rel=alternate hreflang=en "
        "href='http://www.a.org/b/'>",
        "https://c.org/1", "edition http://www.a.org/b/ - en; ");
    // Relative to the canonical address where the page's own is not known; to nothing where neither is.
    expect(
        "<link rel=canonical href='https://a.org/x/y'><link rel=alternate hreflang=fr href=z>"
        "<link rel=alternate hreflang=en href=y>",
        "", "edition https://a.org/x/z - fr; edition https://a.org/x/y - en; ");
    expect("<link rel=alternate hreflang=fr href=z>", "", "");
    expect(
        "<script type='application/ld+json'>{\"@type\":\"Article\",\"headline\":\"H\","
        "\"translationOfWork\":{\"@id\":\"https://a.org/1\",\"name\":\"The &amp; first\","
        "\"inLanguage\":\"en\"},\"workTranslation\":[\"https://a.org/2\",{\"@id\":\"#x\"},"
        "{\"headline\":\"Das Dritte\"}]}</script>",
        "https://a.org/0",
        "translation-of https://a.org/1 The & first en; translation https://a.org/2 - -; "
        "translation - Das Dritte -; ");
    puts("ok versions");
    return 0;
}
