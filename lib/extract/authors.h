// Who wrote the text of a page, chosen name by name among all that the page may mean.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXTRACT_AUTHORS_H
#define SHEAF_EXTRACT_AUTHORS_H

#include "extract/author_pool.h"

// All names with their features and scores: those above 0 are authors.
void authors_candidates(const struct signs *signs, uint32_t headline, struct candidates *list);

struct author {
    struct str name, role; // role {0}: author
    struct grounds grounds;
    bool is_printed; // in a line that names who wrote the text
};

// The authors in the order in which the page names them, and the byline as printed.
struct authors {
    struct author *items;
    size_t count;
    struct grounds byline_grounds;
    struct str byline; // {0}: none is printed, or it names somebody else
};

struct authors authors_find(const struct signs *signs, uint32_t headline);

#endif
