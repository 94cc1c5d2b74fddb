// A sorted file of (key, value) entries that is written once and then only read: blocks of differences, packed by the
// bit and checksummed, and an index of the blocks' first keys that is held in memory.
// Runs of 64 million 40-bit keys take about 4.7 bytes an entry.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_STORE_RUN_H
#define SHEAF_STORE_RUN_H

#include "store/disk.h"

enum {
    RUN_BLOCK = 1024, // entries
    RUN_KEY_BITS = 56,
    RUN_VALUE_BITS = 48, // larger numbers end the program
};

struct entry {
    uint64_t key, value;
};

// By key, then by value.
static inline int entry_compare(const struct entry *a, const struct entry *b)
{
    if (a->key != b->key)
        return a->key < b->key ? -1 : 1;
    return (a->value > b->value) - (a->value < b->value);
}

extern const struct disk_kind run_kind;

struct run_block {
    uint64_t first_key, offset;
};

struct run {
    struct disk disk;
    uint64_t count;  // entries
    uint64_t digest; // of its index, known when written or opened
    bool is_new;     // created, and not made durable yet
    struct run_block *blocks;
    size_t blocks_count, blocks_capacity;
    struct entry *pending; // being written
    size_t pending_count;
    struct buffer scratch;
};

// Makes a run; without a name in a temporary file.
void run_create(struct run *run, const char *folder, const char *name);

// Adds the next entry, not smaller than the one before; an entry that is equal to it is left out.
void run_add(struct run *run, struct entry entry);

// Completes what was created; it can be read from then on, and is on disk after disk_sync.
void run_finish(struct run *run);

bool run_open(struct run *run, struct disk_claim claim, struct damage *damage);
void run_close(struct run *run);

// A place in a run.
struct run_cursor {
    const struct run *run;
    size_t block;          // the one that is unpacked, from 1; 0: none
    struct entry *entries; // of it
    size_t count, next;
    struct buffer scratch;
};

void run_cursor_open(struct run_cursor *cursor, const struct run *run);

// Moves to the first entry whose key is 'key' or larger. Cheap when it is not far ahead.
bool run_seek(struct run_cursor *cursor, uint64_t key, struct damage *damage);

// The next entry. False at the end, with damage->what NULL, and at damage; called again it goes on with the next block.
bool run_next(struct run_cursor *cursor, struct entry *entry, struct damage *damage);
void run_cursor_close(struct run_cursor *cursor);

#endif
