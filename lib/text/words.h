// Counting words and paragraphs.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_TEXT_WORDS_H
#define SHEAF_TEXT_WORDS_H

#include "base/str.h"

// Whitespace-separated runs, Unicode white space (this is what word_count means).
size_t words_count(struct str s);

// How much text it is for a reader: as words_count, but for scripts without spaces two characters are a word.
// For thresholds only.
size_t words_weight(struct str s);

#endif
