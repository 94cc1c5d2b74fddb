// Records set aside until all input is read: in memory up to a limit, beyond it the oldest ones in a temporary file that has
// no name from the moment it is open, so that nothing stays behind whatever ends the program.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_DEDUP_STORE_H
#define SHEAF_DEDUP_STORE_H

#include "base/buffer.h"

#include <stdint.h>

struct store_block;

// Records lie one behind the other, at their positions in the sequence of all their bytes. What is before 'written' is in the file.
struct store {
    size_t limit, used;         // bytes in memory
    const char *folder;         // of the temporary file; borrowed
    struct store_block *blocks; // those from 'oldest' on are in memory
    size_t oldest, block_count, block_capacity;
    char *spare;    // memory of a block that went to disk, for the next one; or NULL
    uint64_t *ends; // positions, by record
    size_t count, capacity;
    int fd;           // -1: no file yet
    uint64_t written; // bytes in the file
};

void store_open(struct store *store, size_t limit, const char *folder);

// Adds a record; the first is number 0. Dies when the disk is full.
void store_add(struct store *store, struct str record);

// A record's bytes; 'copy' holds them when they come from the disk: valid until it changes. Until then, and until the next record
// is added or spilled, those from memory are valid.
struct str store_get(struct store *store, size_t number, struct buffer *copy);

// Puts a few megabytes of records on disk, or less where the limit is small: those that have been there for longest. False when there
// is nothing but those that came last.
bool store_spill(struct store *store);

void store_close(struct store *store);

#endif
