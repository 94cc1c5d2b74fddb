// SPDX-License-Identifier: MIT
#include "extract/author_relations.h"

#include "text/name.h"

enum {
    CROWD = 4, // persons called authors, from which on most wrote other articles
    OFTEN = 5, // places that name one
};

static void mark_places(const struct author_pool *pool, struct candidate *candidate, uint32_t node)
{
    static const struct {
        uint32_t places;
        unsigned feature;
    } rows[] = {
        {PLACE_RELATED, AUTHOR_IN_RELATED},
        {PLACE_COMMENT, AUTHOR_IN_COMMENT},
        {PLACE_FOOTER | PLACE_NAV | PLACE_ASIDE, AUTHOR_IN_OTHER},
        {PLACE_BIO, AUTHOR_IN_BIO},
        {PLACE_CAPTION, AUTHOR_IN_CAPTION},
        {PLACE_LINK, AUTHOR_IN_LINK},
        {PLACE_HEADER, AUTHOR_IN_HEADER},
        {PLACE_ARTICLE, AUTHOR_IN_ARTICLE},
    };
    uint32_t places = pool->signs->places[node];
    for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
        if (places & rows[i].places)
            candidate_mark(candidate, rows[i].feature);
}

static bool has_any(const struct candidates *list, unsigned feature)
{
    for (size_t i = 0; i < list->count; i++)
        if (candidate_has(&list->items[i], feature))
            return true;
    return false;
}

// True when a source with this feature names a person, and not the site or its staff.
static bool has_person(const struct author_pool *pool, unsigned feature)
{
    for (size_t i = 0; i < pool->list->count; i++) {
        const struct candidate *candidate = &pool->list->items[i];
        if (candidate_has(candidate, feature) && !candidate_has(candidate, AUTHOR_HOUSE) &&
            !candidate_has(candidate, AUTHOR_HOUSE_LIKELY) &&
            !candidate_has(candidate, AUTHOR_NOBODY) && !candidate_has(candidate, AUTHOR_PADDED) &&
            (pool->is_split[i] || !candidate_has(candidate, AUTHOR_RAW_BY)))
            return true;
    }
    return false;
}

// How many kinds of sources name it.
static size_t count_sources(const struct candidate *candidate)
{
    static const uint8_t kinds[] = {AUTHOR_JSONLD,    AUTHOR_OPEN_GRAPH,  AUTHOR_META,
                                    AUTHOR_CITATION,  AUTHOR_LABELLED,    AUTHOR_MICRODATA,
                                    AUTHOR_REL_NEAR,  AUTHOR_CALLED_HEAD, AUTHOR_BY_HEAD,
                                    AUTHOR_HREF_HEAD, AUTHOR_BY_BELOW,    AUTHOR_CALLED_BELOW};
    size_t count = 0;
    for (size_t i = 0; i < sizeof(kinds); i++)
        count += candidate_has(candidate, kinds[i]);
    return count;
}

// True when a longer form of the name is there. A person's name with other words behind it is none.
static bool has_better(const struct author_pool *pool, size_t i)
{
    const struct candidates *list = pool->list;
    bool is_likely = candidate_has(&list->items[i], AUTHOR_LIKELY);
    for (size_t j = 0; j < list->count; j++)
        if (j != i && (pool->is_split[j] || !is_likely) &&
            name_key_is_within(list->items[i].key, list->items[j].key))
            return true;
    return false;
}

// True for the text of a source with a person's name in it that is a candidate of its own: "Jane Doe archive page".
static bool is_padded(const struct author_pool *pool, size_t i)
{
    const struct candidates *list = pool->list;
    for (size_t j = 0; j < list->count && !pool->is_split[i]; j++)
        if (j != i && pool->is_split[j] && candidate_has(&list->items[j], AUTHOR_LIKELY) &&
            name_key_is_within(list->items[j].key, list->items[i].key))
            return true;
    return false;
}

// True where a good source calls the author by the first word of this name.
static bool extends_short_name(const struct candidates *list, size_t i)
{
    static const uint8_t good[] = {AUTHOR_JSONLD,   AUTHOR_JSONLD_OTHER, AUTHOR_META,
                                   AUTHOR_LABELLED, AUTHOR_REL_NEAR,     AUTHOR_CALLED_HEAD};
    struct str key = list->items[i].key;
    if (!candidate_has(&list->items[i], AUTHOR_LIKELY))
        return false;
    for (size_t j = 0; j < list->count; j++) {
        const struct candidate *other = &list->items[j];
        bool is_start = candidate_has(other, AUTHOR_ONE_WORD) && str_starts(key, other->key) &&
                        key.length > other->key.length && key.data[other->key.length] == ' ';
        for (size_t k = 0; is_start && k < sizeof(good); k++)
            if (candidate_has(other, good[k]))
                return true;
    }
    return false;
}

