// SPDX-License-Identifier: MIT
#include "capture/feed.h"

#include "base/buffer.h"
#include "web/xml.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

static struct arena arena;
static struct feed feed;

static const struct feed_entry *read_first(const char *bytes, const char *url)
{
    struct document whole = {.bytes = str_of(bytes), .url = url ? str_of(url) : (struct str){0}};
    arena_reset(&arena);
    feed_read(&feed, &arena, &whole);
    return feed.count ? &feed.entries[0] : NULL;
}

static bool is(struct str text, const char *wanted)
{
    return wanted ? str_equal(text, str_of(wanted)) : !text.data;
}

static void rss(void)
{
    const struct feed_entry *entry = read_first(
        "<rss xmlns:dc='http://purl.org/dc/elements/1.1/' "
        "xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel><title>A &amp;amp; "
        "B</title>"
        "<language>de</language><image><title>no</title></image><item><title>T</title>"
        "<pubDate>Tue, 08 Jul 2014 23:30:00 -0500</pubDate><author>a@b.example (Ann)</author>"
        "<dc:creator>Eva</dc:creator><category>C</category><description>short</description>"
        "<content:encoded>&lt;p&gt;x</content:encoded></item></channel></rss>",
        NULL);
    assert(entry && feed.count == 1 && !feed.is_cut && !feed.fault);
    assert(is(feed.title, "A & B") && is(entry->facts.publisher, "A & B"));
    assert(is(entry->facts.language, "de") && is(entry->facts.headline, "T"));
    assert(is(entry->facts.date_published, "2014-07-08"));
    assert(is(entry->facts.date_published_text, "Tue, 08 Jul 2014 23:30:00 -0500"));
    assert(entry->facts.author_count == 2 && is(entry->facts.authors[0], "Ann"));
    assert(is(entry->facts.authors[1], "Eva") && is(entry->facts.keywords[0], "C"));
    assert(is(entry->content, "<p>x") && is(entry->facts.description, "short"));
    assert(!entry->facts.is_summary && !entry->is_text);
    entry = read_first("<rss><item><description>short</description></item></rss>", NULL);
    assert(is(entry->content, "short") && entry->facts.is_summary);
}

static void atom(void)
{
    const struct feed_entry *entry = read_first(
        "<feed xmlns='http://www.w3.org/2005/Atom' xml:lang='fr'><entry><title type='html'>a "
        "&amp;lt; b</title><link rel='self' href='self'/><link "
        "href='/a'/><updated>2020-02-03T04:05:06Z"
        "</updated><author><name>Ann</name></author><content>a &lt; b</content></entry></feed>",
        "https://x.example/feed/");
    assert(is(entry->url, "https://x.example/a") && is(entry->facts.headline, "a < b"));
    assert(entry->is_text && is(entry->content, "a < b") && is(entry->facts.language, "fr"));
    assert(is(entry->facts.date_published, "2020-02-03"));
    entry = read_first(
        "<feed xmlns='http://www.w3.org/2005/Atom'><entry><content type='xhtml'><div "
        "xmlns='x'><p>a</p></div></content></entry></feed>",
        NULL);
    assert(!entry->is_text && str_contains(entry->content, STR("<p>a</p>")));
}

static void json(void)
{
    const struct feed_entry *entry = read_first(
        "{\"version\":\"https://jsonfeed.org/version/"
        "1.1\",\"title\":\"J\",\"items\":[{\"id\":\"1\",\"url\":"
        "\"https://x.example/"
        "\",\"content_text\":\"t\",\"authors\":[{\"name\":\"Ann\"},7],\"tags\":[\"a\","
        "null],\"date_published\":\"2020-01-02T03:04:05Z\"},7]}",
        NULL);
    assert(feed.count == 2 && entry->is_text && is(entry->content, "t"));
    assert(!entry->fault && feed.entries[1].fault && is(feed.entries[1].content, "7"));
    assert(entry->facts.author_count == 1 && entry->facts.keyword_count == 1);
    assert(is(entry->facts.date_published, "2020-01-02") && is(entry->facts.publisher, "J"));
    assert(!read_first("{\"items\":[", NULL) && feed.fault);
    assert(!read_first("{}", NULL) && !feed.fault);
}

