// A line of copyright.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_TEXT_COPYRIGHT_LINE_H
#define SHEAF_TEXT_COPYRIGHT_LINE_H

#include "base/arena.h"

// Texts are {0} where nothing is said.
struct copyright {
    struct str year;   // four digits, the last of a range
    struct str holder; // one line
};

// What stands behind the sign: of "2009–2024 The Example Post Ltd. All rights reserved" 2024 and
// "The Example Post Ltd"; the year may stand behind the holder too. Reads the first 160 bytes.
// A word of copyright that stands there once more is left out.
struct copyright copyright_line_read(struct arena *arena, struct str behind);

// The year as a number, or 0.
int copyright_line_year(struct copyright copyright);

// Where what says whose a text is begins in a line: behind '©' wherever it stands; behind 'Copyright' or '(c)' only where a year
// or a claim of rights follows. STR_NONE without.
size_t copyright_line_find(struct str text);

#endif
