// SPDX-License-Identifier: MIT
#include "extract/dates.h"

#include "extract/day_lines.h"
#include "extract/day_relations.h"
#include "extract/day_signs.h"
#include "extract/weights.h"

// Reads all days, and once more when those whose order shows are against what was assumed for the others.
static void read_all(struct day_pool *pool)
{
    const struct signs *signs = pool->signs;
    struct day_pool fresh = *pool;
    if (signs->tree->count == 0)
        return;
    pool->order.order = page_order_stated(signs);
    day_signs_read(pool);
    day_lines_read(pool);
    enum date_order shown = page_order_shown(&pool->order);
    if (pool->order.has_assumed && shown != pool->order.order) {
        *pool = fresh;
        pool->list->count = 0;
        pool->order.order = shown;
        day_signs_read(pool);
        day_lines_read(pool);
    }
    day_signs_read_scripts(pool);
    day_relations_mark(pool);
    candidates_score(pool->list, date_weights, sizeof(date_weights) / sizeof(*date_weights),
                     date_bias);
}

void dates_candidates(const struct signs *signs, uint32_t headline, struct candidates *list)
{
    struct day_pool pool = {.signs = signs, .list = list, .zones = zones_make(signs, headline)};
    read_all(&pool);
}

// The last change, where the page states one that is not before the publication.
static struct date find_modified(const struct day_pool *pool, struct date published)
{
    static const unsigned features[] = {
        DATE_MODIFIED_JSONLD_FEATURE, DATE_MODIFIED_OPEN_GRAPH_FEATURE, DATE_MODIFIED_META_FEATURE,
        DATE_MODIFIED_OTHER_FEATURE, DATE_LABEL_MODIFIED_FEATURE};
    for (size_t i = 0; i < sizeof(features) / sizeof(*features); i++) {
        for (size_t j = 0; j < pool->list->count; j++) {
            const struct candidate *candidate = &pool->list->items[j];
            struct date date = date_from_iso(candidate->key);
            bool is_apart = published.precision == DATE_NONE || date_compare(date, published) >= 0;
            if (candidate_has(candidate, features[i]) && is_apart)
                return date;
        }
    }
    return (struct date){0};
}

struct dates dates_find(const struct signs *signs, uint32_t headline)
{
    struct candidates list = {0};
    struct day_pool pool = {.signs = signs, .list = &list, .zones = zones_make(signs, headline)};
    struct dates dates = {0};
    read_all(&pool);
    const struct candidate *best = candidates_best(&list);
    dates.order = pool.order.order;
    if (best && best->score > 0) {
        dates.published = date_from_iso(best->key);
        dates.published_text = pool.printed[best - list.items];
    } else {
        dates.published = pool.coarse;
    }
    dates.modified = find_modified(&pool, dates.published);
    return dates;
}
