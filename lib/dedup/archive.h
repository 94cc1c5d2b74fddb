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
#include "dedup/facts.h"
#include "dedup/keys.h"
#include "dedup/signature.h"
#include "dedup/survivor.h"
#include "store/index.h"
#include "store/ledger.h"
#include "store/lock.h"
#include "store/pack.h"

enum {
    ARCHIVE_MAX = INT32_MAX,             // records; more end the program
    ARCHIVE_KEYS_MAX = SKETCH_ROOTS + 8, // of a record
    ARCHIVE_ROOT_BITS = 36,              // of a key of a root, below the bit that tells it apart
};

// What is stored of a record beside its sketch and its bytes.
struct archived {
    struct signature signature;
    struct hash128 identity; // of capture.id, else of the whole record: what comes twice is one
    uint64_t offset;         // of its text in the pack
    uint32_t index, reserved;
};

// What --near is when it is not given; of sheaf-dedup and sheaf-link.
#define NEAR_DEFAULT 0.8F

// How an archive is opened.
struct archive_options {
    const char *folder; // of the state; NULL: temporary files in 'tmp'
    const char *tmp;
    size_t memory;    // bytes for sorting and for what is looked at together
    bool may_wait;    // for another process that has the state
    float threshold;  // of near-duplicates, 0: none; a state has one for ever
    enum keep keep;   // likewise
    bool is_adopting; // take both from the state
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

// Adds a record; false when it is known already, with its number in *number. 'scratch' is the record's arena. Without a folder
// nothing is known: records of equal bytes are several.
bool archive_add(struct archive *archive, struct arena *scratch, const struct facts *facts,
                 uint32_t *number);

// The same for a record whose signature was made before; the sketch may be NULL without a threshold.
bool archive_add_signed(struct archive *archive, const struct archived *signed_as,
                        const struct sketch *sketch, struct str name, struct str line);

// Puts the keys of what was added into the index, as its newest run. True when there were any.
bool archive_index(struct archive *archive);

// What is stored of records 'first' … + count. Dies at damage, as all reading does.
void archive_read(struct archive *archive, uint32_t first, size_t count, struct archived *entries);
void archive_sketch(struct archive *archive, uint32_t record, struct sketch *sketch);

// A record's name (capture.id, else id; data NULL: none) and bytes, valid until the next call.
struct str archive_text(struct archive *archive, uint32_t record, struct str *name);

// The number of a record's line in the input that it came with; in a state, of its arrival.
uint32_t archive_number(struct archive *archive, uint32_t record);

// The keys under which a record meets others: numbers of at most RUN_KEY_BITS bits, of which those of roots are told apart
// by archive_root. Returns how many.
size_t archive_keys(const struct archived *entry, const struct sketch *sketch,
                    uint64_t keys[ARCHIVE_KEYS_MAX]);
uint64_t archive_key(const struct key *key);

// The number of the root that a key stands for, or -1 for a key of identity. Below the bit that tells it apart a root's key has the
// bits of a hash, then the root's number: sorted, any range of keys holds about as many records as another.
int archive_root(uint64_t key);

// The key of a root, of its lower ARCHIVE_ROOT_BITS bits.
uint64_t archive_root_key(uint64_t bits);

// Commits what was added: from now on it is there whatever happens. 'extra' are keys of merged records, which are put into the
// index too. 'written' are the records that stand for clusters that this run writes: a run that is repeated because it
// died writes them again. Call archive_done when the run has delivered what it wrote.
void archive_commit(struct archive *archive, struct sorted *extra, const uint32_t *written,
                    size_t written_count);
void archive_done(struct archive *archive);

// The records that the last run wrote, to be freed; *count of them. *first is the first record that it added.
uint32_t *archive_written(struct archive *archive, size_t *count, uint32_t *first, bool *is_done);

// Writes all files anew and commits that: records in full blocks, keys in one run.
void archive_rewrite(struct archive *archive, const uint32_t *written, size_t written_count);

void archive_close(struct archive *archive);

// A file of the state as the manifest has it, and of what its entries are.
struct disk_claim archive_claim(const struct archive *archive, const char *name,
                                const struct disk_kind *kind);
extern const struct disk_kind archive_entries_kind, archive_sketches_kind, archive_written_kind;

// Dies with a message that names the file and the place.
_Noreturn void archive_damaged(const struct damage *damage);

#endif
