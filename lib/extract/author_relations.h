// What shows of a page's names when all of them are known: which sources agree, and who is named beside whom.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXTRACT_AUTHOR_RELATIONS_H
#define SHEAF_EXTRACT_AUTHOR_RELATIONS_H

#include "extract/author_pool.h"

void author_relations_mark(struct author_pool *pool);

#endif
