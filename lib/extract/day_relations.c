// SPDX-License-Identifier: MIT
#include "extract/day_relations.h"

#include "extract/copyright.h"

enum {
    OFTEN = 4,
    OLD_DAYS = 730,
    WEB_YEAR = 1995, // from which on pages come from the web
};

static void mark_places(const struct day_pool *pool, struct candidate *candidate, uint32_t node)
{
    static const struct {
        uint32_t places;
        unsigned feature;
    } rows[] = {
        {PLACE_RELATED, DATE_IN_RELATED_FEATURE},
        {PLACE_COMMENT, DATE_IN_COMMENT_FEATURE},
        {PLACE_FOOTER | PLACE_NAV | PLACE_ASIDE, DATE_IN_OTHER_FEATURE},
        {PLACE_LINK, DATE_IN_LINK_FEATURE},
        {PLACE_AUTHOR, DATE_IN_AUTHOR_FEATURE},
        {PLACE_META, DATE_IN_META_FEATURE},
        {PLACE_ARTICLE, DATE_IN_ARTICLE_FEATURE},
        {PLACE_HEADER, DATE_IN_HEADER_FEATURE},
        {PLACE_MODIFIED, DATE_CALLED_MODIFIED_FEATURE},
        {PLACE_DATE, DATE_CALLED_FEATURE},
    };
    uint32_t places = pool->signs->places[node];
    for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
        if (places & rows[i].places)
            candidate_mark(candidate, rows[i].feature);
    candidate_mark(candidate, DATE_FAR_ABOVE_FEATURE + zone_of(&pool->zones, node));
}

static void mark_address(const struct day_pool *pool, struct candidate *candidate, struct date date,
                         struct date address)
{
    bool is_month = date.year == address.year && date.month == address.month;
    (void)pool;
    if (address.precision == DATE_NONE)
        return;
    if (date_compare(date, address) == 0)
        candidate_mark(candidate, DATE_URL_DAY_FEATURE);
    if (address.precision >= DATE_MONTH && is_month)
        candidate_mark(candidate, DATE_URL_MONTH_FEATURE);
    else if (date.year == address.year)
        candidate_mark(candidate, DATE_URL_YEAR_FEATURE);
    else
        candidate_mark(candidate, DATE_URL_DIFFERS_FEATURE);
}

struct bounds {
    long earliest, latest;
    bool has_strong;
    struct date address, image;
    int copyright;
};

static void mark_image(struct candidate *candidate, struct date date, struct date image)
{
    if (image.precision < DATE_MONTH)
        return;
    if (date.year == image.year && date.month == image.month)
        candidate_mark(candidate, DATE_IMAGE_MONTH_FEATURE);
    else if (date.year * 12 + date.month < image.year * 12 + image.month)
        candidate_mark(candidate, DATE_IMAGE_LATER_FEATURE);
}

static bool is_next_to_strong(const struct candidates *list, long day)
{
    for (size_t i = 0; i < list->count; i++) {
        long other = date_day_number(date_from_iso(list->items[i].key));
        if (day_is_strong(&list->items[i]) && (other == day + 1 || other == day - 1))
            return true;
    }
    return false;
}

static bool is_apart(const struct day_pool *pool, size_t i)
{
    return pool->seen[i] != TREE_NONE &&
           (pool->signs->places[pool->seen[i]] & (PLACE_RELATED | PLACE_COMMENT));
}

// True for the day of a change, as printed or as metadata say.
static bool is_called_change(const struct candidate *candidate)
{
    static const uint8_t features[] = {DATE_LABEL_MODIFIED_FEATURE, DATE_MODIFIED_JSONLD_FEATURE,
                                       DATE_MODIFIED_OPEN_GRAPH_FEATURE, DATE_MODIFIED_META_FEATURE,
                                       DATE_MODIFIED_OTHER_FEATURE};
    if (day_is_strong(candidate) || candidate_has(candidate, DATE_MICRODATA_FEATURE) ||
        candidate_has(candidate, DATE_LABEL_PUBLISHED_FEATURE))
        return false;
    for (size_t i = 0; i < sizeof(features); i++)
        if (candidate_has(candidate, features[i]))
            return true;
    return false;
}

