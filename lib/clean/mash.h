// Taking apart names that a page prints without anything between them ("LebanonIran", "SecurityForeign Policy").
// SPDX-License-Identifier: MIT
#ifndef SHEAF_CLEAN_MASH_H
#define SHEAF_CLEAN_MASH_H

#include "clean/article.h"

enum {
    MASH_LENGTH_MAX = 4096, // bytes of a run; a longer one stays whole
    MASH_WORDS_MAX = 2048,  // entries of a vocabulary; further ones are not used
};

// The run taken apart so that as little of it as can be is unknown to the vocabulary, in as few parts as can
// be. What is unknown is parted where a capital follows a small letter or the last capital of an acronym
// ("EUUkraine"), but for names written so ("OpenAI", "McCain").
// *unknown gets the number of bytes that are in no entry of the vocabulary.
struct texts mash_split(struct arena *arena, struct str run, const struct texts *vocabulary,
                        size_t *unknown);

#endif
