// SPDX-License-Identifier: MIT
#include "dedup/verdict.h"

#include "dedup/verdict_trees.h"

#include <math.h>

static const float CONTAINED = 0.8F; // what a part has in common with the whole at least
static const float PART = 0.8F;      // and how much shorter it is at least

enum { TREES_AT_ONCE = 4 }; // so that one tree need not wait for another

static float sum_trees(const float evidence[EVIDENCE_COUNT])
{
    _Static_assert(VERDICT_TREES % TREES_AT_ONCE == 0, "trees are taken four at a time");
    float sum = verdict_start;
    for (unsigned i = 0; i < VERDICT_TREES; i += TREES_AT_ONCE) {
        const struct verdict_tree *tree = &verdict_trees[i];
        unsigned node[TREES_AT_ONCE] = {0};
        for (unsigned depth = 0; depth < VERDICT_DEPTH; depth++)
            for (unsigned j = 0; j < TREES_AT_ONCE; j++)
                node[j] = 2 * node[j] + 1 +
                          (evidence[tree[j].evidence[node[j]]] > tree[j].limit[node[j]]);
        for (unsigned j = 0; j < TREES_AT_ONCE; j++)
            sum += tree[j].value[node[j] - (VERDICT_LEAVES - 1)];
    }
    return sum;
}

float verdict_score(struct compared a, struct compared b)
{
    float evidence[EVIDENCE_COUNT];
    if (a.own->language > HASH_EMPTY && b.own->language > HASH_EMPTY &&
        a.own->language != b.own->language)
        return 0;
    if (!evidence_gather(a, b, evidence))
        return 0;
    return 1 / (1 + expf(-sum_trees(evidence)));
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
