// The sketches of all records of a run, by number.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_DEDUP_SKETCHES_H
#define SHEAF_DEDUP_SKETCHES_H

#include "dedup/sketch.h"

// {0} is valid and empty.
struct sketches {
    struct sketch *items;
    uint32_t count, capacity;
};

void sketches_add(struct sketches *sketches, const struct sketch *sketch);

// The sketch of a record: a pointer into the list, or to 'copy' where the list is not in memory.
const struct sketch *sketches_at(const struct sketches *sketches, uint32_t record,
                                 struct sketch *copy);

// Has the roots of a record fetched into the processor's caches, without waiting.
void sketches_fetch(const struct sketches *sketches, uint32_t record);

// One root of a record; 0: it has none.
uint32_t sketches_root(const struct sketches *sketches, uint32_t record, unsigned root);

void sketches_free(struct sketches *sketches);

#endif
