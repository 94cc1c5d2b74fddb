// SPDX-License-Identifier: MIT
#include "extract/features.h"

#include "base/hash.h"
#include "extract/survey.h"

enum {
    SMALL_WORDS = 50,  // E1: the least ancestor with that many words
    LARGE_WORDS = 250, // E2
    WINDOW = 4,        // blocks on either side that make the density
    CLIMB_MAX = 64,    // levels that are climbed from a block
};

struct builder {
    struct block_features *features;
    const struct measures *measures;
    const struct tree *tree;
    struct survey survey;
    struct counts page;
    uint32_t small, large, climbed; // E1, E2 of the container 'climbed'
};

static void set(struct builder *builder, enum feature feature, uint32_t block, unsigned value)
{
    features_column(&builder->features->table, feature)[block] = (uint8_t)value;
}

// Where a block stands to the best container: 100 and more inside of it; below, by how far one must climb.
static unsigned beside_best(const struct builder *builder, uint32_t node)
{
    const struct tree *tree = builder->tree;
    unsigned climbed = 0;
    uint32_t best = builder->survey.best;
    if (!tree->count)
        return 0;
    if (tree_contains(tree, best, node)) {
        unsigned depth = tree->nodes[node].depth - tree->nodes[best].depth;
        return 100 + (depth < 50 ? depth : 50);
    }
    while (best != TREE_NONE && !tree_contains(tree, best, node)) {
        best = tree->nodes[best].parent;
        climbed++;
    }
    return climbed < 50 ? 50 - climbed : 0;
}

static unsigned rank_of_tag(enum tag tag)
{
    switch (tag) {
    case TAG_P: return 20;
    case TAG_PRE: return 19;
    case TAG_BLOCKQUOTE: return 18;
    case TAG_H1: return 17;
    case TAG_H2: return 16;
    case TAG_H3: return 15;
    case TAG_H4: return 14;
    case TAG_H5: return 13;
    case TAG_H6: return 12;
    case TAG_LI: return 11;
    case TAG_TD: return 10;
    case TAG_TH: return 9;
    case TAG_DD: return 8;
    case TAG_DT: return 7;
    case TAG_SECTION: return 6;
    case TAG_DIV: return 5;
    case TAG_FIGCAPTION: return 4;
    case TAG_CAPTION: return 3;
    case TAG_ADDRESS: return 2;
    default: return 1;
    }
}

static unsigned kind_of_first(struct str text)
{
    text = str_trim(text);
    unsigned char c = text.length ? (unsigned char)text.data[0] : 0;
    if (c >= 'a' && c <= 'z')
        return 5;
    if (c >= 'A' && c <= 'Z')
        return 4;
    if (c >= '0' && c <= '9')
        return 2;
    if (c == '"' || c == '\'' || c == '(')
        return 6;
    if (c == 0xC2 && text.length > 1 && (unsigned char)text.data[1] == 0xA9)
        return 0; // a copyright sign
    return c >= 0x80 ? 3 : 1;
}

static unsigned kind_of_last(struct str text)
{
    text = str_trim(text);
    unsigned char c = text.length ? (unsigned char)text.data[text.length - 1] : 0;
    switch (c) {
    case '.': return 9;
    case '?': return 8;
    case '!': return 7;
    case '"':
    case '\'': return 6;
    case ':': return 5;
    case ',':
    case ';': return 4;
    case ')': return 3;
    default: break;
    }
    if (c >= 0x80) // a quote, an ellipsis, a full stop of another script
        return 10;
    return c >= '0' && c <= '9' ? 1 : 2;
}

static void describe_text(struct builder *builder, uint32_t i)
{
    const struct block *block = &builder->measures->blocks->items[i];
    const struct counts counts = measure_between(builder->measures, i, i + 1), *own = &counts;
    const struct node *nodes = builder->tree->nodes;
    enum tag tag = (enum tag)nodes[block->container].tag;
    struct str text = block_text(builder->tree, block);

    set(builder, FEATURE_WORDS, i, feature_log(own->words));
    set(builder, FEATURE_LINKS, i, feature_ratio(own->links, own->words));
    set(builder, FEATURE_BOLD, i, feature_ratio(own->bold, own->words));
    set(builder, FEATURE_STOPS, i, feature_ratio(own->stops, own->words));
    set(builder, FEATURE_CAPITALS, i, feature_ratio(own->capitals, own->words));
    set(builder, FEATURE_DIGITS, i, feature_ratio(own->digits, own->characters));
    set(builder, FEATURE_COMMAS, i, feature_log(own->commas));
    set(builder, FEATURE_ENDS, i, feature_log(own->ends));
    set(builder, FEATURE_WORD_LENGTH, i,
        feature_log(own->words ? own->characters * 8 / own->words : 0));
    set(builder, FEATURE_FIRST, i, kind_of_first(text));
    set(builder, FEATURE_LAST, i, kind_of_last(text));
    set(builder, FEATURE_TAG, i, rank_of_tag(tag));
    set(builder, FEATURE_HEADING, i,
        (tag_kinds(tag) & TAG_IS_HEADING) ? (unsigned)(tag - TAG_H1) + 1 : 0);
    set(builder, FEATURE_CONTAINER_BLOCKS, i,
        feature_log(measure_folded_node(builder->measures, block->container).blocks));
}

