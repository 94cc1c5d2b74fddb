// Text in the form in which records hold it: NFC, plain spaces, no control characters.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_CLEAN_PLAIN_H
#define SHEAF_CLEAN_PLAIN_H

#include "base/arena.h"

// Valid UTF-8 as one line, or with its line ends (LF) when has_lines. C1 controls are read as the windows-1252 that
// they were. s itself when it is plain already.
struct str plain_text(struct arena *arena, struct str s, bool has_lines);

#endif
