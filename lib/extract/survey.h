// What the features of a page's blocks need to know of the whole tree: what is handed down to each node, equal siblings, and the
// container that the paragraphs vote for. Private to features.c.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXTRACT_SURVEY_H
#define SHEAF_EXTRACT_SURVEY_H

#include "extract/measure.h"

// Facts of a node that are handed down to what it holds.
struct inherited {
    int16_t sum;      // weights of the tokens of all elements around, fading outwards
    int8_t low, high; // of this element
    int8_t all_low, all_high;
    uint32_t repeat; // the enclosing element with the most equal siblings, or TREE_NONE
};

struct survey {
    const struct measures *measures;
    const struct tree *tree;
    struct inherited *inherited; // by node
    uint32_t *run;               // by node: equal siblings in a row
    float *votes;                // by node
    uint32_t best;               // the likeliest container
    uint32_t h1;                 // the first one, or TREE_NONE
    uint32_t articles;           // elements 'article'
};

// One walk over the tree and one over the blocks. What it points to lives in the arena.
void survey_page(struct survey *survey, const struct measures *measures, struct arena *arena);

#endif
