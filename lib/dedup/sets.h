// Union-find: items that belong together, each set known by its smallest item.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_DEDUP_SETS_H
#define SHEAF_DEDUP_SETS_H

#include <stdbool.h>
#include <stdint.h>

// {0} is valid and has no items.
struct sets {
    uint32_t *parent;
    uint32_t count;
};

// Makes a set of each of the items 0 … count-1.
void sets_open(struct sets *sets, uint32_t count);

// The smallest item of an item's set. Amortised O(log count).
uint32_t sets_first(struct sets *sets, uint32_t item);

// Joins the sets of two items. False when they are one already.
bool sets_join(struct sets *sets, uint32_t a, uint32_t b);

void sets_free(struct sets *sets);

#endif
