// Notes on where a text was first published ("This article was originally published by …"), told by a table of
// phrases, and the house that they name.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_CLEAN_PROVENANCE_H
#define SHEAF_CLEAN_PROVENANCE_H

#include "base/arena.h"

enum { PROVENANCE_WORDS_MAX = 60 }; // words of such a note

// True when a paragraph says, as a whole, where the text was first published.
bool provenance_is_note(struct arena *arena, struct str paragraph);

// The house that a note names ("… by the European Leadership Network." -> "European Leadership Network"),
// borrowed from it; {0} when none stands out.
struct str provenance_house(struct str note);

#endif
