// XPath over a page as libxml2 reads it, for the site rules that people have. Only pages with a rule are read so; every
// other page is read by html.h alone.
//
// No file or network is ever read. The work is limited: what a page could make slow (elements nested too deep, thousands of
// attributes, an expression that visits everything again and again) ends it with a fault, and the page goes on without rule.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_WEB_XPATH_H
#define SHEAF_WEB_XPATH_H

#include "web/tree.h"

#include <stdint.h>

enum {
    XPATH_BYTES_MAX = 16 << 20,  // of a page; a larger one is not read
    XPATH_DEPTH_MAX = 512,       // of its elements; a deeper one is not read
    XPATH_PAIRS_MAX = 50000000,  // pairs of attributes in one element, over all elements
    XPATH_STEPS_MAX = 20000000,  // nodes that all expressions of a page visit
    XPATH_EXPRESSION_MAX = 4096, // bytes of an expression
    XPATH_RESULTS_MAX = 64,      // texts of one expression; further ones are not told
    XPATH_TEXT_MAX = 1 << 20,    // bytes of them all; what comes behind so much is not told
};

// One page. Texts that are handed out live in the arena.
struct xpath {
    void *document, *context; // libxml2's
    struct arena *arena;
    bool is_spent; // XPATH_STEPS_MAX was reached: what is asked from then on finds nothing
};

struct xpath_result {
    struct str text; // one clean line, not empty
    struct str path; // where it stands, as an XPath; {0} for a computed text
};

struct xpath_results {
    struct xpath_result items[XPATH_RESULTS_MAX];
    size_t count;
};

// False when it is no XPath 1.0, or too long. Functions and prefixes that nobody defines are told when they are used: they find
// nothing.
bool xpath_check(struct str expression);

// Reads a page of valid UTF-8; 'tree' is what html_read made of the same bytes. False, with a reason in *why (static), when a
// limit forbids it. xpath_close is due either way.
bool xpath_open(struct xpath *xpath, struct arena *arena, struct str page, const struct tree *tree,
                const char **why);

// The texts that an expression finds, in the order of the page: of elements without scripts, of attributes their value, or one
// computed text.
void xpath_texts(struct xpath *xpath, struct str expression, struct xpath_results *results);

// True when it finds a node, or is a true value.
bool xpath_holds(struct xpath *xpath, struct str expression);

// Takes the nodes that it finds out of the page.
void xpath_remove(struct xpath *xpath, struct str expression);

// The elements that it finds as markup, one behind the other, those within another one not again; "" without. *path becomes that
// of the first one.
struct str xpath_markup(struct xpath *xpath, struct str expression, struct str *path);

void xpath_close(struct xpath *xpath);

#endif
