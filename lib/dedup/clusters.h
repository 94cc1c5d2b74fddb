// Which captures are one article: groups of equal keys, joined by union-find, checked for contradictions.
//
// Rounds: captures that belong together are taken for one record with merged attributes, which may have a
// key that none of them had alone; so grouping is repeated until nothing joins any more (ROUNDS_MAX times at
// most). That is why a second run over the output changes nothing.
//
// Nothing here depends on the order of the input: captures are numbered by merit (survivor.h), groups are
// looked at in the order of their keys, and what contradicts itself stays apart instead of being decided by
// who came first.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_DEDUP_CLUSTERS_H
#define SHEAF_DEDUP_CLUSTERS_H

#include "dedup/signature.h"

// Why a capture was merged. As bits in 'joined', in the order in which they are named when several hold.
enum rule {
    RULE_URL = 1,  // one canonical URL
    RULE_KEY = 2,  // one headline, date and first author; or slug, month and first author
    RULE_TEXT = 4, // one text
};

struct clusters {
    uint32_t count;
    uint32_t *
        number; // of each record's cluster; clusters are numbered by their first record in the input
    uint32_t *members; // records by cluster, in each the survivor first, then by merit
    uint32_t *start;   // of each cluster in members; start[count] is the number of records
    uint8_t *
        joined; // by record: bits of enum rule under which it shares a key with another of its cluster
};

// The clusters of records 0 … count-1.
void clusters_make(struct clusters *clusters, const struct signature *signatures, uint32_t count);

const char *rule_name(enum rule rule); // "url", "key", "text"

void clusters_free(struct clusters *clusters);

#endif
