// SPDX-License-Identifier: MIT
#include "capture/feed_entry.h"

#include "text/date.h"
#include "text/space.h"
#include "text/url.h"
#include "text/words.h"
#include "web/charset.h"
#include "web/reference.h"
#include "web/xml.h"

// What may stand in an entry, and in the feed around it.
struct texts {
    struct str title, link, guid, summary, content, date, modified;
    bool is_content_text, is_summary_stated, is_link_best;
};

struct feed_entry *feed_add(struct feed *feed, struct arena *arena)
{
    if (feed->count == FEED_ENTRIES_MAX) {
        feed->is_cut = true;
        return NULL;
    }
    feed->entries =
        arena_grow(arena, feed->entries, feed->count, &feed->capacity, sizeof(*feed->entries));
    struct feed_entry *entry = &feed->entries[feed->count++];
    *entry = (struct feed_entry){0};
    return entry;
}

static void add_name(const struct str **names, size_t *count, struct arena *arena, struct str name)
{
    name = space_line(arena, reference_decode(arena, name));
    if (!name.length || *count == FEED_NAMES_MAX)
        return;
    struct str *list = arena_array(arena, *count + 1, sizeof(*list));
    for (size_t i = 0; i < *count; i++)
        list[i] = (*names)[i];
    list[(*count)++] = name;
    *names = list;
}

void feed_add_author(struct feed_entry *entry, struct arena *arena, struct str name)
{
    add_name(&entry->facts.authors, &entry->facts.author_count, arena, name);
}

void feed_add_keyword(struct feed_entry *entry, struct arena *arena, struct str word)
{
    add_name(&entry->facts.keywords, &entry->facts.keyword_count, arena, word);
}

void feed_set(struct str *where, struct str text)
{
    text = str_trim(text);
    if (!where->data && text.length)
        *where = text;
}

static bool is_number(struct str text, size_t least, size_t most)
{
    for (size_t i = 0; i < text.length; i++)
        if (text.data[i] < '0' || text.data[i] > '9')
            return false;
    return text.length >= least && text.length <= most;
}

// A name of a day or month, abbreviated or not.
static bool is_name(struct str text)
{
    for (size_t i = 0; i < text.length; i++)
        if ((text.data[i] | 32) < 'a' || (text.data[i] | 32) > 'z')
            return false;
    return text.length >= 3;
}

// A day of RFC 822 and its time, with or without a weekday, whose year has two digits, with the four that RFC 2822 §4.3 reads; {0} for any other.
static struct str with_whole_year(struct arena *arena, struct str printed)
{
    enum { CENTURY_ENDS = 50 }; // 49 is 2049, 50 is 1950
    struct str rest = str_trim(printed), day, month, year;
    size_t comma = str_find_byte(rest, ',', 0);
    if (comma != STR_NONE && is_name(str_slice(rest, 0, comma)))
        rest = str_trim(str_slice(rest, comma + 1, rest.length));
    if (!str_split(&rest, ' ', &day) || !str_split(&rest, ' ', &month) ||
        !str_split(&rest, ' ', &year))
        return (struct str){0};
    if (!is_number(day, 1, 2) || !is_name(month) || !is_number(year, 2, 2) || !date_has_time(rest))
        return (struct str){0};
    const char *century = (year.data[0] - '0') * 10 < CENTURY_ENDS ? "20" : "19";
    return arena_printf(arena, "%.*s %.*s %s%.*s", (int)day.length, day.data, (int)month.length,
                        month.data, century, (int)year.length, year.data);
}

struct str feed_day(struct arena *arena, struct str printed)
{
    char day[DATE_ISO_MAX];
    struct str whole = with_whole_year(arena, printed);
    printed = whole.data ? whole : printed;
    struct date date = date_from_iso(printed);
    if (date.precision == DATE_NONE)
        date = date_find(printed, DATE_ORDER_DAY_FIRST, NULL);
    if (date.precision < DATE_MONTH)
        return (struct str){0};
    date_iso(date, day);
    return arena_copy(arena, str_of(day));
}

