// Pages far longer than those that judgement was learned from. Private to lib/extract.
//
// Where a block stands, how much there is before and behind it and how large its containers are says much on a page of usual
// length; on a report of a hundred pages it says what only comments and lists said before. So of a long stretch of text
// only the ends count when such things are measured, and all its blocks are judged as if they stood in an article that is just
// as long as articles get. What stands next to a block is seen as it is.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXTRACT_FOLD_H
#define SHEAF_EXTRACT_FOLD_H

#include "extract/measure.h"

// For each block, whether it lies in the middle of a long stretch; NULL when the page has none. Linear in blocks.
bool *fold(const struct measures *measures, struct arena *arena);

#endif
