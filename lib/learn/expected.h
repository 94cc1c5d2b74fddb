// Which of several things to keep, when each belongs with a known chance: those that make the expected F1 of the whole largest
// (Lewis, Evaluating and optimizing autonomous text classification systems, 1995).
// SPDX-License-Identifier: MIT
#ifndef SHEAF_LEARN_EXPECTED_H
#define SHEAF_LEARN_EXPECTED_H

#include "base/arena.h"

#include <stdint.h>

enum {
    EXPECTED_MOST = 600, // thousandths; above it everything is kept
    EXPECTED_STEP = 50,  // thresholds that are tried lie so many thousandths apart
};

// The chance, in thousandths and not below 'least', from which on things are kept: the lowest of the best thresholds tried.
// chances: in thousandths; words: what each weighs. *expected is the F1 to be expected, in thousandths.
uint32_t expected_threshold(const uint16_t *chances, const uint32_t *words, uint32_t count,
                            uint32_t least, uint32_t *expected);

#endif
