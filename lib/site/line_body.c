// SPDX-License-Identifier: MIT
#include "site/line_body.h"

enum {
    LEAST_CHANCE =
        300, // thousandths; below it no line is kept, whatever the rest of the page looks like
    MOST_CHANCE = 600, // above it every line is kept
    STEPS = 50,        // thresholds that are tried lie so many thousandths apart
};

static void judge(const struct forest *forest, const struct features *table, int32_t *scores,
                  uint8_t *steps)
{
    forest_score(forest, table, scores);
    for (uint32_t i = 0; i < table->count; i++)
        steps[i] = forest_step(scores[i]);
}

static uint32_t words_of(const struct line_rows *rows, uint32_t i)
{
    return (uint32_t)(rows->words[i + 1] - rows->words[i]);
}

// The F1 to be expected when all lines from a chance on are kept: 2 E[hits] / (kept + E[relevant]), in thousandths.
static uint32_t expected_of(const struct line_rows *rows, const uint8_t *steps, uint32_t threshold)
{
    uint64_t hits = 0, relevant = 0, kept = 0;
    for (uint32_t i = 0; i < rows->count; i++) {
        uint64_t words = words_of(rows, i), chance = feature_chance(steps[i]);
        relevant += words * chance;
        if (chance < threshold)
            continue;
        hits += words * chance;
        kept += words * 1000;
    }
    return kept + relevant ? (uint32_t)(2000 * hits / (kept + relevant)) : 0;
}

static void keep(struct line_body *body, const struct line_rows *rows, const uint8_t *steps)
{
    uint32_t best = LEAST_CHANCE;
    for (uint32_t threshold = LEAST_CHANCE; threshold <= MOST_CHANCE; threshold += STEPS) {
        uint32_t expected = expected_of(rows, steps, threshold);
        if (expected <= body->expected)
            continue;
        body->expected = expected;
        best = threshold;
    }
    for (uint32_t i = 0; i < rows->count; i++) {
        unsigned chance = feature_chance(steps[i]);
        body->chances[rows->lines[i]] = (uint16_t)chance;
        if (chance < best)
            continue;
        body->is_chosen[rows->lines[i]] = true;
        body->chosen++;
        body->words += words_of(rows, i);
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
    judge(&line_first, &rows.table, scores, steps);
    line_features_of_context(&rows, steps);
    judge(&line_second, &rows.table, scores, steps);
    keep(body, &rows, steps);
}
