// Where sentences end, in any script.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_TEXT_SENTENCE_H
#define SHEAF_TEXT_SENTENCE_H

#include "base/str.h"

#include <stdint.h>

// A full stop, a mark of exclamation or question, an ellipsis.
bool sentence_is_stop(uint32_t c);

// What may stand behind the stop and belongs to the sentence: a closing quote or bracket.
bool sentence_is_closer(uint32_t c);

// True when a text ends as a sentence does: with a stop, and closers behind it or none.
bool sentence_is_ended(struct str text);

#endif
