// Values of records as raw JSON, as the writers of tables, SQL and citations handle them: {0} and null are null.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXPORT_RAW_H
#define SHEAF_EXPORT_RAW_H

#include "base/arena.h"

#include <stdint.h>

static inline bool raw_is_null(struct str raw)
{
    return !raw.data || raw.data[0] == 'n';
}

// {0} for null, also in a written one's place.
static inline struct str raw_or_none(struct str raw)
{
    return raw_is_null(raw) ? (struct str){0} : raw;
}

// What a value is where text is wanted: a string decoded (export/cell.h), all others as their bytes, {0} for null.
struct str raw_text(struct arena *arena, struct str raw, uint64_t *replaced);

// A text as a JSON string, and the hash of a text as one (32 hexadecimal digits).
struct str raw_quoted(struct arena *arena, struct str text);
struct str raw_hash(struct arena *arena, struct str text);

// True for a number without fraction and exponent that 64 bits hold.
bool raw_is_integer(struct str raw);

// The elements of an array that are not null; none for any other value.
struct raw_walk {
    struct str array;
    size_t at, number; // number: the element's position, from 1, null ones counted
};

struct raw_walk raw_walk(struct str value);
bool raw_next(struct raw_walk *walk, struct str *element);

// The name of a person: an object's member 'name', or the value itself.
struct str raw_name(struct str person);

#endif
