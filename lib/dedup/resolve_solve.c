// SPDX-License-Identifier: MIT
#include "base/die.h"
#include "base/memory.h"
#include "dedup/relations.h"
#include "dedup/resolve_work.h"

#include <stdlib.h>

enum {
    SHARES = 8,       // of the memory, for each of two sorts
    WORK_BYTES = 400, // a record, about, that making clusters needs beside what is stored of it
    PIECE_RECORDS_MIN = 64, // a piece has at least so many
    EDGES_READ = 4096,      // at once
};

// Sets of records that are looked at together: whole sets, as no key and no edge leads out of one.
struct piece {
    uint32_t *records; // ascending within a set
    uint32_t count;
    size_t capacity;
    uint32_t start;        // of the set that is added
    struct edges edges[2]; // between places in 'records'; now and before
    size_t limit;          // records
    struct sorted *merged;
};

static bool is_due(const struct resolve *resolve, uint32_t root)
{
    return (resolve->marks[root] & (MARK_DIRTY | MARK_HOT)) == (MARK_DIRTY | MARK_HOT);
}

// The edges of dirty sets in the order of sets: key set and smaller record, value larger record and score.
static void sort_edges(struct resolve *resolve, int when, struct sorted *sorted)
{
    struct disk *disk = &resolve->edges[when];
    struct edge *edges = memory_array(EDGES_READ, sizeof(*edges));
    struct damage damage;
    for (uint64_t offset = 0; offset < disk->length;) {
        uint64_t left = (disk->length - offset) / sizeof(*edges);
        size_t count = left < EDGES_READ ? (size_t)left : EDGES_READ;
        if (!disk_read(disk, offset, edges, count * sizeof(*edges), &damage))
            archive_damaged(&damage);
        offset += count * sizeof(*edges);
        for (size_t i = 0; i < count; i++) {
            uint32_t root = resolve_root(resolve, edges[i].a), score;
            memcpy(&score, &edges[i].score, sizeof(score));
            if (is_due(resolve, root))
                sorted_add(sorted, (struct entry){(uint64_t)root << 32 | edges[i].a,
                                                  (uint64_t)edges[i].b << 32 | score});
        }
    }
    free(edges);
    sorted_start(sorted);
}

static uint32_t place_of(const struct piece *piece, uint32_t record)
{
    uint32_t low = piece->start, high = piece->count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (piece->records[middle] < record)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == piece->count || piece->records[low] != record)
        die("an edge leads to a record that is not in its set"); // a bug, not damage
    return low;
}

// A walk over sorted edges, one ahead.
struct edge_walk {
    struct sorted sorted;
    struct entry next;
    bool has_next;
};

// The edges of the set that was added last.
static void take_edges(struct piece *piece, int when, struct edge_walk *walk, uint32_t root)
{
    struct edges *edges = &piece->edges[when];
    for (; walk->has_next && walk->next.key >> 32 == root;
         walk->has_next = sorted_next(&walk->sorted, &walk->next)) {
        struct edge edge = {
            .a = place_of(piece, (uint32_t)walk->next.key),
            .b = place_of(piece, (uint32_t)(walk->next.value >> 32)),
        };
        uint32_t score = (uint32_t)walk->next.value;
        memcpy(&edge.score, &score, sizeof(score));
        struct edge *last = edges->count ? &edges->items[edges->count - 1] : NULL;
        if (last && last->a == edge.a && last->b == edge.b) {
            last->score = edge.score; // the higher one is the later one
            continue;
        }
        edges->items =
            memory_grow(edges->items, edges->count, &edges->capacity, sizeof(*edges->items));
        edges->items[edges->count++] = edge;
    }
}

static void make_clusters(struct resolve *resolve, const struct piece *piece, int when,
                          struct clusters *clusters, struct keys *merged)
{
    struct archive *archive = resolve->archive;
    struct near near = {&resolve->sketches, piece->edges[when].items, piece->edges[when].count,
                        archive->options.threshold};
    struct grouping grouping = {resolve->signatures, piece->count, archive->options.keep,
                                archive->options.threshold > 0 ? &near : NULL, merged};
    clusters_make(clusters, &grouping);
}

