// SPDX-License-Identifier: MIT
#include "dedup/sets.h"

#include "base/die.h"

#include <stdlib.h>

void sets_open(struct sets *sets, uint32_t count)
{
    sets->parent = malloc((count ? count : 1) * sizeof(*sets->parent));
    if (!sets->parent)
        die("out of memory");
    sets->count = count;
    for (uint32_t i = 0; i < count; i++)
        sets->parent[i] = i;
}

uint32_t sets_first(struct sets *sets, uint32_t item)
{
    uint32_t *parent = sets->parent;
    while (parent[item] != item) {
        parent[item] = parent[parent[item]];
        item = parent[item];
    }
    return item;
}

bool sets_join(struct sets *sets, uint32_t a, uint32_t b)
{
    a = sets_first(sets, a);
    b = sets_first(sets, b);
    if (a == b)
        return false;
    if (a < b)
        sets->parent[b] = a;
    else
        sets->parent[a] = b;
    return true;
}

void sets_free(struct sets *sets)
{
    free(sets->parent);
    *sets = (struct sets){0};
}
