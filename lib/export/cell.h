// Text of JSON strings for files that hold neither NUL nor half a character: tables, SQL, bibliographies.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXPORT_CELL_H
#define SHEAF_EXPORT_CELL_H

#include "base/arena.h"

#include <stdint.h>

// The text of a valid JSON string, escapes decoded. NUL and lone surrogates become U+FFFD; *replaced is then
// counted up by one. Without escapes the result points into 'raw', else into the arena.
struct str cell_text(struct arena *arena, struct str raw, uint64_t *replaced);

#endif
