// Whom a biography is about, as it says itself: "Rumer, a former officer …", "Joost van der Velde is a fellow".
// SPDX-License-Identifier: MIT
#ifndef SHEAF_CLEAN_BIOGRAPHY_H
#define SHEAF_CLEAN_BIOGRAPHY_H

#include "clean/person.h"

// The key of a biography's first words, in which its person is named.
struct str biography_opening(struct arena *arena, struct str text);

// True when the opening names this person (whose full_key and family_key are made): as its beginning, or, without
// 'is_start', anywhere in it ("Ambassador Strand was …").
bool biography_names(struct str opening, const struct person *person, bool is_start);

// The name with which a biography begins, before "is", "was" or a comma; {0} when it begins otherwise ("He is …").
struct str biography_subject(struct str text);

#endif
