// The decision whether two records are one article by their texts: boosted regression trees over the evidence (J. Friedman, "Greedy
// function approximation", Annals of Statistics 2001), trained by tests/train/near on generated sets and real revisions; the trees are data
// (verdict_trees.c). A function of the two records alone.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_DEDUP_VERDICT_H
#define SHEAF_DEDUP_VERDICT_H

#include "dedup/evidence.h"

// How sure it is that the two are one article: 0 to 1. 0 when one text is too short to be compared, the two are in different
// languages, or one says that it is a translation or an excerpt of the other.
float verdict_score(struct compared a, struct compared b);

// The same where the score is one that verdict_odds was asked for, or more; else 0, which is known sooner.
float verdict_score_from(struct compared a, struct compared b, float odds);
float verdict_odds(float score);

// What a record must have at least to stay with a survivor to which others lead it, where 'threshold' is what joins two records.
float verdict_least(float threshold);

// True when one text is a part of the other one rather than a version of it.
bool verdict_is_contained(struct compared a, struct compared b);

#endif