static void describe_inside(struct builder *builder, uint32_t i)
{
    unsigned inside = builder->measures->inside[builder->measures->blocks->items[i].first];
    static const struct {
        enum feature feature;
        unsigned bit, second; // 2 for the second bit
    } table[] = {
        {FEATURE_IN_PARAGRAPH, INSIDE_PARAGRAPH, 0},
        {FEATURE_IN_LIST, INSIDE_LIST, 0},
        {FEATURE_IN_TABLE, INSIDE_TABLE, 0},
        {FEATURE_IN_ARTICLE, INSIDE_ARTICLE, INSIDE_TWO_ARTICLES},
        {FEATURE_IN_MAIN, INSIDE_MAIN, 0},
        {FEATURE_IN_ASIDE, INSIDE_ASIDE, 0},
        {FEATURE_IN_NAV, INSIDE_NAV, 0},
        {FEATURE_IN_HEADER, INSIDE_HEADER, INSIDE_ARTICLE_HEADER},
        {FEATURE_IN_FOOTER, INSIDE_FOOTER, 0},
        {FEATURE_IN_FIGURE, INSIDE_FIGURE, INSIDE_CAPTION},
        {FEATURE_IN_FORM, INSIDE_FORM, INSIDE_BUTTON},
        {FEATURE_IN_HIDDEN, INSIDE_HIDDEN, INSIDE_NOSCRIPT},
        {FEATURE_IN_QUOTE, INSIDE_QUOTE, 0},
        {FEATURE_IN_BODY, INSIDE_BODY, 0},
        {FEATURE_IN_CODE, INSIDE_PRE, 0},
        {FEATURE_IN_TIME, INSIDE_TIME, 0},
    };
    for (size_t k = 0; k < sizeof(table) / sizeof(*table); k++)
        set(builder, table[k].feature, i,
            inside & table[k].second ? 2 : (inside & table[k].bit) != 0);
}

static void describe_place(struct builder *builder, uint32_t i)
{
    const struct measures *measures = builder->measures;
    const struct block *block = &measures->blocks->items[i];
    uint32_t before = measures->folded[i].words;
    uint32_t behind = builder->page.words - measures->folded[i + 1].words;
    unsigned from_h1 = 0;

    if (builder->survey.h1 != TREE_NONE) {
        uint32_t first = blocks_first(measures->blocks, builder->survey.h1);
        first = first < measures->blocks->count ? first : measures->blocks->count;
        if (i >= first)
            from_h1 = 120 + feature_log(before - measures->folded[first].words);
        else
            from_h1 = 118 - feature_log(measures->folded[first].words - before);
    }
    set(builder, FEATURE_POSITION, i,
        feature_ratio(measures->folded[i].blocks, builder->page.blocks));
    set(builder, FEATURE_WORDS_BEFORE, i, feature_ratio(before, builder->page.words));
    set(builder, FEATURE_WORDS_BEHIND, i, feature_log(behind));
    set(builder, FEATURE_FROM_H1, i, from_h1);
    unsigned depth = builder->tree->nodes[block->container].depth;
    set(builder, FEATURE_DEPTH, i, depth < 255 ? depth : 255);
}

static void describe_neighbour(struct builder *builder, uint32_t i, int64_t other,
                               const unsigned features[5])
{
    const struct measures *measures = builder->measures;
    if (other < 0 || other >= measures->blocks->count) {
        for (unsigned k = 0; k < 5 && features[k] != FEATURE_COUNT; k++)
            set(builder, features[k], i, k == 1 ? 255 : 0);
        return;
    }
    const struct block *block = &measures->blocks->items[other];
    struct counts own = measure_between(measures, (uint32_t)other, (uint32_t)other + 1);
    set(builder, features[0], i, feature_log(own.words));
    set(builder, features[1], i, feature_ratio(own.links, own.words));
    if (features[2] != FEATURE_COUNT)
        set(builder, features[2], i, feature_log(own.ends));
    if (features[3] == FEATURE_COUNT)
        return;
    const struct node *nodes = builder->tree->nodes;
    uint32_t container = measures->blocks->items[i].container;
    set(builder, features[3], i, rank_of_tag((enum tag)nodes[block->container].tag));
    set(builder, features[4], i,
        container == block->container                               ? 2
        : nodes[container].parent == nodes[block->container].parent ? 1
                                                                    : 0);
}

