// SPDX-License-Identifier: MIT
#include "dedup/clusters.h"

#include "base/die.h"
#include "dedup/keys.h"
#include "dedup/sets.h"
#include "dedup/survivor.h"

#include <stdlib.h>

enum { ROUNDS_MAX = 16 };

// One of a group of captures with a common key, with the value by which the group may have to be parted.
struct member {
    uint64_t value; // 0: unknown
    uint32_t item;
};

// Items are records in order of merit: the first item of a set is its survivor.
struct work {
    const struct signature *signatures;
    uint32_t count;
    uint32_t *order;           // record of an item
    uint32_t *language;        // by first item of a set; 0: unknown
    uint32_t *merged_at;       // by first item: position in 'merged' from 1; 0: a capture alone
    uint8_t *joined;           // by item
    struct attributes *merged; // of sets of two and more
    size_t merged_count, merged_capacity;
    struct sets sets;
    struct keys keys;
    struct member *members; // scratch
    size_t members_capacity;
    bool has_joined; // in this round
};

static void *allocate(size_t count, size_t size)
{
    void *memory = calloc(count ? count : 1, size);
    if (!memory)
        die("out of memory");
    return memory;
}

static void *reallocate(void *memory, size_t count, size_t size)
{
    memory = realloc(memory, count * size);
    if (!memory)
        die("out of memory");
    return memory;
}

static const struct attributes *attributes_of(const struct work *work, uint32_t first)
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

static void unite(struct work *work, uint32_t a, uint32_t b, enum rule rule)
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
        unite(work, members[0].item, members[i].item, rule);
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
        members[i].value = attributes_of(work, members[i].item)->day;
    unite_parts(work, members, count, RULE_KEY);
}

// Unites those members whose values are known and the same.
static void unite_equal(struct work *work, struct member *members, size_t count, enum rule rule)
{
    qsort(members, count, sizeof(*members), by_value);
    for (size_t i = 1; i < count; i++)
        if (members[i].value && members[i].value == members[i - 1].value)
            unite(work, members[i - 1].item, members[i].item, rule);
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
        if (!is_complete(attributes_of(work, members[i].item)))
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
            members[i].value = value_of(attributes_of(work, members[i].item), which);
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
        work->merged = reallocate(work->merged, work->merged_capacity, sizeof(*work->merged));
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
        if (first == item)
            continue;
        if (!work->merged_at[first]) {
            *add_merged(work) = work->signatures[work->order[first]].own;
            work->merged_at[first] = (uint32_t)work->merged_count;
        }
        attributes_fill(&work->merged[work->merged_at[first] - 1],
                        &work->signatures[work->order[item]].own);
    }
    keys_reset(&work->keys);
    for (uint32_t item = 0; item < work->count; item++) {
        if (sets_first(&work->sets, item) != item)
            continue;
        const struct attributes *attributes = attributes_of(work, item);
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
                reallocate(work->members, work->members_capacity, sizeof(*work->members));
        }
        for (size_t i = 0; i < count; i++)
            work->members[i] = (struct member){.item = group[i].item};
        unite_group(work, group, work->members, count);
    }
}

static int by_merit(const void *left, const void *right)
{
    const struct signature *a = *(const struct signature *const *)left;
    const struct signature *b = *(const struct signature *const *)right;
    int order = survivor_compare(a, b);
    return order ? order : (a > b) - (a < b);
}

static void sort_by_merit(struct work *work)
{
    const struct signature **sorted = allocate(work->count, sizeof(*sorted));
    for (uint32_t i = 0; i < work->count; i++)
        sorted[i] = &work->signatures[i];
    qsort(sorted, work->count, sizeof(*sorted), by_merit);
    for (uint32_t i = 0; i < work->count; i++)
        work->order[i] = (uint32_t)(sorted[i] - work->signatures);
    free(sorted);
}

// Numbers the clusters by their first record and lists their members by merit.
static void list_clusters(struct clusters *clusters, struct work *work)
{
    uint32_t count = work->count;
    uint32_t *item_of = allocate(count, sizeof(*item_of));
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
    clusters->start = allocate((size_t)clusters->count + 1, sizeof(*clusters->start));
    uint32_t *next = allocate((size_t)clusters->count + 1, sizeof(*next));
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

void clusters_make(struct clusters *clusters, const struct signature *signatures, uint32_t count)
{
    struct work work = {
        .signatures = signatures,
        .count = count,
        .order = allocate(count, sizeof(*work.order)),
        .language = allocate(count, sizeof(*work.language)),
        .merged_at = allocate(count, sizeof(*work.merged_at)),
        .joined = allocate(count, sizeof(*work.joined)),
    };
    sort_by_merit(&work);
    sets_open(&work.sets, count);
    for (int round = 0; round < ROUNDS_MAX; round++) {
        run_round(&work);
        if (!work.has_joined)
            break;
    }
    keys_free(&work.keys);
    free(work.merged);
    free(work.members);
    free(work.language);
    *clusters = (struct clusters){
        .number = allocate(count, sizeof(*clusters->number)),
        .members = allocate(count, sizeof(*clusters->members)),
        .joined = allocate(count, sizeof(*clusters->joined)),
    };
    list_clusters(clusters, &work);
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
    }
    return "text";
}

void clusters_free(struct clusters *clusters)
{
    free(clusters->number);
    free(clusters->members);
    free(clusters->start);
    free(clusters->joined);
    *clusters = (struct clusters){0};
}
