// When a page's text was published and changed, chosen between all the days that the page names.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXTRACT_DATES_H
#define SHEAF_EXTRACT_DATES_H

#include "extract/day_pool.h"

// What is known of a page's dates. Texts are {0} where there is nothing.
struct dates {
    struct date published, modified;
    struct str published_text; // as printed in the text, or {0}
    struct grounds published_grounds, modified_grounds;
    enum date_order order; // of day and month in this page's numbers
};

// All days with their features and scores. 'headline': its node, or TREE_NONE.
void dates_candidates(const struct signs *signs, uint32_t headline, struct candidates *list);

struct dates dates_find(const struct signs *signs, uint32_t headline);

#endif
