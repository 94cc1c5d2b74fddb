// SPDX-License-Identifier: MIT
#include "learn/forest.h"

#include <string.h>

enum { LANES = 8, LANE_TOP = 7 }; // bytes of a word, each of which is a number; the top bit of one

_Static_assert(FEATURE_ROWS % LANES == 0, "rows are read a word at a time");

static const uint64_t ones = UINT64_C(0x0101010101010101), tops = UINT64_C(0x8080808080808080);

// The top bit of each byte of 'values' that is above that of 'limits'. No borrow goes from one byte to the next, since
// the low seven bits are taken from a byte whose top bit is set.
static uint64_t above(uint64_t values, uint64_t limits)
{
    uint64_t low = (limits | tops) - (values & ~tops); // its tops: the low bits are not above
    return ~((limits & ~values) | (~(limits ^ values) & low)) & tops;
}

// Adds what a tree says of FEATURE_ROWS rows, from 'row' on.
static void add_tree(const struct forest_tree *tree, const struct features *features, uint32_t row,
                     int32_t *scores)
{
    uint64_t words[FEATURE_ROWS / LANES] = {0}, values[FEATURE_ROWS / LANES];
    uint8_t leaf[FEATURE_ROWS];
    for (unsigned level = 0; level < FOREST_DEPTH; level++) {
        uint64_t limits = tree->thresholds[level] * ones;
        memcpy(values, features_column(features, tree->features[level]) + row, sizeof(values));
        for (unsigned i = 0; i < FEATURE_ROWS / LANES; i++)
            words[i] |= above(values[i], limits) >> (LANE_TOP - level);
    }
    memcpy(leaf, words, sizeof(leaf));
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

int32_t forest_score_row(const struct forest *forest, const uint8_t *row)
{
    int32_t score = forest->bias;
    for (uint32_t i = 0; i < forest->count; i++) {
        const struct forest_tree *tree = &forest->trees[i];
        unsigned leaf = 0;
        for (unsigned level = 0; level < FOREST_DEPTH; level++)
            leaf |= (unsigned)(row[tree->features[level]] > tree->thresholds[level]) << level;
        score += tree->leaves[leaf];
    }
    return score;
}

uint8_t forest_step(int32_t score)
{
    int32_t step =
        128 + (score * FEATURE_ODDS + (score < 0 ? -1 : 1) * FOREST_UNIT / 2) / FOREST_UNIT;
    return (uint8_t)(step < 0 ? 0 : step > 255 ? 255 : step);
}

void forest_judge(const struct forest *forest, const struct features *features, int32_t *scores,
                  uint8_t *steps)
{
    forest_score(forest, features, scores);
    for (uint32_t i = 0; i < features->count; i++)
        steps[i] = forest_step(scores[i]);
}
