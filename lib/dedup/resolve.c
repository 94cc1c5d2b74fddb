// SPDX-License-Identifier: MIT
#include "dedup/resolve.h"

#include "base/memory.h"
#include "dedup/resolve_work.h"

#include <stdlib.h>

enum { SHARES = 8 }; // of the memory that a sort takes

uint32_t resolve_root(const struct resolve *resolve, uint32_t record)
{
    uint32_t *link = resolve->link;
    while (link[record]) {
        uint32_t parent = link[record] ^ record, above = link[parent] ^ parent;
        link[record] = above ^ record;
        record = above;
    }
    return record;
}

void resolve_join(struct resolve *resolve, uint32_t a, uint32_t b)
{
    a = resolve_root(resolve, a);
    b = resolve_root(resolve, b);
    if (a == b)
        return;
    uint32_t first = a < b ? a : b, other = a < b ? b : a;
    resolve->link[other] = first ^ other;
    resolve->marks[first] |= MARK_DIRTY | (resolve->marks[other] & MARK_HOT);
}

void resolve_see(struct resolve *resolve, uint32_t record)
{
    if (resolve->marks[record] & MARK_SEEN)
        return;
    resolve->marks[record] |= MARK_SEEN;
    resolve->touched = memory_grow(resolve->touched, resolve->touched_count,
                                   &resolve->touched_capacity, sizeof(*resolve->touched));
    resolve->touched[resolve->touched_count++] = record;
}

void resolve_touch(struct resolve *resolve, uint32_t record)
{
    resolve_see(resolve, record);
    resolve->marks[record] |= MARK_TOUCHED;
    resolve->marks[resolve_root(resolve, record)] |= MARK_DIRTY | MARK_HOT;
}

void resolve_open(struct resolve *resolve, struct archive *archive, uint32_t old_count)
{
    size_t count = archive->count;
    *resolve = (struct resolve){
        .archive = archive,
        .old_count = old_count,
        .link = memory_array(count, sizeof(uint32_t)),
        .first = memory_array(count, sizeof(uint32_t)),
        .survivor = memory_array(count, sizeof(uint32_t)),
        .next = memory_array(count, sizeof(uint32_t)),
        .joined = memory_array(count, 1),
        .marks = memory_array(count, 1),
        .is_all = old_count == 0,
        .recall.limit = archive->options.memory / SHARES,
    };
    for (int i = 0; i < 2; i++)
        disk_create_temporary(&resolve->edges[i], archive->options.tmp);
    index_reader_open(&resolve->lookup, &archive->keys);
}

// 'holder' has a key of merged records that 'other' has too, alone or merged.
static bool meet(struct resolve *resolve, uint32_t holder, uint32_t other)
{
    if (resolve_root(resolve, holder) == resolve_root(resolve, other))
        return false;
    resolve_touch(resolve, other);
    resolve_join(resolve, holder, other);
    return true;
}

// True when a key of merged records leads to records of other sets.
static bool meet_by(struct resolve *resolve, uint64_t key, uint32_t holder)
{
    struct index_reader *lookup = &resolve->lookup;
    struct damage damage;
    bool has_joined = false, is_new;
    if (!index_find(lookup, key, &damage))
        archive_damaged(&damage);
    for (size_t i = 0; i < lookup->count; i++)
        has_joined |= meet(resolve, holder, (uint32_t)lookup->values[i]);
    if (lookup->count)
        return has_joined;
    uint64_t other = *numbers_put(&resolve->merged, key, holder, &is_new);
    return meet(resolve, holder, (uint32_t)other);
}

// True when keys of merged records led to records that were in other sets.
static bool meet_all(struct resolve *resolve, struct sorted *merged)
{
    struct entry entry;
    bool has_joined = false;
    sorted_start(merged);
    while (sorted_next(merged, &entry))
        has_joined |= meet_by(resolve, entry.key, (uint32_t)entry.value);
    return has_joined;
}

// Clusters that hold one of the records are written, changed or not.
static void mark_again(struct resolve *resolve, const uint32_t *again, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        uint32_t first = resolve->first[again[i]];
        if (first && !(resolve->marks[first - 1] & MARK_CHANGED))
            resolve->marks[first - 1] |= MARK_AGAIN;
    }
}

