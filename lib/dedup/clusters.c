// SPDX-License-Identifier: MIT
#include "dedup/clusters.h"

#include "base/memory.h"
#include "dedup/gather.h"
#include "dedup/relations.h"
#include "dedup/survivor.h"
#include "dedup/work.h"

#include <stdlib.h>

enum {
    ROUNDS_MAX = 16,
    NEAR_ROUNDS_MAX = 4, // in each of which the keys are looked at again
    AHEAD = 8, // records that are fetched before they are looked at: by merit they lie anywhere
};

// One of a group of captures with a common key, with the value by which the group may have to be parted.
struct member {
    uint64_t value; // 0: unknown
    uint32_t item;
};

const struct attributes *work_attributes(const struct work *work, uint32_t first)
{
    uint32_t at = work->merged_at[first];
    return at ? &work->merged[at - 1] : &work->signatures[work->order[first]].own;
}

// Both languages are known and not the same only for equal texts, whose captures state different ones.
static uint32_t common_language(uint32_t a, uint32_t b)
{
    if (a == 0 || b == 0)
        return a + b;
    return a < b ? a : b;
}

void work_unite(struct work *work, uint32_t a, uint32_t b, enum rule rule)
{
    work->joined[a] |= (uint8_t)rule;
    work->joined[b] |= (uint8_t)rule;
    a = sets_first(&work->sets, a);
    b = sets_first(&work->sets, b);
    if (!sets_join(&work->sets, a, b))
        return;
    work->has_joined = true;
    uint32_t first = a < b ? a : b;
    work->language[first] = common_language(work->language[a], work->language[b]);
}

static void unite_all(struct work *work, const struct member *members, size_t count, enum rule rule)
{
    for (size_t i = 1; i < count; i++)
        work_unite(work, members[0].item, members[i].item, rule);
}

static int by_value(const void *left, const void *right)
{
    const struct member *a = left, *b = right;
    if (a->value != b->value)
        return a->value < b->value ? -1 : 1;
    return (a->item > b->item) - (a->item < b->item);
}

// Sorts members by value; true when they have more than one known value, so that the group must be parted.
static bool sort_and_compare(struct member *members, size_t count)
{
    qsort(members, count, sizeof(*members), by_value);
    size_t known = 0;
    while (known < count && members[known].value == 0)
        known++;
    return known < count && members[known].value != members[count - 1].value;
}

// The next part of sorted members: all of them when they need not be parted, else those with one known value.
// Members without a value are in no part then: which one they belong to would be a guess.
static struct member *next_part(struct member *members, size_t count, bool is_parted,
                                size_t *position, size_t *part)
{
    if (*position >= count)
        return NULL;
    if (!is_parted) {
        *position = *part = count;
        return members;
    }
    while (members[*position].value == 0)
        (*position)++;
    struct member *first = &members[*position];
    *part = 1;
    while (*position + *part < count && first[*part].value == first->value)
        (*part)++;
    *position += *part;
    return first;
}

static void unite_parts(struct work *work, struct member *members, size_t count, enum rule rule)
{
    bool is_parted = sort_and_compare(members, count);
    size_t position = 0, part;
    struct member *first;
    while ((first = next_part(members, count, is_parted, &position, &part)))
        unite_all(work, first, part, rule);
}

// Captures under one slug or headline, month and author: parted by day where more than one is known.
static void unite_undated(struct work *work, struct member *members, size_t count)
{
    for (size_t i = 0; i < count; i++)
        members[i].value = work_attributes(work, members[i].item)->day;
    unite_parts(work, members, count, RULE_KEY);
}

// Unites those members whose values are known and the same.
static void unite_equal(struct work *work, struct member *members, size_t count, enum rule rule)
{
    qsort(members, count, sizeof(*members), by_value);
    for (size_t i = 1; i < count; i++)
        if (members[i].value && members[i].value == members[i - 1].value)
            work_unite(work, members[i - 1].item, members[i].item, rule);
}

// What a capture must have to speak against another one under the same URL.
static bool is_complete(const struct attributes *attributes)
{
    return attributes->headline > HASH_EMPTY && attributes->day && attributes->body > HASH_EMPTY &&
           attributes->body_words >= WORDS_ENOUGH;
}

// True when the complete members are one article by now (or none or one is complete).
static bool is_one_article(struct work *work, const struct member *members, size_t count)
{
    uint32_t article = UINT32_MAX;
    for (size_t i = 0; i < count; i++) {
        if (!is_complete(work_attributes(work, members[i].item)))
            continue;
        uint32_t first = sets_first(&work->sets, members[i].item);
        if (article != UINT32_MAX && article != first)
            return false;
        article = first;
    }
    return true;
}

static uint64_t value_of(const struct attributes *attributes, int which)
{
    if (which == 0)
        return attributes->headline > HASH_EMPTY ? attributes->headline : 0;
    if (which == 1)
        return attributes->day;
    return attributes->body_words >= WORDS_ENOUGH ? attributes->body : 0;
}

