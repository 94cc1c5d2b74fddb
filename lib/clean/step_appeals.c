// Paragraphs in which the page speaks to its reader leave the body, wherever they stand in it; that the rest of the text is for
// those who pay stays as a mark for the status.
// SPDX-License-Identifier: MIT
#include "clean/appeal.h"
#include "clean/steps.h"

// A text that is made of appeals alone is about them: a page of newsletters, a call for donations.
static bool holds_text(struct article *article)
{
    for (size_t i = 0; i < article->body.count; i++)
        if (appeal_find(article->arena, article->body.items[i]) == APPEAL_NONE)
            return true;
    return false;
}

void step_appeals(struct article *article)
{
    if (!holds_text(article))
        return;
    for (size_t i = article->body.count; i > 0; i--) {
        enum appeal found = appeal_find(article->arena, article->body.items[i - 1]);
        if (found == APPEAL_NONE)
            continue;
        if (found == APPEAL_PAYWALL)
            article->marks |= MARK_CUT;
        article_drop_paragraph(article, i - 1);
    }
}