static bool is(const struct xml *xml, const char *name)
{
    return str_equal(xml->name, str_of(name));
}

// Namespaces of feeds, by what their names hold; feeds write them with and without www, 1.0 and 1.1, or only the prefix.
static bool in_space(const struct xml *xml, const char *uri_part, const char *prefix)
{
    return str_contains(xml->space, str_of(uri_part)) || str_equal(xml->space, str_of(prefix));
}

static bool is_dublin_core(const struct xml *xml)
{
    return in_space(xml, "purl.org/dc/", "dc");
}

// Elements without a namespace of an extension: those of RSS itself and of Atom.
static bool is_own(const struct xml *xml)
{
    if (str_contains(xml->space, STR("/modules/")))
        return false;
    return !xml->space.length || in_space(xml, "www.w3.org/2005/Atom", "atom") ||
           in_space(xml, "purl.org/rss/1.0/", "rss") || in_space(xml, "purl.org/atom/ns", "atom") ||
           in_space(xml, "backend.userland.com", "rss") || in_space(xml, "rss/0.9", "rss");
}

static void read_link(struct xml *xml, struct texts *texts)
{
    struct str href = xml_attribute(xml, "href"), rel = xml_attribute(xml, "rel");
    if (!href.data) {
        feed_set(&texts->link, xml_text(xml));
        return;
    }
    bool is_alternate = !rel.length || str_equal(rel, STR("alternate"));
    struct str type = xml_attribute(xml, "type");
    bool is_best = is_alternate && (!type.length || str_contains(type, STR("html")));
    if (is_alternate && (!texts->link.data || (is_best && !texts->is_link_best))) {
        texts->link = str_trim(href);
        texts->is_link_best = is_best;
    }
}

// An address of the entry, if it is one: many are only names.
static void read_guid(struct xml *xml, struct texts *texts)
{
    struct url url;
    struct str text = str_trim(xml_text(xml));
    if (url_split(text, &url))
        feed_set(&texts->guid, text);
}

static void read_author(struct xml *xml, struct arena *arena, struct feed_entry *entry)
{
    unsigned depth = xml->depth;
    struct str direct = STR("");
    bool has_name = false;
    for (;;) {
        enum xml_event event = xml_next(xml);
        if (event == XML_OPEN && is(xml, "name")) {
            feed_add_author(entry, arena, xml_text(xml));
            has_name = true;
        } else if (event == XML_TEXT && !direct.length) {
            direct = xml->text;
        } else if (event == XML_END || (event == XML_CLOSE && xml->depth == depth)) {
            break;
        }
    }
    // RSS: "address (Name)", or a name by those who know no better.
    size_t open = str_find_byte(direct, '(', 0);
    if (open != STR_NONE && str_find_byte(direct, '@', 0) != STR_NONE)
        direct = str_slice(direct, open + 1, str_find_byte(direct, ')', open));
    if (!has_name && str_find_byte(direct, '@', 0) == STR_NONE)
        feed_add_author(entry, arena, direct);
}

// Content of Atom: escaped markup, markup, or text.
static void read_content(struct xml *xml, struct texts *texts, struct str *where)
{
    struct str type = xml_attribute(xml, "type");
    bool is_markup = str_equal(type, STR("xhtml")) || str_equal(type, STR("application/xhtml+xml"));
    bool is_text = (!type.length && in_space(xml, "Atom", "atom")) ||
                   str_equal(type, STR("text")) || str_equal(type, STR("text/plain"));
    struct str text = is_markup ? xml_markup(xml) : xml_text(xml);
    if (where == &texts->content && !texts->content.data)
        texts->is_content_text = is_text;
    feed_set(where, text);
}

// An element of a vocabulary that feeds borrow; moves to its end.
static void read_extension(struct xml *xml, struct arena *arena, struct feed_entry *entry,
                           struct texts *texts)
{
    bool is_dublin = is_dublin_core(xml);
    bool is_encoded = is(xml, "encoded") && in_space(xml, "rss/1.0/modules/content", "content");
    bool is_creator = is_dublin && is(xml, "creator"), is_date = is_dublin && is(xml, "date");
    bool is_subject = is_dublin && is(xml, "subject");
    struct str text = xml_text(xml);
    if (is_encoded)
        feed_set(&texts->content, text);
    else if (is_creator)
        feed_add_author(entry, arena, text);
    else if (is_date)
        feed_set(&texts->date, text);
    else if (is_subject)
        feed_add_keyword(entry, arena, text);
}

