// Debris out of every text: see debris.h.
// SPDX-License-Identifier: MIT
#include "clean/debris.h"
#include "clean/rewrite.h"
#include "clean/steps.h"

static struct str clean_debris(struct change *change, struct str text, bool has_lines)
{
    bool is_repaired = false;
    enum markup_debris markup = MARKUP_ALL;
    if (change->article->is_html)
        markup = has_lines ? MARKUP_NONE : MARKUP_REFERENCES;
    struct str new = debris_strip(change->arena, text, markup, has_lines, &is_repaired);
    if (is_repaired)
        article_warn(change->article, STR("mojibake_repaired"));
    return new;
}

void step_debris(struct article *article)
{
    rewrite_article(article, clean_debris);
}
