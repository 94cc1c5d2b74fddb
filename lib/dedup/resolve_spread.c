// SPDX-License-Identifier: MIT
#include "base/memory.h"
#include "dedup/resolve_pairs.h"
#include "dedup/resolve_work.h"
#include "dedup/verdict.h"

#include <stdlib.h>

enum { SHARES = 4 };

void resolve_load(struct resolve *resolve, const uint32_t *records, size_t count)
{
    struct archive *archive = resolve->archive;
    bool has_sketches = archive->options.threshold > 0;
    if (count > resolve->capacity) {
        resolve->capacity = count + count / 2;
        resolve->signatures =
            memory_resize(resolve->signatures, resolve->capacity, sizeof(*resolve->signatures));
        if (has_sketches)
            sketches_resize(&resolve->sketches, resolve->capacity);
    }
    for (size_t i = 0; i < count; i++) {
        struct archived entry;
        archive_read(archive, records[i], 1, &entry);
        resolve->signatures[i] = entry.signature;
        if (has_sketches)
            archive_sketches(archive, records[i], 1, &resolve->sketches.items[i]);
    }
    resolve->sketches.count = has_sketches ? (uint32_t)count : 0;
}

// Records that share a root.
struct rooted_group {
    const uint32_t *records; // by number in what is loaded
    struct rooted *members;
    size_t count;
    unsigned root;
};

static void find_edges(struct resolve *resolve, const struct rooted_group *group, int when,
                       struct edges *edges)
{
    struct texts texts = {resolve->signatures, &resolve->sketches};
    size_t count = 0;
    struct rooted *members = memory_array(group->count, sizeof(*members)); // they are reordered
    for (size_t i = 0; i < group->count; i++)
        if (when == NOW || group->records[group->members[i].record] < resolve->old_count)
            members[count++] = group->members[i];
    float least = verdict_least(resolve->archive->options.threshold);
    if (count > 1)
        edges_of_group(edges, texts, (struct group){group->root, least, members, count});
    edges_sort(edges);
    free(members);
}

static void put_edge(struct resolve *resolve, int when, struct edge edge)
{
    resolve_see(resolve, edge.a);
    resolve_see(resolve, edge.b);
    resolve_join(resolve, edge.a, edge.b);
    disk_append(&resolve->edges[when], (struct str){(const char *)&edge, sizeof(edge)});
}

void resolve_add_edge(struct resolve *resolve, struct edge edge)
{
    put_edge(resolve, NOW, edge);
}

static void put_edges(struct resolve *resolve, const struct rooted_group *group, int when,
                      const struct edges *edges)
{
    for (size_t i = 0; i < edges->count; i++) {
        struct edge edge = edges->items[i];
        edge.a = group->records[edge.a];
        edge.b = group->records[edge.b];
        put_edge(resolve, when, edge);
    }
}

static int compare_edges(const struct edges *a, size_t i, const struct edges *b, size_t j)
{
    if (i == a->count || j == b->count)
        return (i == a->count) - (j == b->count);
    const struct edge *left = &a->items[i], *right = &b->items[j];
    if (left->a != right->a)
        return left->a < right->a ? -1 : 1;
    if (left->b != right->b)
        return left->b < right->b ? -1 : 1;
    return (left->score > right->score) - (left->score < right->score);
}

// A group that grows may part otherwise: who gains or loses an edge, or has one of another score, is touched.
static void touch_changes(struct resolve *resolve, const struct rooted_group *group,
                          const struct edges *now, const struct edges *before)
{
    for (size_t i = 0, j = 0; i < now->count || j < before->count;) {
        int order = compare_edges(now, i, before, j);
        if (order) {
            const struct edge *edge = order < 0 ? &now->items[i] : &before->items[j];
            resolve_touch(resolve, group->records[edge->a]);
            resolve_touch(resolve, group->records[edge->b]);
        }
        i += order <= 0;
        j += order >= 0;
    }
}

