// Looking for phrases in the key of a short line (see text_key), whole words only.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_CLEAN_KEYS_H
#define SHEAF_CLEAN_KEYS_H

#include "base/arena.h"

// The key of a line of at most 'words_max' words; {0} when it is longer, without looking at all of it.
struct str keys_short(struct arena *arena, struct str line, size_t words_max);

// True when the key is, or starts with, these words.
bool keys_start(struct str key, struct str words);

// True when these words stand in the key, as whole words.
bool keys_have(struct str key, struct str words);

// True when one of the phrases of a list ("read|click here") stands in the key.
bool keys_have_any(struct str key, const char *list);

// True when the key starts with one of the phrases of a list.
bool keys_start_any(struct str key, const char *list);

#endif
