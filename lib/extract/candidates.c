// SPDX-License-Identifier: MIT
#include "extract/candidates.h"

struct candidate *candidates_put(struct candidates *list, struct arena *arena, struct str key,
                                 struct str value, uint32_t node)
{
    if (!key.length)
        return NULL;
    for (size_t i = 0; i < list->count; i++)
        if (str_equal(list->items[i].key, key))
            return &list->items[i];
    if (list->count >= CANDIDATES_MAX)
        return NULL;
    if (!list->items)
        list->items = arena_array(arena, CANDIDATES_MAX, sizeof(*list->items));
    struct candidate *candidate = &list->items[list->count];
    *candidate = (struct candidate){
        .value = value, .key = key, .node = node, .order = (uint32_t)list->count};
    list->count++;
    return candidate;
}

void candidates_score(struct candidates *list, const int16_t *weights, unsigned features, int bias)
{
    for (size_t i = 0; i < list->count; i++) {
        struct candidate *candidate = &list->items[i];
        candidate->score = bias;
        for (unsigned feature = 0; feature < features; feature++)
            if (candidate_has(candidate, feature))
                candidate->score += weights[feature];
    }
}

const struct candidate *candidates_best(const struct candidates *list)
{
    const struct candidate *best = NULL;
    for (size_t i = 0; i < list->count; i++)
        if (!best || list->items[i].score > best->score)
            best = &list->items[i];
    return best;
}
