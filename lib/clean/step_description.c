// A description that only repeats the headline says nothing.
// SPDX-License-Identifier: MIT
#include "clean/steps.h"

#include "text/normalize.h"

void step_description(struct article *article)
{
    struct str headline = article_text(article, STR("headline"));
    struct str description = article_text(article, STR("description"));
    if (!headline.data || !description.data)
        return;
    struct str key = text_key(article->arena, description);
    if (key.length > 0 && str_equal(key, text_key(article->arena, headline)))
        article_set_text(article, STR("description"), (struct str){0});
}
