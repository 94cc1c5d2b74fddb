// The edges of small groups, by the records that are in them: records that share one root mostly share many, and what was found out
// under one is not loaded from disk and worked out again under each.
// Nothing depends on what is recalled: it is what would be worked out.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_DEDUP_RECALL_H
#define SHEAF_DEDUP_RECALL_H

#include "base/buffer.h"
#include "base/numbers.h"
#include "dedup/edges.h"

enum { RECALL_MEMBERS = 16 }; // of a group; larger ones are not recalled

// {0} with a limit is valid and empty.
struct recall {
    struct numbers
        lists; // hash of a list of records: where it is in 'known', from 1; 0: it was seen once
    struct buffer known;
    size_t limit; // bytes; beyond it all is forgotten
};

// An edge, and a bit for each root under which its group finds it.
struct recalled {
    struct edge edge;
    uint32_t roots;
};

enum recall_status {
    RECALL_NEW,   // a list that was not seen; most never come again
    RECALL_AGAIN, // seen once: worth to be worked out under all roots, and put
    RECALL_KNOWN,
};

// What is known of the records, 'count' of them, at most RECALL_MEMBERS: *edges, *edges_count of them, valid until the next call.
enum recall_status recall_find(struct recall *recall, const uint32_t *records, size_t count,
                               const struct recalled **edges, size_t *edges_count);

// After RECALL_AGAIN.
void recall_put(struct recall *recall, const uint32_t *records, size_t count,
                const struct recalled *edges, size_t edges_count);

void recall_free(struct recall *recall);

#endif