// A person named alone, in an element called author or a link to one: where there are many, most wrote other articles.
static bool is_called_person(const struct author_pool *pool, size_t i)
{
    const struct candidate *candidate = &pool->list->items[i];
    bool is_near =
        pool->best_seen[i] != TREE_NONE && zone_distance(&pool->zones, pool->best_seen[i]) == 0;
    return is_near && candidate_has(candidate, AUTHOR_LIKELY) &&
           !candidate_has(candidate, AUTHOR_WITH_OTHERS) &&
           !candidate_has(candidate, AUTHOR_WITH_MANY) &&
           (candidate_has(candidate, AUTHOR_CALLED) || candidate_has(candidate, AUTHOR_HREF) ||
            candidate_has(candidate, AUTHOR_REL));
}

static bool is_near_or_unseen(const struct author_pool *pool, size_t i)
{
    return pool->best_seen[i] == TREE_NONE || zone_distance(&pool->zones, pool->best_seen[i]) == 0;
}

// What has to be known of all names before the sources that name others are looked at.
struct totals {
    bool has_meta;
    size_t likely; // names of persons
    size_t crowd;  // persons called authors
};

static struct totals mark_forms(struct author_pool *pool)
{
    struct candidates *list = pool->list;
    struct totals totals = {.has_meta =
                                has_any(list, AUTHOR_JSONLD) || has_any(list, AUTHOR_META) ||
                                has_any(list, AUTHOR_MICRODATA) || has_any(list, AUTHOR_LABELLED)};
    for (size_t i = 0; i < list->count; i++) {
        struct candidate *candidate = &list->items[i];
        totals.likely += candidate_has(candidate, AUTHOR_LIKELY) && is_near_or_unseen(pool, i);
        totals.crowd += is_called_person(pool, i);
        if (has_better(pool, i))
            candidate_mark(candidate, AUTHOR_BETTER);
        if (is_padded(pool, i))
            candidate_mark(candidate, AUTHOR_PADDED);
        if (extends_short_name(list, i))
            candidate_mark(candidate, AUTHOR_EXTENDS);
        if (!pool->is_split[i])
            candidate_mark(candidate, AUTHOR_RAW);
    }
    return totals;
}

static void mark_sources(const struct author_pool *pool, struct candidate *candidate)
{
    static const struct {
        unsigned feature, differs;
    } rows[] = {
        {AUTHOR_JSONLD, AUTHOR_JSONLD_DIFFERS},       {AUTHOR_META, AUTHOR_META_DIFFERS},
        {AUTHOR_MICRODATA, AUTHOR_MICRODATA_DIFFERS}, {AUTHOR_REL_NEAR, AUTHOR_REL_DIFFERS},
        {AUTHOR_BY_HEAD, AUTHOR_BYLINE_DIFFERS},      {AUTHOR_CALLED_HEAD, AUTHOR_CALLED_DIFFERS}};
    size_t sources = count_sources(candidate);
    for (size_t j = 0; j < sizeof(rows) / sizeof(*rows); j++)
        if (!candidate_has(candidate, rows[j].feature) && has_person(pool, rows[j].feature))
            candidate_mark(candidate, rows[j].differs);
    if (sources >= 2)
        candidate_mark(candidate, sources == 2   ? AUTHOR_SOURCES_2
                                  : sources == 3 ? AUTHOR_SOURCES_3
                                                 : AUTHOR_SOURCES_4);
}

static void mark_seen(const struct author_pool *pool, size_t i)
{
    struct candidate *candidate = &pool->list->items[i];
    uint32_t node = pool->best_seen[i];
    if (pool->counts[i] >= OFTEN)
        candidate_mark(candidate, AUTHOR_OFTEN);
    if (node == TREE_NONE)
        return;
    candidate_mark(candidate, AUTHOR_VISIBLE);
    mark_places(pool, candidate, node);
    if (zone_distance(&pool->zones, node) == 0)
        candidate_mark(candidate, AUTHOR_NEAR);
}

static void mark_first_visible(const struct author_pool *pool)
{
    const struct candidates *list = pool->list;
    size_t first = STR_NONE;
    for (size_t i = 0; i < list->count; i++) {
        bool is_house = candidate_has(&list->items[i], AUTHOR_HOUSE) ||
                        candidate_has(&list->items[i], AUTHOR_HOUSE_LIKELY);
        if (pool->best_seen[i] != TREE_NONE && !is_house &&
            (first == STR_NONE || pool->first_seen[i] < pool->first_seen[first]))
            first = i;
    }
    if (first != STR_NONE)
        candidate_mark(&list->items[first], AUTHOR_FIRST_VISIBLE);
}

void author_relations_mark(struct author_pool *pool)
{
    struct totals totals = mark_forms(pool);
    for (size_t i = 0; i < pool->list->count; i++) {
        struct candidate *candidate = &pool->list->items[i];
        mark_sources(pool, candidate);
        mark_seen(pool, i);
        if (totals.crowd >= CROWD && is_called_person(pool, i))
            candidate_mark(candidate, AUTHOR_CROWD);
        if (!totals.has_meta)
            candidate_mark(candidate, AUTHOR_NO_META);
        if (totals.likely == 1 && candidate_has(candidate, AUTHOR_LIKELY))
            candidate_mark(candidate, AUTHOR_ONLY_LIKELY);
    }
    mark_first_visible(pool);
}
