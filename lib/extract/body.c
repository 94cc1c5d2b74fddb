// SPDX-License-Identifier: MIT
#include "extract/body.h"

enum {
    LEAST_CHANCE =
        250, // thousandths; below it no block is kept, whatever the rest of the page looks like
    MOST_CHANCE = 600, // above it every block is kept
    STEPS = 50,        // thresholds that are tried lie so many thousandths apart
};

static void judge(const struct forest *forest, const struct features *features, int32_t *scores,
                  uint8_t *steps)
{
    forest_score(forest, features, scores);
    for (uint32_t i = 0; i < features->count; i++)
        steps[i] = forest_step(scores[i]);
}

// The F1 to be expected when all blocks from a chance on are kept: 2 E[hits] / (kept + E[relevant]), in thousandths.
static uint32_t expected_of(const struct body *body, uint32_t threshold)
{
    const struct counts *sums = body->measures->sums;
    uint64_t hits = 0, relevant = 0, kept = 0;
    for (uint32_t i = 0; i < body->count; i++) {
        uint64_t words = sums[i + 1].words - sums[i].words;
        relevant += words * body->chances[i];
        if (body->chances[i] < threshold)
            continue;
        hits += words * body->chances[i];
        kept += words * 1000;
    }
    return kept + relevant ? (uint32_t)(2000 * hits / (kept + relevant)) : 0;
}

void body_choose(struct body *body, struct arena *arena, const struct tree *tree,
                 const struct blocks *blocks)
{
    struct measures *measures = arena_array(arena, 1, sizeof(*measures));
    struct block_features *rows = arena_array(arena, 1, sizeof(*rows));
    const struct features *features = &rows->table;
    *body = (struct body){.count = blocks->count, .measures = measures, .features = features};
    measure(measures, arena, tree, blocks);
    features_of(rows, arena, measures);
    int32_t *scores = arena_array(arena, features->rows, sizeof(*scores));
    uint8_t *steps = arena_array(arena, features->rows, 1);
    body->is_chosen = arena_array(arena, blocks->count, sizeof(*body->is_chosen));
    body->chances = arena_array(arena, blocks->count, sizeof(*body->chances));
    judge(&body_first, features, scores, steps);
    features_of_context(rows, measures, steps);
    judge(&body_second, features, scores, steps);
    for (uint32_t i = 0; i < blocks->count; i++)
        body->chances[i] = (uint16_t)feature_chance(steps[i]);
    uint32_t best = LEAST_CHANCE;
    for (uint32_t threshold = LEAST_CHANCE; threshold <= MOST_CHANCE; threshold += STEPS) {
        uint32_t expected = expected_of(body, threshold);
        if (expected <= body->expected)
            continue;
        body->expected = expected;
        best = threshold;
    }
    for (uint32_t i = 0; i < blocks->count; i++) {
        body->is_chosen[i] = body->chances[i] >= best;
        if (!body->is_chosen[i])
            continue;
        body->chosen++;
        body->words += measures->sums[i + 1].words - measures->sums[i].words;
    }
}