// Captures under one URL are one article; but under a URL that does not speak of an article not when headline, day
// and body all differ: a page that is written over every week, or a section that all its pages state as canonical.
static void unite_url(struct work *work, struct member *members, size_t count)
{
    for (int which = 0; which < 3 && !is_one_article(work, members, count); which++) {
        for (size_t i = 0; i < count; i++)
            members[i].value = value_of(work_attributes(work, members[i].item), which);
        unite_equal(work, members, count, RULE_URL);
    }
    if (is_one_article(work, members, count))
        unite_all(work, members, count, RULE_URL);
}

static void unite_group(struct work *work, const struct key *key, struct member *members,
                        size_t count)
{
    enum key_kind kind = key->kind;
    if (kind == KEY_TEXT) {
        unite_all(work, members, count, RULE_TEXT);
        return;
    }
    for (size_t i = 0; i < count; i++)
        members[i].value = work->language[sets_first(&work->sets, members[i].item)];
    bool is_parted = sort_and_compare(members, count);
    size_t position = 0, part;
    struct member *first;
    while ((first = next_part(members, count, is_parted, &position, &part))) {
        if (kind == KEY_HEADLINE)
            unite_all(work, first, part, RULE_KEY);
        else if (kind == KEY_SLUG || kind == KEY_MONTH)
            unite_undated(work, first, part);
        else if (key->hash & HASH_OF_ARTICLE)
            unite_all(work, first, part, RULE_URL);
        else
            unite_url(work, first, part);
    }
}

static struct attributes *add_merged(struct work *work)
{
    if (work->merged_count == work->merged_capacity) {
        work->merged_capacity = work->merged_capacity ? work->merged_capacity * 2 : 64;
        work->merged = memory_resize(work->merged, work->merged_capacity, sizeof(*work->merged));
    }
    return &work->merged[work->merged_count++];
}

// The attributes of every set, filled from its captures in order of merit; its keys and its language.
static void prepare_round(struct work *work)
{
    work->merged_count = 0;
    memset(work->merged_at, 0, work->count * sizeof(*work->merged_at));
    for (uint32_t item = 0; item < work->count; item++) {
        uint32_t first = sets_first(&work->sets, item);
        if (first == item) {
            work->fullest[item] = work->order[item];
            continue;
        }
        if (!work->merged_at[first]) {
            *add_merged(work) = work->signatures[work->order[first]].own;
            work->merged_at[first] = (uint32_t)work->merged_count;
        }
        struct attributes *merged = &work->merged[work->merged_at[first] - 1];
        const struct attributes *own = &work->signatures[work->order[item]].own;
        if (attributes_is_fuller(own, merged))
            work->fullest[first] = work->order[item];
        attributes_fill(merged, own);
    }
    keys_reset(&work->keys);
    for (uint32_t item = 0; item < work->count; item++) {
        if (item + AHEAD < work->count)
            memory_fetch(&work->signatures[work->order[item + AHEAD]].own,
                         sizeof(work->signatures->own));
        if (sets_first(&work->sets, item) != item)
            continue;
        const struct attributes *attributes = work_attributes(work, item);
        keys_add(&work->keys, attributes, item);
        work->language[item] = attributes->language > HASH_EMPTY ? attributes->language : 0;
    }
    keys_sort(&work->keys);
}

static void run_round(struct work *work)
{
    prepare_round(work);
    work->has_joined = false;
    size_t position = 0, count;
    const struct key *group;
    while ((group = keys_next_group(&work->keys, &position, &count))) {
        if (work->members_capacity < count) {
            work->members_capacity = count * 2;
            work->members =
                memory_resize(work->members, work->members_capacity, sizeof(*work->members));
        }
        for (size_t i = 0; i < count; i++)
            work->members[i] = (struct member){.item = group[i].item};
        unite_group(work, group, work->members, count);
    }
}

// A record with what decides first which of two is the better one, so that few signatures are looked at: they lie anywhere in memory.
struct merit {
    uint64_t rank;   // layout_rank, status and filled, in one number
    uint32_t length; // of the text
    const struct signature *signature;
};

enum { FILLED_MOST = (1 << 24) - 1 }; // that a rank can tell apart

static struct merit merit_of(const struct signature *signature)
{
    // With its first bit turned a number is ordered as one without a sign.
    uint32_t layout = (uint32_t)signature->layout_rank ^ UINT32_C(1) << 31;
    uint32_t filled = signature->filled < FILLED_MOST ? signature->filled : FILLED_MOST;
    uint64_t rank = (uint64_t)layout << 32 | (uint64_t)signature->own.status << 24 | filled;
    return (struct merit){rank, signature->text_length, signature};
}

static int compare_as(enum keep keep, const void *left, const void *right)
{
    const struct merit *a = left, *b = right;
    int order = survivor_compare(a->signature, b->signature, keep);
    return order ? order : (a->signature > b->signature) - (a->signature < b->signature);
}

static int by_merit(const void *left, const void *right)
{
    const struct merit *a = left, *b = right;
    if (a->rank != b->rank)
        return a->rank > b->rank ? -1 : 1;
    bool is_filled_same = (a->rank & FILLED_MOST) < FILLED_MOST;
    if (is_filled_same && a->length != b->length)
        return a->length > b->length ? -1 : 1;
    return compare_as(KEEP_BEST, left, right);
}

