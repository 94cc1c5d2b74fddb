// An append-only log of entries of one size, each under a checksum of its own, found by its number.
// Entries are bytes as the program holds them: the file's header refuses another size, version or byte order.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_STORE_LEDGER_H
#define SHEAF_STORE_LEDGER_H

#include "store/disk.h"

enum { LEDGER_CHECKSUM = 8 }; // bytes behind each entry

struct ledger {
    struct disk disk;
    size_t size;    // bytes of an entry; without holes, or holes zeroed by the caller
    uint64_t count; // entries
    struct buffer scratch;
    struct buffer window; // entries that were read last, as they stand in the file
    uint64_t window_first;
    size_t window_count;
};

// The file of a kind whose entries are kind->entry_size bytes. Dies when it exists or cannot be made.
void ledger_create(struct ledger *ledger, const char *folder, const char *name,
                   const struct disk_kind *kind);
void ledger_create_temporary(struct ledger *ledger, const char *folder, size_t size);

// Opens a ledger of 'count' entries; claim->length is worked out from it.
bool ledger_open(struct ledger *ledger, struct disk_claim claim, uint64_t count,
                 struct damage *damage);

// Bytes of a ledger's file with so many entries.
uint64_t ledger_length(const struct ledger *ledger);

// Adds an entry and returns its number, from 0.
uint64_t ledger_add(struct ledger *ledger, const void *entry);

// Appends an entry of 'size' bytes as it stands in a ledger's file, for one that is written as a stream.
void ledger_put(struct buffer *out, uint64_t number, const void *entry, size_t size);

// Reads 'count' entries from number 'first' on. False, with the damaged place told, when one is not as it was written.
bool ledger_read(struct ledger *ledger, uint64_t first, size_t count, void *entries,
                 struct damage *damage);

void ledger_close(struct ledger *ledger);

#endif
