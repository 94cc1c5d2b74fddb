// The words that say what a person did, before a name ("By", "Interview mit") and behind one ("ed."), in all languages.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_TEXT_NAME_ROLE_WORDS_H
#define SHEAF_TEXT_NAME_ROLE_WORDS_H

#include "text/name_roles.h"

// Phrases are folded words with single spaces; the longest that fits counts. Weak ones are those that may start a
// name or a sentence as well; a colon behind them makes them strong.
struct name_prefix_word {
    const char *phrase;
    enum name_role role;
    bool is_weak;
};

extern const struct name_prefix_word name_prefix_words[];
extern const size_t name_prefix_words_count;

// What a text behind a name says the person is; folded, without stops.
struct name_suffix_word {
    const char *phrase;
    enum name_role role;
    bool is_plural;
};

extern const struct name_suffix_word name_suffix_words[];
extern const size_t name_suffix_words_count;

#endif
