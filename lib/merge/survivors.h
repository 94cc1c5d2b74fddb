// Writes what survives: of every cluster of a collection one record.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_MERGE_SURVIVORS_H
#define SHEAF_MERGE_SURVIVORS_H

#include "dedup/collection.h"
#include "merge/merge.h"
#include "record/stream.h"

struct survivors {
    struct stream *stream; // records leave on it and are counted there
    struct collection *collection;
    struct merge merge;
    struct output explained;
    struct buffer kept, dropped; // records that come back from disk
};

// 'explain' is the file of --explain, or NULL. Records that are merged get no longer than --max-line.
void survivors_open(struct survivors *survivors, struct stream *stream,
                    struct collection *collection, const char *explain);

// All clusters. Records of earlier runs are counted in, as they are not read from the stream.
void survivors_write(struct survivors *survivors);

void survivors_close(struct survivors *survivors);

#endif
