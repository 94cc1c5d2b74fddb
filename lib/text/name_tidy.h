// What is taken off a byline and its parts before names are looked for.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_TEXT_NAME_TIDY_H
#define SHEAF_TEXT_NAME_TIDY_H

#include "base/arena.h"

// A byline without the date in it: "By A, July 8, 2014", "July 8, 2014 | By A".
struct str name_without_date(struct str text);

// Prose, as far as it shows without looking at names: a question, or a sentence that ends.
bool name_is_prose(struct str text);

// True when words make a sentence of what would be a title: "who is", "argues".
bool name_is_sentence(struct str text);

// A part without what no name has: a number before it, handles and addresses, a stop or colon behind it.
struct str name_tidy(struct arena *arena, struct str text);

// A part without "and" before or behind it.
struct str name_strip_conjunction(struct str text);

// "A (ed.)": cuts what stands in brackets at the end off into *inner. False when nothing does.
bool name_cut_bracket(struct str *text, struct str *inner);

#endif
