// Names that "and" and its like join.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_TEXT_NAME_MEMBERS_H
#define SHEAF_TEXT_NAME_MEMBERS_H

#include "base/str.h"

enum { NAME_MEMBERS_MAX = 64 }; // joined in one text; further ones are left out

struct name_members {
    struct str items[NAME_MEMBERS_MAX];
    size_t count;
    bool is_with[NAME_MEMBERS_MAX]; // joined to the one before by "with"
};

// True for "and", "&", "und", "et", "и", "و", "with" and the like, as one word.
bool name_is_conjunction(struct str word);

// The parts of a text between its conjunctions; one member when it has none. The Arabic "and", which is written
// together with the word behind it, counts from the third word on, and not where it starts a well-known name.
void name_members_read(struct name_members *members, struct str text);

#endif
