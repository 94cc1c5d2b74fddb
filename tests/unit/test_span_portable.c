// The span reader once more, as it is built where SSE2 is not there.
// SPDX-License-Identifier: MIT
#define SCAN_PORTABLE 1
#include "../../lib/json/syntax.c"

#include "test_span.c"
