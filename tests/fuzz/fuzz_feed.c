// Any bytes as a feed, a sitemap, and XML: it ends, depth and names stay within what was opened, every text is valid UTF-8, an entry has no
// more names than the limit and dates of the dictionary's form, and a line of a sitemap is an address, a tab and a date.
// SPDX-License-Identifier: MIT
#include "require.h"

#include "capture/feed.h"
#include "capture/sitemap.h"
#include "text/utf8.h"
#include "web/charset.h"
#include "web/xml.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static struct arena arena;

static bool is_text(struct str text)
{
    return !text.data || utf8_is_valid(text);
}

static void check_xml(struct str bytes)
{
    struct xml xml;
    uint64_t events = 0, open = 0;
    xml_open(&xml, &arena, charset_decode(&arena, bytes, (struct str){0}).text);
    for (enum xml_event event; (event = xml_next(&xml)) != XML_END;) {
        require(++events <= 16 * (uint64_t)bytes.length + 16);
        require(event != XML_OPEN || xml.depth == open);
        open += event == XML_OPEN;
        open -= event == XML_CLOSE;
        require(event != XML_CLOSE || xml.depth == open);
        require(event == XML_TEXT ? is_text(xml.text) : is_text(xml.name));
    }
    require(open == 0);
    require(xml_next(&xml) == XML_END);
    xml_close(&xml);
}

// "2020", "2020-01" or "2020-01-02".
static bool is_day(struct str day)
{
    return !day.data || day.length == 4 || day.length == 7 || day.length == 10;
}

static void check_entry(const struct feed_entry *entry)
{
    const struct entry_facts *facts = &entry->facts;
    require(is_text(entry->url) && is_text(entry->content) && is_text(entry->date));
    require(is_text(facts->headline) && is_text(facts->description) && is_text(facts->language));
    require(is_text(facts->publisher) && is_text(facts->date_published_text));
    require(is_day(facts->date_published) && is_day(facts->date_modified));
    require(facts->author_count <= FEED_NAMES_MAX && facts->keyword_count <= FEED_NAMES_MAX);
    for (size_t i = 0; i < facts->author_count; i++)
        require(facts->authors[i].length && is_text(facts->authors[i]));
    for (size_t i = 0; i < facts->keyword_count; i++)
        require(facts->keywords[i].length && is_text(facts->keywords[i]));
}

static void check_feed(struct str bytes)
{
    struct feed feed = {0};
    struct document whole = {.kind = CAPTURE_FEED, .bytes = bytes, .offset = 7};
    if (bytes.length % 2)
        whole.url = STR("https://x.example/feed/");
    feed_read(&feed, &arena, &whole);
    require(feed.count <= FEED_ENTRIES_MAX && feed.count <= bytes.length);
    require(!feed.fault || feed.count == 0);
    require(is_text(feed.title) && is_text(feed.language));
    for (size_t i = 0; i < feed.count; i++) {
        check_entry(&feed.entries[i]);
        struct document document = feed_document(&whole, &feed.entries[i]);
        require(document.entry && document.offset == 7);
        require((document.status == DOCUMENT_PAGE) == !document.reason.data);
    }
}

static void check_sitemap(struct str bytes)
{
    struct buffer out = {0};
    const char *why = NULL;
    bool is_read = sitemap_list(&out, bytes, (struct str){0}, &why);
    struct str lines = buffer_str(&out), line;
    require(is_read ? out.length > 0 : why != NULL && out.length == 0);
    lines = str_slice(lines, 0, lines.length - (lines.length > 0));
    while (out.length && str_split(&lines, '\n', &line)) {
        size_t tab = str_find_byte(line, '\t', 0);
        require(tab != STR_NONE && tab > 0 && str_find_byte(line, '\t', tab + 1) == STR_NONE);
        require(str_find_byte(line, ' ', 0) == STR_NONE && utf8_is_valid(line));
    }
    buffer_free(&out);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct str input = {(const char *)data, size};
    xml_begin();
    check_xml(input);
    check_feed(input);
    check_sitemap(input);
    arena_reset(&arena);
    return 0;
}
