// SPDX-License-Identifier: MIT
#include "dedup/corpus.h"

#include "base/die.h"
#include "dedup/keys.h"

#include <stdio.h>
#include <stdlib.h>

enum { FIRST_CAPACITY = 1024 };

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
    struct signature *signatures =
        realloc(corpus->signatures, capacity * sizeof(*corpus->signatures));
    struct stored *places = realloc(corpus->places, capacity * sizeof(*corpus->places));
    if (!signatures || !places)
        die("out of memory");
    corpus->signatures = signatures;
    corpus->places = places;
    corpus->capacity = (uint32_t)capacity;
}

void corpus_add(struct corpus *corpus, struct arena *scratch, const struct facts *facts)
{
    if (corpus->count == corpus->capacity)
        grow(corpus);
    struct signature *signature = &corpus->signatures[corpus->count];
    *signature = signature_of(scratch, facts);
    if (facts->name.data)
        signature->name = arena_copy(&corpus->names, facts->name);
    corpus->places[corpus->count++] = store_add(&corpus->store, facts->line);
}

void corpus_cluster(struct corpus *corpus)
{
    clusters_make(&corpus->clusters, corpus->signatures, corpus->count);
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
    for (uint32_t i = 1; i < count; i++)
        if (attributes_is_fuller(&corpus->signatures[members[i]].own,
                                 &corpus->signatures[fullest].own))
            fullest = members[i];
    return fullest;
}

enum rule corpus_rule(const struct corpus *corpus, uint32_t survivor, uint32_t dropped)
{
    const struct attributes *kept = &corpus->signatures[survivor].own;
    const struct attributes *own = &corpus->signatures[dropped].own;
    unsigned joined = corpus->clusters.joined[dropped];
    if (keys_meet(kept, own, KEY_URL))
        return RULE_URL;
    if (keys_meet(kept, own, KEY_HEADLINE) || keys_meet(kept, own, KEY_SLUG))
        return RULE_KEY;
    if (keys_meet(kept, own, KEY_TEXT))
        return RULE_TEXT;
    if (joined & RULE_URL)
        return RULE_URL;
    return joined & RULE_KEY ? RULE_KEY : RULE_TEXT;
}

struct str corpus_record(struct corpus *corpus, uint32_t record, struct buffer *copy)
{
    return store_get(&corpus->store, corpus->places[record], copy);
}

struct str corpus_name(const struct corpus *corpus, uint32_t record, char digits[CORPUS_DIGITS])
{
    const struct signature *signature = &corpus->signatures[record];
    if (signature->name.data)
        return signature->name;
    snprintf(digits, CORPUS_DIGITS, "%lu", (unsigned long)signature->number);
    return str_of(digits);
}

struct str corpus_trace_name(const struct corpus *corpus, uint32_t record, char hex[CORPUS_HEX])
{
    const struct signature *signature = &corpus->signatures[record];
    if (signature->name.data)
        return signature->name;
    snprintf(hex, CORPUS_HEX, "%016llx", (unsigned long long)signature->line_hash);
    return str_of(hex);
}

void corpus_close(struct corpus *corpus)
{
    store_close(&corpus->store);
    free(corpus->signatures);
    free(corpus->places);
    arena_free(&corpus->names);
    clusters_free(&corpus->clusters);
    *corpus = (struct corpus){.store.fd = -1};
}
