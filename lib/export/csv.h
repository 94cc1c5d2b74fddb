// Rows of delimiter-separated text, in the dialects of spreadsheets and databases.
//
// What the dialects have in common: numbers, true and false as they stand in the record; text
// decoded; objects as JSON text; null is the null token without quotes; an empty text and one that
// reads like the token are quoted, so that null, empty and text stay apart. A cell is quoted when
// it holds the delimiter, a quote, CR or LF, or begins or ends with a blank (RFC 4180 §2; the
// blanks because some readers trim them). A quote is doubled.
//
//   rfc4180   CR LF
//   excel     byte order mark, CR LF, guard against formulas (export/guard.h)
//   postgres  LF; a cell '\.' is quoted; a line '\.' inside a cell gets quotes of its own: psql's \copy
//             before version 18 takes such a line for the end of the data, quoted or not
//   sqlite    LF
//   duckdb    LF
//   tsv       LF, no quotes: \t \n \r \\ for tab, LF, CR and backslash, \N for null ("linear TSV",
//             also the text format of PostgreSQL's COPY)
//
// NUL and escaped lone surrogates cannot stand in such files: they become U+FFFD and are counted.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXPORT_CSV_H
#define SHEAF_EXPORT_CSV_H

#include "base/arena.h"
#include "base/buffer.h"

#include <stdbool.h>
#include <stdint.h>

enum csv_dialect { CSV_RFC4180, CSV_EXCEL, CSV_POSTGRES, CSV_SQLITE, CSV_DUCKDB, CSV_LINEAR };

enum csv_quoting {
    QUOTE_MINIMAL, // only what needs it
    QUOTE_STRINGS, // all text, also joined arrays and JSON; not numbers, true, false
    QUOTE_ALL,     // everything but null
};

enum csv_arrays {
    ARRAYS_JOIN, // the elements' texts as one (export/joined.h); inner arrays flat, null left out
    ARRAYS_JSON, // the array as JSON text
    ARRAYS_EXPLODE, // a row an element (export/explode.h); what is an array all the same is joined
};

// What becomes of a cell over CSV_CELL_MAX; excel only. All are counted.
enum csv_long {
    LONG_KEEP,   // written whole: the spreadsheet cuts it
    LONG_CUT,    // cut, with an ellipsis as the last character
    LONG_REJECT, // the row is not written
};

struct csv_options {
    enum csv_dialect dialect;
    enum csv_quoting quoting;
    enum csv_arrays arrays;
    enum csv_long long_cells;
    bool has_sep_line;    // excel: a first line 'sep=,' that tells Excel the delimiter
    char delimiter;       // an ASCII character that cannot be part of a number or a quote
    struct str null;      // token; borrowed
    struct str separator; // of joined arrays; borrowed
};

enum { CSV_CELL_MAX = 32767 }; // UTF-16 units that a cell of Excel and LibreOffice Calc holds

struct csv_writer {
    struct csv_options options;
    struct buffer *out;   // borrowed
    struct buffer joined; // a joined array, or a text that is cut, under construction
    bool is_special[256]; // bytes that make a cell need quotes
    struct str line_end;
    bool is_too_long;    // some cell of the row at hand
    uint64_t replaced;   // texts in which NUL or lone surrogates became U+FFFD
    uint64_t long_cells; // excel: cells over CSV_CELL_MAX
    size_t long_column;  // of the first of them, from 0
};

// The names of the dialects, in their order; NULL ends.
extern const char *const csv_dialects[];

// The dialect of a name, with what belongs to it in the other options. False when there is none of
// that name.
bool csv_dialect(struct str name, struct csv_options *options);

// What a command line says about the dialect; each NULL when it says nothing.
struct csv_given {
    const char *dialect, *delimiter, *null;
};

// Settles options on the dialect, and on what else was given, whatever the order on the command line; the other options
// are set already. Returns NULL, or what is wrong: a static message.
const char *csv_settle(struct csv_options *options, const struct csv_given *given);

// NULL, or why the options do not go together: a static message.
const char *csv_check(const struct csv_options *options);

// Starts a file in 'out': writes the byte order mark where the dialect has one.
void csv_open(struct csv_writer *writer, const struct csv_options *options, struct buffer *out);

// A row of texts (column names).
void csv_names(struct csv_writer *writer, const struct str *names, size_t count);

// A row of raw JSON values; {0} is null. 'arena' takes what must be decoded on the way. False, with nothing written, when
// a cell is too long and long_cells is LONG_REJECT.
bool csv_row(struct csv_writer *writer, struct arena *arena, const struct str *values,
             size_t count);

// What a cell holds for a raw value, before the guard and quotes: {0} for null. Valid until the next call.
struct str csv_cell_text(struct csv_writer *writer, struct arena *arena, struct str value);

// The number of UTF-16 units of a text, which is how spreadsheets count.
size_t csv_units(struct str text);

void csv_close(struct csv_writer *writer); // frees; writes nothing

#endif
