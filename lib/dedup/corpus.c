// SPDX-License-Identifier: MIT
#include "dedup/corpus.h"

#include "base/die.h"
#include "base/memory.h"
#include "base/pages.h"
#include "dedup/archive.h"
#include "dedup/given.h"
#include "dedup/keys.h"
#include "dedup/relations.h"
#include "dedup/resolve.h"
#include "dedup/verdict.h"

#include <stdio.h>
#include <stdlib.h>

enum {
    FIRST_CAPACITY = 1024,
    WORK_BYTES = 400, // a record, about, that making clusters needs beside what is stored of it
};

void corpus_open(struct corpus *corpus, size_t memory, const char *folder)
{
    *corpus = (struct corpus){0};
    store_open(&corpus->store, memory, folder);
}

static void grow(struct corpus *corpus)
{
    if (corpus->count >= CORPUS_MAX)
        die("more than %d records in one run", CORPUS_MAX);
    size_t capacity = corpus->capacity ? (size_t)corpus->capacity * 2 : FIRST_CAPACITY;
    if (capacity > CORPUS_MAX)
        capacity = CORPUS_MAX;
    corpus->signatures =
        pages_resize(corpus->signatures, corpus->capacity * sizeof(*corpus->signatures),
                     capacity * sizeof(*corpus->signatures));
    corpus->names = memory_resize(corpus->names, capacity, sizeof(*corpus->names));
    corpus->capacity = (uint32_t)capacity;
}

void corpus_add(struct corpus *corpus, struct arena *scratch, const struct facts *facts,
                const struct signed_as *made)
{
    struct signed_as own;
    if (corpus->count == corpus->capacity)
        grow(corpus);
    if (corpus->given)
        given_sign(corpus->given, &own.signature, facts);
    else if (!made)
        signature_make(&own.signature, &own.sketch, scratch, facts);
    if (!made || corpus->given)
        made = &own;
    corpus->signatures[corpus->count] = made->signature;
    if (corpus->threshold > 0 && !corpus->given)
        sketches_add(&corpus->sketches, &made->sketch);
    corpus->names[corpus->count] =
        facts->name.data ? arena_copy(&corpus->names_memory, facts->name) : (struct str){0};
    corpus->names_length += facts->name.length;
    store_add(&corpus->store, facts->line);
    corpus->count++;
}

size_t corpus_bytes(const struct corpus *corpus)
{
    size_t each = sizeof(struct signature) + sizeof(uint64_t) + sizeof(struct str) + WORK_BYTES;
    if (corpus->threshold > 0)
        each += sizeof(struct sketch);
    return corpus->count * each + corpus->names_length + corpus->store.used;
}

bool corpus_spill(struct corpus *corpus)
{
    return store_spill(&corpus->store);
}

void corpus_cluster(struct corpus *corpus)
{
    struct texts texts = {corpus->signatures, &corpus->sketches};
    struct edges edges = {0};
    struct grouping grouping = {corpus->signatures, corpus->count, corpus->keep, NULL, NULL};
    struct near near = {&corpus->sketches, NULL, 0, corpus->threshold};
    if (corpus->given) {
        given_clusters(corpus->given, &corpus->clusters);
        return;
    }
    if (corpus->threshold > 0) {
        edges_make(&edges, texts, corpus->count, verdict_least(corpus->threshold));
        near.edges = edges.items;
        near.count = edges.count;
        grouping.near = &near;
    }
    clusters_make(&corpus->clusters, &grouping);
    edges_free(&edges);
}

const uint32_t *corpus_members(const struct corpus *corpus, uint32_t cluster, uint32_t *count)
{
    const struct clusters *clusters = &corpus->clusters;
    *count = clusters->start[cluster + 1] - clusters->start[cluster];
    return &clusters->members[clusters->start[cluster]];
}

uint32_t corpus_fullest(const struct corpus *corpus, uint32_t cluster)
{
    uint32_t count;
    const uint32_t *members = corpus_members(corpus, cluster, &count);
    uint32_t fullest = members[0];
    for (uint32_t i = 0; corpus->given && i < count; i++)
        if (given_of(corpus->given, members[i])->has_body)
            return members[i];
    for (uint32_t i = 1; i < count; i++)
        if (attributes_is_fuller(&corpus->signatures[members[i]].own,
                                 &corpus->signatures[fullest].own))
            fullest = members[i];
    return fullest;
}

static struct compared compared(const struct corpus *corpus, uint32_t record)
{
    return (struct compared){&corpus->signatures[record].own,
                             sketches_at(&corpus->sketches, record)};
}

// By keys that the two have themselves; 0: by none.
static unsigned common_key(const struct attributes *kept, const struct attributes *own)
{
    unsigned shared = keys_shared(kept, own);
    if (shared & 1U << KEY_URL)
        return RULE_URL;
    if (shared & (1U << KEY_HEADLINE | 1U << KEY_SLUG))
        return RULE_KEY;
    return shared & 1U << KEY_TEXT ? RULE_TEXT : 0;
}

