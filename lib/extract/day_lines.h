// Days that stand in the text of a page: in its short lines, and at the ends of prose close to its headline or body.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXTRACT_DAY_LINES_H
#define SHEAF_EXTRACT_DAY_LINES_H

#include "extract/day_pool.h"

// Reads DATE_LINES_MAX lines at most, those close to the headline first.
void day_lines_read(struct day_pool *pool);

#endif
