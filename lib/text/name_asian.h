// Chinese, Japanese and Korean names in their own scripts.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_TEXT_NAME_ASIAN_H
#define SHEAF_TEXT_NAME_ASIAN_H

#include "text/fold.h"

// True when one word without spaces is most likely a person's name: it begins with a well-known family name, is
// as long as names are and is no common word; or it is a foreign name with a middle dot ("安德鲁·布朗").
bool name_asian_is_likely(struct str word);

// The same of a family name and a given name with a space between them.
bool name_asian_is_spaced(struct str family, struct str given);

// The bytes of the family name that a Korean name begins with. 0 for all others: Chinese and Japanese names
// cannot be told apart, and are divided differently.
size_t name_asian_family(struct str word);

// The lists behind it, one after the other, NULL behind the last: for their test.
const struct word_lines *name_asian_list(size_t index);

// What stands behind the house or the office of those who are named, in a Chinese byline: of '财新周刊 周以澄 何屿' the two names. The text itself
// where it begins otherwise.
struct str name_asian_behind_house(struct str text);

#endif
