// SPDX-License-Identifier: MIT
#include "learn/forest.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

static void test_scales(void)
{
    assert(feature_log(0) == 0 && feature_log(15) == 15 && feature_log(16) == 16);
    assert(feature_log(32) == 24 && feature_log(UINT32_MAX) == 16 + 27 * 8 + 7);
    for (uint32_t i = 1; i < 100000; i++)
        assert(feature_log(i) >= feature_log(i - 1));
    assert(feature_ratio(0, 0) == 0 && feature_ratio(1, 2) == 100 && feature_ratio(3, 2) == 200);
    assert(feature_chance(128) == 500 && feature_chance(0) == 0 && feature_chance(255) == 1000);
    assert(feature_centred(-129) == 0 && feature_centred(3) == 131 && feature_centred(200) == 255);
}

// Steps of scores: 16 for a unit, rounded, within a byte.
static void test_steps(void)
{
    assert(forest_step(0) == 128 && forest_step(FOREST_UNIT) == 144);
    assert(forest_step(-FOREST_UNIT) == 112 && forest_step(FOREST_UNIT / 16 / 2) == 129);
    assert(forest_step(100 * FOREST_UNIT) == 255 && forest_step(-100 * FOREST_UNIT) == 0);
}

// The forest against a plain walk through its trees.
static void test_forest(void)
{
    static const struct forest_tree trees[] = {
        {{0, 1, 2, 3, 4, 5}, {9, 9, 9, 9, 9, 9}, {[0] = 5, [1] = 7, [63] = -3}},
        {{5, 5, 5, 5, 5, 5}, {0, 1, 2, 3, 4, 5}, {[0] = 100, [63] = 200, [1] = 50}},
    };
    const struct forest forest = {.bias = 1000, .count = 2, .trees = trees};
    struct arena arena = {0};
    struct features features;
    int32_t scores[FEATURE_ROWS];
    features_make(&features, &arena, 3, 6);
    assert(features.count == 3 && features.rows == FEATURE_ROWS);
    features_column(&features, 0)[1] = 10;
    for (unsigned k = 0; k < 6; k++)
        features_column(&features, k)[2] = 10;
    forest_score(&forest, &features, scores);
    assert(scores[0] == 1105 && scores[1] == 1107 && scores[2] == 1197);
    for (unsigned i = 0; i < 3; i++) {
        uint8_t row[6];
        for (unsigned k = 0; k < 6; k++)
            row[k] = features_column(&features, k)[i];
        assert(forest_score_row(&forest, row) == scores[i]);
    }
    arena_free(&arena);
}

int main(void)
{
    test_scales();
    test_steps();
    test_forest();
    puts("forest: ok");
    return 0;
}
