// The columns of an export: which values of a record, under which names, in which order.
//
// A list of columns is written 'headline,author=authors.name,capture.file': a path, or NAME=PATH.
// A path names members of nested objects. Where it meets an array it goes through it: the result is
// an array of what the rest of the path finds in each element, null where it finds nothing; arrays
// in arrays stay nested. A path that is a key of the record as a whole ('a.b') means that key.
// A backslash takes the next character literally: '\,' '\.' '\=' '\\'. Of a key that stands twice
// in an object the last one counts.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXPORT_COLUMNS_H
#define SHEAF_EXPORT_COLUMNS_H

#include "base/arena.h"
#include "base/buffer.h"

#include <stdint.h>

struct record;

enum {
    COLUMNS_MAX = 1024,    // columns of one export
    COLUMN_PARTS_MAX = 16, // parts of a path
    COLUMN_BUCKETS = 256,  // of the table of keys; a power of two
};

struct column {
    struct str name;   // heading
    struct str path;   // as given, without backslashes
    struct str *parts; // the path's parts
    size_t part_count;
    uint32_t head;  // where the first part stands among the heads
    uint32_t whole; // the same for the path as one key
    bool is_found;  // some record had a value here (null too)
    bool is_missed; // some record ended before the path did: a key was absent, or no object
};

struct column_head;

// {0} is valid and has no columns.
struct columns {
    struct column *items;
    struct str *values; // of the record read last: raw JSON; {0} where absent
    size_t count, capacity;
    struct column_head *heads; // top-level keys that are looked for
    size_t head_count, head_capacity;
    uint32_t buckets[COLUMN_BUCKETS]; // head number + 1; 0: empty
    struct buffer scratch;            // an array under construction
    struct arena arena;               // names and paths
};

// The columns that stand when none are given: the article's fields for a spreadsheet, under names
// that are safe in SQL without quoting. A list as columns_parse reads it.
extern const char columns_default[];

// Adds the columns of a list. Returns NULL, or why the list is wrong: a message without full stop
// that lives as long as 'columns'.
const char *columns_parse(struct columns *columns, const char *list);

// Finds every column's value in a record. The values live as long as the record.
void columns_read(struct columns *columns, const struct record *record);

// The next column, from *position on, that no record had and that the dictionary of fields does not
// name; NULL when there are no more. Start with *position = 0. Columns of which nothing is known
// yet (no record, or only empty arrays and null on the way) are not unknown.
const struct column *columns_unknown(const struct columns *columns, size_t *position);

void columns_free(struct columns *columns);

#endif
