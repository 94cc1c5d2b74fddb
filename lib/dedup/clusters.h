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

#include "dedup/edges.h"
#include "dedup/survivor.h"

struct keys;

// Why a capture was merged. As bits in 'joined', in the order in which they are named when several hold.
enum rule {
    RULE_URL = 1,        // one canonical URL
    RULE_KEY = 2,        // one headline, date and first author; or slug, month and first author
    RULE_TEXT = 4,       // one text
    RULE_NEAR = 8,       // two versions of one text
    RULE_CONTAINED = 16, // one text is a part of the other
};

// Texts that are nearly the same join what keys have not joined: the best record of all gathers those that edges lead
// to, directly or by way of others, as long as each of them verifies against it; then the best of the rest, and so on. So no chain
// of small changes joins two articles. A set of several records counts with its merged attributes and its fullest body.
struct near {
    struct sketches *sketches;
    const struct edge *edges; // each once; those below 'threshold' too, down to verdict_least
    size_t count;
    float threshold;
};

// What is to be grouped.
struct grouping {
    const struct signature *signatures;
    uint32_t count;
    enum keep keep;
    const struct near *near; // NULL: keys alone
    struct keys
        *merged; // NULL, or gets the keys of merged records on the way: the item is one of theirs
};

// What an article is of another one that is kept apart.
enum relation_kind { RELATION_TRANSLATION, RELATION_EXCERPT };

struct relation {
    uint32_t cluster;
    uint32_t target; // the record that survives of the other one
    enum relation_kind kind;
};

struct clusters {
    uint32_t count;
    uint32_t *
        number; // of each record's cluster; clusters are numbered by their first record in the input
    uint32_t *members; // records by cluster, in each the survivor first, then by merit
    uint32_t *start;   // of each cluster in members; start[count] is the number of records
    uint8_t *
        joined; // by record: bits of enum rule under which it shares a key with another of its cluster
    struct relation *relations; // by cluster (relations.h)
    size_t relation_count;
};

// The clusters of records 0 … count-1. They are the same for any part of the records that no key, no edge, no merged key and no
// place that a record states leads out of.
void clusters_make(struct clusters *clusters, const struct grouping *grouping);

const char *rule_name(enum rule rule); // "url", "key", "text", "near", "contained"

void clusters_free(struct clusters *clusters);

#endif
