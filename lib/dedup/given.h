// Clusters that were made elsewhere (sheaf-link), to be carried out: records are told by the hash of their bytes.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_DEDUP_GIVEN_H
#define SHEAF_DEDUP_GIVEN_H

#include "base/hash.h"
#include "base/numbers.h"
#include "dedup/corpus.h"

// What is said of a record. {0}: nothing, it is alone.
struct given_member {
    struct hash128 identity, cluster; // the cluster is that of the survivor's identity
    uint32_t number;      // of the cluster, from 1: two clusters may have survivors of equal bytes
    uint32_t rank;        // 0: the survivor; then by merit
    struct reason reason; // why it goes into the survivor
    bool has_body;        // its body is the fullest
    uint32_t same;        // the next one of equal bytes, from 1; 0: none
    uint32_t last;        // of the first of equal bytes: the last of them so far, from 1
};

// That a cluster is related to that of a record.
struct given_relation {
    uint32_t number; // of the cluster
    enum relation_kind kind;
    struct hash128 target;
};

// {0} is valid and says nothing.
struct given {
    struct given_member *said; // in the order of the file
    size_t said_count, said_capacity;
    struct numbers by_identity; // the first of an identity that no record has taken yet
    uint32_t *of;               // by record: what is said of it, from 1; 0: nothing
    size_t count, capacity;
    size_t taken; // of what is said
    struct given_relation *relations;
    size_t relation_count, relation_capacity;
    struct numbers targets; // by identity: the first record of it that came, from 1; 0: none yet
};

void given_add(struct given *given, const struct given_member *member);

void given_relate(struct given *given, const struct given_relation *relation);

// The next record of a corpus; its signature holds only what writing needs.
void given_sign(struct given *given, struct signature *signature, const struct facts *facts);

const struct given_member *given_of(const struct given *given, uint32_t record);

// The clusters of all records that came.
void given_clusters(const struct given *given, struct clusters *clusters);

void given_free(struct given *given);

#endif
