// Looking for bytes at memory speed: 16 at a time with SSE2, 8 elsewhere.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_TEXT_SCAN_H
#define SHEAF_TEXT_SCAN_H

#include "base/str.h"

// The offset at or after 'from' of the first byte that is 'least' (>= 0x80) or more, else s.length.
// With 0x80: the end of an ASCII run.
size_t scan_at_least(struct str s, size_t from, unsigned char least);

#endif
