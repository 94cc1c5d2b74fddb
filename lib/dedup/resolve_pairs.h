// The pairs of records that share roots, where all keys of an archive are walked: noted as they come, then looked at each once, however many
// roots it shares, in an order in which nothing is read at random. What comes out are the edges of edges.h.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_DEDUP_RESOLVE_PAIRS_H
#define SHEAF_DEDUP_RESOLVE_PAIRS_H

#include "dedup/resolve.h"

struct resolve_pairs {
    struct resolve *resolve;
    struct sorted sorted; // pairs; the value is the root
    unsigned bits;        // of a record's number that say its place in a block
};

void resolve_pairs_open(struct resolve_pairs *pairs, struct resolve *resolve);

// Adds the pairs of records, ascending, that share the key of a root. The members of groups that are not added have MARK_CROWDED.
void resolve_pairs_add(struct resolve_pairs *pairs, const uint32_t *records, size_t count,
                       unsigned root);

// Looks at all pairs and adds the edges that are found.
void resolve_pairs_link(struct resolve_pairs *pairs);
void resolve_pairs_close(struct resolve_pairs *pairs);

#endif
