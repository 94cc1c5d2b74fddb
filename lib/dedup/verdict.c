// SPDX-License-Identifier: MIT
#include "dedup/verdict.h"

#include "dedup/relations.h"
#include "dedup/verdict_trees.h"

#include <math.h>

static const float CONTAINED = 0.8F; // what a part has in common with the whole at least
static const float PART = 0.8F;      // and how much shorter it is at least

static const float SURE = 0.99F; // a score from which on all trees are looked at
// More than sums of trees are wrong by where they are rounded.
static const float ROUNDED = 0.001F;

enum { TREES_AT_ONCE = VERDICT_STEP }; // so that one tree need not wait for another

static inline unsigned node_below(const struct verdict_tree *tree, const float *evidence,
                                  unsigned node)
{
    return 2 * node + 1 + (evidence[tree->evidence[node]] > tree->limit[node]);
}

static inline float value_at(const struct verdict_tree *tree, unsigned node)
{
    return tree->value[node - (VERDICT_LEAVES - 1)];
}

// The sum of all trees; or less than 'least' as soon as the rest of them cannot lead that far.
static float sum_trees(const float evidence[EVIDENCE_COUNT], float least)
{
    _Static_assert(VERDICT_TREES % TREES_AT_ONCE == 0, "trees are taken four at a time");
    float sum = verdict_start;
    for (unsigned i = 0; i < VERDICT_TREES; i += TREES_AT_ONCE) {
        const struct verdict_tree *tree = &verdict_trees[i];
        unsigned a = 0, b = 0, c = 0, d = 0; // not an array: they stay in registers
        if (sum + verdict_most[i / TREES_AT_ONCE] < least)
            break;
        for (unsigned depth = 0; depth < VERDICT_DEPTH; depth++) {
            a = node_below(&tree[0], evidence, a);
            b = node_below(&tree[1], evidence, b);
            c = node_below(&tree[2], evidence, c);
            d = node_below(&tree[3], evidence, d);
        }
        sum += value_at(&tree[0], a);
        sum += value_at(&tree[1], b);
        sum += value_at(&tree[2], c);
        sum += value_at(&tree[3], d);
    }
    return sum;
}

float verdict_odds(float score)
{
    if (score <= 0)
        return -INFINITY;
    score = score < SURE ? score : SURE;
    return logf(score / (1 - score)) - ROUNDED;
}

float verdict_score_from(struct compared a, struct compared b, float odds)
{
    float evidence[EVIDENCE_COUNT];
    if (a.own->language > HASH_EMPTY && b.own->language > HASH_EMPTY &&
        a.own->language != b.own->language)
        return 0;
    if (relations_are_stated(a.own, b.own))
        return 0;
    if (!evidence_gather(a, b, evidence))
        return 0;
    float sum = sum_trees(evidence, odds);
    return sum < odds ? 0 : 1 / (1 + expf(-sum));
}

float verdict_score(struct compared a, struct compared b)
{
    return verdict_score_from(a, b, -INFINITY);
}

float verdict_least(float threshold)
{
    const float less_odds = 4; // what others vouch for needs less of its own
    return threshold / (threshold + less_odds * (1 - threshold));
}

bool verdict_is_contained(struct compared a, struct compared b)
{
    float evidence[EVIDENCE_COUNT];
    return evidence_gather(a, b, evidence) && evidence[EVIDENCE_RATIO] <= PART &&
           evidence[EVIDENCE_CONTAINED] >= CONTAINED;
}
