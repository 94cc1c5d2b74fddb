// Markup that a page prints instead of using it: "<br>", "<em>", "&amp;", "&#8217;".
// SPDX-License-Identifier: MIT
#ifndef SHEAF_CLEAN_MARKUP_H
#define SHEAF_CLEAN_MARKUP_H

#include "base/arena.h"

// The text with character references decoded and, if wanted, known tags taken out; tags that part text become a space.
// One layer: "&amp;lt;" becomes "&lt;". s itself when there is nothing to do.
struct str markup_strip(struct arena *arena, struct str s, bool has_tags_out);

#endif
