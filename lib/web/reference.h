// Character references of HTML in texts that no parser has seen: "&amp;", "&#8217;", "&#x2019;".
// SPDX-License-Identifier: MIT
#ifndef SHEAF_WEB_REFERENCE_H
#define SHEAF_WEB_REFERENCE_H

#include "base/arena.h"

// The text with its references decoded once; s itself when there are none. Those without a semicolon, of unknown
// names, and of what is no character stay.
struct str reference_decode(struct arena *arena, struct str s);

#endif
