// What page builders and bad conversions leave in texts: image markers, markup, apostrophes that became '?',
// text that was decoded wrongly.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_CLEAN_DEBRIS_H
#define SHEAF_CLEAN_DEBRIS_H

#include "base/arena.h"

// What to take out besides the rest. From a page in HTML, text was decoded: a "<br>" that stands there is meant.
enum markup_debris {
    MARKUP_ALL,        // tags and character references
    MARKUP_REFERENCES, // as metadata hold them, encoded twice
    MARKUP_NONE,
};

// A plain text (see plain_text) without debris, plain again; s itself when there is none.
// *is_repaired becomes true when characters were repaired, otherwise it stays.
struct str debris_strip(struct arena *arena, struct str text, enum markup_debris markup,
                        bool has_lines, bool *is_repaired);

// Any text as one plain line without debris.
struct str debris_free_line(struct arena *arena, struct str text);

#endif
