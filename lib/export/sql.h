// Records as one stream of SQL: the schema (export/schema.h), and loads that leave the same database whether they come
// once or twice, in one part or many, in whatever order.
//
// A load is one transaction. Rows come in batches into temporary tables incoming_*, then fixed statements merge them.
// Articles that do not stand, because another one replaces them, wait in tables replaced_* for the day when that is
// undone. No statement is made of data: values stand only in literals, a row on each line, without raw line ends, so
// that neither sqlite3 nor psql can take a part of one for a command.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXPORT_SQL_H
#define SHEAF_EXPORT_SQL_H

#include "base/arena.h"
#include "base/buffer.h"
#include "base/table.h"
#include "export/rows.h"
#include "export/schema.h"

enum sql_target {
    SQL_SQLITE,   // 3.37 or later, with FTS5, for the shell sqlite3
    SQL_POSTGRES, // 14 or later, encoding UTF8, for psql
};

struct sql_options {
    enum sql_target target;
    bool has_schema; // create what is not there yet
    bool has_search; // with the full-text index
    uint64_t rank;   // of this load: records of a greater rank win, whatever their version
};

enum {
    SQL_BATCH_BYTES = 8 << 20
}; // of rows that are merged at once; a batch ends with the record that passes it

struct sql_writer {
    struct sql_options options;
    struct buffer *out; // borrowed
    struct rows rows;
    struct buffer
        pending[SCHEMA_TABLES]; // rows of this batch; those of articles are in 'out' already
    struct buffer merge;        // the statements that merge a batch
    size_t batch_bytes;
    bool is_open;       // the statement for articles has begun
    uint64_t number;    // of the record, from 1
    struct table seen;  // keys of shared rows in this batch
    struct arena batch; // what lives as long as a batch
    struct sql_author *authors;
    size_t author_count, author_capacity;
};

// Writes the beginning of the stream into 'out'.
void sql_open(struct sql_writer *writer, const struct sql_options *options, struct buffer *out);

// Adds a record.
void sql_put(struct sql_writer *writer, const struct record *record);

// Writes the end; frees.
void sql_close(struct sql_writer *writer);

// A text as a literal. SQLite: in apostrophes, doubled inside; with line ends it is replace('…\n…','\n',char(10)) with a
// token that the text has not. PostgreSQL: E'…' with \\ \n \r where it has one of these; right whatever
// standard_conforming_strings says. The text is UTF-8 without NUL.
void sql_text(struct buffer *out, enum sql_target target, struct str text);

// A value of a column: {0} is null, text is decoded, all other types as in JSON.
void sql_value(struct buffer *out, enum sql_target target, enum schema_type type, struct str value);

#endif
