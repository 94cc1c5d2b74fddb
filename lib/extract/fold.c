// SPDX-License-Identifier: MIT
#include "extract/fold.h"

#include "extract/features.h"

enum {
    END_WORDS =
        2000, // what counts at either end of a stretch; the longest articles learned from have 8,700 words,
    END_BLOCKS = 100, // and few of them a fifth of the blocks
    LINKED = 3,       // no paragraph is what has so large a part of its words in links
    LARGE =
        4, // a child with that part of its parent's words is an article, or the comments, and no part of a stretch
    PARAGRAPHS = 5, // so many in one element are prose; a comment has fewer
    PARAGRAPH_WORDS = 10,
};

// What still counts of an element.
struct part {
    uint32_t blocks, words, prose;
    uint32_t largest;    // words of the largest of its children and of the blocks directly in it
    uint32_t paragraphs; // directly in it
};

static void add(struct part *parts, uint32_t node, uint32_t blocks, uint32_t words, uint32_t prose)
{
    struct part *part = &parts[node];
    part->blocks += blocks;
    part->words += words;
    part->prose += prose;
    if (words > part->largest)
        part->largest = words;
}

// The element in which a block is one paragraph among others, or TREE_NONE.
static uint32_t home_of(const struct measures *measures, uint32_t i)
{
    struct counts own = measure_between(measures, i, i + 1);
    uint32_t node = measures->blocks->items[i].container;
    if (own.words < PARAGRAPH_WORDS || own.links * LINKED > own.words)
        return TREE_NONE;
    return measure_node(measures, node).blocks == 1 ? features_outer(measures, node) : node;
}

static void count_parts(const struct measures *measures, struct part *parts, struct arena *scratch)
{
    const struct blocks *blocks = measures->blocks;
    uint32_t *homes = arena_array(scratch, blocks->count, sizeof(*homes));
    for (uint32_t i = 0; i < blocks->count; i++) {
        homes[i] = home_of(measures, i);
        if (homes[i] != TREE_NONE)
            parts[homes[i]].paragraphs++;
    }
    for (uint32_t i = 0; i < blocks->count; i++) {
        uint32_t words = measure_between(measures, i, i + 1).words;
        bool is_prose = homes[i] != TREE_NONE && parts[homes[i]].paragraphs >= PARAGRAPHS;
        add(parts, blocks->items[i].container, 1, words, is_prose ? words : 0);
    }
}

static bool is_long(uint32_t blocks, uint32_t words)
{
    return blocks > 2 * END_BLOCKS || words > 2 * END_WORDS;
}

// Three quarters prose, and no child stands out.
static bool is_stretch(const struct part *part)
{
    return is_long(part->blocks, part->words) && part->largest <= part->words / LARGE &&
           part->prose >= part->words / 4 * 3;
}

// Folds what is neither at the head nor at the tail of the blocks [from, end) that still count.
static void fold_between(const struct measures *measures, uint32_t from, uint32_t end,
                         bool *is_folded)
{
    const struct counts *sums = measures->sums;
    uint32_t blocks = 0, words = 0;
    for (; from < end && blocks < END_BLOCKS && words < END_WORDS; from++) {
        blocks += !is_folded[from];
        words += is_folded[from] ? 0 : sums[from + 1].words - sums[from].words;
    }
    blocks = words = 0;
    for (; from < end && blocks < END_BLOCKS && words < END_WORDS; end--) {
        blocks += !is_folded[end - 1];
        words += is_folded[end - 1] ? 0 : sums[end].words - sums[end - 1].words;
    }
    memset(is_folded + from, true, end - from);
}

static uint32_t at_most(uint32_t value, uint32_t most)
{
    return value < most ? value : most;
}

bool *fold(const struct measures *measures, struct arena *arena)
{
    const struct tree *tree = measures->tree;
    const struct blocks *blocks = measures->blocks;
    const struct counts *page = &measures->sums[blocks->count];
    if (!is_long(page->blocks, page->words))
        return NULL;
    struct arena scratch = {0};
    struct part *parts = arena_array(&scratch, tree->count, sizeof(*parts));
    bool *is_folded = arena_array(arena, blocks->count, sizeof(*is_folded)), any = false;
    memset(parts, 0, tree->count * sizeof(*parts));
    memset(is_folded, 0, blocks->count * sizeof(*is_folded));
    count_parts(measures, parts, &scratch);
    // From the inside to the outside: children stand behind their parents. An element that is folded again has four
    // children of like size at least, so no block is looked at more often than the logarithm of their number.
    for (uint32_t node = tree->count; node-- > 0;) {
        struct part *part = &parts[node];
        if (is_stretch(part)) {
            fold_between(measures, blocks_first(blocks, node), blocks_end(blocks, tree, node),
                         is_folded);
            *part = (struct part){.blocks = at_most(part->blocks, 2 * END_BLOCKS),
                                  .words = at_most(part->words, 2 * END_WORDS),
                                  .prose = at_most(part->prose, 2 * END_WORDS)};
            any = true;
        }
        if (tree->nodes[node].parent != TREE_NONE)
            add(parts, tree->nodes[node].parent, part->blocks, part->words, part->prose);
    }
    arena_free(&scratch);
    return any ? is_folded : NULL;
}