static void describe_neighbours(struct builder *builder, uint32_t i)
{
    enum { NONE = FEATURE_COUNT };
    static const unsigned near[6][5] = {
        {FEATURE_WORDS_1, FEATURE_LINKS_1, FEATURE_ENDS_1, FEATURE_TAG_1, FEATURE_SAME_1},
        {FEATURE_WORDS_2, FEATURE_LINKS_2, FEATURE_ENDS_2, NONE, NONE},
        {FEATURE_WORDS_3, FEATURE_LINKS_3, NONE, NONE, NONE},
        {FEATURE_WORDS_4, FEATURE_LINKS_4, FEATURE_ENDS_4, FEATURE_TAG_4, FEATURE_SAME_4},
        {FEATURE_WORDS_5, FEATURE_LINKS_5, FEATURE_ENDS_5, NONE, NONE},
        {FEATURE_WORDS_6, FEATURE_LINKS_6, NONE, NONE, NONE},
    };
    for (int k = 0; k < 3; k++) {
        describe_neighbour(builder, i, (int64_t)i - 1 - k, near[k]);
        describe_neighbour(builder, i, (int64_t)i + 1 + k, near[3 + k]);
    }
    const struct measures *measures = builder->measures;
    uint32_t from = i > WINDOW ? i - WINDOW : 0;
    uint32_t to =
        i + WINDOW + 1 < measures->blocks->count ? i + WINDOW + 1 : measures->blocks->count;
    uint32_t words = measures->sums[to].words - measures->sums[from].words;
    uint32_t links = measures->sums[to].links - measures->sums[from].links;
    set(builder, FEATURE_DENSITY, i, feature_log((words - links) / (to - from)));
    set(builder, FEATURE_DENSITY_ENDS, i,
        feature_log(measures->sums[to].ends - measures->sums[from].ends));
}

uint32_t features_outer(const struct measures *measures, uint32_t node)
{
    uint32_t parent = node == TREE_NONE ? TREE_NONE : measures->tree->nodes[node].parent;
    return parent == TREE_NONE ? TREE_NONE : measures->container[parent];
}

static void describe_element(struct builder *builder, uint32_t i, uint32_t node, enum feature first,
                             bool is_large)
{
    struct counts counts =
        node == TREE_NONE ? builder->page : measure_folded_node(builder->measures, node);
    set(builder, first, i, feature_log(counts.words));
    set(builder, first + 1, i, feature_ratio(counts.links, counts.words));
    set(builder, first + 2, i, feature_ratio(counts.ends * 10, counts.words));
    if (!is_large) {
        set(builder, first + 3, i, feature_log(counts.blocks));
        return;
    }
    set(builder, first + 3, i, feature_ratio(counts.stops, counts.words));
    unsigned depth = builder->tree->nodes[builder->measures->blocks->items[i].container].depth;
    unsigned outer = node == TREE_NONE ? 0 : builder->tree->nodes[node].depth;
    set(builder, first + 4, i, depth - outer < 255 ? depth - outer : 255);
}

static uint32_t climb(const struct builder *builder, uint32_t node, uint32_t words)
{
    for (unsigned level = 0; node != TREE_NONE && level < CLIMB_MAX; level++) {
        if (measure_folded_node(builder->measures, node).words >= words)
            return node;
        node = features_outer(builder->measures, node);
    }
    return TREE_NONE;
}

static void describe_ancestors(struct builder *builder, uint32_t i)
{
    const struct measures *measures = builder->measures;
    uint32_t container = measures->blocks->items[i].container;
    uint32_t parent = features_outer(builder->measures, container);
    if (builder->climbed != container) {
        builder->climbed = container;
        uint32_t small = measure_folded_node(measures, container).words * 2;
        builder->small = climb(builder, parent, small > SMALL_WORDS ? small : SMALL_WORDS);
        builder->large = climb(builder, builder->small, LARGE_WORDS);
    }
    builder->features->small[i] = builder->small;
    builder->features->large[i] = builder->large;
    describe_element(builder, i, parent, FEATURE_P1_WORDS, false);
    describe_element(builder, i, features_outer(builder->measures, parent), FEATURE_P2_WORDS,
                     false);
    describe_element(builder, i, builder->small, FEATURE_E1_WORDS, true);
    describe_element(builder, i, builder->large, FEATURE_E2_WORDS, true);
    uint32_t words = builder->large == TREE_NONE
                         ? builder->page.words
                         : measure_folded_node(measures, builder->large).words;
    set(builder, FEATURE_E2_SHARE, i, feature_ratio(words, builder->page.words));
}

