// What shows of a page's days when all of them are known: which agree with its address, come first, are stated otherwise.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXTRACT_DAY_RELATIONS_H
#define SHEAF_EXTRACT_DAY_RELATIONS_H

#include "extract/day_pool.h"

// Adds the day of the page's address, and marks all.
void day_relations_mark(struct day_pool *pool);

#endif
