// What a page says of its authors: biographies in boxes, under their heading and at the end of the text; positions.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXTRACT_BIOGRAPHIES_H
#define SHEAF_EXTRACT_BIOGRAPHIES_H

#include "extract/authors.h"

// Of one author; {0} where nothing is said.
struct biography {
    struct str text, job_title;
};

// One for each of the authors, who all stay who they are: nobody is found here. 'is_taken' becomes true for the blocks
// of the body that are no text but speak of its authors. Linear in nodes; blocks times authors.
struct biography *biographies_find(const struct signs *signs, const struct zones *zones,
                                   const struct authors *authors, const bool *is_chosen,
                                   bool *is_taken);

#endif
