// White space as people mean it.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_TEXT_SPACE_H
#define SHEAF_TEXT_SPACE_H

#include "base/arena.h"

// s without Unicode white space (NBSP, U+2000–U+200B, U+3000, U+FEFF …) at both ends. Borrowed from s.
struct str space_trim(struct str s);

// One clean line: every run of white space (line ends included) one space, trimmed; control and invisible
// format characters (C0, C1, U+00AD soft hyphen, U+200B, U+2060, U+FEFF, and the bidi marks U+200E, U+200F,
// U+061C, U+202A–U+202E, U+2066–U+2069) out; ZWJ and ZWNJ between letters (marks, digits, emoji) stay, at the
// border of a word they go. s itself when it is clean already.
struct str space_line(struct arena *arena, struct str s);

// The same for a text of several lines: line ends (LF, CR LF, CR, U+2028, U+2029) become LF and stay,
// every line is a clean line, and the whole is trimmed: empty lines stay only between others.
struct str space_text(struct arena *arena, struct str s);

#endif
