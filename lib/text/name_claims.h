// What the words of a text have in common.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_TEXT_NAME_CLAIMS_H
#define SHEAF_TEXT_NAME_CLAIMS_H

#include "text/name_parts.h"

// All of them speak of a text that was read into parts; of one without words, or too long, nothing is true.

// True when every word is a degree: "PhD", "MD MPH".
bool name_parts_are_degrees(const struct name_parts *parts);

// True when a word, or every word, is of one of these kinds (enum name_word_kinds).
bool name_parts_have(const struct name_parts *parts, unsigned kinds);
bool name_parts_have_only(const struct name_parts *parts, unsigned kinds);

// True when every word has a capital, or joins others: "Carnegie Endowment for International Peace".
bool name_parts_are_titled(const struct name_parts *parts);

// True for what may be a given name behind a comma: "Eugene", "Shannon K.", "A. B.".
bool name_parts_are_given(const struct name_parts *parts);

#endif
