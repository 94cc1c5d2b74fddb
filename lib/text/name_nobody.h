// Words that stand where an author's name should and are no person's.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_TEXT_NAME_NOBODY_H
#define SHEAF_TEXT_NAME_NOBODY_H

#include "base/str.h"

// Each counts words of a name's key (text_key).
size_t name_key_words(struct str key);  // all of them
size_t name_key_nobody(struct str key); // "admin", "redaktion", "anonymous"
size_t name_key_agency(struct str key); // "reuters", "dpa"
size_t
name_key_staff(struct str key); // of houses and their desks: "newsroom", "press", "university"

#endif
