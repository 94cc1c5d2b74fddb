// Looking for bytes at memory speed: 16 at a time with SSE2, 8 elsewhere.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_TEXT_SCAN_H
#define SHEAF_TEXT_SCAN_H

#include "base/str.h"

// The offset at or after 'from' of the first byte that is 'least' (>= 0x80) or more, else s.length.
// With 0x80: the end of an ASCII run.
size_t scan_at_least(struct str s, size_t from, unsigned char least);

// Counts the words (runs of bytes that are no ASCII white space) that begin in whole blocks of ASCII bytes from 'from'
// on, and returns where it stopped: at most 16 bytes before the first byte that is none, or before the end. *was_space
// tells, before and after, whether white space (or nothing) stands before that place.
size_t scan_words(struct str s, size_t from, size_t *count, bool *was_space);

#endif
