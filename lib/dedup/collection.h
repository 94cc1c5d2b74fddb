// All records of a run: in memory while they fit, on disk when they do not, with those of earlier runs where there is a state.
// Whichever it is, the clusters come out the same, in the order of their first records.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_DEDUP_COLLECTION_H
#define SHEAF_DEDUP_COLLECTION_H

#include "dedup/corpus.h"
#include "dedup/given.h"
#include "dedup/resolve.h"

struct collection_options {
    struct archive_options archive; // its folder is that of the state, or NULL
    struct given *given;            // clusters that were made elsewhere, or NULL
    bool is_dump;                   // of a state: all clusters, not only what is new or has changed
};

struct collection {
    struct collection_options options;
    struct corpus corpus; // all records; or, from an archive, those of the cluster at hand
    bool has_archive;
    struct archive archive;
    struct resolve resolve;
    struct resolved cluster;
    uint32_t old_count; // records of earlier runs
    uint32_t next;      // where collection_next goes on
    uint32_t *again;    // records of the last run that were not delivered
    size_t again_count;
    uint32_t again_first; // the first one that it added
    bool is_again,
        was_done;      // some of its records have come again; it said that it had delivered them
    uint32_t *written; // survivors of the clusters that were handed out
    size_t written_count, written_capacity;
};

// Dies when a state is damaged, in use, or made with other options.
void collection_open(struct collection *collection, const struct collection_options *options);

// Adds a record, 'made' as in corpus_add. False when a state has it already. 'scratch' is the record's arena.
bool collection_add(struct collection *collection, struct arena *scratch, const struct facts *facts,
                    const struct signed_as *made);

// After the last record.
void collection_cluster(struct collection *collection);

// The next cluster: *count records of collection->corpus, the survivor first, then by merit. NULL at the end. Valid until
// the next call. *old_count of them were there before this run.
const uint32_t *collection_next(struct collection *collection, uint32_t *count,
                                uint32_t *old_count);

// The record at *position or behind it, by arrival, that was handed out in a cluster, and the one that survives in its place;
// *position is left behind it. False at the end. Names of records are in corpus_name's form and valid until the next call.
struct collection_pair {
    struct str name, survivor;
    struct buffer memory;
};
bool collection_pair(struct collection *collection, uint32_t *position,
                     struct collection_pair *pair);

// A state: makes what was added durable. Call it when the output is, and collection_done when all the rest is done too.
void collection_commit(struct collection *collection);
void collection_done(struct collection *collection);

void collection_close(struct collection *collection);

#endif
