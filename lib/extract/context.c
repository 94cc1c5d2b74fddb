// SPDX-License-Identifier: MIT
// The second half of features.h: how the first look judged what is around a block.
#include "base/hash.h"
#include "extract/features.h"

enum {
    NEAR = 3, // blocks on either side
    WIDE = 8,
    SIDE = 5,
    GAP_WORDS = 8,    // a block of so many words that is likely content ends a gap
    GAP_CHANCE = 600, // thousandths
    SECTION_MAX = 40, // blocks behind a heading that are looked at
};

struct alike {
    uint64_t signature; // 0: empty
    uint64_t mass;
    uint32_t words, blocks;
};

// Running sums over the blocks before each block; count + 1.
struct scale {
    const struct counts *sums;
    uint64_t *mass; // words times chance
};

struct context {
    struct block_features *features;
    const struct measures *measures;
    const uint8_t *scores;
    struct scale near, far; // as it is, for neighbours; folded, for containers and the page
    struct alike *alikes;
    size_t alike_capacity;
    uint32_t *alike_of; // for each block its slot
};

static void set(struct context *context, enum feature feature, uint32_t block, unsigned value)
{
    features_column(&context->features->table, feature)[block] = (uint8_t)value;
}

// Words of blocks, and one for each: short blocks weigh something, too.
static uint32_t weight_between(const struct scale *scale, uint32_t first, uint32_t end)
{
    const struct counts *sums = scale->sums;
    return sums[end].words - sums[first].words + (sums[end].blocks - sums[first].blocks);
}

static uint64_t mass_between(const struct scale *scale, uint32_t first, uint32_t end)
{
    return scale->mass[end] - scale->mass[first];
}

// Mean chance in [first, end) without the block itself, in 200 steps; 255 when nothing else is there.
static unsigned mean_around(const struct scale *scale, uint32_t block, uint32_t first, uint32_t end)
{
    uint64_t mass = mass_between(scale, first, end);
    uint32_t weight = weight_between(scale, first, end);
    if (block >= first && block < end) {
        mass -= mass_between(scale, block, block + 1);
        weight -= weight_between(scale, block, block + 1);
    }
    return weight ? (unsigned)(mass / 5 / weight) : 255;
}

static unsigned share(uint64_t part, uint64_t whole)
{
    return whole ? (unsigned)(part * 200 / whole) : 0;
}

static void weigh(struct context *context, struct scale *scale, struct arena *arena)
{
    uint32_t count = context->features->table.count;
    scale->mass = arena_array(arena, count + 1, sizeof(*scale->mass));
    scale->mass[0] = 0;
    for (uint32_t i = 0; i < count; i++)
        scale->mass[i + 1] = scale->mass[i] + (uint64_t)feature_chance(context->scores[i]) *
                                                  weight_between(scale, i, i + 1);
}

static uint64_t hash_class(const struct tree *tree, uint32_t node, uint64_t seed)
{
    struct str class = STR("");
    if (node != TREE_NONE)
        class = tree_attribute(tree, node, ATTRIBUTE_CLASS);
    return hash64_seeded(class.length ? class : STR(""), seed);
}

// Blocks whose element and its parent have the same tags and classes.
static void group_alikes(struct context *context, struct arena *arena)
{
    const struct tree *tree = context->measures->tree;
    uint32_t count = context->features->table.count;
    context->alike_capacity = 16;
    while (context->alike_capacity < (size_t)count * 2)
        context->alike_capacity *= 2;
    context->alikes = arena_array(arena, context->alike_capacity, sizeof(struct alike));
    memset(context->alikes, 0, context->alike_capacity * sizeof(struct alike));
    context->alike_of = arena_array(arena, count + 1, sizeof(uint32_t));
    uint32_t last = TREE_NONE, slot = 0;
    for (uint32_t i = 0; i < count; i++) {
        uint32_t node = context->measures->blocks->items[i].container;
        if (node != last) {
            uint32_t outer = features_outer(context->measures, node);
            uint64_t key = hash_class(tree, outer, tree->nodes[node].tag);
            key = hash_class(tree, node, key) | 1;
            slot = (uint32_t)(key >> 20 & (context->alike_capacity - 1));
            while (context->alikes[slot].signature && context->alikes[slot].signature != key)
                slot = (slot + 1) & (uint32_t)(context->alike_capacity - 1);
            context->alikes[slot].signature = key;
            last = node;
        }
        context->alike_of[i] = slot;
        context->alikes[slot].mass += mass_between(&context->far, i, i + 1);
        context->alikes[slot].words += weight_between(&context->far, i, i + 1);
        context->alikes[slot].blocks +=
            context->far.sums[i + 1].blocks - context->far.sums[i].blocks;
    }
}

static void describe_scores(struct context *context, uint32_t i)
{
    uint32_t count = context->features->table.count;
    set(context, FEATURE_SCORE, i, context->scores[i]);
    for (uint32_t k = 1; k <= 3; k++) {
        set(context, FEATURE_SCORE + k, i, i >= k ? context->scores[i - k] : 0);
        set(context, FEATURE_SCORE + 3 + k, i, i + k < count ? context->scores[i + k] : 0);
    }
    uint32_t near = i > NEAR ? i - NEAR : 0, wide = i > WIDE ? i - WIDE : 0;
    uint32_t before = i > SIDE ? i - SIDE : 0;
    uint32_t near_end = i + NEAR + 1 < count ? i + NEAR + 1 : count;
    uint32_t wide_end = i + WIDE + 1 < count ? i + WIDE + 1 : count;
    uint32_t behind = i + SIDE + 1 < count ? i + SIDE + 1 : count;
    set(context, FEATURE_MEAN_NEAR, i, mean_around(&context->near, i, near, near_end));
    set(context, FEATURE_MEAN_WIDE, i, mean_around(&context->near, i, wide, wide_end));
    set(context, FEATURE_MEAN_BEFORE, i, mean_around(&context->near, i, before, i));
    set(context, FEATURE_MEAN_BEHIND, i, mean_around(&context->near, i, i + 1, behind));
}

