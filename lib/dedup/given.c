// SPDX-License-Identifier: MIT
#include "dedup/given.h"

#include "base/memory.h"

#include <stdlib.h>

void given_add(struct given *given, const struct given_member *member)
{
    bool is_new;
    given->said =
        memory_grow(given->said, given->said_count, &given->said_capacity, sizeof(*given->said));
    struct given_member *added = &given->said[given->said_count++];
    *added = *member;
    uint64_t *first =
        numbers_put(&given->by_identity, member->identity.low, given->said_count, &is_new);
    if (!*first)
        *first = given->said_count;
    // Chained in the order of the file: the first is looked at first.
    struct given_member *chain = &given->said[*first - 1];
    if (chain != added)
        given->said[chain->last - 1].same = (uint32_t)given->said_count;
    chain->last = (uint32_t)given->said_count;
}

void given_relate(struct given *given, const struct given_relation *relation)
{
    bool is_new;
    given->relations = memory_grow(given->relations, given->relation_count,
                                   &given->relation_capacity, sizeof(*given->relations));
    given->relations[given->relation_count++] = *relation;
    numbers_put(&given->targets, relation->target.low, 0, &is_new);
}

// What is said of the next record of this identity, from 1; 0: nothing.
static uint32_t take(struct given *given, struct hash128 identity)
{
    bool is_new;
    uint64_t *first = numbers_put(&given->by_identity, identity.low, 0, &is_new);
    uint32_t at = (uint32_t)*first;
    if (!at || given->said[at - 1].identity.high != identity.high)
        return 0;
    *first = given->said[at - 1].same;
    if (*first)
        given->said[*first - 1].last = given->said[at - 1].last;
    given->taken++;
    return at;
}

void given_sign(struct given *given, struct signature *signature, const struct facts *facts)
{
    memset(signature, 0, sizeof(*signature));
    signature->number = facts->number;
    signature->has_id = facts->has_id;
    signature->line_hash = hash64(facts->line);
    struct hash128 identity = hash128(facts->line);
    given->of = memory_grow(given->of, given->count, &given->capacity, sizeof(*given->of));
    given->of[given->count++] = take(given, identity);
    uint64_t *target = numbers_get(&given->targets, identity.low);
    if (target && !*target)
        *target = given->count;
}

const struct given_member *given_of(const struct given *given, uint32_t record)
{
    static const struct given_member nothing;
    uint32_t at = given->of[record];
    return at ? &given->said[at - 1] : &nothing;
}

// A record and where it belongs.
struct placed {
    uint32_t cluster, rank, record;
};

static int by_place(const void *left, const void *right)
{
    const struct placed *a = left, *b = right;
    if (a->cluster != b->cluster)
        return a->cluster < b->cluster ? -1 : 1;
    if (a->rank != b->rank)
        return a->rank < b->rank ? -1 : 1;
    return (a->record > b->record) - (a->record < b->record);
}

// Clusters are numbered by their first records; 'numbers' leads there from what the file calls them.
static void number_clusters(const struct given *given, struct clusters *clusters,
                            struct placed *placed, struct numbers *numbers)
{
    for (uint32_t record = 0; record < given->count; record++) {
        const struct given_member *member = given_of(given, record);
        bool is_new = true;
        uint64_t number = clusters->count;
        if (member->number)
            number = *numbers_put(numbers, member->number, clusters->count, &is_new);
        clusters->count += is_new;
        clusters->number[record] = (uint32_t)number;
        placed[record] = (struct placed){(uint32_t)number, member->rank, record};
    }
}

static int by_cluster(const void *left, const void *right)
{
    const struct relation *a = left, *b = right;
    if (a->cluster != b->cluster)
        return a->cluster < b->cluster ? -1 : 1;
    if (a->kind != b->kind)
        return a->kind < b->kind ? -1 : 1;
    return (a->target > b->target) - (a->target < b->target);
}

static void add_relations(const struct given *given, struct clusters *clusters,
                          const struct numbers *numbers)
{
    clusters->relations = memory_array(given->relation_count, sizeof(*clusters->relations));
    for (size_t i = 0; i < given->relation_count; i++) {
        const struct given_relation *relation = &given->relations[i];
        const uint64_t *cluster = numbers_get(numbers, relation->number);
        const uint64_t *target = numbers_get(&given->targets, relation->target.low);
        if (cluster && target && *target)
            clusters->relations[clusters->relation_count++] =
                (struct relation){(uint32_t)*cluster, (uint32_t)(*target - 1), relation->kind};
    }
    if (clusters->relation_count)
        qsort(clusters->relations, clusters->relation_count, sizeof(*clusters->relations),
              by_cluster);
}

void given_clusters(const struct given *given, struct clusters *clusters)
{
    size_t count = given->count;
    struct placed *placed = memory_array(count, sizeof(*placed));
    *clusters = (struct clusters){
        .number = memory_array(count, sizeof(uint32_t)),
        .members = memory_array(count, sizeof(uint32_t)),
        .joined = memory_array(count, 1),
    };
    struct numbers numbers = {0};
    number_clusters(given, clusters, placed, &numbers);
    add_relations(given, clusters, &numbers);
    numbers_free(&numbers);
    clusters->start = memory_array((size_t)clusters->count + 1, sizeof(uint32_t));
    if (count)
        qsort(placed, count, sizeof(*placed), by_place);
    for (size_t i = 0; i < count; i++) {
        clusters->members[i] = placed[i].record;
        clusters->start[placed[i].cluster + 1] = (uint32_t)i + 1;
    }
    free(placed);
}

void given_free(struct given *given)
{
    free(given->said);
    free(given->of);
    numbers_free(&given->by_identity);
    numbers_free(&given->targets);
    free(given->relations);
    *given = (struct given){0};
}
