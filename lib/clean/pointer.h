// Short lines that point at a text instead of being part of it: "Read the full text", "Listen to the interview".
// Told by a table of phrases, compared as keys (see text_key), so that case, punctuation and marks don't matter.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_CLEAN_POINTER_H
#define SHEAF_CLEAN_POINTER_H

#include "clean/article.h"

enum { POINTER_WORDS_MAX = 30 }; // words of a line that points elsewhere

// The mark (a bit of enum mark) that a line or sentence carries as a whole, 0 for text.
unsigned pointer_mark(struct arena *arena, struct str line);

// MARK_CUT when a paragraph breaks off ("...", "[…]", "(more)"), else 0.
unsigned pointer_end(struct str paragraph);

#endif
