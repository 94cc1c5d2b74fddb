// A row for each element of a list: --arrays explode.
//
// The list is the one that the first column with a list in it belongs to: by the dictionary, or, where that knows none of
// the columns as a list, in the first record that has an array there. All columns of that list (authors.name,
// authors.role) go through it side by side, the others stand in every row. A record whose list is empty, or no list, is
// one row.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXPORT_EXPLODE_H
#define SHEAF_EXPORT_EXPLODE_H

#include "export/columns.h"

// {0} is valid. What stands in it belongs to the record, but for the list that was chosen.
struct explode {
    bool is_chosen;
    uint32_t head;     // of the columns that go through the list
    struct str *row;   // the values of the row at hand, as many as there are columns
    size_t *positions; // in each array
    size_t number;     // rows of the record so far
};

// Goes to a record that columns_read has read. 'arena' is the record's.
void explode_begin(struct explode *explode, const struct columns *columns, struct arena *arena);

// The next row into explode->row; false when there is none. The first call is always true.
bool explode_next(struct explode *explode, const struct columns *columns);

#endif
