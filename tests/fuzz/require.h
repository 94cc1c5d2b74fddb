// What a fuzz harness holds its claims with: a claim that fails is a finding, as a crash is.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_TEST_REQUIRE_H
#define SHEAF_TEST_REQUIRE_H

#include <stdbool.h>
#include <stdlib.h>

static inline void require(bool claim)
{
    if (!claim)
        abort();
}

#endif
