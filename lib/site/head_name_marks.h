// What speaks for and against a name that may be an author's: the name itself, the line it stands in, and the other names.
// Private to lib/site.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_SITE_HEAD_NAME_MARKS_H
#define SHEAF_SITE_HEAD_NAME_MARKS_H

#include "site/head_names.h"

enum { HEAD_POSITION_WORDS = 20 }; // words of the longest position

// A line that names persons.
struct head_name_place {
    size_t index;
    enum head_zone zone;
    struct str printed; // the line, or the part of it, that names them
    bool is_by, is_piece, is_first_piece, is_raw, is_bio, is_other;
};

// True for a line that is somebody's position.
bool head_name_is_position(const struct head *head, size_t index);

// Marks what the name itself tells; once for each.
void head_name_mark(const struct head_names *names, struct candidate *candidate);

// Marks what a place tells that names it, one of 'of' names; for each such place.
void head_name_mark_place(const struct head_names *names, struct candidate *candidate,
                          const struct head_name_place *place, size_t of);

// Marks what only all names together tell; when all are read.
void head_names_mark_all(struct head_names *names);

#endif