static bool is_date(const struct xml *xml)
{
    return is(xml, "pubDate") || is(xml, "published") || is(xml, "issued");
}

// An element of an entry; moves to its end where it was read.
static void read_element(struct xml *xml, struct arena *arena, struct feed_entry *entry,
                         struct texts *texts)
{
    if (is(xml, "title"))
        read_content(xml, texts, &texts->title);
    else if (is(xml, "link"))
        read_link(xml, texts);
    else if (is(xml, "guid") && !str_equal(xml_attribute(xml, "isPermaLink"), STR("false")))
        read_guid(xml, texts);
    else if (is(xml, "description") || is(xml, "summary")) {
        texts->is_summary_stated = texts->is_summary_stated || is(xml, "summary");
        read_content(xml, texts, &texts->summary);
    } else if (is(xml, "content"))
        read_content(xml, texts, &texts->content);
    else if (is_date(xml))
        feed_set(&texts->date, xml_text(xml));
    else if (is(xml, "updated") || is(xml, "modified"))
        feed_set(&texts->modified, xml_text(xml));
    else if (is(xml, "author"))
        read_author(xml, arena, entry);
    else if (is(xml, "category")) {
        struct str term = xml_attribute(xml, "term");
        struct str text = xml_text(xml);
        feed_add_keyword(entry, arena, term.length ? term : text);
    }
}

// A title as one line: it may hold escaped markup, or references that were escaped once more.
static struct str plain_line(struct arena *arena, struct str text)
{
    return text.data ? space_line(arena, reference_decode(arena, text)) : text;
}

static void finish_entry(struct feed_entry *entry, struct arena *arena, const struct texts *texts)
{
    struct str date = texts->date.data ? texts->date : texts->modified;
    entry->url = texts->link.data ? texts->link : texts->guid;
    entry->content = texts->content.data ? texts->content : texts->summary;
    entry->is_text = texts->content.data && texts->is_content_text;
    entry->date = date;
    entry->facts.headline = plain_line(arena, texts->title);
    entry->facts.date_published = feed_day(arena, date);
    entry->facts.date_modified = feed_day(arena, texts->modified);
    entry->facts.description = texts->content.data ? texts->summary : (struct str){0};
    entry->facts.is_summary =
        !texts->content.data && texts->summary.data &&
        (texts->is_summary_stated || words_weight(texts->summary) < FEED_SUMMARY_WORDS);
}

static bool is_entry(const struct xml *xml)
{
    return is_own(xml) && (is(xml, "item") || is(xml, "entry"));
}

// Reads the entry that begins. True when another one begins in it, since an element of it was not closed.
static bool read_entry(struct feed *feed, struct xml *xml, struct arena *arena)
{
    unsigned depth = xml->depth;
    struct feed_entry none = {0}, *entry = feed_add(feed, arena);
    struct texts texts = {0};
    struct str about = xml_attribute(xml, "about"); // RSS 1.0
    bool is_open = false;
    if (!entry)
        entry = &none;
    entry->base = str_trim(xml_attribute(xml, "base"));
    for (;;) {
        enum xml_event event = xml_next(xml);
        is_open = event == XML_OPEN && is_entry(xml);
        if (is_open || event == XML_END || (event == XML_CLOSE && xml->depth <= depth))
            break;
        if (event != XML_OPEN || xml->depth != depth + 1)
            continue;
        if (is_own(xml))
            read_element(xml, arena, entry, &texts);
        else
            read_extension(xml, arena, entry, &texts);
    }
    feed_set(&texts.link, about);
    finish_entry(entry, arena, &texts);
    return is_open;
}

