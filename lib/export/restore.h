// Rows of a table back into records: what each heading means, of which type its values are, and the record that a row is.
//
// A heading is the name of a column of the list that the table was written with ('authors=authors.name'), else a path. The
// type of a path comes from the dictionary of the record; of a path that it does not know, from 'types', else it is text.
// Nothing is guessed from the values. Cells are read as export/csv.h writes them, and as spreadsheets write what they read:
// null and the empty text of a list, a number or a bool are one, true may be TRUE.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXPORT_RESTORE_H
#define SHEAF_EXPORT_RESTORE_H

#include "export/nest.h"
#include "export/typed.h"
#include "record/record.h"

// All borrowed; they must outlive the restoring.
struct restore_options {
    const struct csv_options *csv; // dialect, arrays, null, separator
    const char *columns;           // as in columns_parse; NULL: columns_default
    const char *types;             // 'PATH=TYPE,…' or NULL; text, bool, number, list or json
    bool has_typed_cells; // written with all texts in quotes: 12 without quotes is a number
};

struct restore {
    struct restore_options options;
    struct columns columns;           // of the table; those without heading are left out
    struct cell_form *forms;          // one for each of them
    size_t *cells;                    // the cell of each
    size_t *nameless, nameless_count; // cells under no heading: empty
    size_t cell_count;                // of a row
    struct str *values;               // of the row at hand
    struct nest nest;
    struct csv_writer writer; // how cells look that nobody touched
    struct buffer scratch;
    uint64_t json_cells;    // joined cells that look like JSON arrays
    const char *first_json; // the first column with one
    struct arena arena;
};

// Why a row is none.
struct restore_error {
    const char *why; // lives as long as the arena it was given
    size_t cell;     // SIZE_MAX: no single one
};

// Takes the headings. Returns NULL, or why they are wrong; the message lives as long as 'restore'. Whatever it
// returns, call restore_free.
const char *restore_open(struct restore *restore, const struct restore_options *options,
                         const struct str *headings, size_t count);

// Appends the record that a row is, as an object without line end. False, with nothing appended, when it is none.
bool restore_write(struct restore *restore, struct arena *arena, const struct csv_cell *cells,
                   struct buffer *out, struct restore_error *error);

// Lays a row over a record: what the record would write otherwise takes the cell's value, all else stays byte for byte.
bool restore_apply(struct restore *restore, struct record *record, const struct csv_cell *cells,
                   struct restore_error *error);

// The cell of the column of that path, or SIZE_MAX.
size_t restore_find(const struct restore *restore, struct str path);

void restore_free(struct restore *restore);

#endif