static void link_rooted(struct resolve *resolve, const struct rooted_group *group)
{
    struct edges now = {0}, before = {0};
    size_t old = 0;
    for (size_t i = 0; i < group->count; i++)
        old += group->records[group->members[i].record] < resolve->old_count;
    find_edges(resolve, group, NOW, &now);
    put_edges(resolve, group, NOW, &now);
    if (old == group->count) {
        put_edges(resolve, group, BEFORE, &now);
    } else if (old > 0) {
        find_edges(resolve, group, BEFORE, &before);
        put_edges(resolve, group, BEFORE, &before);
        touch_changes(resolve, group, &now, &before);
    }
    edges_free(&now);
    edges_free(&before);
}

// Records that share the key of a root; most share the root too.
static void link_loaded(struct resolve *resolve, const uint32_t *records, size_t count,
                        unsigned root)
{
    struct rooted *members = memory_array(count, sizeof(*members));
    size_t position = 0, size;
    resolve_load(resolve, records, count);
    for (size_t i = 0; i < count; i++)
        members[i] = (struct rooted){resolve->sketches.items[i].root[root], (uint32_t)i};
    rooted_sort(members, count);
    while ((size = rooted_next_group(members, count, &position)))
        link_rooted(resolve,
                    &(struct rooted_group){records, &members[position - size], size, root});
    free(members);
}

// Puts an edge that was recalled into those of a list.
static void add_recalled(struct recalled *list, size_t *count, struct edge edge, unsigned root)
{
    size_t at = 0;
    while (at < *count && (list[at].edge.a != edge.a || list[at].edge.b != edge.b))
        at++;
    if (at == *count)
        list[(*count)++] = (struct recalled){.edge = edge};
    list[at].roots |= UINT32_C(1) << root;
}

// What a key of each root would give for these records. Returns how many edges there are.
static size_t work_out(struct resolve *resolve, const uint32_t *records, size_t count,
                       struct recalled *list)
{
    struct rooted members[RECALL_MEMBERS];
    struct edges edges = {0};
    size_t found = 0;
    resolve_load(resolve, records, count);
    for (unsigned root = 0; root < SKETCH_ROOTS; root++) {
        size_t position = 0, size;
        for (size_t i = 0; i < count; i++)
            members[i] = (struct rooted){resolve->sketches.items[i].root[root], (uint32_t)i};
        rooted_sort(members, count);
        while ((size = rooted_next_group(members, count, &position))) {
            edges.count = 0;
            find_edges(resolve,
                       &(struct rooted_group){records, &members[position - size], size, root}, NOW,
                       &edges);
            for (size_t i = 0; i < edges.count; i++) {
                struct edge edge = edges.items[i];
                edge.a = records[edge.a];
                edge.b = records[edge.b];
                add_recalled(list, &found, edge, root);
            }
        }
    }
    edges_free(&edges);
    return found;
}

// The same for a few records, of which all or none were there before: what changes there changes with the list.
static void link_recalled(struct resolve *resolve, const uint32_t *records, size_t count,
                          unsigned root)
{
    struct recalled own[RECALL_MEMBERS * (RECALL_MEMBERS - 1) / 2];
    const struct recalled *edges = own;
    size_t edges_count;
    bool is_old = records[0] < resolve->old_count;
    switch (recall_find(&resolve->recall, records, count, &edges, &edges_count)) {
    case RECALL_NEW: link_loaded(resolve, records, count, root); return;
    case RECALL_AGAIN:
        edges_count = work_out(resolve, records, count, own);
        recall_put(&resolve->recall, records, count, own, edges_count);
        edges = own;
        break;
    case RECALL_KNOWN: break;
    }
    for (size_t i = 0; i < edges_count; i++) {
        if (!(edges[i].roots >> root & 1))
            continue;
        put_edge(resolve, NOW, edges[i].edge);
        if (is_old)
            put_edge(resolve, BEFORE, edges[i].edge);
    }
}

static void link_by_root(struct resolve *resolve, const uint32_t *records, size_t count,
                         unsigned root)
{
    if (resolve->pairs && count <= GROUP_SMALL) {
        resolve_pairs_add(resolve->pairs, records, count, root);
        return;
    }
    for (size_t i = 0; resolve->pairs && i < count; i++)
        resolve->marks[records[i]] |= MARK_CROWDED;
    bool is_mixed = records[0] < resolve->old_count && records[count - 1] >= resolve->old_count;
    if (count <= RECALL_MEMBERS && !is_mixed)
        link_recalled(resolve, records, count, root);
    else
        link_loaded(resolve, records, count, root);
}

