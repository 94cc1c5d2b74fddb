// What stands below the record's fields, and which texts a field may hold: types for validation, import and schemas.
// A member that is not named here may hold anything.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_RECORD_MEMBERS_H
#define SHEAF_RECORD_MEMBERS_H

#include "record/fields.h"

#include <stddef.h>

// A member of an object, or of every element of a list of objects. Any of them may be null or absent.
struct member {
    struct str path; // 'authors.position', 'recent_work.authors.name': a list has no index in it
    enum field_type type;
};

extern const struct member members[]; // those of one object stand together, in the record's order
extern const size_t members_count;

// The type of a path: of a field, or of a member of one. False when the dictionary does not know it.
bool member_type(struct str path, enum field_type *type);

// The only texts that a path may hold besides null, with '|' between; NULL: any.
const char *member_values(struct str path);

#endif
