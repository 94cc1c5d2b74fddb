// SPDX-License-Identifier: MIT
#include "extract/survey.h"

#include "base/hash.h"
#include "extract/tokens.h"

enum {
    SCORED_WORDS = 12, // blocks with fewer words do not vote for a container
    VOTE_LEVELS = 5,
};

static int8_t limit(int value)
{
    return (int8_t)(value < -127 ? -127 : value > 127 ? 127 : value);
}

static void weigh_tokens(struct survey *survey, uint32_t node, struct inherited *own,
                         const struct inherited *outer)
{
    uint32_t hashes[TOKENS_MAX];
    size_t count = tokens_of(survey->tree, node, hashes);
    int low = 0, high = 0;
    for (size_t i = 0; i < count; i++) {
        int weight = token_weight(token_weights, hashes[i]);
        low = weight < low ? weight : low;
        high = weight > high ? weight : high;
    }
    int sum = low + high + (outer->sum * 3 >> 2);
    own->sum = (int16_t)(sum < -2000 ? -2000 : sum > 2000 ? 2000 : sum);
    own->low = limit(low);
    own->high = limit(high);
    own->all_low = own->low < outer->all_low ? own->low : outer->all_low;
    own->all_high = own->high > outer->all_high ? own->high : outer->all_high;
}

static uint64_t signature(const struct tree *tree, uint32_t node)
{
    struct str class = tree_attribute(tree, node, ATTRIBUTE_CLASS);
    return hash64_seeded(class.data ? class : STR(""), tree->nodes[node].tag);
}

static bool can_repeat(enum tag tag)
{
    return tag == TAG_DIV || tag == TAG_ARTICLE || tag == TAG_SECTION || tag == TAG_LI ||
           tag == TAG_A || tag == TAG_ASIDE || tag == TAG_FIGURE;
}

// Runs of equal siblings: each of them gets the length of its run.
static void count_runs(struct survey *survey, struct arena *arena)
{
    const struct tree *tree = survey->tree;
    uint64_t *signatures = arena_array(arena, tree->count + 1, sizeof(*signatures));
    uint32_t *last = arena_array(arena, tree->count + 1, sizeof(*last)); // child met last

    for (uint32_t node = 0; node < tree->count; node++) {
        uint32_t parent = tree->nodes[node].parent;
        last[node] = TREE_NONE;
        survey->run[node] = 0;
        if (parent == TREE_NONE || !can_repeat((enum tag)tree->nodes[node].tag))
            continue;
        signatures[node] = signature(tree, node);
        uint32_t before = last[parent];
        bool is_equal = before != TREE_NONE && signatures[before] == signatures[node];
        survey->run[node] = is_equal ? survey->run[before] + 1 : 1;
        last[parent] = node;
    }
    // The way back: 'last' is now used for the sibling behind.
    for (uint32_t node = 0; node < tree->count; node++)
        last[node] = TREE_NONE;
    for (uint32_t node = tree->count; node-- > 1;) {
        uint32_t parent = tree->nodes[node].parent;
        if (!survey->run[node] || parent == TREE_NONE)
            continue;
        uint32_t behind = last[parent];
        if (behind != TREE_NONE && signatures[behind] == signatures[node])
            survey->run[node] = survey->run[behind];
        last[parent] = node;
    }
}

static void inherit(struct survey *survey, uint32_t node)
{
    static const struct inherited none = {.repeat = TREE_NONE};
    const struct tree *tree = survey->tree;
    uint32_t parent = tree->nodes[node].parent;
    const struct inherited *outer = parent == TREE_NONE ? &none : &survey->inherited[parent];
    struct inherited *own = &survey->inherited[node];
    *own = *outer;
    if (tree->nodes[node].tag == TAG_TEXT)
        return;
    weigh_tokens(survey, node, own, outer);
    if (survey->run[node] > 1 &&
        (own->repeat == TREE_NONE || survey->run[node] > survey->run[own->repeat]))
        own->repeat = node;
}

// The container that its paragraphs vote for: the parent with all their words, those above with ever less.
static void vote(struct survey *survey)
{
    const struct measures *measures = survey->measures;
    const struct node *nodes = survey->tree->nodes;
    float most = 0;

    for (uint32_t i = 0; i < measures->blocks->count; i++) {
        const struct block *block = &measures->blocks->items[i];
        struct counts own = measure_between(measures, i, i + 1);
        uint32_t text = own.words - own.links, inside = measures->inside[block->first];
        uint32_t node = nodes[block->container].parent;
        if (own.words < SCORED_WORDS || text * 2 < own.words ||
            (inside & (INSIDE_NAV | INSIDE_FOOTER | INSIDE_HIDDEN)))
            continue;
        if (!(inside & (INSIDE_PARAGRAPH | INSIDE_LIST | INSIDE_QUOTE)))
            node = block->container;
        float share = (float)(text < 150 ? text : 150) + 5 * (float)own.commas;
        for (unsigned level = 1; level <= VOTE_LEVELS && node != TREE_NONE; level++) {
            survey->votes[node] += share / (float)level;
            node = nodes[node].parent;
        }
    }
    survey->best = 0;
    for (uint32_t node = 0; node < survey->tree->count; node++) {
        if (survey->votes[node] <= most)
            continue;
        struct counts counts = measure_node(measures, node);
        float score = survey->votes[node] * (1 - (float)counts.links / (float)(counts.words + 1));
        if (score > most) {
            most = score;
            survey->best = node;
        }
    }
}

void survey_page(struct survey *survey, const struct measures *measures, struct arena *arena)
{
    const struct tree *tree = measures->tree;
    *survey = (struct survey){.measures = measures, .tree = tree};
    survey->inherited = arena_array(arena, tree->count + 1, sizeof(*survey->inherited));
    survey->run = arena_array(arena, tree->count + 1, sizeof(*survey->run));
    survey->votes = arena_array(arena, tree->count + 1, sizeof(*survey->votes));
    survey->h1 = tree_find(tree, TAG_H1, 0, tree->count);
    count_runs(survey, arena);
    for (uint32_t node = 0; node < tree->count; node++) {
        inherit(survey, node);
        survey->votes[node] = 0;
        survey->articles += tree->nodes[node].tag == TAG_ARTICLE;
    }
    vote(survey);
}
