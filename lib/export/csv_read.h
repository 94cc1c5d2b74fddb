// Reading delimiter-separated text row by row, in the dialects of export/csv.h: the way back.
//
// Strict where data would be lost or mixed up: a quote opens a cell or is doubled inside of one, nothing but the delimiter
// or a line end follows the closing quote (postgres: quotes may open and close anywhere), text is UTF-8 without NUL. Open
// where readers and writers differ harmlessly: rows end with LF, CR LF or CR in every dialect (tsv: LF or CR LF), blanks are
// text, a byte order mark is skipped, the last row needs no line end. A blank line is a row of one empty cell.
//
// A row that is wrong is handed out as its bytes with the place of the mistake, and reading goes on behind its line: no
// byte belongs to two rows, and none to no row. Of a row that is too long the whole is passed over.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXPORT_CSV_READ_H
#define SHEAF_EXPORT_CSV_READ_H

#include "export/csv.h"

enum { CSV_CELLS_MAX = 1024 }; // cells of a row; a row with more is wrong

struct csv_cell {
    struct str text; // without quotes, escapes and the guard; valid until the next row
    bool is_quoted;
    bool is_null;    // the null token without quotes
    bool is_doubled; // the reader's own, like the next two: has doubled quotes
    size_t from, to; // offsets in the row
};

enum csv_status {
    CSV_ROW,     // the next row
    CSV_BAD_ROW, // the next row, which is none: 'reason' says why and where
    CSV_END,     // no more rows
    CSV_FAILED, // reading failed, or the text is in an encoding that is none of ours: 'reason' says so
};

struct csv_reader {
    struct csv_options options; // dialect, delimiter, null
    int fd;
    size_t max;                  // bytes of a row
    struct buffer buffer;        // unread bytes, the row at hand first
    size_t start;                // of the row in the buffer
    size_t length;               // of the row with its line end
    uint64_t line_now, byte_now; // of 'start' in the input
    bool at_end;
    int error;         // errno of a read that failed
    bool is_begun;     // the first bytes were looked at
    bool is_too_long;  // the row at hand is over 'max'
    bool has_bad_utf8; // some row was not UTF-8
    struct csv_cell cells[CSV_CELLS_MAX];
    size_t count;
    struct str raw;      // the row's bytes without its line end
    uint64_t line, byte; // where it begins: from 1, and an offset
    const char *reason;  // valid until the next row
    struct arena arena;  // texts of the row, and the reason
};

void csv_read_open(struct csv_reader *reader, int fd, const struct csv_options *options,
                   size_t max);
enum csv_status csv_read(struct csv_reader *reader);

// What is wrong with a cell of the row that was read last, with its place. Valid until the next row.
const char *csv_read_reason(struct csv_reader *reader, size_t cell, const char *what);

void csv_read_free(struct csv_reader *reader);

#endif
