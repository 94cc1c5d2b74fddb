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
};

// Opens the runs that the manifest names.
bool index_open(struct index *index, const struct manifest *manifest, struct damage *damage);

// Adds the newest run: entries that this sorts. None: nothing happens.
void index_add(struct index *index, struct sorted *entries);

// Merges runs that have become too many, with 'all' all of them. Old files stay until the commit is done.
bool index_merge(struct index *index, bool all, struct damage *damage);

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

// The values under a key into reader->values.
bool index_find(struct index_reader *reader, uint64_t key, struct damage *damage);
void index_reader_close(struct index_reader *reader);

// All keys in ascending order, each with its values.
struct index_scan {
    size_t first, end; // runs
    bool is_started;
    struct run_cursor cursors[INDEX_RUNS_MAX];
    struct entry heads[INDEX_RUNS_MAX];
    bool has_head[INDEX_RUNS_MAX];
    uint64_t key, *values; // ascending, each once
    size_t count, capacity;
};

// Of the runs from 'first' on: 0: of all.
void index_scan_open(struct index_scan *scan, const struct index *index, size_t first);

// The next key. False at the end, with damage->what NULL, and at damage.
bool index_scan_next(struct index_scan *scan, struct damage *damage);
void index_scan_close(struct index_scan *scan);

#endif
