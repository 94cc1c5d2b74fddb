// SPDX-License-Identifier: MIT
#include "extract/day_signs.h"

#include "text/space.h"

enum {
    PRINTED_BYTES = 40
}; // of a date as printed, in an element that has its machine-readable form

// <time datetime="2017-03-01">03/01/2017</time> shows in which order the page writes day and month.
static void compare_order(struct day_pool *pool, const struct sign *sign)
{
    const struct tree *tree = pool->signs->tree;
    uint32_t from = tree->nodes[sign->node].text,
             end = tree->nodes[tree->nodes[sign->node].end].text;
    if (end - from <= PRINTED_BYTES)
        day_order_compare(&pool->order, tree_line(tree, sign->node, pool->signs->arena),
                          date_from_iso(sign->value));
}

static void read_element(struct day_pool *pool, const struct sign *sign)
{
    bool is_time = sign->source == SOURCE_TIME;
    struct str value = sign->value;
    if (!value.data) {
        value = day_order_full_years(pool->signs->arena, sign_line(pool->signs, sign));
        if (value.length > DAY_LINE_BYTES)
            return;
    }
    struct candidate *candidate = day_pool_put_value(pool, value, sign->node);
    if (!candidate)
        return;
    if (sign->value.data)
        compare_order(pool, sign);
    day_pool_see(pool, candidate, sign->node);
    bool *is_seen = is_time ? &pool->is_time_seen : &pool->is_called_seen;
    enum zone zone = zone_of(&pool->zones, sign->node);
    bool is_related = pool->signs->places[sign->node] & (PLACE_RELATED | PLACE_COMMENT);
    candidate_mark(candidate, is_time ? DATE_TIME_FEATURE : DATE_CALLED_FEATURE);
    if (is_related && is_time)
        candidate_mark(candidate, DATE_TIME_RELATED_FEATURE);
    if (!*is_seen && !is_related)
        candidate_mark(candidate, is_time ? DATE_TIME_FIRST_FEATURE : DATE_CALLED_FIRST_FEATURE);
    if (!is_related && (zone == ZONE_HEAD || zone == ZONE_ABOVE))
        candidate_mark(candidate, is_time ? DATE_TIME_HEAD_FEATURE : DATE_CALLED_HEAD_FEATURE);
    *is_seen |= !is_related;
}

static void read_sign(struct day_pool *pool, const struct sign *sign)
{
    static const uint8_t published[SOURCE_COUNT] = {
        [SOURCE_JSONLD] = DATE_JSONLD_FEATURE,
        [SOURCE_JSONLD_OTHER] = DATE_JSONLD_OTHER_FEATURE,
        [SOURCE_OPEN_GRAPH] = DATE_OPEN_GRAPH_FEATURE,
        [SOURCE_META] = DATE_META_FEATURE,
        [SOURCE_META_WEAK] = DATE_META_WEAK_FEATURE,
        [SOURCE_CITATION] = DATE_CITATION_FEATURE,
        [SOURCE_MICRODATA] = DATE_MICRODATA_FEATURE,
    };
    static const uint8_t modified[SOURCE_COUNT] = {
        [SOURCE_JSONLD] = DATE_MODIFIED_JSONLD_FEATURE,
        [SOURCE_OPEN_GRAPH] = DATE_MODIFIED_OPEN_GRAPH_FEATURE,
        [SOURCE_META] = DATE_MODIFIED_META_FEATURE,
    };
    if (sign->source == SOURCE_TIME || sign->source == SOURCE_CLASS) {
        read_element(pool, sign);
        return;
    }
    struct candidate *candidate = day_pool_put_value(pool, sign_line(pool->signs, sign), TREE_NONE);
    if (!candidate)
        return;
    bool is_modified = sign->field == SIGN_MODIFIED;
    if (is_modified)
        candidate_mark(candidate, modified[sign->source] ? modified[sign->source]
                                                         : DATE_MODIFIED_OTHER_FEATURE);
    else
        candidate_mark(candidate, published[sign->source]);
    // A <meta> stands where its writer put it, not where a reader sees it.
    if (sign->source == SOURCE_MICRODATA && pool->signs->tree->nodes[sign->node].tag != TAG_META)
        day_pool_see(pool, candidate, sign->node);
}

void day_signs_read(struct day_pool *pool)
{
    const struct signs *signs = pool->signs;
    for (size_t i = 0; i < signs->count; i++)
        if (signs->items[i].field == SIGN_PUBLISHED || signs->items[i].field == SIGN_MODIFIED)
            read_sign(pool, &signs->items[i]);
}

void day_signs_read_scripts(struct day_pool *pool)
{
    static const struct str keys[] = {
        STR_INIT("\"datePublished\""),   STR_INIT("\"publishedDate\""),
        STR_INIT("\"published_at\""),    STR_INIT("\"publishedAt\""),
        STR_INIT("\"publishDate\""),     STR_INIT("\"publish_date\""),
        STR_INIT("\"publicationDate\""), STR_INIT("\"createdAt\"")};
    const struct tree *tree = pool->signs->tree;
    for (size_t i = 0; i < pool->list->count; i++)
        if (day_is_strong(&pool->list->items[i]))
            return;
    for (size_t i = 0; i < sizeof(keys) / sizeof(*keys); i++) {
        for (uint32_t j = 0; j < tree->script_count; j++) {
            struct str script = tree->scripts[j].content;
            size_t at = str_find(script, keys[i], 0);
            if (at == STR_NONE)
                continue;
            struct str value = str_slice(script, at + keys[i].length, at + keys[i].length + 40);
            size_t quote = str_find_byte(value, '"', 0);
            value = quote == STR_NONE ? value : str_slice(value, quote + 1, value.length);
            struct candidate *candidate = day_pool_put(pool, date_from_iso(value), TREE_NONE);
            if (!candidate)
                continue;
            candidate_mark(candidate, DATE_SCRIPT_FEATURE);
            return;
        }
    }
}