struct reason corpus_reason(const struct corpus *corpus, uint32_t survivor, uint32_t dropped)
{
    struct reason reason = {.score = "1"};
    if (corpus->given)
        return given_of(corpus->given, dropped)->reason;
    unsigned joined = corpus->clusters.joined[dropped];
    unsigned rule = common_key(&corpus->signatures[survivor].own, &corpus->signatures[dropped].own);
    if (!rule && corpus->threshold > 0) {
        struct compared kept = compared(corpus, survivor);
        struct compared other = compared(corpus, dropped);
        float score = verdict_score(kept, other);
        if (score >= verdict_least(corpus->threshold) || joined == RULE_NEAR) {
            rule = verdict_is_contained(kept, other) ? RULE_CONTAINED : RULE_NEAR;
            snprintf(reason.score, sizeof(reason.score), "%.3f", (double)score);
        }
    }
    for (unsigned next = RULE_URL; !rule && next < RULE_NEAR; next <<= 1)
        rule = joined & next;
    reason.rule = rule ? (enum rule)rule : RULE_TEXT;
    return reason;
}

static void load_record(struct corpus *corpus, uint32_t record, bool has_sketch)
{
    struct archived entry;
    struct sketch sketch;
    struct str name;
    archive_read(corpus->archive, corpus->numbers[record], 1, &entry);
    corpus->signatures[record] = entry.signature;
    archive_text(corpus->archive, corpus->numbers[record], &name);
    corpus->names[record] = name.data ? arena_copy(&corpus->names_memory, name) : name;
    if (has_sketch) {
        archive_sketches(corpus->archive, corpus->numbers[record], 1, &sketch);
        sketches_add(&corpus->sketches, &sketch);
    }
}

// What has no name cannot be referred to.
static void add_related(struct corpus *corpus, enum relation_kind kind, struct str name)
{
    if (!name.data)
        return;
    corpus->related = memory_grow(corpus->related, corpus->related_count, &corpus->related_capacity,
                                  sizeof(*corpus->related));
    corpus->related[corpus->related_count++] =
        (struct related){relation_name(kind), arena_copy(&corpus->names_memory, name)};
}

static void load_related(struct corpus *corpus, const struct resolved *cluster)
{
    corpus->related_count = 0;
    for (size_t i = 0; i < cluster->relation_count; i++) {
        struct str name;
        archive_text(corpus->archive, cluster->relations[i].target, &name);
        add_related(corpus, cluster->relations[i].kind, name);
    }
}

void corpus_load(struct corpus *corpus, struct archive *archive, const struct resolved *cluster)
{
    uint32_t count = cluster->count;
    corpus->archive = archive;
    corpus->numbers = cluster->members;
    corpus->count = corpus->sketches.count = 0;
    arena_reset(&corpus->names_memory);
    while (corpus->capacity < count)
        grow(corpus);
    clusters_free(&corpus->clusters);
    corpus->clusters = (struct clusters){
        .count = 1,
        .number = memory_array(count, sizeof(uint32_t)),
        .members = memory_array(count, sizeof(uint32_t)),
        .start = memory_array(2, sizeof(uint32_t)),
        .joined = memory_array(count, 1),
    };
    corpus->clusters.start[1] = count;
    for (uint32_t i = 0; i < count; i++) {
        load_record(corpus, i, corpus->threshold > 0 && count > 1);
        corpus->clusters.members[i] = i;
        corpus->clusters.joined[i] = cluster->joined[i];
    }
    corpus->count = count;
    load_related(corpus, cluster);
}

const struct related *corpus_related(struct corpus *corpus, uint32_t cluster, size_t *count)
{
    if (!corpus->archive) {
        size_t relation_count;
        const struct relation *relations =
            relations_of(&corpus->clusters, cluster, &relation_count);
        corpus->related_count = 0;
        for (size_t i = 0; i < relation_count; i++)
            add_related(corpus, relations[i].kind, corpus->names[relations[i].target]);
    }
    *count = corpus->related_count;
    return corpus->related;
}

struct str corpus_record(struct corpus *corpus, uint32_t record, struct buffer *copy)
{
    if (corpus->archive) {
        struct str name;
        buffer_reset(copy);
        buffer_put(copy, archive_text(corpus->archive, corpus->numbers[record], &name));
        return buffer_str(copy);
    }
    return store_get(&corpus->store, record, copy);
}

struct str corpus_name(const struct corpus *corpus, uint32_t record, char digits[CORPUS_DIGITS])
{
    const struct signature *signature = &corpus->signatures[record];
    if (corpus->names[record].data)
        return corpus->names[record];
    snprintf(digits, CORPUS_DIGITS, "%lu", (unsigned long)signature->number);
    return str_of(digits);
}

struct str corpus_trace_name(const struct corpus *corpus, uint32_t record, char hex[CORPUS_HEX])
{
    const struct signature *signature = &corpus->signatures[record];
    if (corpus->names[record].data)
        return corpus->names[record];
    snprintf(hex, CORPUS_HEX, "%016llx", (unsigned long long)signature->line_hash);
    return str_of(hex);
}

void corpus_close(struct corpus *corpus)
{
    store_close(&corpus->store);
    pages_free(corpus->signatures, corpus->capacity * sizeof(*corpus->signatures));
    free(corpus->names);
    sketches_free(&corpus->sketches);
    free(corpus->related);
    arena_free(&corpus->names_memory);
    clusters_free(&corpus->clusters);
    *corpus = (struct corpus){.store.fd = -1};
}
