// JSON Feed, versions 1 and 1.1.
// SPDX-License-Identifier: MIT
#include "capture/feed_entry.h"

#include "json/span.h"
#include "text/url.h"

static struct str text_of(struct arena *arena, struct str object, const char *key)
{
    struct str value = span_get(object, str_of(key));
    bool is_text = value.data && span_kind(value) == SPAN_STRING;
    return is_text ? span_text(arena, value) : (struct str){0};
}

static void read_names(struct feed_entry *entry, struct arena *arena, struct str item)
{
    struct str list = span_get(item, STR("authors")), one = span_get(item, STR("author")), element;
    size_t position = 0;
    while (list.data && span_kind(list) == SPAN_ARRAY &&
           span_next_element(list, &position, &element))
        if (span_kind(element) == SPAN_OBJECT)
            feed_add_author(entry, arena, text_of(arena, element, "name"));
    if (!entry->facts.author_count && one.data && span_kind(one) == SPAN_OBJECT)
        feed_add_author(entry, arena, text_of(arena, one, "name"));
    struct str tags = span_get(item, STR("tags"));
    position = 0;
    while (tags.data && span_kind(tags) == SPAN_ARRAY &&
           span_next_element(tags, &position, &element))
        if (span_kind(element) == SPAN_STRING)
            feed_add_keyword(entry, arena, span_text(arena, element));
}

static void read_item(struct feed *feed, struct arena *arena, struct str item)
{
    struct feed_entry *entry = feed_add(feed, arena);
    if (!entry)
        return;
    struct str html = text_of(arena, item, "content_html"),
               text = text_of(arena, item, "content_text");
    struct str summary = text_of(arena, item, "summary");
    feed_set(&entry->url, text_of(arena, item, "url"));
    feed_set(&entry->url, text_of(arena, item, "external_url"));
    feed_set(&entry->content, html);
    entry->is_text = !entry->content.data;
    feed_set(&entry->content, text);
    entry->facts.is_summary = !entry->content.data && summary.length > 0;
    if (entry->content.data)
        entry->facts.description = summary;
    feed_set(&entry->content, summary);
    entry->date = text_of(arena, item, "date_published");
    feed_set(&entry->facts.headline, text_of(arena, item, "title"));
    entry->facts.date_published = feed_day(arena, entry->date);
    entry->facts.date_modified = feed_day(arena, text_of(arena, item, "date_modified"));
    feed_set(&entry->facts.language, text_of(arena, item, "language"));
    read_names(entry, arena, item);
}

static void add_fault(struct feed *feed, struct arena *arena, struct str item)
{
    struct feed_entry *entry = feed_add(feed, arena);
    if (!entry)
        return;
    entry->fault = "an item of a feed that is no object";
    entry->content = item;
}

void feed_read_json(struct feed *feed, struct arena *arena, struct str text)
{
    struct str items, item;
    size_t position = 0;
    if (!span_validate(text, &feed->fault, NULL))
        return;
    feed->title = text_of(arena, text, "title");
    feed->language = text_of(arena, text, "language");
    struct str home = text_of(arena, text, "home_page_url");
    if (url_split(home, &(struct url){0}))
        feed->base = home;
    items = span_get(text, STR("items"));
    while (items.data && span_kind(items) == SPAN_ARRAY &&
           span_next_element(items, &position, &item))
        if (span_kind(item) == SPAN_OBJECT)
            read_item(feed, arena, item);
        else
            add_fault(feed, arena, item);
}
