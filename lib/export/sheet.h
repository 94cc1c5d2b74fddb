// The rows of a table in memory, found by the text of one cell: corrections that wait for their records.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXPORT_SHEET_H
#define SHEAF_EXPORT_SHEET_H

#include "base/table.h"
#include "export/csv_read.h"

enum { SHEET_BYTES_MAX = 1 << 30 }; // bytes of all rows

struct sheet_row {
    struct csv_cell *cells;
    struct str raw;
    uint64_t line, byte;
    bool is_used;    // some record has its key
    const char *why; // it fits the record not; NULL: it does
};

// {0} is valid and empty.
struct sheet {
    struct sheet_row *rows; // in the table's order
    size_t count, capacity;
    size_t bytes;
    struct table by_key; // row number
    struct arena arena;
};

// Keeps the row that was read last under its cell 'key'. Returns NULL, or why the row is not kept: a static message.
const char *sheet_add(struct sheet *sheet, const struct csv_reader *reader, size_t key);

// The row of a key, or NULL.
struct sheet_row *sheet_find(const struct sheet *sheet, struct str key);

void sheet_free(struct sheet *sheet);

#endif
