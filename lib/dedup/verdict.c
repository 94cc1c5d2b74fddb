// SPDX-License-Identifier: MIT
#include "dedup/verdict.h"

static const float CONTAINED = 0.8F; // from which on a much shorter text is a part

float verdict_score(struct compared a, struct compared b)
{
    float evidence[EVIDENCE_COUNT];
    if (a.own->language > HASH_EMPTY && b.own->language > HASH_EMPTY &&
        a.own->language != b.own->language)
        return 0;
    if (!evidence_gather(a, b, evidence))
        return 0;
    return evidence[EVIDENCE_CONTAINED];
}

float verdict_least(float threshold)
{
    return threshold / (threshold + 4 * (1 - threshold));
}

bool verdict_is_contained(struct compared a, struct compared b)
{
    float evidence[EVIDENCE_COUNT];
    return evidence_gather(a, b, evidence) && evidence[EVIDENCE_RATIO] < CONTAINED &&
           evidence[EVIDENCE_CONTAINED] >= CONTAINED;
}
