// Words folded for a look-up in a table: any bytes in, no memory taken.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_TEXT_FOLD_H
#define SHEAF_TEXT_FOLD_H

#include "base/str.h"

enum { FOLD_MAX = 64 }; // bytes of a folded word; no table holds longer ones

// The word under compatibility decomposition and case folding, marks, joiners and Arabic tatweel taken off:
// "Août" -> "aout", "يَونيو" -> "يونيو". Hangul stays composed. What it holds besides letters and digits (hyphens, stops) stays.
// Lies in 'room'; empty when it would not fit.
struct str fold_word(struct str word, char room[FOLD_MAX]);

// The place of a folded word in a table sorted by bytes, or STR_NONE. 'stride' is the size of an element, whose
// first member is the word (const char *).
size_t fold_find(const void *table, size_t count, size_t stride, struct str folded);

// A sorted list of words, several to a line, parted by single spaces: "aaron abbey abby", "abdallah abdel".
struct word_lines {
    const char *const *lines;
    size_t count;
};

// True when a folded word stands in the list.
bool fold_is_listed(const struct word_lines *list, struct str folded);

#endif
