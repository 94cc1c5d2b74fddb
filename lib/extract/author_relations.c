// SPDX-License-Identifier: MIT
#include "extract/author_relations.h"

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
static bool has_person(const struct candidates *list, unsigned feature)
{
    for (size_t i = 0; i < list->count; i++) {
        const struct candidate *candidate = &list->items[i];
        if (candidate_has(candidate, feature) && !candidate_has(candidate, AUTHOR_HOUSE) &&
            !candidate_has(candidate, AUTHOR_HOUSE_LIKELY) &&
            !candidate_has(candidate, AUTHOR_NOBODY))
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

bool author_is_within(struct str key, struct str other)
{
    struct str word;
    if (other.length <= key.length)
        return false;
    for (struct str rest = key; rest.data && str_split(&rest, ' ', &word);)
        if (word.length == 1 ? other.data[0] != word.data[0] : !str_contains(other, word))
            return false;
    return true;
}

// True when a longer form of the name is there.
static bool has_better(const struct candidates *list, size_t i)
{
    for (size_t j = 0; j < list->count; j++)
        if (j != i && author_is_within(list->items[i].key, list->items[j].key))
            return true;
    return false;
}

void author_relations_mark(struct author_pool *pool)
{
    static const struct {
        unsigned feature, differs;
    } rows[] = {
        {AUTHOR_JSONLD, AUTHOR_JSONLD_DIFFERS},       {AUTHOR_META, AUTHOR_META_DIFFERS},
        {AUTHOR_MICRODATA, AUTHOR_MICRODATA_DIFFERS}, {AUTHOR_REL_NEAR, AUTHOR_REL_DIFFERS},
        {AUTHOR_BY_HEAD, AUTHOR_BYLINE_DIFFERS},      {AUTHOR_CALLED_HEAD, AUTHOR_CALLED_DIFFERS}};
    struct candidates *list = pool->list;
    bool has_meta = has_any(list, AUTHOR_JSONLD) || has_any(list, AUTHOR_META) ||
                    has_any(list, AUTHOR_MICRODATA) || has_any(list, AUTHOR_LABELLED);
    struct candidate *first = NULL;
    size_t likely = 0;
    for (size_t i = 0; i < list->count; i++)
        likely += candidate_has(&list->items[i], AUTHOR_LIKELY) &&
                  (pool->best_seen[i] == TREE_NONE ||
                   zone_distance(&pool->zones, pool->best_seen[i]) == 0);
    for (size_t i = 0; i < list->count; i++) {
        struct candidate *candidate = &list->items[i];
        size_t sources = count_sources(candidate);
        for (size_t j = 0; j < sizeof(rows) / sizeof(*rows); j++)
            if (!candidate_has(candidate, rows[j].feature) && has_person(list, rows[j].feature))
                candidate_mark(candidate, rows[j].differs);
        if (sources >= 2)
            candidate_mark(candidate, sources == 2   ? AUTHOR_SOURCES_2
                                      : sources == 3 ? AUTHOR_SOURCES_3
                                                     : AUTHOR_SOURCES_4);
        if (has_better(list, i))
            candidate_mark(candidate, AUTHOR_BETTER);
        if (pool->counts[i] >= 5)
            candidate_mark(candidate, AUTHOR_OFTEN);
        if (!has_meta)
            candidate_mark(candidate, AUTHOR_NO_META);
        if (!pool->is_split[i])
            candidate_mark(candidate, AUTHOR_RAW);
        if (likely == 1 && candidate_has(candidate, AUTHOR_LIKELY))
            candidate_mark(candidate, AUTHOR_ONLY_LIKELY);
        bool is_visible = pool->best_seen[i] != TREE_NONE;
        if (is_visible) {
            candidate_mark(candidate, AUTHOR_VISIBLE);
            mark_places(pool, candidate, pool->best_seen[i]);
            if (zone_distance(&pool->zones, pool->best_seen[i]) == 0)
                candidate_mark(candidate, AUTHOR_NEAR);
        }
        bool is_house =
            candidate_has(candidate, AUTHOR_HOUSE) || candidate_has(candidate, AUTHOR_HOUSE_LIKELY);
        if (is_visible && !is_house &&
            (!first || pool->first_seen[i] < pool->first_seen[first - list->items]))
            first = candidate;
    }
    if (first)
        candidate_mark(first, AUTHOR_FIRST_VISIBLE);
}
