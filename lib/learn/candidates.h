// Candidates for a field: the values that signs speak for, each once, with what speaks for or against it as bits; and
// the learned weights that choose between them. Where a value stands is a number of the caller: a node, a line.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_LEARN_CANDIDATES_H
#define SHEAF_LEARN_CANDIDATES_H

#include "base/arena.h"

#include <stdint.h>

enum {
    CANDIDATES_MAX = 64, // of a field; further values are not considered
    FEATURES_MAX = 128,  // what may speak for a candidate
    CHOICE_DEPTH = 4,    // questions of a tree
};

struct candidate {
    struct str value; // as it will be written
    struct str key;   // what makes two values one
    uint64_t features[FEATURES_MAX / 64];
    uint32_t node;  // where it was seen first
    uint32_t order; // of first sight
    int score;      // in hundredths of a nat
};

// {0} is a valid empty list.
struct candidates {
    struct candidate *items; // in the arena of candidates_put
    size_t count;
};

// The candidate with this key; added with 'value' when there is none. NULL when the key is empty or there are too many.
struct candidate *candidates_put(struct candidates *list, struct arena *arena, struct str key,
                                 struct str value, uint32_t node);

static inline void candidate_mark(struct candidate *candidate, unsigned feature)
{
    candidate->features[feature / 64] |= UINT64_C(1) << (feature % 64);
}

static inline bool candidate_has(const struct candidate *candidate, unsigned feature)
{
    return candidate->features[feature / 64] >> (feature % 64) & 1;
}

// A few questions, "has it this feature?", whose answers are the bits of a leaf's number (forest.h has larger ones).
struct choice_tree {
    uint8_t features[CHOICE_DEPTH];
    int16_t leaves[1 << CHOICE_DEPTH];
};

// What was learned about a field (weights.h): what each feature is worth, and what some are worth together.
struct choice {
    const int16_t *weights; // hundredths of a nat
    unsigned features;      // how many
    int bias;
    const struct choice_tree *trees;
    unsigned tree_count;
};

// Gives every candidate its score: the bias, the weights of its features, and its leaf of every tree.
void candidates_score(struct candidates *list, const struct choice *choice);

// What a choice rests on, for --evidence.
struct grounds {
    struct str sources;  // "json-ld, meta, text"
    uint32_t node;       // where it stands in the page
    unsigned confidence; // in percent
};

// A feature that tells where a value stands, in words.
struct candidate_source {
    unsigned feature;
    const char *words;
};

// The words of all rows whose feature the candidate has, each once, parted by commas.
struct str candidate_sources(struct arena *arena, const struct candidate *candidate,
                             const struct candidate_source *rows, size_t count);

// How surely one is right whose score is higher by 'margin' than that of anything else, in percent: the logistic function
// in steps, so that all machines write the same.
unsigned candidate_confidence(int margin);

// By how much a candidate's score is above that of all others and above 'least'.
int candidates_margin(const struct candidates *list, const struct candidate *candidate, int least);

// The candidate with the highest score, the first of equals; NULL when there is none.
const struct candidate *candidates_best(const struct candidates *list);

#endif