// True when two clusters have the same relations.
static bool are_related_alike(const struct clusters *now, uint32_t cluster,
                              const struct clusters *before, uint32_t old,
                              const uint32_t *old_place)
{
    size_t count, old_count;
    const struct relation *relations = relations_of(now, cluster, &count);
    const struct relation *old_relations = relations_of(before, old, &old_count);
    if (count != old_count)
        return false;
    for (size_t i = 0; i < count; i++)
        if (relations[i].kind != old_relations[i].kind ||
            old_place[relations[i].target] != old_relations[i].target)
            return false;
    return true;
}

// True when a cluster was there before with the same records, joined in the same way, and the same relations.
static bool was_there(const struct clusters *now, uint32_t cluster, const struct clusters *before,
                      const uint32_t *old_place)
{
    const uint32_t *members = &now->members[now->start[cluster]];
    uint32_t count = now->start[cluster + 1] - now->start[cluster];
    for (uint32_t i = 0; i < count; i++)
        if (old_place[members[i]] == UINT32_MAX)
            return false;
    uint32_t old = before->number[old_place[members[0]]];
    if (before->start[old + 1] - before->start[old] != count)
        return false;
    for (uint32_t i = 0; i < count; i++) {
        uint32_t place = old_place[members[i]];
        if (before->members[before->start[old] + i] != place ||
            before->joined[place] != now->joined[members[i]])
            return false;
    }
    return are_related_alike(now, cluster, before, old, old_place);
}

// What was known of the cluster is forgotten.
static void keep_relations(struct resolve *resolve, const struct piece *piece,
                           const struct clusters *now, uint32_t cluster, uint32_t first)
{
    size_t count;
    bool is_new;
    const struct relation *relations = relations_of(now, cluster, &count);
    if (!count && !numbers_get(&resolve->related, first))
        return;
    uint64_t *last = numbers_put(&resolve->related, first, 0, &is_new);
    *last = 0;
    for (size_t i = 0; i < count; i++) {
        resolve->relations = memory_grow(resolve->relations, resolve->relation_count,
                                         &resolve->relation_capacity, sizeof(*relations));
        resolve->relation_before =
            memory_grow(resolve->relation_before, resolve->relation_count,
                        &resolve->before_capacity, sizeof(*resolve->relation_before));
        resolve->relation_before[resolve->relation_count] = (size_t)*last;
        resolve->relations[resolve->relation_count] =
            (struct relation){first, piece->records[relations[i].target], relations[i].kind};
        *last = ++resolve->relation_count;
    }
}

static void keep_cluster(struct resolve *resolve, const struct piece *piece,
                         const struct clusters *now, uint32_t cluster, bool is_changed)
{
    const uint32_t *members = &now->members[now->start[cluster]];
    uint32_t count = now->start[cluster + 1] - now->start[cluster], first = UINT32_MAX;
    for (uint32_t i = 0; i < count; i++)
        if (piece->records[members[i]] < first)
            first = piece->records[members[i]];
    resolve->survivor[first] = piece->records[members[0]] + 1;
    keep_relations(resolve, piece, now, cluster, first);
    for (uint32_t i = 0; i < count; i++) {
        uint32_t record = piece->records[members[i]];
        resolve->first[record] = first + 1;
        resolve->next[record] = i + 1 < count ? piece->records[members[i + 1]] + 1 : 0;
        resolve->joined[record] = now->joined[members[i]];
        resolve->marks[record] &= (uint8_t)~MARK_CHANGED;
    }
    if (is_changed)
        resolve->marks[first] |= MARK_CHANGED;
}

// Leaves in what is loaded only records that were there before; old_place says where they are now.
static uint32_t keep_old(struct resolve *resolve, struct piece *piece, uint32_t *old_place)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < piece->count; i++) {
        old_place[i] = UINT32_MAX;
        if (piece->records[i] >= resolve->old_count)
            continue;
        resolve->signatures[kept] = resolve->signatures[i];
        if (resolve->sketches.count)
            resolve->sketches.items[kept] = resolve->sketches.items[i];
        old_place[i] = kept++;
    }
    struct edges *edges = &piece->edges[BEFORE];
    for (size_t i = 0; i < edges->count; i++) {
        edges->items[i].a = old_place[edges->items[i].a];
        edges->items[i].b = old_place[edges->items[i].b];
    }
    return kept;
}

