// The words of a page that speak for an article or against it: each counts once, where it is met first.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_LEARN_KIND_WORDS_H
#define SHEAF_LEARN_KIND_WORDS_H

#include "base/arena.h"
#include "learn/token.h"

enum {
    KIND_WORDS_MAX = 8000, // further words are not looked at
    KIND_TALLY_COLUMNS = 5,
};

struct kind_words {
    const struct token_weight *table;
    uint32_t *hashes, count; // of all words, in the order in which they were met
    uint32_t *slots;         // set of hashes
    uint32_t slot_count;
    struct arena *arena;
};

// What the words of one origin say together. Weights in sixteenths of a nat.
struct kind_tally {
    int sum, low, high;           // low and high: of the strongest word on either side
    unsigned many_low, many_high; // words that say something by themselves
    unsigned known;               // words that have a weight
};

// Room for the words of a page, in the arena.
void kind_words_begin(struct kind_words *words, const struct token_weight *table,
                      struct arena *arena);

// Words as hashes (token.h), and the words of a text.
void kind_words_add(struct kind_words *words, struct kind_tally *tally, const uint32_t *hashes,
                    size_t count);
void kind_words_add_text(struct kind_words *words, struct kind_tally *tally, struct str text,
                         uint32_t origin);

// The mean of the words that have a weight, as a byte; one of a few words is drawn to 0.
uint8_t kind_tally_mean(const struct kind_tally *tally);

// A tally as bytes, for a row of features: sum, low, high, many_low, many_high.
void kind_tally_put(const struct kind_tally *tally, uint8_t columns[KIND_TALLY_COLUMNS]);

#endif
