// Names that a page's metadata give, and elements and links that say they name an author.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXTRACT_AUTHOR_SIGNS_H
#define SHEAF_EXTRACT_AUTHOR_SIGNS_H

#include "extract/author_pool.h"

// Reads AUTHOR_VALUES_MAX signs at most.
void author_signs_read(struct author_pool *pool);

#endif
