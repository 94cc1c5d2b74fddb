// Which values stand under a key: sorted runs, to which each commit adds one. Runs of like size are merged into one, so
// that there are few of them and each entry is written again a logarithmic number of times only (P. O'Neil and others,
// "The log-structured merge-tree", 1996).
// SPDX-License-Identifier: MIT
#ifndef SHEAF_STORE_INDEX_H
#define SHEAF_STORE_INDEX_H

#include "store/manifest.h"
#include "store/sorted.h"

enum { INDEX_RUNS_MAX = 64 }; // sizes grow by a factor from run to run: no index has as many

struct index {
    const char *folder, *name;       // files are name.000001 …; borrowed
    uint64_t number;                 // of the last file made
    struct run runs[INDEX_RUNS_MAX]; // the oldest first
    size_t count;
    // The lowest bit of a value says that what stands in an older run is taken back: of entries that differ in it
    // alone the newest counts.
    bool has_removals;
};

// Opens the runs that the manifest names.
bool index_open(struct index *index, const struct manifest *manifest, struct damage *damage);

// Adds a run of entries, which are sorted by this, and merges what is to be merged (with 'all': everything into one).
// Old files stay until the commit is done. Nothing happens when there are no entries and nothing to merge.
bool index_add(struct index *index, struct sorted *entries, bool all, struct damage *damage);

// Makes new runs durable and names all of them in the manifest.
void index_commit(struct index *index, struct manifest *manifest);

uint64_t index_bytes(const struct index *index);
void index_close(struct index *index);

// Looks keys up; cheapest in ascending order.
struct index_reader {
    const struct index *index;
    struct run_cursor cursors[INDEX_RUNS_MAX];
    uint64_t *values; // of the key found last, ascending
    size_t count, capacity;
};

void index_reader_open(struct index_reader *reader, const struct index *index);

// The values under a key into reader->values (without removed ones, and without the bit).
bool index_find(struct index_reader *reader, uint64_t key, struct damage *damage);
void index_reader_close(struct index_reader *reader);

#endif
