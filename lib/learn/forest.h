// Ensembles of oblivious decision trees, learned elsewhere (tests/train), applied to rows of bytes.
//
// All nodes of a level ask the same question, "is this byte above that threshold?", so the answers are the bits of the
// leaf's number, and sixteen rows are asked at once (Prokhorenkova et al., CatBoost, 2018). Integers only: the same score
// on every machine.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_LEARN_FOREST_H
#define SHEAF_LEARN_FOREST_H

#include "learn/feature.h"

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

// scores: a place for every row (features->rows); log-odds in FOREST_UNIT.
void forest_score(const struct forest *forest, const struct features *features, int32_t *scores);

// The same for one row of features that stand one behind the other.
int32_t forest_score_row(const struct forest *forest, const uint8_t *row);

// A score as one of the 256 steps of feature_chance.
uint8_t forest_step(int32_t score);

// Both: scores and steps have a place for every row (features->rows); steps are made of the first features->count.
void forest_judge(const struct forest *forest, const struct features *features, int32_t *scores,
                  uint8_t *steps);

#endif
