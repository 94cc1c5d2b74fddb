// All records that deduplication knows, on disk: their bytes, what is compared of them, and an index of the keys under
// which they meet. Either the state that one run leaves to the next (a folder), or what a single run cannot hold in memory
// (files without names, gone when it ends).
//
// Records are numbered in the order of their arrival, from 0, and never change or go away. What follows from them
// (clusters, survivors) is not stored: it is worked out again where something new touches it (resolve.h).
//
// The folder: lock, manifest, and by kind, each with a number behind a point: signatures, sketches (logs of entries of one size),
// records (packed texts), keys (sorted runs), written (see archive_commit).
// SPDX-License-Identifier: MIT
#ifndef SHEAF_DEDUP_ARCHIVE_H
#define SHEAF_DEDUP_ARCHIVE_H

#include "base/hash.h"
#include "base/numbers.h"
#include "dedup/archive_keys.h"
#include "dedup/archive_options.h"
#include "dedup/facts.h"
#include "dedup/signature.h"
#include "store/index.h"
#include "store/ledger.h"
#include "store/lock.h"
#include "store/pack.h"

enum { ARCHIVE_MAX = INT32_MAX }; // records; more end the program

// What is stored of a record beside its sketch and its bytes.
struct archived {
    struct signature signature;
    struct hash128 identity; // of capture.id, else of the whole record: what comes twice is one
    uint64_t offset;         // of its text in the pack
    uint32_t index, reserved;
};

struct archive {
    struct archive_options options;
    bool is_rootless; // keys of roots come from elsewhere, not from the records' sketches
    struct lock lock;
    struct manifest manifest; // as it was read
    struct ledger entries, sketches;
    struct pack records;
    struct index keys;
    struct sorted fresh;        // keys of records that were added and are not in the index yet
    struct numbers known;       // identities that were added: number of the record
    struct index_reader lookup; // of identities
    uint32_t count, committed;  // records: now, and at the last commit
    uint64_t number;            // of the last file made
    struct buffer text;
};

// Opens or makes an archive. Dies when it is damaged, made with other options, or used by another process and may_wait is not set.
void archive_open(struct archive *archive, const struct archive_options *options);

// Adds a record, 'made' as in corpus_add; false when it is known already, with its number in *number. 'scratch' is the record's arena.
// Without a folder nothing is known: records of equal bytes are several.
bool archive_add(struct archive *archive, struct arena *scratch, const struct facts *facts,
                 const struct signed_as *made, uint32_t *number);

// The same for a record whose signature was made before; the sketch may be NULL without a threshold.
bool archive_add_signed(struct archive *archive, const struct archived *signed_as,
                        const struct sketch *sketch, struct str name, struct str line);

// Puts the keys of what was added into the index, as its newest run. True when there were any.
bool archive_index(struct archive *archive);

// What is stored of records 'first' … + count. Dies at damage, as all reading does.
void archive_read(struct archive *archive, uint32_t first, size_t count, struct archived *entries);
void archive_sketches(struct archive *archive, uint32_t first, size_t count,
                      struct sketch *sketches);

// A record's name (capture.id, else id; data NULL: none) and bytes, valid until the next call.
struct str archive_text(struct archive *archive, uint32_t record, struct str *name);

// The number of a record's line in the input that it came with; in a state, of its arrival.
uint32_t archive_number(struct archive *archive, uint32_t record);

void archive_close(struct archive *archive);

// A file of the state as the manifest has it, and of what its entries are.
struct disk_claim archive_claim(const struct archive *archive, const char *name,
                                const struct disk_kind *kind);
extern const struct disk_kind archive_entries_kind, archive_sketches_kind, archive_written_kind;

// Dies with a message that names the file and the place.
_Noreturn void archive_damaged(const struct damage *damage);

#endif
