// A printed list of names cut at its commas, bars, bullets and line ends.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_TEXT_NAME_CHUNKS_H
#define SHEAF_TEXT_NAME_CHUNKS_H

#include "base/arena.h"

enum name_separator {
    NAME_BREAK_START,
    NAME_BREAK_COMMA, // a comma or a dash between spaces: a name, a title or an affiliation may follow
    NAME_BREAK_HARD, // ; | • or a line end: something of its own follows
    NAME_BREAK_ROLE, // no mark, but a phrase such as "interviewed by"
};

struct name_chunk {
    struct str text; // trimmed, not empty
    enum name_separator before;
};

enum { NAME_CHUNKS_MAX = 2048 }; // more are left out, and the list counts as truncated

struct name_chunks {
    struct name_chunk *items;
    size_t count;
    bool is_truncated; // the list says, or had to be told, that there are more names
};

// Cuts a text that space_text has cleaned. Marks within brackets do not count. What says that the list goes on
// ("…", "et al.", "+18", "and 3 others", "и др.") is taken off.
struct name_chunks name_chunks_read(struct arena *arena, struct str text);

#endif