static void compare_and_keep(struct resolve *resolve, struct piece *piece,
                             const struct clusters *now)
{
    struct clusters before = {0};
    uint32_t *old_place = memory_array(piece->count, sizeof(*old_place));
    struct piece old = *piece;
    old.count = keep_old(resolve, piece, old_place);
    if (old.count)
        make_clusters(resolve, &old, BEFORE, &before, NULL);
    for (uint32_t i = 0; i < now->count; i++)
        keep_cluster(resolve, piece, now, i, !was_there(now, i, &before, old_place));
    clusters_free(&before);
    free(old_place);
}

static void solve_piece(struct resolve *resolve, struct piece *piece)
{
    struct clusters clusters = {0};
    struct keys merged = {0};
    if (piece->count == 0)
        return;
    resolve_load(resolve, piece->records, piece->count);
    make_clusters(resolve, piece, NOW, &clusters, &merged);
    for (size_t i = 0; i < merged.count; i++)
        sorted_add(piece->merged, (struct entry){archive_key(&merged.items[i]),
                                                 piece->records[merged.items[i].item]});
    compare_and_keep(resolve, piece, &clusters);
    clusters_free(&clusters);
    keys_free(&merged);
    piece->count = piece->start = 0;
    piece->edges[NOW].count = piece->edges[BEFORE].count = 0;
}

// A record that nothing leads to needs not be looked at.
static void keep_single(struct resolve *resolve, uint32_t record)
{
    resolve->first[record] = resolve->survivor[record] = record + 1;
    if (record >= resolve->old_count)
        resolve->marks[record] |= MARK_CHANGED;
}

static void end_set(struct resolve *resolve, struct piece *piece, struct edge_walk *walks,
                    uint32_t root)
{
    resolve->marks[root] &= (uint8_t)~MARK_DIRTY;
    if (piece->count - piece->start == 1) {
        piece->count = piece->start;
        keep_single(resolve, root);
        return;
    }
    for (int when = 0; when < 2; when++)
        take_edges(piece, when, &walks[when], root);
    piece->start = piece->count;
    if (piece->count >= piece->limit)
        solve_piece(resolve, piece);
}

static void solve_sets(struct resolve *resolve, struct sorted *sets, struct edge_walk *walks,
                       struct piece *piece)
{
    struct entry entry;
    uint32_t root = UINT32_MAX;
    sorted_start(sets);
    while (sorted_next(sets, &entry)) {
        if (entry.key != root && piece->count > piece->start)
            end_set(resolve, piece, walks, root);
        root = (uint32_t)entry.key;
        piece->records =
            memory_grow(piece->records, piece->count, &piece->capacity, sizeof(*piece->records));
        piece->records[piece->count++] = (uint32_t)entry.value;
    }
    if (piece->count > piece->start)
        end_set(resolve, piece, walks, root);
    solve_piece(resolve, piece);
}

void resolve_solve(struct resolve *resolve, struct sorted *merged)
{
    const struct archive_options *options = &resolve->archive->options;
    struct edge_walk walks[2] = {0};
    struct sorted sets;
    struct piece piece = {.merged = merged};
    piece.limit =
        options->memory / 4 / (sizeof(struct archived) + sizeof(struct sketch) + WORK_BYTES);
    if (piece.limit < PIECE_RECORDS_MIN)
        piece.limit = PIECE_RECORDS_MIN;
    sorted_open(&sets, options->memory / SHARES, options->tmp);
    for (size_t i = 0; i < resolve->touched_count; i++) {
        uint32_t record = resolve->touched[i], root = resolve_root(resolve, record);
        if (is_due(resolve, root))
            sorted_add(&sets, (struct entry){root, record});
    }
    for (int when = 0; when < 2; when++) {
        sorted_open(&walks[when].sorted, options->memory / SHARES, options->tmp);
        sort_edges(resolve, when, &walks[when].sorted);
        walks[when].has_next = sorted_next(&walks[when].sorted, &walks[when].next);
    }
    solve_sets(resolve, &sets, walks, &piece);
    sorted_close(&sets);
    for (int when = 0; when < 2; when++) {
        sorted_close(&walks[when].sorted);
        edges_free(&piece.edges[when]);
    }
    free(piece.records);
}
