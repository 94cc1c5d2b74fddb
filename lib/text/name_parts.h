// A line as the words that a name is made of, and how each is written.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_TEXT_NAME_PARTS_H
#define SHEAF_TEXT_NAME_PARTS_H

#include "base/str.h"

#include <stdint.h>

enum {
    NAME_PARTS_MAX = 16,  // words of a line that may be a name with its honorifics and degrees
    NAME_BYTES_MAX = 256, // bytes of such a line
};

enum name_part_shape {
    NAME_PART_CAPITAL = 1,   // "Brown", "McFaul", "d’Estaing", "al-Sisi", "BROWN"
    NAME_PART_LOW = 2,       // "van"
    NAME_PART_UNCASED = 4,   // a word of a script without case
    NAME_PART_INITIAL = 8,   // "J.", "J", "J.-P.", "J.R.R.", "Дж."
    NAME_PART_CAPITALS = 16, // two letters or more, all capitals
    NAME_PART_STOP = 32,     // ends with a stop
    NAME_PART_COMMA = 64,    // a comma stands behind it
    NAME_PART_NICK = 128,    // "(Tino)", "“Tino”"
    NAME_PART_SEAM = 256,    // "YouTube", "ShawnHymel": a capital within that no prefix explains
    NAME_PART_OTHER = 512,   // anything else: digits, signs, "Putin’s"
    NAME_PART_HAN = 1024,    // UNCASED too: Chinese characters, Kana or Hangul
};

struct name_part {
    struct str text; // without the comma behind it
    unsigned shape;  // enum name_part_shape
    unsigned kinds;  // enum name_word_kinds
};

// A name between what is taken off it: [first, last) of 'items' is the name, 'suffix' a "Jr." or "III" behind it
// or NULL. Honorifics and ranks stand before first; degrees stand behind last.
struct name_parts {
    struct name_part items[NAME_PARTS_MAX];
    size_t count; // 0 for a line that is empty or too long for a name
    size_t first, last;
    const struct name_part *suffix;
};

void name_parts_read(struct name_parts *parts, struct str line);

// True for the signs that stand for an apostrophe in names, or for a glottal stop.
bool name_is_apostrophe(uint32_t code_point);

#endif
