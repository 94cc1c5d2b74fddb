// Every text of the record in UTF-8, NFC, with plain spaces and without control characters; and a warning
// for every field that is not of its type.
// SPDX-License-Identifier: MIT
#include "clean/plain.h"
#include "clean/rewrite.h"
#include "clean/steps.h"

#include "record/fields.h"

static struct str clean_text(struct change *change, struct str text, bool has_lines)
{
    struct str new = has_lines && change->article->is_html
                         ? plain_lines(change->arena, text)
                         : plain_text(change->arena, text, has_lines);
    if (str_contains(new, STR("\xEF\xBF\xBD")))
        article_warn(change->article, STR("replacement_characters"));
    return new;
}

static bool is_list_of(struct str value, enum span_kind kind)
{
    struct str element;
    if (span_kind(value) != SPAN_ARRAY)
        return false;
    for (size_t position = 0; span_next_element(value, &position, &element);)
        if (span_kind(element) != kind)
            return false;
    return true;
}

static bool is_of_type(struct str value, enum field_type type)
{
    enum span_kind kind = span_kind(value);
    if (kind == SPAN_NULL)
        return true;
    switch (type) {
    case FIELD_TEXT:
    case FIELD_DATE: return kind == SPAN_STRING;
    case FIELD_BOOL: return kind == SPAN_TRUE || kind == SPAN_FALSE;
    case FIELD_COUNT:
    case FIELD_NUMBER: return kind == SPAN_NUMBER;
    case FIELD_TEXTS: return is_list_of(value, SPAN_STRING);
    case FIELD_OBJECTS: return is_list_of(value, SPAN_OBJECT);
    case FIELD_OBJECT: return kind == SPAN_OBJECT;
    }
    return true;
}

static void check_types(struct article *article)
{
    for (size_t i = 0; i < fields_count; i++) {
        struct str value = record_get(article->record, fields[i].name);
        if (value.data && !is_of_type(value, fields[i].type))
            article_warn(article, arena_join(article->arena, STR("wrong_type_"), fields[i].name));
    }
}

// A paragraph that holds blank lines is several paragraphs.
static void split_paragraphs(struct article *article)
{
    struct texts body = {0};
    for (size_t i = 0; i < article->body.count; i++) {
        struct str rest = article->body.items[i];
        for (size_t at; (at = str_find(rest, STR("\n\n"), 0)) != STR_NONE;) {
            texts_add(article->arena, &body, str_slice(rest, 0, at));
            while (at < rest.length && rest.data[at] == '\n')
                at++;
            rest = str_slice(rest, at, rest.length); // indented as it was
        }
        texts_add(article->arena, &body, rest);
    }
    article->is_body_changed |= body.count != article->body.count;
    article->body = body;
}

void step_text(struct article *article)
{
    if (article->round == 0)
        check_types(article);
    rewrite_article(article, clean_text);
    split_paragraphs(article);
}
