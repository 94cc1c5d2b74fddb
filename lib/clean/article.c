// SPDX-License-Identifier: MIT
#include "clean/article.h"

#include "json/write.h"
#include "text/language.h"
#include "text/words.h"

void cleaner_free(struct cleaner *cleaner)
{
    languages_free(cleaner->languages);
    memo_free(&cleaner->memo);
    *cleaner = (struct cleaner){0};
}

void texts_add(struct arena *arena, struct texts *texts, struct str text)
{
    texts->items =
        arena_grow(arena, texts->items, texts->count, &texts->capacity, sizeof(*texts->items));
    texts->items[texts->count++] = text;
}

bool texts_contain(const struct texts *texts, struct str text)
{
    for (size_t i = 0; i < texts->count; i++)
        if (str_equal(texts->items[i], text))
            return true;
    return false;
}

bool texts_read(struct arena *arena, struct str array, struct texts *texts)
{
    *texts = (struct texts){0};
    if (!array.data || span_kind(array) != SPAN_ARRAY)
        return false;
    struct str element;
    for (size_t position = 0; span_next_element(array, &position, &element);) {
        if (span_kind(element) != SPAN_STRING)
            return false;
        texts_add(arena, texts, span_text(arena, element));
    }
    return true;
}

// A finished buffer's bytes moved into the arena.
static struct str kept(struct arena *arena, struct buffer *buffer)
{
    struct str copy = arena_copy(arena, buffer_str(buffer));
    buffer_free(buffer);
    return copy;
}

struct str texts_json(struct arena *arena, const struct texts *texts)
{
    struct buffer out = {0};
    buffer_byte(&out, '[');
    for (size_t i = 0; i < texts->count; i++) {
        if (i > 0)
            buffer_byte(&out, ',');
        write_text(&out, texts->items[i]);
    }
    buffer_byte(&out, ']');
    return kept(arena, &out);
}

bool article_may_write(const struct article *article, struct str key, enum span_kind kind)
{
    struct str value = record_get(article->record, key);
    if (!value.data)
        return true;
    enum span_kind now = span_kind(value);
    if (kind == SPAN_TRUE || kind == SPAN_FALSE)
        return now == SPAN_NULL || now == SPAN_TRUE || now == SPAN_FALSE;
    return now == SPAN_NULL || now == kind;
}

bool article_texts(const struct article *article, struct str key, struct texts *texts)
{
    *texts = (struct texts){0};
    struct str value = record_get(article->record, key);
    if (!value.data || span_kind(value) == SPAN_NULL)
        return true;
    return texts_read(article->arena, value, texts);
}

void article_set_texts(struct article *article, struct str key, const struct texts *texts)
{
    if (article_may_write(article, key, SPAN_ARRAY))
        record_set(article->record, key, texts_json(article->arena, texts));
}

// Paragraphs of a text that has no list of them: what stands between blank lines.
static void split_body(struct article *article, struct str text)
{
    size_t from = 0;
    while (from < text.length) {
        size_t end = str_find(text, STR("\n\n"), from);
        if (end == STR_NONE)
            end = text.length;
        if (end > from)
            texts_add(article->arena, &article->body, str_slice(text, from, end));
        from = end + 2;
    }
}

void article_open(struct article *article, struct record *record, struct cleaner *cleaner)
{
    *article = (struct article){.record = record, .arena = record->arena, .cleaner = cleaner};
    memo_trim(&cleaner->memo);
    article->has_body = article_texts(article, STR("body_paragraphs"), &article->body);
    if (!article->has_body)
        article->body = (struct texts){0};
    if (article->has_body && article->body.count == 0) {
        split_body(article, article_text(article, STR("article_body")));
        article->is_body_changed = article->body.count > 0;
    }
    struct str type = article_member_text(article, STR("capture"), STR("media_type"));
    article->is_html = str_contains(type, STR("html"));
    article->has_warnings = article_texts(article, STR("warnings"), &article->warnings);
}

void article_close(struct article *article)
{
    if (article->has_body && article->is_body_changed)
        article_set_texts(article, STR("body_paragraphs"), &article->body);
    if (article->has_warnings && article->is_warnings_changed)
        article_set_texts(article, STR("warnings"), &article->warnings);
    article->is_body_changed = article->is_warnings_changed = false;
}

struct str article_text(const struct article *article, struct str key)
{
    return record_text(article->record, key);
}

void article_set_text(struct article *article, struct str key, struct str text)
{
    if (article_may_write(article, key, SPAN_STRING))
        record_set_text(article->record, key, text);
}

void article_set_bool(struct article *article, struct str key, bool value)
{
    if (article_may_write(article, key, SPAN_TRUE))
        record_set(article->record, key, value ? STR("true") : STR("false"));
}

void article_set_count(struct article *article, struct str key, size_t count)
{
    if (article_may_write(article, key, SPAN_NUMBER))
        record_set(article->record, key, arena_printf(article->arena, "%zu", count));
}

struct str article_member(const struct article *article, struct str key, struct str member)
{
    struct str object = record_get(article->record, key);
    if (!object.data || span_kind(object) != SPAN_OBJECT)
        return (struct str){0};
    return span_get(object, member);
}

struct str article_member_text(const struct article *article, struct str key, struct str member)
{
    struct str value = article_member(article, key, member);
    if (!value.data || span_kind(value) != SPAN_STRING)
        return (struct str){0};
    return span_text(article->arena, value);
}

void article_replace_member(struct article *article, struct str key, struct str member,
                            struct str value)
{
    struct str object = record_get(article->record, key);
    struct str old = article_member(article, key, member);
    if (!old.data || str_equal(old, value))
        return;
    size_t at = (size_t)(old.data - object.data);
    struct str head = arena_join(article->arena, str_slice(object, 0, at), value);
    struct str tail = str_slice(object, at + old.length, object.length);
    record_set(article->record, key, arena_join(article->arena, head, tail));
}

bool article_is_warned(const struct article *article, struct str code)
{
    return texts_contain(&article->warnings, code);
}

void article_warn(struct article *article, struct str code)
{
    if (article_is_warned(article, code))
        return;
    texts_add(article->arena, &article->warnings, code);
    article->is_warnings_changed = true;
}

void article_drop_paragraph(struct article *article, size_t i)
{
    struct texts *body = &article->body;
    body->count--;
    if (i == 0) { // the list is a window, so that a body may be taken off its head in linear time
        body->items++;
        body->capacity--;
    } else {
        memmove(&body->items[i], &body->items[i + 1], (body->count - i) * sizeof(*body->items));
    }
    article->is_body_changed = true;
    article->cuts++;
}

void article_cut_paragraph(struct article *article, size_t i, struct str rest)
{
    if (rest.length == 0) {
        article_drop_paragraph(article, i);
        return;
    }
    article->body.items[i] = rest;
    article->is_body_changed = true;
    article->cuts++;
}

size_t article_weight(const struct article *article, size_t enough)
{
    size_t weight = 0;
    for (size_t i = 0; i < article->body.count && weight < enough; i++)
        weight += words_weight(article->body.items[i]);
    return weight;
}
