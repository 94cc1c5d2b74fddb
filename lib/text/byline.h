// Lines that name who wrote a text: where in them "By" begins, and what of them is no name.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_TEXT_BYLINE_H
#define SHEAF_TEXT_BYLINE_H

#include "base/arena.h"
#include "text/name_roles.h"

// True for "By", "Written by:" and nothing else. *role tells whose name follows.
bool byline_is_label(struct str text, enum name_role *role);

// True for "By", "Written by", "Insights from": what stands before a name and is none.
bool byline_names_nobody(struct str text);

// What is left of a text without "By"; the text itself without.
struct str byline_names(struct str text);

// True when one of the marks that part a line stands at 'at'; *length is the mark's.
bool byline_is_mark(struct str text, size_t at, size_t *length);

// What a sign-off in brackets says: of "（記者・岡部真由）" "記者 岡部真由"; {0} for any other text.
struct str byline_sign_off(struct arena *arena, struct str text);

// The part of a text that starts with "By" and its like; {0} without.
struct str byline_find(struct str text);

// With spaces where a program that renders pages has left them out: "Jane DoePublished May 3, 2020", "ByJane Doe"; without
// the name of a picture in brackets before it.
struct str byline_unglue(struct arena *arena, struct str text);

// What is left of a byline before a date, a time to read, a bracket and the like: of "By Jane Doe on May 3, 2020" and
// "By Jane Doe 15 min read" "By Jane Doe".
struct str byline_without_tail(struct arena *arena, struct str text);

#endif
