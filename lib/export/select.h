// Conditions on records: compiled once, evaluated on the bytes of the record.
//
//   date_published>=2008-01-01 and topics~"Foreign Policy" and not (body_status=none or blog)
//
// A test is a path, alone or with an operator and a value. A path names members of nested objects and goes through arrays
// ('authors.name'): a test holds when it holds for any value that is found; != and !~ hold when = and ~ do not.
// A path alone asks whether something is there: not null, false, "", [] or {}. "x=null" holds when nothing but null is.
//
//   = != < <= > >=   text by bytes, numbers by value (integers of any size exactly), true, false, null
//   ~ !~             a regular expression (PCRE2) is found in a text
//   not and or ( )   in this order of strength
//
// A value is a word or stands in quotes, single or double, where \" \' and \\ mean the character itself. A word that is
// a JSON number, true, false or null is one; what the dictionary knows as text or date is always compared as text. A text
// is never equal to a number. In a path a backslash takes the next character literally.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXPORT_SELECT_H
#define SHEAF_EXPORT_SELECT_H

#include "base/str.h"

struct record;
struct select;

enum {
    SELECT_BYTES_MAX = 1 << 16, // of an expression
    SELECT_NODES_MAX = 1024,    // tests, ands, ors and nots
    SELECT_DEPTH_MAX = 100,     // parentheses and nots in each other
};

// Compiles an expression. NULL with a message that lives until the next call in *why, and the byte offset of the mistake.
struct select *select_new(struct str expression, const char **why, size_t *offset);

bool select_matches(struct select *select, const struct record *record);

// The next path, from *position on, that no record had and that the dictionary does not name; {0} when there are no
// more. Start with *position = 0.
struct str select_unknown(const struct select *select, size_t *position);

void select_free(struct select *select);

#endif
