// Pairs of records that may be one article by their texts, each with its score.
//
// Candidates are records that share a root of their sketches: a pair of resemblance J is missed by all SKETCH_ROOTS of them with
// probability (1 - J)^32. A root that many share is refined by further slots of the sketch until its groups are small (as
// in an LSH forest: M. Bawa, T. Condie, P. Ganesan, "LSH forest", WWW 2005); what cannot be told apart any more is compared with its
// neighbours in the order of the records' hashes. So time is linear in the number of records whatever they are, and the edges of
// a group depend on its members alone, not on the order of the input or on other groups. What all of a large group have in common counts
// for nothing between two of them (frames.h).
// SPDX-License-Identifier: MIT
#ifndef SHEAF_DEDUP_EDGES_H
#define SHEAF_DEDUP_EDGES_H

#include "dedup/signature.h"
#include "dedup/sketches.h"

#include <stddef.h>

struct edge {
    uint32_t a, b; // records, a < b
    float score;   // of verdict_score
};

// {0} is a valid empty list.
struct edges {
    struct edge *items;
    size_t count, capacity;
};

// The records that edges are looked for among.
struct texts {
    const struct signature *signatures;
    struct sketches *sketches;
};

// A record under one of its roots.
struct rooted {
    uint32_t root, record;
};

// Sorts by root, stably, in linear time.
void rooted_sort(struct rooted *items, size_t count);

// The size of the next group of two and more with one root, which ends before *position; 0 at the end. Start with *position = 0.
size_t rooted_next_group(const struct rooted *items, size_t count, size_t *position);

// All records that share their root of one number. Pairs below 'least' are no edges.
struct group {
    unsigned root; // its number
    float least;
    struct rooted *members; // are reordered
    size_t count;
};

// Adds the edges of a group. A pair may come out of several groups: its score is the highest of them.
void edges_of_group(struct edges *edges, struct texts texts, struct group group);

// True when a pair of records that share these roots, a bit for each, is looked at in a group of one of 'roots', if it meets there. In a
// group of at most GROUP_SMALL all meet.
enum { GROUP_SMALL = 24 };
bool edges_is_candidate(uint32_t shared, uint32_t roots);

// The edges of the records 0 … count-1, each once, sorted.
void edges_make(struct edges *edges, struct texts texts, uint32_t count, float least);

// Sorts edges by a and b and leaves each once, with its highest score.
void edges_sort(struct edges *edges);

void edges_free(struct edges *edges);

#endif
