// The text of a page cut into blocks, and what can be counted in any part of the page in constant time.
//
// A block is a longest run of inline contents between two borders of block-level elements; two <br> with nothing between
// them are a border, too. Blocks stand in document order, so those of an element are a run, and what is counted in it is
// the difference of two running sums. Text in <head> and in skipped elements is in no block; nor is blank text.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_WEB_BLOCKS_H
#define SHEAF_WEB_BLOCKS_H

#include "web/tree.h"

enum block_kind {
    BLOCK_PARAGRAPH, // directly in <p>
    BLOCK_HEADING,   // in h1 to h6: 'level'
    BLOCK_ITEM,      // in <li>, <dd>, <dt> and no <p> within: 'level' is the depth of lists, from 1
    BLOCK_QUOTE,     // in <blockquote>, in <p> or not
    BLOCK_PRE,       // in <pre>
    BLOCK_CELL,      // in <td>, <th> and no <p> or heading within
    BLOCK_CAPTION,   // in <figcaption>, <caption>, in <p> or not
    BLOCK_OTHER,     // directly in <div>, <section>, <article> …
};

// Where a block stands; several may be true.
enum block_place {
    BLOCK_IN_LIST = 1,
    BLOCK_IN_QUOTE = 2,
    BLOCK_IN_TABLE = 4,
    BLOCK_IN_FIGURE = 8,
    BLOCK_IN_LINK = 16,     // begins within <a>
    BLOCK_IN_NOSCRIPT = 32, // what is shown without scripts: usually a copy
    BLOCK_IN_BUTTON = 64,   // or <label>, <legend>
    BLOCK_IN_FORM = 128,
};

struct block {
    uint32_t first, end; // nodes: from its first text to behind its last one
    uint32_t container;  // the nearest block-level element around it
    uint32_t unit;     // the innermost <tr>, <li>, <dd>, <dt>, <blockquote> around it, or TREE_NONE
    uint32_t from, to; // its text as a slice of tree->text, white space as it stands
    uint8_t kind;      // enum block_kind
    uint8_t level;     // of a heading: 1 to 6; else the depth of lists around it, at most 255
    uint8_t places;    // enum block_place
};

// What is counted. Of a part: the sums behind it less the sums before it.
struct block_sums {
    uint32_t blocks;
    uint32_t paragraphs; // blocks of kind BLOCK_PARAGRAPH
    uint32_t characters; // code points that are no white space
    uint32_t
        words; // runs without white space; two characters of Chinese or Japanese, four of Thai are one
    uint32_t link_characters; // the same within <a>
    uint32_t link_words;
    uint32_t commas;    // also those of Arabic, Chinese, Japanese
    uint32_t sentences; // . ! ? before a space or the end of the block, and their likes
};

// {0} is a valid empty value.
struct blocks {
    struct block *items;
    uint32_t count;
    struct block_sums *sums; // count + 1: before each block, and at the end
    uint32_t *before;        // for every node, and one behind: how many blocks begin before it
};

// Linear in nodes and text. Everything lives in the arena.
void blocks_make(struct blocks *blocks, const struct tree *tree, struct arena *arena);

// The blocks that begin within a node: items[first] up to but not including items[end].
static inline uint32_t blocks_first(const struct blocks *blocks, uint32_t node)
{
    return blocks->before[node];
}
static inline uint32_t blocks_end(const struct blocks *blocks, const struct tree *tree,
                                  uint32_t node)
{
    return blocks->before[tree->nodes[node].end];
}

// What is counted in the blocks [first, end), and in a node.
struct block_sums blocks_between(const struct blocks *blocks, uint32_t first, uint32_t end);
static inline struct block_sums blocks_within(const struct blocks *blocks, const struct tree *tree,
                                              uint32_t node)
{
    return blocks_between(blocks, blocks_first(blocks, node), blocks_end(blocks, tree, node));
}

// The text as it stands, and as one clean line (see space_line).
struct str block_text(const struct tree *tree, const struct block *block);
struct str block_line(const struct tree *tree, const struct block *block, struct arena *arena);

// "paragraph", "heading" …
struct str block_kind_name(enum block_kind kind);

#endif
