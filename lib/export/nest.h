// Columns back into objects: values under paths ('capture.file', 'authors.name') become members of members, and the
// columns of one list ('authors.name', 'authors.role') one list of objects.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXPORT_NEST_H
#define SHEAF_EXPORT_NEST_H

#include "export/columns.h"

enum { NEST_PAIRS_MAX = 1 << 20 }; // pairs of elements that are compared to merge two lists

// A key on the way of some paths. Node 0 is the record.
struct nest_node {
    struct str key;
    struct str path;         // for messages
    uint32_t child, sibling; // the first one, the next one; 0: none
    uint32_t column;         // whose value stands here, when there are no children
    bool is_list;            // a list of objects
    bool takes_objects;      // an element that is an object already stands as it is
};

// {0} is valid and empty.
struct nest {
    struct nest_node *nodes;
    size_t count, capacity;
    struct arena arena;
};

// Adds the path of a column. False when it and another column's path say different things of one place.
bool nest_add(struct nest *nest, const struct column *column, uint32_t number);

// The child of a node under that key, or 0.
uint32_t nest_find(const struct nest *nest, uint32_t node, struct str key);

// One writing of one row.
struct nesting {
    const struct nest *nest;
    struct arena *arena; // of the row
    struct str *
        values; // one a column: raw JSON, or {0} for null; an array, or null, for columns of a list
    struct buffer *out;
    const char *why; // when it went wrong
};

// Appends the values as an object. False, with why, when the columns of one list differ in their number of elements.
// The values are as before when it returns.
bool nest_write(struct nesting *work);

// Appends 'old', the value at a node, with the values laid over it: members and elements of which the columns say nothing
// keep what they have. An element of a list is the old one whose values are the same, else the one at its place when the
// lists are equally long, else a new one. False when 'old' has another shape.
bool nest_merge(struct nesting *work, uint32_t node, struct str old);

void nest_free(struct nest *nest);

#endif
