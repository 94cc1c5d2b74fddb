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

static inline const struct sketch *sketches_at(const struct sketches *sketches, uint32_t record)
{
    return &sketches->items[record];
}

// Has the roots of a record fetched into the processor's caches, without waiting.
static inline void sketches_fetch(const struct sketches *sketches, uint32_t record)
{
    enum { LINE = 64 };
    const uint32_t *root = sketches->items[record].root;
    for (unsigned i = 0; i < SKETCH_ROOTS; i += LINE / sizeof(*root))
        __builtin_prefetch(&root[i]);
    __builtin_prefetch(&root[SKETCH_ROOTS - 1]);
}

// One root of a record; 0: it has none.
static inline uint32_t sketches_root(const struct sketches *sketches, uint32_t record,
                                     unsigned root)
{
    return sketches->items[record].root[root];
}

void sketches_free(struct sketches *sketches);

#endif