static int by_length(const void *left, const void *right)
{
    return compare_as(KEEP_LONGEST, left, right);
}

static int by_time(const void *left, const void *right)
{
    return compare_as(KEEP_NEWEST, left, right);
}

static int by_arrival(const void *left, const void *right)
{
    return compare_as(KEEP_FIRST, left, right);
}

static void sort_by_merit(struct work *work, enum keep keep)
{
    static int (*const orders[])(const void *, const void *) = {by_merit, by_length, by_time,
                                                                by_arrival};
    struct merit *sorted = memory_array(work->count, sizeof(*sorted));
    for (uint32_t i = 0; i < work->count; i++)
        sorted[i] = merit_of(&work->signatures[i]);
    qsort(sorted, work->count, sizeof(*sorted), orders[keep]);
    for (uint32_t i = 0; i < work->count; i++)
        work->order[i] = (uint32_t)(sorted[i].signature - work->signatures);
    free(sorted);
}

// Numbers the clusters by their first record and lists their members by merit.
static void list_clusters(struct clusters *clusters, struct work *work)
{
    uint32_t count = work->count;
    uint32_t *item_of = memory_array(count, sizeof(*item_of));
    uint32_t *number_of = work->merged_at; // by first item, from 1; no longer needed for attributes
    memset(number_of, 0, count * sizeof(*number_of));
    for (uint32_t item = 0; item < count; item++)
        item_of[work->order[item]] = item;
    for (uint32_t record = 0; record < count; record++) {
        uint32_t first = sets_first(&work->sets, item_of[record]);
        if (!number_of[first])
            number_of[first] = ++clusters->count;
        clusters->number[record] = number_of[first] - 1;
        clusters->joined[record] = work->joined[item_of[record]];
    }
    free(item_of);
    clusters->start = memory_array((size_t)clusters->count + 1, sizeof(*clusters->start));
    uint32_t *next = memory_array((size_t)clusters->count + 1, sizeof(*next));
    for (uint32_t record = 0; record < count; record++)
        clusters->start[clusters->number[record] + 1]++;
    for (uint32_t i = 0; i < clusters->count; i++)
        next[i + 1] = clusters->start[i + 1] += clusters->start[i];
    for (uint32_t item = 0; item < count; item++) {
        uint32_t record = work->order[item];
        clusters->members[next[clusters->number[record]]++] = record;
    }
    free(next);
}

// Hands out the keys of merged records, which none of their captures may have had alone.
static void add_merged_keys(const struct work *work, struct keys *merged)
{
    for (uint32_t item = 0; merged && item < work->count; item++)
        if (work->merged_at[item])
            relations_add_keys(merged, work_attributes(work, item), work->order[item]);
}

static void run_rounds(struct work *work, struct keys *merged)
{
    for (int round = 0; round < ROUNDS_MAX; round++) {
        run_round(work);
        add_merged_keys(work, merged);
        if (!work->has_joined)
            break;
    }
}

static void open_work(struct work *work, const struct grouping *grouping)
{
    uint32_t count = grouping->count;
    *work = (struct work){
        .signatures = grouping->signatures,
        .count = count,
        .near = grouping->near,
        .order = memory_array(count, sizeof(*work->order)),
        .language = memory_array(count, sizeof(*work->language)),
        .merged_at = memory_array(count, sizeof(*work->merged_at)),
        .fullest = memory_array(count, sizeof(*work->fullest)),
        .joined = memory_array(count, sizeof(*work->joined)),
    };
    sort_by_merit(work, grouping->keep);
    sets_open(&work->sets, count);
}

void clusters_make(struct clusters *clusters, const struct grouping *grouping)
{
    struct work work;
    uint32_t count = grouping->count;
    open_work(&work, grouping);
    run_rounds(&work, grouping->merged);
    for (int round = 0; grouping->near && round < NEAR_ROUNDS_MAX && gather_near(&work); round++)
        run_rounds(&work, grouping->merged);
    keys_free(&work.keys);
    free(work.merged);
    free(work.members);
    free(work.language);
    free(work.fullest);
    *clusters = (struct clusters){
        .number = memory_array(count, sizeof(*clusters->number)),
        .members = memory_array(count, sizeof(*clusters->members)),
        .joined = memory_array(count, sizeof(*clusters->joined)),
    };
    list_clusters(clusters, &work);
    relations_make(clusters, grouping->signatures);
    sets_free(&work.sets);
    free(work.order);
    free(work.merged_at);
    free(work.joined);
}

const char *rule_name(enum rule rule)
{
    switch (rule) {
    case RULE_URL: return "url";
    case RULE_KEY: return "key";
    case RULE_TEXT: return "text";
    case RULE_NEAR: return "near";
    case RULE_CONTAINED: return "contained";
    }
    return "text";
}

void clusters_free(struct clusters *clusters)
{
    free(clusters->number);
    free(clusters->members);
    free(clusters->start);
    free(clusters->joined);
    free(clusters->relations);
    *clusters = (struct clusters){0};
}
