// The words of a byline that say what the persons did: before a name ("Edited by") and behind one ("ed.").
// SPDX-License-Identifier: MIT
#ifndef SHEAF_TEXT_NAME_ROLES_H
#define SHEAF_TEXT_NAME_ROLES_H

#include "base/str.h"

enum name_role {
    NAME_ROLE_NONE,
    NAME_ROLE_AUTHOR,
    NAME_ROLE_EDITOR,
    NAME_ROLE_INTERVIEWER,
    NAME_ROLE_SPEAKER,
    NAME_ROLE_TRANSLATOR,
    NAME_ROLE_OTHER, // photographers, illustrators, reviewers: no one of the record
};

struct name_prefix {
    enum name_role role;
    bool
        is_weak; // may be part of a name, or of prose: counts only before a likely name ("Di", "Por", "Author")
    bool names_speaker; // who stands before it speaks: "A interviewed by B"
    size_t length;      // bytes of it, with the colon and the spaces behind it
};

// The prefix that a text starts with. False when there is none.
bool name_prefix_find(struct str text, struct name_prefix *prefix);

// True for a word that only prefixes of several words start with, so that one may be looked for inside a line.
bool name_prefix_may_be_inside(struct str word);

// The role that a whole text names: "ed.", "eds.", "Editor", "(Hrsg.)" without its brackets. *is_plural tells
// whether it is about all the names before it.
enum name_role name_role_find(struct str text, bool *is_plural);

// "author", "editor" …; {0} for NAME_ROLE_NONE and NAME_ROLE_OTHER.
struct str name_role_text(enum name_role role);

#endif
