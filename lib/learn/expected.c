// SPDX-License-Identifier: MIT
#include "learn/expected.h"

// When all from a threshold on are kept: 2 E[hits] / (kept + E[relevant]), in thousandths.
static uint32_t f1(const uint16_t *chances, const uint32_t *words, uint32_t count,
                   uint32_t threshold)
{
    uint64_t hits = 0, relevant = 0, kept = 0;
    for (uint32_t i = 0; i < count; i++) {
        uint64_t mass = (uint64_t)words[i] * chances[i];
        relevant += mass;
        if (chances[i] < threshold)
            continue;
        hits += mass;
        kept += (uint64_t)words[i] * 1000;
    }
    return kept + relevant ? (uint32_t)(2000 * hits / (kept + relevant)) : 0;
}

uint32_t expected_threshold(const uint16_t *chances, const uint32_t *words, uint32_t count,
                            uint32_t least, uint32_t *expected)
{
    uint32_t best = least;
    *expected = 0;
    for (uint32_t threshold = least; threshold <= EXPECTED_MOST; threshold += EXPECTED_STEP) {
        uint32_t value = f1(chances, words, count, threshold);
        if (value <= *expected)
            continue;
        *expected = value;
        best = threshold;
    }
    return best;
}
