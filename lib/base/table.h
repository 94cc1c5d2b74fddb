// A hash table from byte strings to numbers. Keys are compared whole: equal hashes never merge. The hash has a
// secret seed in every process, so that no input can be made to slow it down; there is no way to see the order.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_BASE_TABLE_H
#define SHEAF_BASE_TABLE_H

#include "base/arena.h"

#include <stdint.h>

struct table_slot;

// {0} is a valid empty table.
struct table {
    struct table_slot *slots;
    size_t count, capacity; // capacity is a power of two
    struct arena keys;      // the table's copies of its keys
};

// The value of a key; the key is added with 'fresh' when it was not there (*is_new tells, may be NULL).
// The pointer is valid until the next call with this table.
uint64_t *table_put(struct table *table, struct str key, uint64_t fresh, bool *is_new);

// The value of a key, or NULL.
const uint64_t *table_get(const struct table *table, struct str key);

void table_free(struct table *table);

#endif
