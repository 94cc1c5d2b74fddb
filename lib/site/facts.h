// What was found in a page: which value stands where, and by which rule. The record is written from this.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_SITE_FACTS_H
#define SHEAF_SITE_FACTS_H

#include "base/arena.h"

#include <stdint.h>

// One value of a field. A list field has several facts, in order; of a text field the first one counts.
struct fact {
    struct str field;               // 'headline', 'capture.trending', 'hints.tag_run'
    struct str text;                // a text; {0} when it is raw JSON or an object
    struct str json;                // raw JSON, written as it stands
    struct facts *object;           // members of one element of a list of objects
    unsigned first_line, last_line; // in the capture, from 1; 0: not from a line
    uint32_t node;       // of an HTML page: 1 + the index of the element; 0: not from one
    struct str path;     // to that element, an XPath; only with --evidence
    struct str rule;     // what found it, for --evidence
    unsigned confidence; // in percent; 0: as sure as its rule is
};

// {0} is a valid empty list. Items live in the arena that facts_add was given.
struct facts {
    struct fact *items;
    size_t count, capacity;
};

struct fact *facts_add(struct facts *facts, struct arena *arena, struct str field, struct str text);

// The first fact of a field, or NULL.
const struct fact *facts_get(const struct facts *facts, struct str field);

// The text of the first fact of a field; {0} without.
struct str facts_text(const struct facts *facts, struct str field);

// Takes all facts of a field out.
void facts_remove(struct facts *facts, struct str field);

#endif
