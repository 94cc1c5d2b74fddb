// Records set aside until all input is read: in memory up to a limit, beyond it in a temporary file that has
// no name from the moment it is open, so that nothing stays behind whatever ends the program.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_DEDUP_STORE_H
#define SHEAF_DEDUP_STORE_H

#include "base/arena.h"
#include "base/buffer.h"

#include <stdint.h>

struct store {
    size_t limit, used; // bytes in memory
    const char *folder; // of the temporary file; borrowed
    struct arena memory;
    int fd;                // -1: no file yet
    struct buffer pending; // bytes at the end that are not in the file yet
    uint64_t written;      // bytes in the file
};

// Where a record is.
struct stored {
    union {
        const char *data; // in memory
        uint64_t offset;  // on disk
    };
    uint64_t length : 63;
    uint64_t is_on_disk : 1;
};

void store_open(struct store *store, size_t limit, const char *folder);

// Dies when the disk is full.
struct stored store_add(struct store *store, struct str record);

// The record's bytes; 'copy' holds them when they come from the disk: valid until it changes.
struct str store_get(struct store *store, struct stored place, struct buffer *copy);

// From now on all goes to disk; so does what is in memory: the 'count' places are those of all records.
void store_spill(struct store *store, struct stored *places, size_t count);

void store_close(struct store *store);

#endif
