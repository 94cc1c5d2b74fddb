// A hash table from numbers to numbers, 16 bytes a slot, for keys that are spread already (hashes). There is no way to
// see the order. Where who writes the input may choose keys, see table.h.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_BASE_NUMBERS_H
#define SHEAF_BASE_NUMBERS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct numbers_slot {
    uint64_t key, value;
};

// {0} is a valid empty table.
struct numbers {
    struct numbers_slot *slots;
    size_t count, capacity; // capacity is a power of two
};

// The value of a key, which is added with 'fresh' when it was not there. 'fresh' is never UINT64_MAX, which marks free slots.
// The pointer is valid until the next call with this table.
uint64_t *numbers_put(struct numbers *numbers, uint64_t key, uint64_t fresh, bool *is_new);

// The value of a key, or NULL. The pointer is valid until the next numbers_put.
uint64_t *numbers_get(const struct numbers *numbers, uint64_t key);

void numbers_free(struct numbers *numbers);

#endif
