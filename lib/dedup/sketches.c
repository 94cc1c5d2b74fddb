// SPDX-License-Identifier: MIT
#include "dedup/sketches.h"

#include "base/pages.h"

enum { FIRST_CAPACITY = 1024 };

void sketches_resize(struct sketches *sketches, size_t capacity)
{
    capacity = capacity > UINT32_MAX ? UINT32_MAX : capacity;
    sketches->items = pages_resize(sketches->items, sketches->capacity * sizeof(*sketches->items),
                                   capacity * sizeof(*sketches->items));
    sketches->capacity = (uint32_t)capacity;
}

void sketches_add(struct sketches *sketches, const struct sketch *sketch)
{
    if (sketches->count == sketches->capacity)
        sketches_resize(sketches,
                        sketches->capacity ? (size_t)sketches->capacity * 2 : FIRST_CAPACITY);
    sketches->items[sketches->count++] = *sketch;
}

void sketches_free(struct sketches *sketches)
{
    pages_free(sketches->items, sketches->capacity * sizeof(*sketches->items));
    *sketches = (struct sketches){0};
}
