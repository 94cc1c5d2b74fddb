// (key, value) entries put in order within a limit of memory: a radix sort, and sorted runs in a temporary file when
// there are more than fit.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_STORE_SORTED_H
#define SHEAF_STORE_SORTED_H

#include "store/run.h"

struct sorted_part;
struct sorted_head;

struct sorted {
    const char *folder; // of the temporary file; borrowed
    size_t limit;       // entries in memory
    struct entry *entries, *scratch;
    size_t count, capacity;
    uint64_t total; // entries added
    struct disk disk;
    struct sorted_part *parts; // sorted, in the file
    size_t parts_count, parts_capacity;
    struct sorted_head *heap; // parts by their next entry
    size_t heap_count, next;
};

// 'memory' in bytes. The temporary file has no name.
void sorted_open(struct sorted *sorted, size_t memory, const char *folder);

void sorted_add(struct sorted *sorted, struct entry entry);

// After the last entry and before the first sorted_next. May be called again to walk once more.
void sorted_start(struct sorted *sorted);

// The next entry by key and value; equal ones come as often as they were added. False at the end.
bool sorted_next(struct sorted *sorted, struct entry *entry);

void sorted_close(struct sorted *sorted);

#endif
