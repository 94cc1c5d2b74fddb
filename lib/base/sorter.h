// Sorting more than fits into memory: entries of a key and a value go in, and come out in the order of their bytes.
// What passes the memory is written as sorted runs into one temporary file that has no name; the runs are merged when
// they are read. The order is that of the keys, of values among equal keys, so it does not depend on that of the input.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_BASE_SORTER_H
#define SHEAF_BASE_SORTER_H

#include "base/buffer.h"

#include <stdint.h>

enum {
    SORTER_RUNS_MAX = 4096
}; // sorted runs of one sorter, each of 'memory' bytes; more end the program

struct sorter_run;

// {0} is valid and empty, without memory.
struct sorter {
    const char *folder; // where the temporary file is made; borrowed
    size_t memory;      // bytes of entries that are held
    struct buffer held; // entries one behind the other
    size_t *places;     // where each begins
    size_t count, capacity;
    int fd; // of the temporary file, once there are runs
    uint64_t written;
    struct sorter_run *runs;
    size_t run_count, run_capacity;
    size_t *heap; // runs in the order of their next entries
    size_t heap_count;
    size_t next; // of the entries that are held, when there is no run
    bool is_sorted;
};

void sorter_open(struct sorter *sorter, const char *folder, size_t memory);

// Adds an entry; both texts are copied. Not after the first sorter_next.
void sorter_add(struct sorter *sorter, struct str key, struct str value);

// The next entry in order; false at the end. The texts are valid until the next call. Dies when the temporary file
// cannot be written or read.
bool sorter_next(struct sorter *sorter, struct str *key, struct str *value);

void sorter_free(struct sorter *sorter);

#endif
