// Which lines of a text capture are its main text.
//
// Every line is judged by two small ensembles of trees, as blocks of HTML are (extract/body.h): the first sees the line, what
// stands around it and how the page's prose lies; the second also how the first judged its neighbours, its list and the lines that look
// like it. The lines kept are those that make the expected F1 of the whole body largest (Lewis, 1995). tests/train/README.md tells
// how it was learned.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_SITE_LINE_BODY_H
#define SHEAF_SITE_LINE_BODY_H

#include "learn/forest.h"
#include "site/line_features.h"

extern const struct forest line_first, line_second;

// {0} is a valid empty value. Everything lives in the arena.
struct line_body {
    bool *is_chosen;       // for every line of the page
    uint16_t *chances;     // for every line of the page: how likely it is main text, in thousandths
    uint32_t words;        // of the chosen lines
    uint32_t chosen;       // lines
    uint32_t expected;     // F1 of the choice that is expected, in thousandths
    struct line_rows rows; // what was seen of the lines that were judged
};

// The lines that are judged: those of [from, to) that no rule has taken.
struct line_scope {
    struct page *page;
    size_t from, to;
    const unsigned *printed; // for every line of the page, enum printed_flags
};

// Linear in the text.
void line_body_choose(struct line_body *body, struct arena *arena, const struct line_scope *scope);

#endif