void resolve_clusters(struct resolve *resolve, const uint32_t *again, size_t again_count)
{
    const struct archive_options *options = &resolve->archive->options;
    bool has_joined = true;
    for (uint32_t record = resolve->old_count; record < resolve->archive->count; record++)
        resolve_touch(resolve, record);
    for (size_t i = 0; i < again_count; i++)
        resolve_touch(resolve, again[i]);
    while (has_joined) {
        struct sorted merged;
        sorted_open(&merged, options->memory / SHARES, options->tmp);
        resolve_spread(resolve);
        resolve_solve(resolve, &merged);
        has_joined = meet_all(resolve, &merged);
        sorted_close(&merged);
    }
    mark_again(resolve, again, again_count);
}

void resolve_run(struct resolve *resolve, struct archive *archive, uint32_t old_count,
                 const uint32_t *again, size_t again_count)
{
    resolve_open(resolve, archive, old_count);
    resolve_clusters(resolve, again, again_count);
}

bool resolve_next_edge(const struct resolve *resolve, uint64_t *offset, struct edge *edge)
{
    struct damage damage;
    if (*offset == resolve->edges[NOW].length)
        return false;
    if (!disk_read(&resolve->edges[NOW], *offset, edge, sizeof(*edge), &damage))
        archive_damaged(&damage);
    *offset += sizeof(*edge);
    return true;
}

static bool is_written(const struct resolve *resolve, uint32_t first)
{
    return resolve->marks[first] & (MARK_CHANGED | MARK_AGAIN);
}

bool resolve_survivor(const struct resolve *resolve, uint32_t *position, uint32_t *survivor)
{
    for (; *position < resolve->archive->count; ++*position) {
        uint32_t first = resolve->first[*position];
        if (!first || !is_written(resolve, first - 1))
            continue;
        *survivor = resolve->survivor[first - 1] - 1;
        return true;
    }
    return false;
}

void resolve_extra(const struct resolve *resolve, struct sorted *extra)
{
    for (size_t i = 0; i < resolve->merged.capacity; i++) {
        const struct numbers_slot *slot = &resolve->merged.slots[i];
        if (slot->value != UINT64_MAX)
            sorted_add(extra, (struct entry){slot->key, slot->value});
    }
}

static void take_relations(const struct resolve *resolve, uint32_t first, struct resolved *cluster)
{
    const uint64_t *last = numbers_get(&resolve->related, first);
    cluster->relation_count = 0;
    for (size_t at = last ? (size_t)*last : 0; at; at = resolve->relation_before[at - 1]) {
        cluster->relations = memory_grow(cluster->relations, cluster->relation_count,
                                         &cluster->relation_capacity, sizeof(*cluster->relations));
        cluster->relations[cluster->relation_count++] = resolve->relations[at - 1];
    }
}

bool resolve_next(const struct resolve *resolve, uint32_t *position, struct resolved *cluster)
{
    for (; *position < resolve->archive->count; ++*position) {
        uint32_t record = *position;
        if (resolve->first[record] != record + 1 || !is_written(resolve, record))
            continue;
        cluster->count = 0;
        cluster->is_changed = resolve->marks[record] & MARK_CHANGED;
        take_relations(resolve, record, cluster);
        for (uint32_t at = resolve->survivor[record]; at; at = resolve->next[at - 1]) {
            size_t capacity = cluster->capacity;
            cluster->members =
                memory_grow(cluster->members, cluster->count, &capacity, sizeof(*cluster->members));
            cluster->joined = memory_resize(cluster->joined, capacity, 1);
            cluster->capacity = (uint32_t)capacity;
            cluster->members[cluster->count] = at - 1;
            cluster->joined[cluster->count++] = resolve->joined[at - 1];
        }
        ++*position;
        return true;
    }
    resolved_free(cluster);
    return false;
}

void resolved_free(struct resolved *cluster)
{
    free(cluster->members);
    free(cluster->joined);
    free(cluster->relations);
    *cluster = (struct resolved){0};
}

void resolve_close(struct resolve *resolve)
{
    if (!resolve->archive)
        return;
    free(resolve->link);
    free(resolve->first);
    free(resolve->survivor);
    free(resolve->next);
    free(resolve->joined);
    free(resolve->marks);
    free(resolve->touched);
    free(resolve->relations);
    free(resolve->relation_before);
    numbers_free(&resolve->related);
    numbers_free(&resolve->seen);
    recall_free(&resolve->recall);
    for (int i = 0; i < 2; i++)
        disk_close(&resolve->edges[i]);
    numbers_free(&resolve->merged);
    index_reader_close(&resolve->lookup);
    free(resolve->signatures);
    sketches_free(&resolve->sketches);
    *resolve = (struct resolve){0};
}
