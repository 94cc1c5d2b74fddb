// The article's identity: the same for every copy of it (see text/identity.h). A given id stays.
// SPDX-License-Identifier: MIT
#include "clean/steps.h"

#include "text/date.h"
#include "text/identity.h"

static struct str first_author(const struct article *article)
{
    struct str authors = record_get(article->record, STR("authors")), element;
    if (!authors.data || span_kind(authors) != SPAN_ARRAY)
        return (struct str){0};
    for (size_t position = 0; span_next_element(authors, &position, &element);) {
        struct str name =
            span_kind(element) == SPAN_OBJECT ? span_get(element, STR("name")) : (struct str){0};
        if (name.data && span_kind(name) == SPAN_STRING)
            return span_text(article->arena, name);
    }
    return (struct str){0};
}

static struct str own_text(const struct article *article)
{
    struct buffer out = {0};
    buffer_put(&out, article_text(article, STR("headline")));
    buffer_byte(&out, '\n');
    buffer_put(&out, article_text(article, STR("description")));
    for (size_t i = 0; i < article->body.count; i++) {
        buffer_byte(&out, '\n');
        buffer_put(&out, article->body.items[i]);
    }
    return arena_take(article->arena, &out);
}

void step_id(struct article *article)
{
    if (article_text(article, STR("id")).length > 0)
        return;
    struct date date = date_from_iso(article_text(article, STR("date_published")));
    struct str key = identity_key(article->arena, article_text(article, STR("headline")), date,
                                  first_author(article));
    struct str url = article_text(article, STR("canonical_url"));
    struct str text = key.length || url.length ? (struct str){0} : own_text(article);
    struct str made = identity_id(article->arena, key, url, text);
    if (made.length > 0)
        article_set_text(article, STR("id"), made);
}
