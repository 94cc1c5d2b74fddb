// The trees of verdict.h: data that tests/train/near writes.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_DEDUP_VERDICT_TREES_H
#define SHEAF_DEDUP_VERDICT_TREES_H

#include <stdint.h>

enum { VERDICT_TREES = 60, VERDICT_DEPTH = 4, VERDICT_STEP = 4 };
enum { VERDICT_LEAVES = 1 << VERDICT_DEPTH };

// A complete tree: from node n one goes to 2n+1 where the evidence is at most the limit, else to 2n+2.
struct verdict_tree {
    uint8_t evidence[VERDICT_LEAVES - 1];
    float limit[VERDICT_LEAVES - 1];
    float value[VERDICT_LEAVES];
};

// The sum of one leaf of each tree and this is the logarithm of the odds.
extern const float verdict_start;
extern const struct verdict_tree verdict_trees[VERDICT_TREES];

// The most that the trees of a step and all behind it can add together: the rest is not looked at where that is not enough.
extern const float verdict_most[VERDICT_TREES / VERDICT_STEP];

#endif
