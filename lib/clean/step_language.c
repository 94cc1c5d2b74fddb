// in_language as a BCP 47 tag: as stated by the page, else as detected on the text.
// SPDX-License-Identifier: MIT
#include "clean/steps.h"

#include "text/language.h"

enum { SAMPLE = 4000 }; // bytes that are looked at

// The beginning of the body, or of what describes it where there is little of it.
static struct str sample_text(const struct article *article)
{
    struct buffer out = {0};
    for (size_t i = 0; i < article->body.count && out.length < SAMPLE; i++) {
        buffer_put(&out, article->body.items[i]);
        buffer_byte(&out, '\n');
    }
    if (out.length < SAMPLE / 10) {
        buffer_put(&out, article_text(article, STR("description")));
        buffer_byte(&out, '\n');
        buffer_put(&out, article_text(article, STR("headline")));
    }
    struct str text = arena_copy(article->arena, buffer_str(&out));
    buffer_free(&out);
    return text;
}

static struct str detected(struct article *article)
{
    if (!article->languages)
        return (struct str){0};
    if (!*article->languages)
        *article->languages = languages_new();
    return language_detect(*article->languages, sample_text(article));
}

void step_language(struct article *article)
{
    struct str printed = article_text(article, STR("in_language"));
    struct str tag = language_tag(article->arena, printed);
    struct str basis = article_text(article, STR("in_language_basis"));

    if (!article_may_write(article, STR("in_language"), SPAN_STRING))
        return;
    if (printed.data && !tag.length)
        article_warn(article, STR("language_unreadable"));
    if (!tag.length) {
        tag = detected(article);
        basis = tag.length ? STR("inferred") : (struct str){0};
    } else if (!basis.length) {
        basis = STR("stated");
    }
    article_set_text(article, STR("in_language"), tag.length ? tag : (struct str){0});
    article_set_text(article, STR("in_language_basis"), basis);
}
