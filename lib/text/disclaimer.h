// Whose views a text holds, and whose not: the small print of houses in many languages.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_TEXT_DISCLAIMER_H
#define SHEAF_TEXT_DISCLAIMER_H

#include "base/arena.h"

enum {
    DISCLAIMER_WORDS = 90,   // words of the longest disclaimer
    DISCLAIMER_BYTES = 2000, // bytes of a paragraph that is looked at; a longer one is none
};

// Does a paragraph as a whole say so?
bool disclaimer_is(struct arena *arena, struct str paragraph);

#endif
