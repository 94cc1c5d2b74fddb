// Lines that only point at the text elsewhere leave the body; what they say stays as a mark for the status.
// SPDX-License-Identifier: MIT
#include "clean/pointer.h"
#include "clean/steps.h"

#include "text/normalize.h"

enum {
    FIRST_PARAGRAPHS = 2, // "Listen to the interview" above the text
    LAST_PARAGRAPHS = 4,  // "Read the full text" below it, with other small print
    ORNAMENT_MAX = 64,    // bytes of a row of stars
};

// "###", "* * *" and "[...]": a paragraph without a letter or digit.
static bool is_ornament(struct arena *arena, struct str paragraph)
{
    return paragraph.length <= ORNAMENT_MAX && text_key(arena, paragraph).length == 0;
}

static void drop_last_ornaments(struct article *article)
{
    struct texts *body = &article->body;
    while (body->count > 0 && is_ornament(article->arena, body->items[body->count - 1])) {
        article->marks |= pointer_end(body->items[body->count - 1]);
        article_drop_paragraph(article, body->count - 1);
    }
}

void step_pointers(struct article *article)
{
    drop_last_ornaments(article);
    for (size_t i = article->body.count; i > 0; i--) {
        if (i > FIRST_PARAGRAPHS && i + LAST_PARAGRAPHS <= article->body.count)
            i = FIRST_PARAGRAPHS; // on to the head
        unsigned mark = pointer_mark(article->arena, article->body.items[i - 1]);
        if (mark) {
            article->marks |= mark;
            article_drop_paragraph(article, i - 1);
        }
    }
    drop_last_ornaments(article);
}
