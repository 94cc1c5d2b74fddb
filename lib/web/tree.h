// An HTML page as a tree in flat arrays: nodes in document order, all text in one buffer.
//
// A node's descendants are the nodes behind it up to 'end'; its text is one slice of the page's text, and so is every
// run of nodes. Whatever can be counted (characters, words, links) is therefore a difference of two running sums.
//
// The text is without that of TAG_IS_SKIPPED elements. Its white space is that of the page, but for runs of nothing but
// white space outside of <pre>: they are no nodes, and one line feed in the text, none behind other white space. A line
// feed also stands where a <br> or the border of a block parts words that the page writes without space.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_WEB_TREE_H
#define SHEAF_WEB_TREE_H

#include "base/arena.h"
#include "web/tags.h"

#include <stdint.h>

enum {
    TREE_BYTES_MAX = 256 << 20, // of a page; a larger one is cut there
    TREE_NODES_MAX = 4000000,   // the rest is not read
    TREE_DEPTH_MAX = 4096,      // deeper elements become children of the last one that is not
    TREE_ATTRIBUTES_MAX = 64,   // kept of one element
};

#define TREE_NONE UINT32_MAX

struct attribute {
    uint16_t name;    // enum attribute_name
    struct str value; // references decoded; "" for one without value
};

// A run of text has the tag TAG_TEXT and no attributes.
struct node {
    uint32_t parent; // TREE_NONE for the root
    uint32_t end;    // index behind its last descendant
    uint32_t
        text; // offset in tree->text where its text begins; it ends where that of node 'end' begins
    uint32_t
        attributes; // index of its first attribute; they end where those of the next node begin
    uint16_t tag;   // enum tag
    uint16_t depth; // of the root: 0
};

// A script whose contents are data: JSON-LD, and other JSON that a page carries.
struct script {
    uint32_t node;      // its element
    struct str content; // as it stands in the page
};

// {0} is a valid empty tree. Everything lives in the arena that html_read was given.
struct tree {
    struct node
        *nodes; // count + 1 of them: the last is no node, only the ends of text and attributes
    uint32_t count;
    struct attribute *attributes;
    uint32_t attribute_count;
    struct str text; // valid UTF-8; see below for its white space
    struct script *scripts;
    uint32_t script_count;
    bool is_cut; // a limit on bytes or nodes was reached: the rest was not read
    bool
        is_deep; // TREE_DEPTH_MAX was reached: nothing is lost, but the nesting is flatter than the page's
};

// White space as HTML has it.
static inline bool tree_is_space(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

static inline uint32_t tree_next_sibling(const struct tree *tree, uint32_t node)
{
    uint32_t next = tree->nodes[node].end, parent = tree->nodes[node].parent;
    return parent != TREE_NONE && next < tree->nodes[parent].end ? next : TREE_NONE;
}

static inline uint32_t tree_first_child(const struct tree *tree, uint32_t node)
{
    return tree->nodes[node].end > node + 1 ? node + 1 : TREE_NONE;
}

static inline bool tree_contains(const struct tree *tree, uint32_t outer, uint32_t inner)
{
    return inner >= outer && inner < tree->nodes[outer].end;
}

// The text of a node as it stands, white space and all. Borrowed.
static inline struct str tree_text(const struct tree *tree, uint32_t node)
{
    size_t from = tree->nodes[node].text, to = tree->nodes[tree->nodes[node].end].text;
    return str_slice(tree->text, from, to);
}

// Is there white space in front of the text of a node? It may belong to an element without text of its own.
static inline bool tree_has_space_before(const struct tree *tree, uint32_t node)
{
    size_t at = tree->nodes[node].text;
    return at > 0 && tree_is_space(tree->text.data[at - 1]);
}

// The text of a node as one clean line (see space_line), a space where a block or a <br> parts words.
struct str tree_line(const struct tree *tree, uint32_t node, struct arena *arena);

// The value of an attribute; {0} without.
struct str tree_attribute(const struct tree *tree, uint32_t node, enum attribute_name name);

// The first node with the tag in [from, to), or TREE_NONE.
uint32_t tree_find(const struct tree *tree, enum tag tag, uint32_t from, uint32_t to);

// Where an element stands, for people: "/html/body/div[2]/p[3]", shortened to "//*[@id='x']/p[3]" below the nearest
// element with an id. An XPath that finds it in the tree as the parser made it.
struct str tree_path(const struct tree *tree, uint32_t node, struct arena *arena);

// True when a word of a white-space separated attribute (class, rel, itemprop) is 'word', compared without case.
bool tree_has_word(const struct tree *tree, uint32_t node, enum attribute_name name,
                   struct str word);

#endif
