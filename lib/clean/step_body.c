// The text in one piece, and its counts.
// SPDX-License-Identifier: MIT
#include "clean/steps.h"

#include "json/write.h"
#include "text/words.h"

void step_body(struct article *article)
{
    const struct texts *body = &article->body;
    struct buffer out = {0};
    size_t words = 0;

    if (!article->has_body)
        return;
    for (size_t i = 0; i < body->count; i++) {
        buffer_put(&out, i == 0 ? STR("\"") : STR("\\n\\n"));
        write_escaped(&out, body->items[i]);
        words += words_count(body->items[i]);
    }
    buffer_put(&out, body->count > 0 ? STR("\"") : STR("null"));
    if (article_may_write(article, STR("article_body"), SPAN_STRING))
        record_set(article->record, STR("article_body"),
                   arena_copy(article->arena, buffer_str(&out)));
    buffer_free(&out);
    article_set_count(article, STR("paragraph_count"), body->count);
    article_set_count(article, STR("word_count"), words);
    if (body->count == 0)
        article_warn(article, STR("no_body"));
    struct str stands = record_get(article->record, STR("body_paragraphs"));
    if (!stands.data || span_kind(stands) == SPAN_NULL)
        article->is_body_changed = true; // a list, if empty
}
