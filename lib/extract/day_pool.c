// SPDX-License-Identifier: MIT
#include "extract/day_pool.h"

#include "base/buffer.h"

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

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

struct str day_pool_full_years(struct arena *arena, struct str text)
{
    struct buffer out = {0};
    size_t from = 0, groups = 0, digits = 0;
    for (size_t i = 0; i <= text.length; i++) {
        char c = i < text.length ? text.data[i] : ' ';
        if (is_digit(c)) {
            digits++;
            continue;
        }
        bool is_part = digits == 1 || digits == 2;
        if (groups == 2 && digits == 2 && c != '.') {
            buffer_put(&out, str_slice(text, from, i - 2));
            buffer_put(&out, text.data[i - 2] < '5' ? STR("20") : STR("19"));
            from = i - 2;
        }
        groups = c == '.' && is_part ? groups + 1 : 0;
        digits = 0;
    }
    if (from == 0)
        return text;
    buffer_put(&out, str_slice(text, from, text.length));
    struct str full = arena_copy(arena, buffer_str(&out));
    buffer_free(&out);
    return full;
}

struct candidate *day_pool_put_value(struct day_pool *pool, struct str value, uint32_t node)
{
    struct date date = date_from_iso(value);
    struct str where;
    bool is_assumed = false;
    if (date.precision != DATE_DAY)
        date = page_order_read(&pool->order, value, &where, &is_assumed);
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
