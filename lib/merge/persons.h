// Authors of one article as its captures print them: what one capture lacks of a person, another fills.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_MERGE_PERSONS_H
#define SHEAF_MERGE_PERSONS_H

#include "base/arena.h"
#include "base/table.h"

enum {
    PERSONS_MAX = 10000, // of one article; others are not added
    PERSON_FIELDS = 6,   // that may be filled
};

struct person {
    struct str raw;                  // the object as it stands in its capture
    struct str taken[PERSON_FIELDS]; // raw values from other captures; {0}: none
    bool is_added;                   // from another capture: its position is not its own
};

// {0} is a valid empty list.
struct persons {
    struct person *items;
    size_t count, capacity;
    struct table by_name; // name_key -> position in items
    bool is_changed;
};

// Starts with the authors of the survivor: a raw JSON array, or anything else for none. Values are borrowed
// from 'authors', or copied into 'arena': both must outlive the list.
void persons_start(struct persons *persons, struct arena *arena, struct str authors);

// Fills what known persons lack from another capture's authors. With 'is_open' persons that stand in that
// capture's byline or metadata are added behind (not those who are only printed beside the text: cards and
// bios may belong to other works). True when anything was taken; 'authors' may go away then.
bool persons_fill(struct persons *persons, struct arena *arena, struct str authors, bool is_open);

// The list as a raw JSON array.
struct str persons_write(const struct persons *persons, struct arena *arena);

void persons_free(struct persons *persons);

#endif
