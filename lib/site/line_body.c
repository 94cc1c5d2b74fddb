// SPDX-License-Identifier: MIT
#include "site/line_body.h"

#include "learn/expected.h"

enum {
    LEAST_CHANCE = 300
}; // thousandths; below it no line is kept, whatever the rest of the page looks like

static void keep(struct line_body *body, struct arena *arena, const struct line_rows *rows,
                 const uint8_t *steps)
{
    uint16_t *chances = arena_array(arena, rows->count + 1, sizeof(*chances));
    uint32_t *words = arena_array(arena, rows->count + 1, sizeof(*words));
    for (uint32_t i = 0; i < rows->count; i++) {
        chances[i] = (uint16_t)feature_chance(steps[i]);
        words[i] = (uint32_t)(rows->words[i + 1] - rows->words[i]);
    }
    uint32_t least = expected_threshold(chances, words, rows->count, LEAST_CHANCE, &body->expected);
    for (uint32_t i = 0; i < rows->count; i++) {
        body->chances[rows->lines[i]] = chances[i];
        if (chances[i] < least)
            continue;
        body->is_chosen[rows->lines[i]] = true;
        body->chosen++;
        body->words += words[i];
    }
}

void line_body_choose(struct line_body *body, struct arena *arena, const struct line_scope *scope)
{
    const struct page *page = scope->page;
    size_t *lines = arena_array(arena, page->count + 1, sizeof(*lines));
    struct line_rows rows = {.page = scope->page, .lines = lines, .printed = scope->printed};
    *body = (struct line_body){
        .is_chosen = arena_array(arena, page->count + 1, sizeof(*body->is_chosen)),
        .chances = arena_array(arena, page->count + 1, sizeof(*body->chances))};
    memset(body->is_chosen, 0, (page->count + 1) * sizeof(*body->is_chosen));
    memset(body->chances, 0, (page->count + 1) * sizeof(*body->chances));
    for (size_t i = scope->from; i < scope->to; i++)
        if (page->lines[i].role == LINE_TEXT)
            lines[rows.count++] = i;
    line_features_of(&rows, arena);
    int32_t *scores = arena_array(arena, rows.table.rows + 1, sizeof(*scores));
    uint8_t *steps = arena_array(arena, rows.table.rows + 1, 1);
    forest_judge(&line_first, &rows.table, scores, steps);
    line_features_of_context(&rows, steps);
    forest_judge(&line_second, &rows.table, scores, steps);
    keep(body, arena, &rows, steps);
    body->rows = rows;
}
