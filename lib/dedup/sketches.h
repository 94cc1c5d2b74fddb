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

// Room for so many, not 0.
void sketches_resize(struct sketches *sketches, size_t capacity);

void sketches_add(struct sketches *sketches, const struct sketch *sketch);

static inline const struct sketch *sketches_at(const struct sketches *sketches, uint32_t record)
{
    return &sketches->items[record];
}

// One root of a record; 0: it has none.
static inline uint32_t sketches_root(const struct sketches *sketches, uint32_t record,
                                     unsigned root)
{
    return sketches->items[record].root[root];
}

void sketches_free(struct sketches *sketches);

#endif
