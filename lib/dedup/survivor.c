// SPDX-License-Identifier: MIT
#include "dedup/survivor.h"

#include "base/cli.h"

#include <string.h>

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

// Those without a name come last; of names that begin alike the shorter comes first, then that with the smaller end.
static int by_name(const struct signature *a, const struct signature *b)
{
    if (!a->name[0] || !b->name[0])
        return (a->name[0] == 0) - (b->name[0] == 0);
    int order = memcmp(a->name, b->name, SIGNATURE_NAME);
    return order ? order : (a->name_end > b->name_end) - (a->name_end < b->name_end);
}

static int by_choice(const struct signature *a, const struct signature *b, enum keep keep)
{
    if (keep == KEEP_LONGEST)
        return larger_first(a->text_length, b->text_length);
    if (keep == KEEP_FIRST)
        return larger_first(b->number, a->number);
    if (keep == KEEP_BEST)
        return 0;
    int order = larger_first((int64_t)a->captured, (int64_t)b->captured);
    return order ? order : larger_first(a->own.day, b->own.day);
}

int survivor_compare(const struct signature *a, const struct signature *b, enum keep keep)
{
    int order = by_choice(a, b, keep);
    if (!order)
        order = larger_first(a->layout_rank, b->layout_rank);
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
        order = by_name(a, b);
    if (!order)
        order = (a->line_hash > b->line_hash) - (a->line_hash < b->line_hash);
    return order;
}

enum keep keep_of_option(const char *word)
{
    static const char *const words[] = {"best", "longest", "newest", "first", NULL};
    return (enum keep)cli_choice("--keep", word, words);
}
