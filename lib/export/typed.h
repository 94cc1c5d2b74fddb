// A cell of a table as a JSON value of the type that its column has.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXPORT_TYPED_H
#define SHEAF_EXPORT_TYPED_H

#include "export/csv_read.h"
#include "record/fields.h"

enum cell_type {
    CELL_TEXT,
    CELL_BOOL,    // true, false, also in capitals, as spreadsheets write them
    CELL_NUMBER,  // any JSON number, kept as it stands
    CELL_TEXTS,   // a list of texts
    CELL_OBJECTS, // a list of objects
    CELL_JSON,    // JSON text of any kind
    CELL_TYPED, // text in quotes; a number, true or false without: the table has quotes around all texts
};

struct cell_form {
    enum cell_type type;
    bool is_known; // the type comes from the dictionary or the user
    bool
        is_list; // the cell holds a list of values of that type: the path of its column goes through one
    bool is_joined;       // lists are joined texts, not JSON
    struct str separator; // of them
};

// The type of what the dictionary says; and of a word: text, bool, number, list, json. False for another word.
enum cell_type cell_type_of(enum field_type type);
bool cell_type_named(struct str name, enum cell_type *type);

// The value as raw JSON, {0} for null. Returns NULL, or why the cell has none: a static message.
const char *typed_value(struct arena *arena, const struct cell_form *form,
                        const struct csv_cell *cell, struct str *value);

#endif
