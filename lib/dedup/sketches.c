// SPDX-License-Identifier: MIT
#include "dedup/sketches.h"

#include "base/die.h"

#include <stdlib.h>

enum { FIRST_CAPACITY = 1024 };

void sketches_add(struct sketches *sketches, const struct sketch *sketch)
{
    if (sketches->count == sketches->capacity) {
        size_t capacity = sketches->capacity ? (size_t)sketches->capacity * 2 : FIRST_CAPACITY;
        capacity = capacity > UINT32_MAX ? UINT32_MAX : capacity;
        sketches->items = realloc(sketches->items, capacity * sizeof(*sketches->items));
        if (!sketches->items)
            die("out of memory");
        sketches->capacity = (uint32_t)capacity;
    }
    sketches->items[sketches->count++] = *sketch;
}

const struct sketch *sketches_at(const struct sketches *sketches, uint32_t record,
                                 struct sketch *copy)
{
    (void)copy;
    return &sketches->items[record];
}

void sketches_fetch(const struct sketches *sketches, uint32_t record)
{
    enum { LINE = 64 };
    const struct sketch *sketch = &sketches->items[record];
    const char *first = (const char *)sketch, *last = (const char *)&sketch->root[SKETCH_ROOTS - 1];
    for (; first < last; first += LINE)
        __builtin_prefetch(first);
    __builtin_prefetch(last);
}

uint32_t sketches_root(const struct sketches *sketches, uint32_t record, unsigned root)
{
    return sketches->items[record].root[root];
}

void sketches_free(struct sketches *sketches)
{
    free(sketches->items);
    *sketches = (struct sketches){0};
}
