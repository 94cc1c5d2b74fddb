// What the words of classes, ids and data attributes say of the place that an element is.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXTRACT_PLACE_WORDS_H
#define SHEAF_EXTRACT_PLACE_WORDS_H

#include "base/str.h"

#include <stdint.h>

// Bits of enum sign_place (signs.h). "post__pubDate is-new" is read as post, pub, date, is, new.
uint32_t places_of_words(struct str words);

#endif
