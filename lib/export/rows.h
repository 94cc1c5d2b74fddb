// The rows of all tables (export/schema.h) that one record makes.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXPORT_ROWS_H
#define SHEAF_EXPORT_ROWS_H

#include "base/arena.h"
#include "export/schema.h"

#include <stdint.h>

struct record;

enum {
    ROWS_ID_MAX = 255, // bytes of an id; the hash of a longer one takes its place
    ROWS_NAME_MAX =
        1000, // bytes of an author's name; a longer one is in article_authors only, without an id
};

// The values of a table's rows, row by row, in the order of its columns: raw JSON of the column's type; {0} is null.
// TYPE_JSON: an array or object as it stands, anything else as a string that holds its JSON text.
struct row_list {
    struct str *values;
    size_t count, capacity; // rows
};

// {0} is valid.
struct rows {
    struct row_list lists[SCHEMA_TABLES];
    struct str article_id, version; // texts
    uint64_t rank;                  // set by the caller
    uint64_t
        misfits; // values that are not of their column's type, left out; counted over all records
    uint64_t replaced; // texts with NUL or lone surrogates in what is hashed; likewise
};

// Takes a record apart. The rows live as long as the record. Rows of shared tables may stand twice.
void rows_read(struct rows *rows, const struct record *record);

// A row of a table.
static inline const struct str *rows_at(const struct rows *rows, enum schema_table_number table,
                                        size_t i)
{
    return rows->lists[table].values + i * schema_tables[table].column_count;
}

// <0, 0, >0: which of two rows of the table authors with one author_id is the better one (>0: a): the one with the longer
// name in characters, then the greater one by bytes of name, given name, family name. The texts are decoded; null
// counts as empty.
struct spelling {
    struct str name, given, family;
};
int rows_compare_spelling(const struct spelling *a, const struct spelling *b);

#endif
