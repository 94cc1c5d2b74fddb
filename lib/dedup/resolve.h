// Which records of an archive are one article, worked out for those that something new touches, and only for them; what
// comes out is what clusters_make says of all records at once.
//
// Touched are new records; what shares a key of identity with them, or an edge that is or was there (edges.h); what edges
// change for because a group has grown; and so on from there. clusters_make is the same for any part of the records that no key
// and no edge leads out of, so the touched ones are taken in pieces that fit into memory. Keys of merged records, which
// none of their captures has alone, are looked up afterwards; where they lead to others, those are touched too.
//
// Memory: some 20 bytes a record beside options.memory; pages of records that are not touched are never written.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_DEDUP_RESOLVE_H
#define SHEAF_DEDUP_RESOLVE_H

#include "dedup/archive.h"
#include "dedup/clusters.h"
#include "dedup/recall.h"

struct resolve_pairs;

struct resolve {
    struct archive *archive;
    uint32_t old_count; // records before this run
    // By record, zero where nothing is known. Numbers of records count from 1 here.
    uint32_t *link;     // union-find: the record's own number and its parent's, exclusive or
    uint32_t *first;    // of its cluster, by arrival
    uint32_t *survivor; // by the first record of a cluster
    uint32_t *next;     // in its cluster, by merit
    uint8_t *joined;    // as in struct clusters
    uint8_t *marks;
    uint32_t *touched; // records that are touched, or only seen beside one that is; in no order
    size_t touched_count, touched_capacity;
    bool is_all, is_linked;      // all records are touched; and what links them was found
    struct resolve_pairs *pairs; // while all keys are walked; else NULL
    struct numbers seen;         // keys that were looked up
    struct disk edges[2];        // as they are now, as they were before
    struct numbers merged;  // keys of merged records that the index does not have: who holds them
    struct recall recall;   // of groups of records
    struct numbers related; // by the first record of a cluster: its last relation, from 1
    struct relation *relations; // between the first record of a cluster and the survivor of another
    size_t relation_count, relation_capacity;
    size_t *relation_before; // of the same cluster, from 1; 0: none
    size_t before_capacity;
    struct index_reader lookup;
    struct signature *signatures; // of the group or piece that is looked at
    struct sketches sketches;
    size_t capacity;
};

// Resolves records from 'old_count' on (0: all), which are in the index, and those of 'again', *again_count of them, whose clusters
// are written again.
void resolve_run(struct resolve *resolve, struct archive *archive, uint32_t old_count,
                 const uint32_t *again, size_t again_count);

// In parts: resolve_open, then resolve_add_edge for edges that are known already, then resolve_clusters with the same as above.
// resolve_edges finds edges only, of all keys in the index; resolve_next_edge gives them, from *offset = 0.
void resolve_open(struct resolve *resolve, struct archive *archive, uint32_t old_count);
void resolve_add_edge(struct resolve *resolve, struct edge edge);
void resolve_clusters(struct resolve *resolve, const uint32_t *again, size_t again_count);
void resolve_edges(struct resolve *resolve);
bool resolve_next_edge(const struct resolve *resolve, uint64_t *offset, struct edge *edge);

// The next cluster that is new or has changed, by its first record: its records, survivor first, then by merit, the bits by which
// each was joined, and its relations to survivors of others; valid until the next call. False at the end. Start with *position = 0.
struct resolved {
    uint32_t *members;
    uint8_t *joined;
    uint32_t count, capacity;
    bool is_changed; // not only written again
    struct relation *relations;
    size_t relation_count, relation_capacity;
};
bool resolve_next(const struct resolve *resolve, uint32_t *position, struct resolved *cluster);

// The next record at *position or behind it, by arrival, of a cluster that resolve_next gives, and its survivor. False at the end.
bool resolve_survivor(const struct resolve *resolve, uint32_t *position, uint32_t *survivor);

// Adds the keys of merged records that the index does not have, for archive_commit.
void resolve_extra(const struct resolve *resolve, struct sorted *extra);

void resolved_free(struct resolved *cluster);

void resolve_close(struct resolve *resolve);

#endif
