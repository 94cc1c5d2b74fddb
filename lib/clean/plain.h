// Text in the form in which records hold it: NFC, plain spaces, no control characters.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_CLEAN_PLAIN_H
#define SHEAF_CLEAN_PLAIN_H

#include "base/arena.h"

// Valid UTF-8 as one line, or with its line ends (LF) when has_lines. C1 controls are read as the windows-1252 that
// they were. s itself when it is plain already.
struct str plain_text(struct arena *arena, struct str s, bool has_lines);

// The same for a paragraph that was made of markup: white space in front of a line (code, lists in Markdown) and tabs (cells of a
// table) mean something and stay.
struct str plain_lines(struct arena *arena, struct str s);

#endif
