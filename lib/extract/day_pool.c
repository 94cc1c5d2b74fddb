// SPDX-License-Identifier: MIT
#include "extract/day_pool.h"

struct candidate *day_pool_put(struct day_pool *pool, struct date date, uint32_t node)
{
    char iso[DATE_ISO_MAX];
    if (date.precision != DATE_DAY)
        return NULL;
    date_iso(date, iso);
    struct str key = arena_copy(pool->signs->arena, str_of(iso));
    size_t before = pool->list->count;
    struct candidate *candidate = candidates_put(pool->list, pool->signs->arena, key, key, node);
    if (!candidate)
        return NULL;
    size_t i = (size_t)(candidate - pool->list->items);
    if (pool->list->count > before)
        pool->seen[i] = TREE_NONE;
    pool->counts[i]++;
    return candidate;
}

void day_pool_see(struct day_pool *pool, const struct candidate *candidate, uint32_t node)
{
    size_t i = (size_t)(candidate - pool->list->items);
    if (pool->seen[i] == TREE_NONE ||
        zone_distance(&pool->zones, node) < zone_distance(&pool->zones, pool->seen[i]))
        pool->seen[i] = node;
}

struct candidate *day_pool_put_value(struct day_pool *pool, struct str value, uint32_t node)
{
    struct date date = date_from_iso(value);
    struct str where;
    bool is_assumed = false;
    if (date.precision != DATE_DAY)
        date = day_order_read(&pool->order, value, &where, &is_assumed);
    struct candidate *candidate = day_pool_put(pool, date, node);
    if (candidate && is_assumed)
        candidate_mark(candidate, DATE_AMBIGUOUS_FEATURE);
    return candidate;
}

bool day_is_strong(const struct candidate *candidate)
{
    return candidate_has(candidate, DATE_JSONLD_FEATURE) ||
           candidate_has(candidate, DATE_OPEN_GRAPH_FEATURE) ||
           candidate_has(candidate, DATE_META_FEATURE);
}
