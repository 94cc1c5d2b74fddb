// What the parts of names_split share: the state of one list, and the readers of its chunks. A reader that returns false has
// taken nothing.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_TEXT_NAME_SPLITTER_H
#define SHEAF_TEXT_NAME_SPLITTER_H

#include "text/name.h"
#include "text/name_chunks.h"
#include "text/name_claims.h"
#include "text/name_parts.h"
#include "text/name_roles.h"

// The state of one list.
struct splitter {
    struct arena *arena;
    struct names names;
    size_t capacity;
    enum name_role role; // that a prefix gave to the names behind it
    bool has_prefix;     // the list has one, so that it is a byline
    bool is_broken;      // prose was met: what follows is no list
    size_t last_group;   // how many names the last chunk of names gave
    struct str loose;    // a single word that may be half of "Family, Given"
    bool is_inverted;    // the last name was printed so
};

// A name, with the role that the list's prefix gave; none where that is of no one of the record.
void splitter_push(struct splitter *splitter, struct name name);

// The part of a text that is a name: whole, or in a byline without what stands behind it. False when there is none.
bool splitter_find_person(const struct splitter *splitter, struct str text, struct str *person);

// Chunks that are names.
bool splitter_take_members(struct splitter *splitter, struct str text); // "A and B"
bool splitter_take_person(struct splitter *splitter, struct str text,
                          const struct name_parts *parts);
bool splitter_take_sides(struct splitter *splitter, struct str text);              // "A/dpa"
bool splitter_take_row(struct splitter *splitter, const struct name_parts *parts); // "张三 李四"

// Chunks behind a name.
bool splitter_take_title(struct splitter *splitter, const struct name_chunk *chunk);
bool splitter_take_role(struct splitter *splitter, struct str text, bool is_last); // "eds."
bool splitter_take_suffix(struct splitter *splitter, const struct name_parts *parts);
bool splitter_take_inverted(struct splitter *splitter, const struct name_chunk *chunk,
                            const struct name_parts *parts); // "Eugene" behind "Rumer,"

bool splitter_take_organisation(struct splitter *splitter, struct str text,
                                const struct name_parts *parts);

#endif
