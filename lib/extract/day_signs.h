// Days that a page's metadata, <time> and elements called date name, and other JSON in its scripts.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXTRACT_DAY_SIGNS_H
#define SHEAF_EXTRACT_DAY_SIGNS_H

#include "extract/day_pool.h"

void day_signs_read(struct day_pool *pool);

// The date behind the first of some keys in other JSON of the page, where nothing better states one.
void day_signs_read_scripts(struct day_pool *pool);

#endif
