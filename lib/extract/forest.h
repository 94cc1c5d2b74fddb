// Ensembles of oblivious decision trees, learned elsewhere (tests/train), applied to the blocks of a page.
//
// All nodes of a level ask the same question, "is this byte above that threshold?", so the answers are the bits of the
// leaf's number, and sixteen blocks are asked at once (Prokhorenkova et al., CatBoost, 2018). Integers only: the same score
// on every machine.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXTRACT_FOREST_H
#define SHEAF_EXTRACT_FOREST_H

#include "extract/features.h"

enum {
    FOREST_DEPTH = 6,
    FOREST_LEAVES = 1 << FOREST_DEPTH,
    FOREST_UNIT = 4096, // log-odds of 1
};

struct forest_tree {
    uint8_t features[FOREST_DEPTH], thresholds[FOREST_DEPTH];
    int16_t leaves[FOREST_LEAVES];
};

struct forest {
    int32_t bias;
    uint32_t count;
    const struct forest_tree *trees;
};

// The first look at a block, and the second, which knows how the first judged those around it.
extern const struct forest body_first, body_second;
// Whether a page is an article: one row of KIND_FEATURES (kind_row.h).
// It is one from 0 on, and surely none below 'kind_refused_below' (not above 0).
extern const struct forest kind_forest;
extern const int32_t kind_refused_below;

// scores: a place for every row (features->rows); log-odds in FOREST_UNIT.
void forest_score(const struct forest *forest, const struct features *features, int32_t *scores);

#endif
