// The generic rule for text captures: what an article looks like when no profile knows its layout.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_SITE_GENERIC_H
#define SHEAF_SITE_GENERIC_H

#include "site/facts.h"
#include "site/kind.h"
#include "site/page.h"

// Finds body, headline, label, description, byline, dates and what stands behind the text (biographies, notes, tags,
// disclaimer, copyright, titles of other texts), and claims their lines. False when the page holds no article text:
// fewer than two paragraphs of 25 words, or a single one without a headline and a date to go with it.
//
// The body is the lines that were judged to be text (line_body.h). Headline, day of publication and authors are chosen from candidates by learned
// weights (head_features.h says what speaks for each): the headline is the best one, a day or an author only what more
// speaks for than against. What is called the day of a change is never that of publication.
//
// Only lines [from, to) that are still LINE_TEXT count.
bool generic_apply(struct page *page, size_t from, size_t to, struct arena *arena,
                   struct facts *facts);

// The same for a whole page, and what it is (text_kind.h): {0} for an article, else its record_type, and why it is refused if it
// is. One whose front matter names a headline with a day or authors is believed. url: where it was captured, or {0}.
struct kind generic_page(struct page *page, struct str url, struct arena *arena,
                         struct facts *facts);

#endif
