// Which elements are open while a page is read: what start and end tags imply, after the rules of HTML ("tree construction"
// in the WHATWG's standard), in so far as they move text.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_WEB_NESTING_H
#define SHEAF_WEB_NESTING_H

#include "web/build.h"

enum {
    NESTING_SCAN_MAX = 1024
}; // open elements that an end tag is looked for in; one further out is ignored

enum nesting_part { PART_START, PART_HEAD, PART_BETWEEN, PART_BODY };

// {0} with 'build' set is valid.
struct nesting {
    struct build *build;
    struct buffer
        stack; // uint32_t, the outermost first: the tag, and the hash of a name that is not known
    uint32_t depth;
    uint32_t open[TAG_COUNT]; // how many of each tag are in it
    enum nesting_part part;
};

// An element as tags name it.
struct element {
    enum tag tag;
    uint32_t hash; // of its name, when the tag is TAG_OTHER
};

// A start tag: closes what it ends, opens what it implies, and the element. False when its attributes are not wanted.
bool nesting_start(struct nesting *nesting, struct element element);

// An end tag, or the end of an element without contents.
void nesting_end(struct nesting *nesting, struct element element);

void nesting_text(struct nesting *nesting, struct str text);

// The end of the page.
void nesting_finish(struct nesting *nesting);

#endif
