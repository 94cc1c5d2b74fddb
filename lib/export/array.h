// Walking a JSON array as if its inner arrays were flat, in one pass and without recursion.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXPORT_ARRAY_H
#define SHEAF_EXPORT_ARRAY_H

#include "base/str.h"

#include <stdbool.h>
#include <stddef.h>

// The next token of a valid array, from the bracket that opens it to the one that closes it: one of
// the bytes '[', ']' and ',' (also of inner arrays), or a leaf: a whole value that is no array.
// White space is skipped. Start with *position = 0. {0} at the end.
struct str array_token(struct str array, size_t *position);

// True for a leaf, false for a bracket or a comma.
static inline bool array_is_leaf(struct str token)
{
    return token.data[0] != '[' && token.data[0] != ']' && token.data[0] != ',';
}

#endif
