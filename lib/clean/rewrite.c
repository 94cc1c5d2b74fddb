// SPDX-License-Identifier: MIT
#include "clean/rewrite.h"

#include "json/write.h"

static const struct str text_fields[] = {STR_INIT("headline"),
                                         STR_INIT("description"),
                                         STR_INIT("type"),
                                         STR_INIT("type_label"),
                                         STR_INIT("kicker"),
                                         STR_INIT("blog"),
                                         STR_INIT("date_published_text"),
                                         STR_INIT("byline"),
                                         STR_INIT("publisher"),
                                         STR_INIT("original_publisher"),
                                         STR_INIT("original_source_text"),
                                         STR_INIT("provenance_note"),
                                         STR_INIT("image_credit"),
                                         STR_INIT("primary_center"),
                                         STR_INIT("disclaimer")};
static const struct str list_fields[] = {
    STR_INIT("topics"),   STR_INIT("regions"),     STR_INIT("centers"),  STR_INIT("programs"),
    STR_INIT("projects"), STR_INIT("collections"), STR_INIT("keywords"), STR_INIT("references")};
static const struct str nested_fields[] = {STR_INIT("authors"), STR_INIT("recent_work"),
                                           STR_INIT("related_work"), STR_INIT("capture")};
// Keys inside nested values whose strings are text for readers.
static const struct str nested_keys[] = {STR_INIT("name"),         STR_INIT("given_name"),
                                         STR_INIT("family_name"),  STR_INIT("job_title"),
                                         STR_INIT("description"),  STR_INIT("headline"),
                                         STR_INIT("blog"),         STR_INIT("type_label"),
                                         STR_INIT("site_edition"), STR_INIT("copyright_holder"),
                                         STR_INIT("license"),      STR_INIT("trending")};

static bool is_text_key(struct str key)
{
    for (size_t i = 0; i < sizeof(nested_keys) / sizeof(*nested_keys); i++)
        if (str_equal(key, nested_keys[i]))
            return true;
    return false;
}

// The offset behind the string that starts at 'at' of a valid value.
static size_t string_end(struct str value, size_t at)
{
    size_t i = at + 1;
    while (value.data[i] != '"')
        i += value.data[i] == '\\' ? 2 : 1;
    return i + 1;
}

// The first byte of a string is a key's when a colon follows it.
static bool is_key(struct str value, size_t end)
{
    while (end < value.length && (value.data[end] == ' ' || value.data[end] == '\t' ||
                                  value.data[end] == '\n' || value.data[end] == '\r'))
        end++;
    return end < value.length && value.data[end] == ':';
}

struct str rewrite_value(struct change *change, struct str value)
{
    struct buffer out = {0};
    size_t copied = 0;
    bool is_text = false;

    for (size_t at = 0; (at = str_find_byte(value, '"', at)) != STR_NONE;) {
        size_t end = string_end(value, at);
        if (is_key(value, end)) {
            is_text = is_text_key(str_slice(value, at + 1, end - 1));
        } else if (is_text) {
            struct str old = span_text(change->arena, str_slice(value, at, end));
            struct str new = change->apply(change, old, false);
            if (new.data != old.data || new.length != old.length) {
                buffer_put(&out, str_slice(value, copied, at));
                write_text(&out, new);
                copied = end;
            }
        }
        at = end;
    }
    if (copied == 0)
        return value;
    buffer_put(&out, str_slice(value, copied, value.length));
    return arena_take(change->arena, &out);
}

// Changes the texts of a list in place and takes empty ones out. True when anything changed.
static bool rewrite_list(struct change *change, struct texts *texts, bool has_lines)
{
    bool is_changed = false;
    size_t kept = 0;
    for (size_t i = 0; i < texts->count; i++) {
        struct str old = texts->items[i];
        struct str new = change->apply(change, old, has_lines);
        is_changed |= new.data != old.data || new.length != old.length || new.length == 0;
        if (new.length > 0)
            texts->items[kept++] = new;
    }
    texts->count = kept;
    return is_changed;
}

static void rewrite_field(struct change *change, struct str key)
{
    struct str old = article_text(change->article, key);
    if (!old.data)
        return;
    struct str new = change->apply(change, old, false);
    if (new.length == 0)
        new = (struct str){0};
    if (new.data != old.data || new.length != old.length)
        article_set_text(change->article, key, new);
}

void rewrite_article(struct article *article,
                     struct str (*apply)(struct change *change, struct str text, bool has_lines))
{
    struct change change = {.apply = apply, .arena = article->arena, .article = article};
    article->is_body_changed |= rewrite_list(&change, &article->body, true);
    if (article->round > 0)
        return;
    for (size_t i = 0; i < sizeof(text_fields) / sizeof(*text_fields); i++)
        rewrite_field(&change, text_fields[i]);
    for (size_t i = 0; i < sizeof(list_fields) / sizeof(*list_fields); i++) {
        struct texts texts;
        if (article_texts(article, list_fields[i], &texts) && rewrite_list(&change, &texts, false))
            article_set_texts(article, list_fields[i], &texts);
    }
    for (size_t i = 0; i < sizeof(nested_fields) / sizeof(*nested_fields); i++) {
        struct str value = record_get(article->record, nested_fields[i]);
        if (value.data)
            record_set(article->record, nested_fields[i], rewrite_value(&change, value));
    }
}

static bool field_has(const struct article *article, struct str key, struct str bytes)
{
    struct str value = record_get(article->record, key);
    return value.data && str_contains(value, bytes);
}

bool rewrite_finds(const struct article *article, struct str bytes)
{
    for (size_t i = 0; i < sizeof(text_fields) / sizeof(*text_fields); i++)
        if (field_has(article, text_fields[i], bytes))
            return true;
    for (size_t i = 0; i < sizeof(list_fields) / sizeof(*list_fields); i++)
        if (field_has(article, list_fields[i], bytes))
            return true;
    for (size_t i = 0; i < sizeof(nested_fields) / sizeof(*nested_fields); i++)
        if (field_has(article, nested_fields[i], bytes))
            return true;
    return field_has(article, STR("body_paragraphs"), bytes);
}
