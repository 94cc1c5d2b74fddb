// What the choice of the body counts on a page beyond web/blocks.h, and what encloses its nodes.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXTRACT_MEASURE_H
#define SHEAF_EXTRACT_MEASURE_H

#include "web/blocks.h"

// What can be counted in a part of a page, in constant time.
struct counts {
    uint32_t blocks, words;
    uint32_t links;                    // words inside <a href>
    uint32_t characters, commas, ends; // ends of sentences
    uint32_t bold;                     // words inside <b>, <strong>, <em>, <i>
    uint32_t stops;                    // commonest words of some languages
    uint32_t capitals;                 // words that begin with an ASCII capital
    uint32_t digits;                   // ASCII digits
};

// What encloses a node. Bits.
enum inside {
    INSIDE_LINK = 1 << 0,
    INSIDE_BOLD = 1 << 1,
    INSIDE_HIDDEN = 1 << 2, // hidden, aria-hidden, display:none
    INSIDE_NAV = 1 << 3,
    INSIDE_ASIDE = 1 << 4,
    INSIDE_HEADER = 1 << 5,
    INSIDE_FOOTER = 1 << 6,
    INSIDE_ARTICLE = 1 << 7,
    INSIDE_MAIN = 1 << 8,
    INSIDE_FIGURE = 1 << 9,
    INSIDE_FORM = 1 << 10,
    INSIDE_TABLE = 1 << 11,
    INSIDE_LIST = 1 << 12,
    INSIDE_QUOTE = 1 << 13,
    INSIDE_BUTTON = 1 << 14, // button, label, summary
    INSIDE_PRE = 1 << 15,
    INSIDE_HEADING = 1 << 16,
    INSIDE_CAPTION = 1 << 17,
    INSIDE_NOSCRIPT = 1 << 18,
    INSIDE_BODY = 1 << 19, // itemprop articleBody
    INSIDE_TIME = 1 << 20,
    INSIDE_PARAGRAPH = 1 << 21,
    INSIDE_ARTICLE_HEADER = 1 << 22, // a header within an article
    INSIDE_TWO_ARTICLES = 1 << 23,   // an article within an article
};

// {0} is a valid empty value. Everything lives in the arena.
struct measures {
    const struct tree *tree;
    const struct blocks *blocks;
    struct counts *sums; // blocks->count + 1: of all blocks before
    // The same, but of a longer stretch of text than articles have only its ends count. Where none is, 'sums' itself.
    struct counts *folded;
    uint32_t *inside;    // for each node: bits, its own included
    uint32_t *container; // for each node: the nearest block-level element, itself included
};

// Linear in nodes and text.
void measure(struct measures *measures, struct arena *arena, const struct tree *tree,
             const struct blocks *blocks);

// The counts of the blocks [first, end), and of those that begin within a node.
struct counts measure_between(const struct measures *measures, uint32_t first, uint32_t end);
struct counts measure_node(const struct measures *measures, uint32_t node);

// The same of a folded page; what lies wholly within a fold counts as it is.
struct counts measure_folded(const struct measures *measures, uint32_t first, uint32_t end);
struct counts measure_folded_node(const struct measures *measures, uint32_t node);

#endif
