// The dictionary of the record: every field, its type, what it means, who writes it, in the record's order.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_RECORD_FIELDS_H
#define SHEAF_RECORD_FIELDS_H

#include "base/str.h"

enum field_type {
    FIELD_TEXT,    // string or null
    FIELD_DATE,    // string YYYY-MM-DD, or null
    FIELD_BOOL,    // true, false or null
    FIELD_COUNT,   // whole number or null
    FIELD_TEXTS,   // array of strings; empty value []
    FIELD_OBJECTS, // array of objects; empty value []
    FIELD_OBJECT,  // object or null
    FIELD_NUMBER,  // any number, or null; members only
};

// Programs that may write a field, as bits.
enum { BY_EXTRACT = 1, BY_CLEAN = 2, BY_DEDUP = 4 };

struct field {
    struct str name;
    enum field_type type;
    unsigned written_by;
    bool
        is_optional; // stands only when it has something to say (evidence, replaces, duplicates, hints)
    const char *meaning; // one line
};

extern const struct field fields[];
extern const size_t fields_count;

// The position of a field in the dictionary, or -1 when the name is unknown.
int field_index(struct str name);

// "[]" or "null".
struct str field_empty(const struct field *field);

#endif