static void describe_around(struct context *context, uint32_t i, uint32_t node, enum feature mean,
                            enum feature mass)
{
    const struct measures *measures = context->measures;
    uint32_t first = 0, end = context->features->table.count;
    if (node != TREE_NONE) {
        first = blocks_first(measures->blocks, node);
        end = blocks_end(measures->blocks, measures->tree, node);
    }
    // What lies wholly within a fold is seen as it is.
    const struct scale *scale =
        weight_between(&context->far, first, end) ? &context->far : &context->near;
    set(context, mean, i, mean_around(scale, i, first, end));
    if (mass != FEATURE_COUNT)
        set(context, mass, i,
            share(mass_between(scale, first, end),
                  context->far.mass[context->features->table.count]));
}

static void describe_elements(struct context *context, uint32_t i)
{
    const struct measures *measures = context->measures;
    const struct block_features *features = context->features;
    uint32_t parent = features_outer(measures, measures->blocks->items[i].container);
    describe_around(context, i, parent, FEATURE_MEAN_P1, FEATURE_MASS_P1);
    describe_around(context, i, features_outer(measures, parent), FEATURE_MEAN_P2, FEATURE_COUNT);
    describe_around(context, i, features->small[i], FEATURE_MEAN_E1, FEATURE_COUNT);
    describe_around(context, i, features->large[i], FEATURE_MEAN_E2, FEATURE_MASS_E2);
}

static void describe_page(struct context *context, uint32_t i)
{
    uint64_t all = context->far.mass[context->features->table.count];
    set(context, FEATURE_MASS_BEFORE, i, share(context->far.mass[i], all));
    set(context, FEATURE_MASS_BEHIND, i,
        feature_log((uint32_t)((all - context->far.mass[i + 1]) / 1000)));
    set(context, FEATURE_PAGE_MASS, i, feature_log((uint32_t)(all / 1000)));
    set(context, FEATURE_PAGE_MEAN, i,
        mean_around(&context->far, i, 0, context->features->table.count));
    struct alike alike = context->alikes[context->alike_of[i]];
    uint32_t weight = alike.words - weight_between(&context->far, i, i + 1);
    set(context, FEATURE_MEAN_ALIKE, i,
        weight ? (unsigned)((alike.mass - mass_between(&context->far, i, i + 1)) / 5 / weight)
               : 255);
    set(context, FEATURE_COUNT_ALIKE, i, feature_log(alike.blocks));
}

// Words between a block and the next likely content, before it and behind it.
static void describe_gaps(struct context *context)
{
    uint32_t count = context->features->table.count, gap = 4000;
    for (uint32_t i = 0; i < count; i++) {
        uint32_t words = weight_between(&context->near, i, i + 1);
        set(context, FEATURE_GAP_BEFORE, i, feature_log(gap));
        gap =
            feature_chance(context->scores[i]) >= GAP_CHANCE && words > GAP_WORDS ? 0 : gap + words;
    }
    gap = 4000;
    for (uint32_t i = count; i-- > 0;) {
        uint32_t words = weight_between(&context->near, i, i + 1);
        set(context, FEATURE_GAP_BEHIND, i, feature_log(gap));
        gap =
            feature_chance(context->scores[i]) >= GAP_CHANCE && words > GAP_WORDS ? 0 : gap + words;
    }
}

// For a heading: what stands under it; for any other block the same of the heading above.
static void describe_sections(struct context *context)
{
    uint32_t count = context->features->table.count;
    const struct block *items = context->measures->blocks->items;
    unsigned mean = 255, words = 0;
    for (uint32_t i = 0; i < count; i++) {
        if (items[i].kind == BLOCK_HEADING) {
            uint32_t end = i + 1;
            while (end < count && end - i <= SECTION_MAX &&
                   !(items[end].kind == BLOCK_HEADING && items[end].level <= items[i].level))
                end++;
            mean = mean_around(&context->near, i, i + 1, end);
            words = feature_log(weight_between(&context->near, i + 1, end));
        }
        set(context, FEATURE_MEAN_SECTION, i, mean);
        set(context, FEATURE_WORDS_SECTION, i, words);
    }
}

void features_of_context(struct block_features *features, const struct measures *measures,
                         const uint8_t *scores)
{
    struct context context = {.features = features, .measures = measures, .scores = scores};
    struct arena scratch = {0};
    if (!features->table.count)
        return;
    context.near.sums = measures->sums;
    context.far.sums = measures->folded;
    weigh(&context, &context.near, &scratch);
    context.far.mass = context.near.mass;
    if (measures->folded != measures->sums)
        weigh(&context, &context.far, &scratch);
    group_alikes(&context, &scratch);
    for (uint32_t i = 0; i < features->table.count; i++) {
        describe_scores(&context, i);
        describe_elements(&context, i);
        describe_page(&context, i);
    }
    describe_gaps(&context);
    describe_sections(&context);
    arena_free(&scratch);
}
