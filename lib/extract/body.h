// Which blocks of a page are its main text.
//
// Every block is judged by two small ensembles of trees: the first sees the block, what encloses it and what stands
// around it; the second also how the first judged its neighbours, its containers and the blocks that look like it
// (stacked learning over a sequence: Cohen and Carvalho, 2005). The blocks kept are those that make the expected F1 of the
// whole body largest (Lewis, 1995). tests/train/README.md tells how it was learned.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXTRACT_BODY_H
#define SHEAF_EXTRACT_BODY_H

#include "extract/features.h"
#include "learn/forest.h"

// The first look at a block, and the second, which knows how the first judged those around it.
extern const struct forest body_first, body_second;

// {0} is a valid empty value. Everything lives in the arena.
struct body {
    bool *is_chosen;   // for every block
    uint16_t *chances; // for every block: how likely it is main text, in thousandths
    const struct measures *measures;
    const struct features *features;
    uint32_t words;         // of the chosen blocks
    uint32_t expected;      // F1 of the choice that is expected, in thousandths
    uint32_t count, chosen; // blocks
};

// Linear in nodes and blocks.
void body_choose(struct body *body, struct arena *arena, const struct tree *tree,
                 const struct blocks *blocks);

#endif
