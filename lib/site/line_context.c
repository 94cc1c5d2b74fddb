// The second half of line_features.h: how the first look judged what is around a line.
// SPDX-License-Identifier: MIT
#include "site/line_features.h"

enum {
    NEAR = 3, // lines on either side
    WIDE = 8,
    SIDE = 5,
    GAP_WORDS = 8,    // a line of so many words that is likely text ends a gap
    GAP_CHANCE = 600, // thousandths
};

// Before each row: weight times chance, and weight. count + 1.
struct scale {
    uint64_t *mass, *weight;
};

struct context {
    struct line_rows *rows;
    const uint8_t *scores;
    struct scale near, far; // as it is, for neighbours; folded, for the page
};

static void set(struct context *context, enum line_feature feature, uint32_t row, unsigned value)
{
    features_column(&context->rows->table, feature)[row] = (uint8_t)(value < 255 ? value : 255);
}

// The mean chance of lines [from, to) without row i, in 200 steps; 255 when there is none.
static unsigned mean(const struct scale *scale, uint32_t i, uint32_t from, uint32_t to)
{
    uint64_t mass = scale->mass[to] - scale->mass[from];
    uint64_t weight = scale->weight[to] - scale->weight[from];
    if (i >= from && i < to) {
        mass -= scale->mass[i + 1] - scale->mass[i];
        weight -= scale->weight[i + 1] - scale->weight[i];
    }
    return weight ? (unsigned)(mass / 5 / weight) : 255;
}

static void describe_scores(struct context *context, uint32_t i)
{
    static const enum line_feature near[2][NEAR] = {{LINE_SCORE_1, LINE_SCORE_2, LINE_SCORE_3},
                                                    {LINE_SCORE_4, LINE_SCORE_5, LINE_SCORE_6}};
    uint32_t count = context->rows->count;
    set(context, LINE_SCORE, i, context->scores[i]);
    for (uint32_t k = 0; k < NEAR; k++) {
        set(context, near[0][k], i, i > k ? context->scores[i - k - 1] : 0);
        set(context, near[1][k], i, i + k + 1 < count ? context->scores[i + k + 1] : 0);
    }
    uint32_t near_to = i + NEAR + 1 < count ? i + NEAR + 1 : count;
    uint32_t wide_to = i + WIDE + 1 < count ? i + WIDE + 1 : count;
    uint32_t side_to = i + SIDE + 1 < count ? i + SIDE + 1 : count;
    set(context, LINE_MEAN_NEAR, i, mean(&context->near, i, i > NEAR ? i - NEAR : 0, near_to));
    set(context, LINE_MEAN_WIDE, i, mean(&context->near, i, i > WIDE ? i - WIDE : 0, wide_to));
    set(context, LINE_MEAN_BEFORE, i, mean(&context->near, i, i > SIDE ? i - SIDE : 0, i));
    set(context, LINE_MEAN_BEHIND, i, mean(&context->near, i, i + 1, side_to));
}

static unsigned share(uint64_t part, uint64_t whole)
{
    return whole ? (unsigned)(part * 200 / whole) : 0;
}

static void describe_page(struct context *context, uint32_t i)
{
    const struct line_rows *rows = context->rows;
    const struct line_counts *own = &rows->counts[i];
    const struct scale *far = &context->far;
    uint64_t all = far->mass[rows->count];
    set(context, LINE_MASS_BEFORE, i, share(far->mass[i], all));
    set(context, LINE_MASS_BEHIND, i, feature_log((uint32_t)((all - far->mass[i + 1]) / 1000)));
    set(context, LINE_PAGE_MASS, i, feature_log((uint32_t)(all / 1000)));
    set(context, LINE_PAGE_MEAN, i, mean(far, i, 0, rows->count));
    bool is_within = far->weight[own->group_from] == far->weight[own->group_to];
    set(context, LINE_MEAN_GROUP, i,
        mean(is_within ? &context->near : far, i, own->group_from, own->group_to));
    const struct alike_lines *alike = &rows->alikes[own->alike];
    uint64_t mass = alike->mass - (far->mass[i + 1] - far->mass[i]);
    uint64_t weight = alike->words - (far->weight[i + 1] - far->weight[i]);
    set(context, LINE_MEAN_ALIKE, i, weight ? (unsigned)(mass / 5 / weight) : 255);
}

// Words between a line and the next likely text, before it and behind it.
static void describe_gaps(struct context *context)
{
    const struct line_rows *rows = context->rows;
    uint32_t gap = 4000;
    for (uint32_t i = 0; i < rows->count; i++) {
        uint32_t words = rows->counts[i].words;
        set(context, LINE_GAP_BEFORE, i, feature_log(gap));
        bool is_text = feature_chance(context->scores[i]) >= GAP_CHANCE && words > GAP_WORDS;
        gap = is_text ? 0 : gap + words;
    }
    gap = 4000;
    for (uint32_t i = rows->count; i-- > 0;) {
        uint32_t words = rows->counts[i].words;
        set(context, LINE_GAP_BEHIND, i, feature_log(gap));
        bool is_text = feature_chance(context->scores[i]) >= GAP_CHANCE && words > GAP_WORDS;
        gap = is_text ? 0 : gap + words;
    }
}

// Items of one list stand and fall together.
static void describe_lists(struct context *context)
{
    const struct line_rows *rows = context->rows;
    for (uint32_t from = 0, to; from < rows->count; from = to) {
        bool is_item = rows->page->lines[rows->lines[from]].has_bullet;
        to = from + 1;
        while (is_item && to < rows->count && rows->page->lines[rows->lines[to]].has_bullet)
            to++;
        for (uint32_t i = from; i < to; i++)
            set(context, LINE_MEAN_BULLETS, i, is_item ? mean(&context->near, i, from, to) : 254);
    }
}

static void weigh(struct context *context, struct arena *arena)
{
    const struct line_rows *rows = context->rows;
    struct scale *near = &context->near, *far = &context->far;
    uint64_t **const sums[] = {&near->mass, &near->weight, &far->mass, &far->weight};
    for (size_t k = 0; k < sizeof(sums) / sizeof(*sums); k++) {
        *sums[k] = arena_array(arena, rows->count + 1, sizeof(**sums[k]));
        **sums[k] = 0;
    }
    for (size_t slot = 0; slot < rows->alike_capacity; slot++)
        rows->alikes[slot].mass = rows->alikes[slot].words = 0;
    for (uint32_t i = 0; i < rows->count; i++) {
        uint64_t weight = rows->words[i + 1] - rows->words[i] + 1;
        uint64_t mass = weight * feature_chance(context->scores[i]);
        unsigned counts = rows->places[i + 1] > rows->places[i];
        near->weight[i + 1] = near->weight[i] + weight;
        near->mass[i + 1] = near->mass[i] + mass;
        far->weight[i + 1] = far->weight[i] + weight * counts;
        far->mass[i + 1] = far->mass[i] + mass * counts;
        rows->alikes[rows->counts[i].alike].mass += mass * counts;
        rows->alikes[rows->counts[i].alike].words += weight * counts;
    }
}

void line_features_of_context(struct line_rows *rows, const uint8_t *scores)
{
    struct arena scratch = {0};
    struct context context = {.rows = rows, .scores = scores};
    if (!rows->count)
        return;
    weigh(&context, &scratch);
    for (uint32_t i = 0; i < rows->count; i++) {
        describe_scores(&context, i);
        describe_page(&context, i);
    }
    describe_gaps(&context);
    describe_lists(&context);
    arena_free(&scratch);
}