static void addresses(void)
{
    static const char *const rss =
        "<rss><channel><link>https://h.example/n/</link><item><link>a</link></item></channel></"
        "rss>";
    assert(is(read_first(rss, NULL)->url, "https://h.example/n/a"));
    assert(is(read_first(rss, "https://f.example/")->url, "https://h.example/n/a"));
    assert(is(read_first("<rss><item><link>a</link></item></rss>", "https://f.example/")->url,
              "https://f.example/a"));
    assert(is(read_first("<rss><item><link>a</link></item></rss>", NULL)->url, "a"));
    static const char *const atom =
        "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='/b/'><link href='https://h.example/'/>"
        "<entry><link href='a'/></entry></feed>";
    assert(is(read_first(atom, "https://f.example/x")->url, "https://f.example/b/a"));
    static const char *const nearer =
        "<rss xml:base='https://b.example/n/'><channel><link>https://h.example/</link>"
        "<item xml:base='o/'><link>a</link></item><item><link>c</link></item></channel></rss>";
    assert(is(read_first(nearer, NULL)->url, "https://b.example/n/o/a"));
    assert(is(feed.entries[1].url, "https://b.example/n/c"));
    static const char *const channel =
        "<rss><channel xml:base='https://b.example/'><item><link>a</link></item></channel></rss>";
    assert(is(read_first(channel, NULL)->url, "https://b.example/a"));
    static const char *const jsonfeed =
        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"home_page_url\":\"https://h.example/n/"
        "\","
        "\"items\":[{\"url\":\"a\"}]}";
    assert(is(read_first(jsonfeed, NULL)->url, "https://h.example/n/a"));
    assert(
        is(read_first("<rss><item><guid>17</guid></item></rss>", "https://f.example/")->url, NULL));
}

// Years of two digits in days of RFC 822, and what only looks like one.
static void short_years(void)
{
    static const char *const days[][2] = {{"09 May 23 7:05 EST", "2023-05-09"},
                                          {"Tue, 9 May 49 07:05:00 GMT", "2049-05-09"},
                                          {"Sun, 01 Jan 50 00:00 GMT", "1950-01-01"},
                                          {" 31 Dec 99 23:59:59 Z ", "1999-12-31"},
                                          {"Tue, 09 May 2023 07:05:00 GMT", "2023-05-09"},
                                          {"31 Feb 23 07:05 GMT", NULL},
                                          {"9 May 7:05 EST", NULL},
                                          {"9 May 12 noon", NULL},
                                          {"09 05 23 07:05", NULL},
                                          {"soon, 9 May or 10", NULL}};
    for (size_t i = 0; i < sizeof(days) / sizeof(*days); i++) {
        struct buffer bytes = {0};
        buffer_printf(&bytes, "<rss><item><title>t</title><pubDate>%s</pubDate></item></rss>",
                      days[i][0]);
        buffer_byte(&bytes, '\0');
        assert(is(read_first(bytes.data, NULL)->facts.date_published, days[i][1]));
        buffer_free(&bytes);
    }
}

static void documents(void)
{
    struct document whole = {.offset = 7, .payload_digest = STR("x")};
    struct feed_entry text = {.is_text = true, .url = STR("u")}, none = {.is_text = true};
    struct document document = feed_document(&whole, &text);
    assert(document.entry == &text.facts && document.kind == CAPTURE_TEXT && document.bytes.data);
    assert(is(document.type, "entry") && document.offset == 7 && !document.payload_digest.data);
    assert(document.status == DOCUMENT_PAGE);
    document = feed_document(&whole, &none);
    assert(document.status == DOCUMENT_SKIPPED && document.reason.length);
    none.facts.headline = STR("h");
    assert(feed_document(&whole, &none).status == DOCUMENT_PAGE);
    none.fault = "no";
    document = feed_document(&whole, &none);
    assert(document.status == DOCUMENT_DAMAGED && is(document.reason, "no"));
}

static void damage(void)
{
    assert(read_first("<rss><item><title>a</title></item><item><title>b", NULL));
    assert(feed.count == 2 && feed.is_cut && !feed.fault);
    assert(
        read_first("<rss><item><title>a<br>x</title></item><item><title>b</title></item>"
                   "<item><title>c</title></item></rss>",
                   NULL));
    assert(feed.count == 3 && feed.is_cut && is(feed.entries[2].facts.headline, "c"));
    assert(!read_first("<!DOCTYPE r [<!ENTITY a 'b'>]><rss><item/></rss>", NULL) && feed.fault);
    assert(!read_first("", NULL) && !read_first("<rss><ite", NULL) && feed.fault);
    assert(!read_first("<rss></rss>", NULL) && !feed.fault && !feed.is_cut);
}

static void limits(void)
{
    struct buffer bytes = {0};
    buffer_put(&bytes, STR("<rss><item>"));
    for (int i = 0; i < 2 * FEED_NAMES_MAX; i++)
        buffer_printf(&bytes, "<author>A%d</author><category> </category><category>%d</category>",
                      i, i);
    buffer_put(&bytes, STR("</item>"));
    for (int i = 0; i < FEED_ENTRIES_MAX; i++)
        buffer_put(&bytes, STR("<item/>"));
    buffer_put(&bytes, STR("</rss>"));
    buffer_byte(&bytes, '\0');
    const struct feed_entry *entry = read_first(bytes.data, NULL);
    assert(feed.count == FEED_ENTRIES_MAX && feed.is_cut);
    assert(entry->facts.author_count == FEED_NAMES_MAX);
    assert(entry->facts.keyword_count == FEED_NAMES_MAX && is(entry->facts.keywords[1], "1"));
    buffer_free(&bytes);
}

int main(void)
{
    xml_begin();
    rss();
    atom();
    json();
    addresses();
    damage();
    limits();
    short_years();
    documents();
    arena_free(&arena);
    puts("ok feed");
    return 0;
}
