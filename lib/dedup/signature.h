// A record's signature: what is kept of it in memory while the record itself waits in the store.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_DEDUP_SIGNATURE_H
#define SHEAF_DEDUP_SIGNATURE_H

#include "base/arena.h"
#include "dedup/attributes.h"
#include "dedup/facts.h"

struct signature {
    struct attributes own;
    // What decides which capture of an article survives, in this order (see survivor.h).
    int32_t layout_rank;
    uint32_t filled, text_length; // fields with a value; normalised bytes of own text
    uint32_t number;              // of its line in the input
    uint64_t captured;            // yyyymmddhhmmss; 0: unknown
    struct str name;              // capture.id, else id; {0}: the record has neither
    bool has_id;                  // the record has an id
    uint64_t line_hash;
};

// The signature of a record. 'scratch' holds what is needed on the way; name is borrowed from 'facts'.
struct signature signature_of(struct arena *scratch, const struct facts *facts);

// The rank of a body_status: the fuller, the higher; a status that is missing or unknown stands
// between a text that is known to be shortened and one that is known to be next to nothing.
uint8_t signature_status_rank(struct str body_status);

#endif
