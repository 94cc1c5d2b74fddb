// A list of texts as one text for people, 'Energy; Trade', and back again without loss.
//
// A separator inside a text gets a backslash before it, and backslashes that stand before a separator, or before its
// first byte, are doubled; nothing else is changed: 'a\; b; c' is 'a; b' and 'c'. Two lists read alike, the empty one and
// the one of a single empty text; the second comes back as the first.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXPORT_JOINED_H
#define SHEAF_EXPORT_JOINED_H

#include "base/arena.h"
#include "base/buffer.h"

// True for a text that can stand between others: not empty, and without backslash.
bool joined_can_separate(struct str separator);

// Appends one text of the list; 'has_next' when another one follows, and then the separator too.
void joined_put(struct buffer *out, struct str text, struct str separator, bool has_next);

// The next text of a joined list, in its own bytes or in the arena's. Start with *position = 0; false at the end, and at
// once for an empty list.
bool joined_next(struct arena *arena, struct str joined, struct str separator, size_t *position,
                 struct str *text);

#endif
