// Character references of HTML in texts that no parser has seen: "&amp;", "&#8217;", "&#x2019;".
// SPDX-License-Identifier: MIT
#ifndef SHEAF_WEB_REFERENCE_H
#define SHEAF_WEB_REFERENCE_H

#include "base/arena.h"
#include "base/buffer.h"

// The text with its references decoded once; s itself when there are none. Those without a semicolon, of unknown
// names, and of what is no character stay.
struct str reference_decode(struct arena *arena, struct str s);

// The same as a parser reads them, appended to 'out': old names, and numbers, may end without a semicolon; names
// within an attribute not before '=' or a letter, where they are parameters of a URL.
void reference_put(struct buffer *out, struct str s, bool is_attribute);

#endif