// What speaks against the day of a change: that metadata state an earlier one, that a label calls another one that of
// the publication.
static void mark_change(const struct day_pool *pool, struct candidate *candidate)
{
    const struct candidates *list = pool->list;
    if (!is_called_change(candidate))
        return;
    for (size_t i = 0; i < list->count; i++) {
        const struct candidate *other = &list->items[i];
        bool is_before = str_compare(other->key, candidate->key) < 0;
        bool is_stated = day_is_strong(other) ||
                         (candidate_has(other, DATE_MICRODATA_FEATURE) && !is_apart(pool, i));
        if (is_stated && is_before)
            candidate_mark(candidate, DATE_CHANGED_FEATURE);
        if (candidate_has(other, DATE_LABEL_PUBLISHED_FEATURE) && !is_apart(pool, i))
            candidate_mark(candidate, DATE_OTHER_PUBLISHED_FEATURE);
    }
}

static void mark_relations(const struct day_pool *pool, size_t i, const struct bounds *bounds)
{
    struct candidate *candidate = &pool->list->items[i];
    struct date date = date_from_iso(candidate->key);
    long day = date_day_number(date);
    const uint64_t modified = (UINT64_C(1) << DATE_MODIFIED_JSONLD_FEATURE) |
                              (UINT64_C(1) << DATE_MODIFIED_OPEN_GRAPH_FEATURE) |
                              (UINT64_C(1) << DATE_MODIFIED_META_FEATURE) |
                              (UINT64_C(1) << DATE_MODIFIED_OTHER_FEATURE);
    if (candidate->features[1] == 0 && (candidate->features[0] & ~modified) == 0)
        candidate_mark(candidate, DATE_ONLY_MODIFIED_FEATURE);
    if (bounds->has_strong && !day_is_strong(candidate)) {
        candidate_mark(candidate, DATE_STRONG_DIFFERS_FEATURE);
        if (is_next_to_strong(pool->list, day))
            candidate_mark(candidate, DATE_STRONG_NEXT_FEATURE);
    }
    mark_address(pool, candidate, date, bounds->address);
    mark_image(candidate, date, bounds->image);
    if (pool->list->count == 1)
        candidate_mark(candidate, DATE_ONLY_FEATURE);
    else if (day == bounds->earliest)
        candidate_mark(candidate, DATE_EARLIEST_FEATURE);
    else if (day == bounds->latest)
        candidate_mark(candidate, DATE_LATEST_FEATURE);
    if (day + OLD_DAYS < bounds->latest)
        candidate_mark(candidate, DATE_OLD_FEATURE);
    mark_change(pool, candidate);
    if (date.year < WEB_YEAR)
        candidate_mark(candidate, DATE_BEFORE_WEB_FEATURE);
    if (pool->counts[i] >= 2)
        candidate_mark(candidate,
                       pool->counts[i] >= OFTEN ? DATE_OFTEN_FEATURE : DATE_TWICE_FEATURE);
    if (bounds->copyright && date.year >= bounds->copyright)
        candidate_mark(candidate, date.year == bounds->copyright ? DATE_COPYRIGHT_SAME_FEATURE
                                                                 : DATE_COPYRIGHT_LATER_FEATURE);
}

void day_relations_mark(struct day_pool *pool)
{
    const struct signs *signs = pool->signs;
    const struct sign *image = signs_best(signs, SIGN_IMAGE);
    struct bounds bounds = {.address = date_of_url(signs_address(signs)),
                            .copyright = copyright_line_year(copyright_of(signs))};
    if (image)
        bounds.image = date_of_url(image->value);
    day_pool_put(pool, bounds.address, TREE_NONE);
    for (size_t i = 0; i < pool->list->count; i++) {
        const struct candidate *candidate = &pool->list->items[i];
        long day = date_day_number(date_from_iso(candidate->key));
        bounds.earliest = i == 0 || day < bounds.earliest ? day : bounds.earliest;
        bounds.latest = i == 0 || day > bounds.latest ? day : bounds.latest;
        bounds.has_strong |= day_is_strong(candidate);
    }
    for (size_t i = 0; i < pool->list->count; i++) {
        mark_relations(pool, i, &bounds);
        if (pool->seen[i] != TREE_NONE)
            mark_places(pool, &pool->list->items[i], pool->seen[i]);
    }
    if (bounds.address.precision == DATE_MONTH) {
        pool->coarse = bounds.address;
        pool->coarse_node = TREE_NONE;
    }
}
