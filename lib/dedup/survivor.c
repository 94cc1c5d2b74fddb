// SPDX-License-Identifier: MIT
#include "dedup/survivor.h"

static int larger_first(int64_t a, int64_t b)
{
    return (a < b) - (a > b);
}

// Zero means unknown and comes last.
static int earlier_first(uint64_t a, uint64_t b)
{
    if ((a == 0) != (b == 0))
        return a == 0 ? 1 : -1;
    return (a > b) - (a < b);
}

static int by_name(struct str a, struct str b)
{
    if (!a.data || !b.data)
        return (a.data == NULL) - (b.data == NULL);
    return str_compare(a, b);
}

int survivor_compare(const struct signature *a, const struct signature *b)
{
    int order = larger_first(a->layout_rank, b->layout_rank);
    if (!order)
        order = larger_first(a->own.status, b->own.status);
    if (!order)
        order = larger_first(a->filled, b->filled);
    if (!order)
        order = larger_first(a->text_length, b->text_length);
    if (!order)
        order = earlier_first(a->captured, b->captured);
    if (!order)
        order = earlier_first(a->own.day, b->own.day);
    if (!order)
        order = by_name(a->name, b->name);
    if (!order)
        order = (a->line_hash > b->line_hash) - (a->line_hash < b->line_hash);
    return order;
}
