// What clusters are made with: sets of records, their merged attributes and keys. Of clusters.c and gather.c.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_DEDUP_WORK_H
#define SHEAF_DEDUP_WORK_H

#include "dedup/clusters.h"
#include "dedup/keys.h"
#include "dedup/sets.h"

struct member;

// Items are records in order of merit: the first item of a set is its survivor.
struct work {
    const struct signature *signatures;
    uint32_t count;
    const struct near *near;   // NULL: only keys count
    uint32_t *order;           // record of an item
    uint32_t *language;        // by first item of a set; 0: unknown
    uint32_t *merged_at;       // by first item: position in 'merged' from 1; 0: a capture alone
    uint8_t *joined;           // by item
    struct attributes *merged; // of sets of two and more
    size_t merged_count, merged_capacity;
    uint32_t *fullest; // by first item of a set: the record whose body the set has
    struct sets sets;
    struct keys keys;
    struct member *members; // scratch
    size_t members_capacity;
    bool has_joined; // in this round
};

// The attributes of a set, given by its first item: merged after the last preparation of a round.
const struct attributes *work_attributes(const struct work *work, uint32_t first);

// Joins the sets of two items.
void work_unite(struct work *work, uint32_t a, uint32_t b, enum rule rule);

#endif
