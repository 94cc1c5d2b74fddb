// SPDX-License-Identifier: MIT
#include "extract/dates.h"

#include "extract/day_lines.h"
#include "extract/day_relations.h"
#include "extract/day_signs.h"
#include "extract/page_order.h"
#include "extract/weights.h"

enum { CHANGED_LOSS = 120 }; // hundredths of a nat

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
    enum date_order shown = day_order_shown(&pool->order);
    if (pool->order.has_assumed && shown != pool->order.order) {
        *pool = fresh;
        pool->list->count = 0;
        pool->order.order = shown;
        day_signs_read(pool);
        day_lines_read(pool);
    }
    day_signs_read_scripts(pool);
    day_relations_mark(pool);
    candidates_score(pool->list, &date_choice);
    // Trees must not make up for what a day loses that is called one of a change, where an earlier one is stated.
    for (size_t i = 0; i < pool->list->count; i++)
        if (candidate_has(&pool->list->items[i], DATE_CHANGED_FEATURE))
            pool->list->items[i].score -= CHANGED_LOSS;
}

void dates_candidates(const struct signs *signs, uint32_t headline, struct candidates *list)
{
    struct day_pool pool = {.signs = signs, .list = list, .zones = zones_make(signs, headline)};
    read_all(&pool);
}

static struct grounds grounds_of(const struct day_pool *pool, const struct candidate *candidate)
{
    static const struct candidate_source sources[] = {
        {DATE_JSONLD_FEATURE, "json-ld"},
        {DATE_JSONLD_OTHER_FEATURE, "json-ld"},
        {DATE_MODIFIED_JSONLD_FEATURE, "json-ld"},
        {DATE_OPEN_GRAPH_FEATURE, "open graph"},
        {DATE_MODIFIED_OPEN_GRAPH_FEATURE, "open graph"},
        {DATE_META_FEATURE, "meta"},
        {DATE_META_WEAK_FEATURE, "meta"},
        {DATE_MODIFIED_META_FEATURE, "meta"},
        {DATE_MODIFIED_OTHER_FEATURE, "meta"},
        {DATE_CITATION_FEATURE, "citation"},
        {DATE_MICRODATA_FEATURE, "microdata"},
        {DATE_URL_DAY_FEATURE, "address"},
        {DATE_SCRIPT_FEATURE, "script"},
        {DATE_TIME_FEATURE, "time element"},
        {DATE_CALLED_FEATURE, "element called date"},
        {DATE_LINE_FEATURE, "text"},
        {DATE_SHORT_LINE_FEATURE, "text"},
        {DATE_LONG_LINE_FEATURE, "text"},
        {DATE_PROSE_FEATURE, "text"},
    };
    return (struct grounds){.sources = candidate_sources(pool->signs->arena, candidate, sources,
                                                         sizeof(sources) / sizeof(*sources)),
                            .node = pool->seen[candidate - pool->list->items],
                            .confidence =
                                candidate_confidence(candidates_margin(pool->list, candidate, 0))};
}

// The last change, where the page states one that is not before the publication.
static const struct candidate *find_modified(const struct day_pool *pool, struct date published)
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
                return candidate;
        }
    }
    return NULL;
}

struct dates dates_find(const struct signs *signs, uint32_t headline)
{
    struct candidates list = {0};
    struct day_pool pool = {.signs = signs, .list = &list, .zones = zones_make(signs, headline)};
    struct dates dates = {.published_grounds = {.node = TREE_NONE},
                          .modified_grounds = {.node = TREE_NONE}};
    read_all(&pool);
    const struct candidate *best = candidates_best(&list);
    dates.order = pool.order.order;
    if (best && best->score > 0) {
        dates.published = date_from_iso(best->key);
        dates.published_text = pool.printed[best - list.items];
        dates.published_grounds = grounds_of(&pool, best);
    } else {
        dates.published = pool.coarse;
        dates.published_grounds = (struct grounds){
            .sources = pool.coarse_node == TREE_NONE ? STR("address") : STR("text"),
            .node = pool.coarse_node};
    }
    const struct candidate *modified = find_modified(&pool, dates.published);
    if (modified) {
        dates.modified = date_from_iso(modified->key);
        dates.modified_grounds = grounds_of(&pool, modified);
        dates.modified_grounds.confidence = 0; // it is stated, not chosen
    }
    return dates;
}