static void describe_page(struct builder *builder, uint32_t i, const struct counts *best)
{
    const struct counts *page = &builder->page;
    set(builder, FEATURE_BEST, i,
        beside_best(builder, builder->measures->blocks->items[i].container));
    set(builder, FEATURE_BEST_SHARE, i, feature_ratio(best->words, page->words));
    set(builder, FEATURE_BEST_LINKS, i, feature_ratio(best->links, best->words));
    set(builder, FEATURE_BEST_WORDS, i, feature_log(best->words));
    set(builder, FEATURE_PAGE_WORDS, i, feature_log(page->words));
    set(builder, FEATURE_PAGE_LINKS, i, feature_ratio(page->links, page->words));
    set(builder, FEATURE_PAGE_BLOCKS, i, feature_log(page->blocks));
    set(builder, FEATURE_PAGE_ARTICLES, i, feature_log(builder->survey.articles));
}

static void describe_names(struct builder *builder, uint32_t i)
{
    const struct measures *measures = builder->measures;
    const struct inherited *own = &builder->survey.inherited[measures->blocks->items[i].container];
    uint32_t outer = builder->tree->nodes[measures->blocks->items[i].container].parent;
    const struct inherited *near = outer == TREE_NONE ? own : &builder->survey.inherited[outer];

    set(builder, FEATURE_TOKENS_LOW, i, feature_centred(own->low));
    set(builder, FEATURE_TOKENS_HIGH, i, feature_centred(own->high));
    set(builder, FEATURE_TOKENS_NEAR, i, feature_centred(near->low + near->high));
    set(builder, FEATURE_TOKENS_ALL_LOW, i, feature_centred(own->all_low));
    set(builder, FEATURE_TOKENS_ALL_HIGH, i, feature_centred(own->all_high));
    set(builder, FEATURE_TOKENS_SUM, i, feature_centred(own->sum / 4));
    struct counts unit = {0};
    if (own->repeat != TREE_NONE)
        unit = measure_folded_node(measures, own->repeat);
    set(builder, FEATURE_REPEATS, i,
        own->repeat == TREE_NONE ? 0 : feature_log(builder->survey.run[own->repeat]));
    set(builder, FEATURE_REPEAT_WORDS, i, feature_log(unit.words));
    set(builder, FEATURE_REPEAT_LINKS, i, feature_ratio(unit.links, unit.words));
}

// The same text elsewhere on the page: 1 when it comes again, 2 when it stood before.
static void find_repeated(struct builder *builder, struct arena *arena)
{
    const struct measures *measures = builder->measures;
    uint8_t *column = features_column(&builder->features->table, FEATURE_REPEATED_TEXT);
    size_t capacity = 16;
    while (capacity < (size_t)measures->blocks->count * 2)
        capacity *= 2;
    struct {
        uint64_t hash;
        uint32_t block;
    } *slots = arena_array(arena, capacity, sizeof(*slots));
    memset(slots, 0, capacity * sizeof(*slots));
    for (uint32_t i = 0; i < measures->blocks->count; i++) {
        const struct block *block = &measures->blocks->items[i];
        uint64_t hash = hash64(str_trim(block_text(builder->tree, block))) | 1;
        size_t slot = hash >> 20 & (capacity - 1);
        while (slots[slot].hash && slots[slot].hash != hash)
            slot = (slot + 1) & (capacity - 1);
        if (slots[slot].hash) {
            column[i] = 2;
            if (!column[slots[slot].block])
                column[slots[slot].block] = 1;
        } else {
            slots[slot].hash = hash;
            slots[slot].block = i;
        }
    }
}

void features_of(struct block_features *features, struct arena *arena,
                 const struct measures *measures)
{
    uint32_t count = measures->blocks->count;
    features_make(&features->table, arena, count, FEATURE_COUNT);
    features->small = arena_array(arena, count, sizeof(uint32_t));
    features->large = arena_array(arena, count, sizeof(uint32_t));
    if (!count)
        return;
    struct builder builder = {
        .features = features,
        .measures = measures,
        .tree = measures->tree,
        .page = measures->folded[measures->blocks->count],
        .climbed = TREE_NONE,
    };
    struct arena scratch = {0};
    survey_page(&builder.survey, measures, &scratch);
    find_repeated(&builder, &scratch);
    struct counts best = measure_folded_node(measures, builder.survey.best);
    for (uint32_t i = 0; i < measures->blocks->count; i++) {
        describe_text(&builder, i);
        describe_inside(&builder, i);
        describe_place(&builder, i);
        describe_neighbours(&builder, i);
        describe_ancestors(&builder, i);
        describe_page(&builder, i, &best);
        describe_names(&builder, i);
    }
    arena_free(&scratch);
}
