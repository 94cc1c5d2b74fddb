// What the two halves of resolve.h share: finding what is touched, and making clusters of it.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_DEDUP_RESOLVE_WORK_H
#define SHEAF_DEDUP_RESOLVE_WORK_H

#include "dedup/resolve.h"

// Marks of a record; those of a set stand at its first record.
enum {
    MARK_TOUCHED = 1,
    MARK_SEEN = 2,      // it is in the list 'touched', but may not be touched itself
    MARK_DIRTY = 4,     // of a set: its clusters are to be made
    MARK_CHANGED = 8,   // of a cluster's first record: it is to be written
    MARK_HOT = 16,      // of a set: one of its records is touched
    MARK_EXPANDED = 32, // its keys were looked up
    MARK_AGAIN = 64, // of a cluster's first record: it is to be written, though it has not changed
    MARK_CROWDED = 128, // it shares a root with many
};

enum { NOW, BEFORE };

uint32_t resolve_root(const struct resolve *resolve, uint32_t record);
void resolve_join(struct resolve *resolve, uint32_t a, uint32_t b);
void resolve_see(struct resolve *resolve, uint32_t record);
void resolve_touch(struct resolve *resolve, uint32_t record);

// Looks up the keys of all touched records that were not looked up yet, and of what they touch.
void resolve_spread(struct resolve *resolve);

// Makes the clusters of all dirty sets; keys of merged records go to 'merged' with a record of their set.
void resolve_solve(struct resolve *resolve, struct sorted *merged);

// Loads signatures and sketches of records into resolve->signatures and ->sketches.
void resolve_load(struct resolve *resolve, const uint32_t *records, size_t count);

#endif
