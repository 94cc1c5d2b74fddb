// What sheaf-sign writes of a shard's records and sheaf-link reads: their signatures, and lines by which records of all shards meet.
//
// A line is "KEY RECORD\n": ten hexadecimal digits of a key of a root (archive.h), and 32 of the hash of the record's bytes. Lines of
// equal length in the order of their bytes: LC_ALL=C sort -m merges files of them, and the first digits divide them into
// partitions that can be linked apart. Keys of identity are not written: they follow from the signatures.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_DEDUP_SIGNING_H
#define SHEAF_DEDUP_SIGNING_H

#include "base/output.h"
#include "dedup/archive.h"

enum {
    SIGNING_KEY = ARCHIVE_ROOT_BITS / 4,              // digits: those of a hash first
    SIGNING_LINE = SIGNING_KEY + 1 + HASH128_HEX + 1, // bytes
};

// An entry of a file of signatures.
struct signed_record {
    struct archived archived;
    struct sketch sketch;
};

struct signing {
    struct output signatures;
    uint64_t count;
    struct sorted keys; // of the roots; the value is the record's place in 'identities'
    struct hash128 *identities;
    size_t capacity;
};

// 'path' is the file of signatures, which takes its name when all is written. 'memory' bytes for sorting.
void signing_open(struct signing *signing, const char *path, size_t memory, const char *tmp);

void signing_add(struct signing *signing, struct arena *scratch, const struct facts *facts);

// Writes the lines in order, after the last record.
void signing_write(struct signing *signing, struct output *out);

void signing_close(struct signing *signing);

// Reads a line. False when it is none.
bool signing_read(struct str line, uint64_t *key, struct hash128 *identity);

// The same for a hash in 32 digits.
bool signing_read_identity(struct str digits, struct hash128 *identity);

// Opens a file of signatures; ledger->count is the number of its records.
bool signing_open_file(struct ledger *ledger, const char *path, struct damage *damage);

#endif
