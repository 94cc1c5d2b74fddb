// Pages on which one article follows another (endless scrolling): only the first is the page's own.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXTRACT_FIRST_ARTICLE_H
#define SHEAF_EXTRACT_FIRST_ARTICLE_H

#include "extract/body.h"
#include "web/jsonld.h"

// Takes the blocks of further <article>s out of the body: those that are made like the one with the h1 (the same class,
// or an h1 of their own) and have heading and author of their own. Entries of a live blog stay: a
// LiveBlogPosting in JSON-LD or on an element, or an element around the first article that is called a live blog, live updates or a ticker. Returns the first node of the first of them, 0 without. Linear in nodes.
uint32_t first_article_keep(struct body *body, const struct tree *tree, const struct blocks *blocks,
                            const struct jsonld *jsonld);

// Takes the cards of other articles out of the body: an <article> within the one around the text, a small part of it, that
// is called a card, a teaser or related, and begins with a heading that is a link. Linear in nodes.
void nested_cards_drop(struct body *body, const struct tree *tree, const struct blocks *blocks);

#endif
