// What learned models look at: for every thing that is judged a row of numbers from 0 to 255.
//
// Numbers are bytes on a logarithmic or relative scale, so that thresholds of trees need no binning, and they stand by
// column, so that a tree is applied to sixteen rows at once (forest.h).
// SPDX-License-Identifier: MIT
#ifndef SHEAF_LEARN_FEATURE_H
#define SHEAF_LEARN_FEATURE_H

#include "base/arena.h"

#include <stdint.h>

enum {
    FEATURE_ROWS = 16, // columns are padded to a multiple of this
    FEATURE_ODDS = 16, // steps for log-odds of 1
};

struct features {
    uint32_t count, rows; // things; the same, padded
    uint8_t *columns;     // columns of 'rows' bytes
};

// As many columns as are asked for, all 0, in the arena.
void features_make(struct features *features, struct arena *arena, uint32_t count,
                   unsigned columns);

static inline uint8_t *features_column(const struct features *features, unsigned column)
{
    return features->columns + (size_t)column * features->rows;
}

// 0 to 15 as they are, then eight steps for every doubling.
uint8_t feature_log(uint32_t value);
// part / whole in 200 steps; 0 when the whole is 0.
uint8_t feature_ratio(uint32_t part, uint32_t whole);
// 128 + value, as far as bytes reach.
uint8_t feature_centred(int value);
// Log-odds as a byte: 128 and FEATURE_ODDS steps for each unit. And back: the probability, in thousandths.
unsigned feature_chance(uint8_t odds);

#endif
