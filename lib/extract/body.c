// SPDX-License-Identifier: MIT
#include "extract/body.h"

#include "extract/table_rows.h"
#include "learn/expected.h"

enum {
    LEAST_CHANCE = 250
}; // thousandths; below it no block is kept, whatever the rest of the page looks like

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
    forest_judge(&body_first, features, scores, steps);
    features_of_context(rows, measures, steps);
    forest_judge(&body_second, features, scores, steps);
    uint32_t *words = arena_array(arena, blocks->count + 1, sizeof(*words));
    for (uint32_t i = 0; i < blocks->count; i++) {
        body->chances[i] = (uint16_t)feature_chance(steps[i]);
        words[i] = measures->sums[i + 1].words - measures->sums[i].words;
    }
    uint32_t least =
        expected_threshold(body->chances, words, blocks->count, LEAST_CHANCE, &body->expected);
    for (uint32_t i = 0; i < blocks->count; i++) {
        body->is_chosen[i] = body->chances[i] >= least;
        if (!body->is_chosen[i])
            continue;
        body->chosen++;
        body->words += words[i];
    }
    table_rows_complete(body, tree, blocks);
}