// Records under one key, ascending.
static void link_group(struct resolve *resolve, uint64_t key, const uint64_t *values, size_t count)
{
    int root = archive_root(key);
    if (count < 2)
        return;
    uint32_t *records = memory_array(count, sizeof(*records));
    for (size_t i = 0; i < count; i++)
        records[i] = (uint32_t)values[i];
    if (root >= 0)
        link_by_root(resolve, records, count, (unsigned)root);
    for (size_t i = 0; root < 0 && i < count; i++) {
        resolve_see(resolve, records[i]);
        resolve_join(resolve, records[0], records[i]);
    }
    free(records);
}

static void look_up(struct resolve *resolve, uint64_t key)
{
    struct damage damage;
    bool is_new = true;
    numbers_put(&resolve->seen, key, 1, &is_new);
    if (!is_new)
        return;
    if (!index_find(&resolve->lookup, key, &damage))
        archive_damaged(&damage);
    link_group(resolve, key, resolve->lookup.values, resolve->lookup.count);
}

// The index tells all keys of all records, in order.
static void link_all(struct resolve *resolve)
{
    struct index_scan scan;
    struct damage damage;
    struct resolve_pairs pairs;
    resolve_pairs_open(&pairs, resolve);
    resolve->pairs = &pairs;
    index_scan_open(&scan, &resolve->archive->keys, 0);
    while (index_scan_next(&scan, &damage))
        link_group(resolve, scan.key, scan.values, scan.count);
    if (damage.what)
        archive_damaged(&damage);
    index_scan_close(&scan);
    resolve_pairs_link(&pairs);
    resolve_pairs_close(&pairs);
    resolve->pairs = NULL;
    for (size_t i = 0; i < resolve->touched_count; i++)
        resolve->marks[resolve->touched[i]] |= MARK_EXPANDED;
}

// Looks up the keys of touched records for which that was not done. True when there were any.
static bool expand(struct resolve *resolve)
{
    struct archive *archive = resolve->archive;
    bool has_sketches = archive->options.threshold > 0, has_any = false;
    struct sorted keys;
    struct entry key;
    sorted_open(&keys, archive->options.memory / SHARES, archive->options.tmp);
    for (size_t i = 0; i < resolve->touched_count; i++) {
        uint32_t record = resolve->touched[i];
        if ((resolve->marks[record] & (MARK_TOUCHED | MARK_EXPANDED)) != MARK_TOUCHED)
            continue;
        struct archived entry;
        struct sketch sketch;
        uint64_t own[ARCHIVE_KEYS_MAX];
        archive_read(archive, record, 1, &entry);
        if (has_sketches)
            archive_sketches(archive, record, 1, &sketch);
        size_t count = archive_keys(&entry.signature.own, has_sketches ? &sketch : NULL, own);
        for (size_t n = 0; n < count; n++)
            sorted_add(&keys, (struct entry){own[n], 0});
        resolve->marks[record] |= MARK_EXPANDED;
        has_any = true;
    }
    sorted_start(&keys); // in order, each block of the index is read once
    while (sorted_next(&keys, &key))
        look_up(resolve, key.key);
    sorted_close(&keys);
    return has_any;
}

// What is in a set with a touched record is touched.
static void touch_sets(struct resolve *resolve)
{
    for (size_t i = 0; i < resolve->touched_count; i++) {
        uint32_t record = resolve->touched[i];
        if (resolve->marks[resolve_root(resolve, record)] & MARK_HOT)
            resolve->marks[record] |= MARK_TOUCHED;
    }
}

void resolve_edges(struct resolve *resolve)
{
    link_all(resolve);
}

void resolve_spread(struct resolve *resolve)
{
    if (resolve->is_all && !resolve->is_linked)
        link_all(resolve);
    resolve->is_linked = true;
    while (expand(resolve))
        touch_sets(resolve);
}
