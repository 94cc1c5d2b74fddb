// Names in the text of a page: bylines, lines of a name alone, and the name of the site where it is a person's.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXTRACT_AUTHOR_LINES_H
#define SHEAF_EXTRACT_AUTHOR_LINES_H

#include "extract/author_pool.h"

// Reads AUTHOR_LINES_MAX lines at most, from a little above the headline on.
void author_lines_read(struct author_pool *pool);

// A site of one person is often called like him: the site's names, headings and copyright.
void author_lines_read_site(struct author_pool *pool);

#endif
