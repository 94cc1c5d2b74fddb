// Sets of records gather what is nearly the same: one round of near-duplicates in the making of clusters.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_DEDUP_GATHER_H
#define SHEAF_DEDUP_GATHER_H

#include <stdbool.h>

struct work;

// Joins sets whose edges hold between their merged attributes and fullest bodies. In the order of merit each set that is not gathered yet
// takes in the sets that it reaches over edges of 'threshold' and more, by way of those that it took in, and that verify
// against it at verdict_least. Linear in the edges: a set is verified once for each edge that leads to it. True when anything was joined.
bool gather_near(struct work *work);

#endif
