// A record's signature: what is kept of it in memory while the record itself waits in the store. Plain bytes without
// pointers and without holes, so that it can be stored as it stands.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_DEDUP_SIGNATURE_H
#define SHEAF_DEDUP_SIGNATURE_H

#include "base/arena.h"
#include "dedup/attributes.h"
#include "dedup/facts.h"
#include "dedup/sketch.h"

enum { SIGNATURE_NAME = 16 };

struct signature {
    struct attributes own;
    // What decides which capture of an article survives, in this order (see survivor.h).
    int32_t layout_rank;
    uint32_t filled, text_length; // fields with a value; normalised bytes of own text
    uint32_t number;              // of its line in the input
    uint64_t captured;            // yyyymmddhhmmss; 0: unknown
    char
        name[SIGNATURE_NAME]; // the beginning of capture.id, else id; zeros: the record has neither
    uint64_t line_hash;
    uint32_t has_id; // 1: the record has an id
    uint32_t
        name_end; // of a name that goes on behind 'name': its length, at most 255, and its last three bytes
};

// A record's signature and sketch together.
struct signed_as {
    struct signature signature;
    struct sketch sketch;
};

// The signature of a record, and the sketch of its body: {0} when that has less than WORDS_ENOUGH words.
// 'scratch' holds what is needed on the way.
void signature_make(struct signature *signature, struct sketch *sketch, struct arena *scratch,
                    const struct facts *facts);

// The rank of a body_status: the fuller, the higher; a status that is missing or unknown stands
// between a text that is known to be shortened and one that is known to be next to nothing.
uint8_t signature_status_rank(struct str body_status);

#endif
