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

void sketches_free(struct sketches *sketches)
{
    free(sketches->items);
    *sketches = (struct sketches){0};
}