static void add_base(struct feed *feed, struct arena *arena, struct str reference)
{
    reference = str_trim(reference);
    if (!reference.length)
        return;
    if (feed->base.data)
        reference = url_resolve(arena, feed->base, reference);
    if (reference.data)
        feed->base = reference;
    feed->is_base_stated = reference.data && url_split(reference, &(struct url){0});
}

// The page that the feed is of. Atom's addresses are against the feed's own address, those of RSS, in practice, against that page.
static void read_home(struct feed *feed, struct xml *xml)
{
    struct texts texts = {0};
    struct url url;
    bool is_atom = xml_attribute(xml, "href").data;
    read_link(xml, &texts);
    bool is_known = is_atom ? feed->base.data != NULL : feed->is_base_stated;
    if (!is_known && url_split(texts.link, &url))
        feed->base = texts.link;
}

static void read_xml(struct feed *feed, struct arena *arena, struct str text)
{
    struct xml xml;
    xml_open(&xml, arena, text);
    for (enum xml_event event; (event = xml_next(&xml)) != XML_END;) {
        if (event != XML_OPEN)
            continue;
        if (xml.depth == 0)
            feed_set(&feed->language, xml_attribute(&xml, "lang"));
        if (xml.depth == 0 || (xml.depth == 1 && is(&xml, "channel")))
            add_base(feed, arena, xml_attribute(&xml, "base"));
        if (is_entry(&xml))
            while (read_entry(feed, &xml, arena))
                continue;
        else if (is_own(&xml) && is(&xml, "link") && xml.depth <= 2 && !feed->count)
            read_home(feed, &xml);
        else if (is_own(&xml) && is(&xml, "title") && xml.depth <= 2)
            feed_set(&feed->title, xml_text(&xml));
        else if (is(&xml, "language") && xml.depth <= 2)
            feed_set(&feed->language, xml_text(&xml));
        else if (is(&xml, "image") || is(&xml, "textInput"))
            xml_text(&xml); // they have titles, too
    }
    feed->is_cut = feed->is_cut || xml.is_cut;
    feed->fault = xml.fault;
    feed->title = plain_line(arena, feed->title);
    xml_close(&xml);
}

static struct str absolute(struct arena *arena, struct str base, struct str url)
{
    struct str whole = url.data && base.data ? url_resolve(arena, base, url) : (struct str){0};
    return whole.data ? whole : url;
}

void feed_read(struct feed *feed, struct arena *arena, const struct document *whole)
{
    struct charset decoded = charset_decode(arena, whole->bytes, whole->charset);
    struct str text = str_trim(decoded.text);
    *feed = (struct feed){.base = whole->url};
    if (str_starts(text, STR("{")))
        feed_read_json(feed, arena, text);
    else
        read_xml(feed, arena, text);
    for (size_t i = 0; i < feed->count; i++) {
        struct feed_entry *entry = &feed->entries[i];
        struct entry_facts *facts = &entry->facts;
        struct str base =
            entry->base.length ? absolute(arena, feed->base, entry->base) : feed->base;
        feed_set(&facts->publisher, feed->title);
        feed_set(&facts->language, feed->language);
        facts->date_published_text = entry->date;
        entry->url = absolute(arena, base, entry->url);
    }
    if (!feed->count && feed->is_cut && !feed->fault)
        feed->fault = "damaged XML";
}

struct document feed_document(const struct document *whole, const struct feed_entry *entry)
{
    struct document document = *whole;
    document.type = STR("entry");
    document.kind = entry->is_text ? CAPTURE_TEXT : CAPTURE_HTML;
    document.media_type = entry->is_text ? STR("text/plain") : STR("text/html");
    document.charset = STR("utf-8");
    document.url = entry->url;
    document.bytes = entry->content.data ? entry->content : STR("");
    document.entry = &entry->facts;
    document.payload_digest = (struct str){0};
    if (entry->fault) {
        document.status = DOCUMENT_DAMAGED;
        document.reason = str_of(entry->fault);
    } else if (!entry->url.length && !entry->content.length && !entry->facts.headline.length) {
        document.status = DOCUMENT_SKIPPED;
        document.reason = STR("an entry of a feed without headline, text and address");
    }
    return document;
}
