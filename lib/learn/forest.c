// SPDX-License-Identifier: MIT
#include "learn/forest.h"

// Adds what a tree says of FEATURE_ROWS rows, from 'row' on. Loops of a constant length: compilers make vectors of them.
static void add_tree(const struct forest_tree *tree, const struct features *features, uint32_t row,
                     int32_t *scores)
{
    uint8_t leaf[FEATURE_ROWS] = {0};
    for (unsigned level = 0; level < FOREST_DEPTH; level++) {
        const uint8_t *column = features_column(features, tree->features[level]) + row;
        uint8_t threshold = tree->thresholds[level];
        uint8_t bit = (uint8_t)(1u << level);
        for (unsigned i = 0; i < FEATURE_ROWS; i++)
            leaf[i] |= column[i] > threshold ? bit : 0;
    }
    for (unsigned i = 0; i < FEATURE_ROWS; i++)
        scores[i] += tree->leaves[leaf[i]];
}

void forest_score(const struct forest *forest, const struct features *features, int32_t *scores)
{
    for (uint32_t row = 0; row < features->rows; row += FEATURE_ROWS) {
        for (unsigned i = 0; i < FEATURE_ROWS; i++)
            scores[row + i] = forest->bias;
        for (uint32_t i = 0; i < forest->count; i++)
            add_tree(&forest->trees[i], features, row, scores + row);
    }
}

uint8_t forest_step(int32_t score)
{
    int32_t step =
        128 + (score * FEATURE_ODDS + (score < 0 ? -1 : 1) * FOREST_UNIT / 2) / FOREST_UNIT;
    return (uint8_t)(step < 0 ? 0 : step > 255 ? 255 : step);
}
