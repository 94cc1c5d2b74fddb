// Small questions about raw JSON values.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_MERGE_VALUE_H
#define SHEAF_MERGE_VALUE_H

#include "base/arena.h"
#include "base/buffer.h"

// True for a value that says nothing: none at all, null, "", [] or {}.
bool value_is_empty(struct str value);

// The text of a string value; {0} when it is empty; of any other value no text, but data that is not NULL.
struct str value_text(struct arena *arena, struct str value);

// Starts a member with a key as it is written between its quotes: a comma where one is due, the key, a colon.
void value_key(struct buffer *out, struct str raw_key);

// A JSON string of a text, quotes included. Text must be valid UTF-8.
struct str value_of_text(struct arena *arena, struct str text);

#endif
