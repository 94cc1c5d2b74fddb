// The keys of an archive's index: under what records meet, as numbers.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_DEDUP_ARCHIVE_KEYS_H
#define SHEAF_DEDUP_ARCHIVE_KEYS_H

#include "base/hash.h"
#include "dedup/keys.h"
#include "dedup/sketch.h"

enum {
    ARCHIVE_KEYS_MAX = SKETCH_ROOTS + 12, // of a record
    ARCHIVE_ROOT_BITS = 36,               // of a key of a root, below the bit that tells it apart
};

// The keys under which a record meets others: numbers of at most RUN_KEY_BITS bits, of which those of roots are told apart
// by archive_root. Returns how many.
size_t archive_keys(const struct attributes *own, const struct sketch *sketch,
                    uint64_t keys[ARCHIVE_KEYS_MAX]);
uint64_t archive_key(const struct key *key);

// The number of the root that a key stands for, or -1 for a key of identity. Below the bit that tells it apart a root's key has the
// bits of a hash, then the root's number: sorted, any range of keys holds about as many records as another.
int archive_root(uint64_t key);

// The key of a root, of its lower ARCHIVE_ROOT_BITS bits.
uint64_t archive_root_key(uint64_t bits);

// The key under which a record that comes again is found.
uint64_t archive_identity_key(struct hash128 identity);

#endif
