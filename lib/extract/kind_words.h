// The words of a page that speak for an article or against it: each counts once, where it is met first.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXTRACT_KIND_WORDS_H
#define SHEAF_EXTRACT_KIND_WORDS_H

#include "extract/kind_row.h"

struct kind_words {
    struct kind_row *row;
    uint32_t *slots; // set of hashes
};

// What the words of one origin say together. Weights in sixteenths of a nat.
struct kind_tally {
    int sum, low, high;           // low and high: of the strongest word on either side
    unsigned many_low, many_high; // words that say something by themselves
};

// Room for the words of 'row', in the arena.
void kind_words_begin(struct kind_words *words, struct kind_row *row, struct arena *arena);

// The words of a text, and those of an element's names.
void kind_words_add_text(struct kind_words *words, struct kind_tally *tally, struct str text,
                         enum kind_origin origin);
void kind_words_add_names(struct kind_words *words, struct kind_tally *tally,
                          const struct tree *tree, uint32_t node);

#endif
