// Filling a tree in document order: what a parser of HTML calls.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_WEB_BUILD_H
#define SHEAF_WEB_BUILD_H

#include "base/buffer.h"
#include "web/tree.h"

// {0}, then build_begin.
struct build {
    struct tree *tree;
    struct arena *arena;
    struct buffer nodes, attributes, scripts; // arrays that grow; build_end moves them to the arena
    struct buffer text;
    uint32_t open[TREE_DEPTH_MAX]; // elements that are open, the outermost first
    uint32_t depth;                // how many
    uint32_t overflow;             // open elements below TREE_DEPTH_MAX
    uint32_t skipped;              // open elements from the one on whose contents are no text
    uint32_t pre;                  // open <pre>
    enum { SCRIPT_NO, SCRIPT_MAYBE, SCRIPT_DATA } is_script; // of the element that is open
};

void build_begin(struct build *build, struct tree *tree, struct arena *arena);

// Opens an element; each one is closed, void ones too. Its attributes follow directly. False when it is not kept
// (inside of a skipped element, or over a limit): its attributes are not wanted then.
bool build_open(struct build *build, enum tag tag);
void build_attribute(struct build *build, enum attribute_name name, struct str value);

// Text in pieces of any size.
void build_text(struct build *build, struct str text);

// The whole contents of a script, called once between build_open and build_close; kept (borrowed) when they are data.
void build_script(struct build *build, struct str content);
void build_close(struct build *build);

// Closes what is open and gives the arrays to the tree.
void build_end(struct build *build);

#endif
