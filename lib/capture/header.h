// Lines "Name: value" up to a blank line, as WARC, HTTP and MIME have them: CR LF or LF, folded or not, names in any case.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_CAPTURE_HEADER_H
#define SHEAF_CAPTURE_HEADER_H

#include "base/arena.h"

#include <stdint.h>

// The length of a header with its blank line, or STR_NONE. A header that is empty is its blank line.
size_t header_end(struct str bytes);

struct header_field {
    struct str name,
        value; // without white space around them; a folded value is one line again, in the arena
};

struct header_walk {
    struct arena *arena;
    struct str rest;
};

// Walks a header, its first line too (a line without a colon is passed by).
struct header_walk header_walk(struct arena *arena, struct str header);
bool header_next(struct header_walk *walk, struct header_field *field);

// The first field of a name that has a value, or {0}.
struct str header_value(struct arena *arena, struct str header, struct str name);

// A decimal number; UINT64_MAX when it is none, or larger.
uint64_t header_number(struct str value);

// A media type in lower case, without its parameters; {0} when it is none.
struct str header_media_type(struct arena *arena, struct str value);

// A parameter of a media type ("charset", "boundary"), quotes off; {0} without.
struct str header_parameter(struct str value, struct str name);

#endif
