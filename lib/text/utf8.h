// UTF-8: validity, repair, and walking over code points.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_TEXT_UTF8_H
#define SHEAF_TEXT_UTF8_H

#include "base/arena.h"
#include "base/buffer.h"

#include <stdint.h>

// True for well-formed UTF-8 (Unicode 15, table 3-7). ASCII runs at memory speed.
bool utf8_is_valid(struct str s);

// s itself when it is valid; else a copy in which every maximal ill-formed part (WHATWG "decode") is one U+FFFD.
// *replaced, when not NULL, gets the number of replacements.
struct str utf8_repair(struct arena *arena, struct str s, size_t *replaced);

// The code point at *position of valid UTF-8, and the position behind it. *position must be < s.length.
uint32_t utf8_next(struct str s, size_t *position);

// The code point before *position (> 0), and its position.
uint32_t utf8_previous(struct str s, size_t *position);

void utf8_put(struct buffer *out, uint32_t code_point);

// The number of code points of valid UTF-8.
size_t utf8_length(struct str s);

// Properties, from utf8proc's tables (Unicode version pinned by that library).
bool utf8_is_upper(uint32_t code_point);
bool utf8_is_lower(uint32_t code_point);
uint32_t utf8_lower(uint32_t code_point); // itself where there is no small letter
bool utf8_is_letter(uint32_t code_point); // general category L*
bool utf8_is_digit(uint32_t code_point);  // Nd, all scripts
bool utf8_is_mark(uint32_t code_point);   // M*
bool utf8_is_space(uint32_t code_point);  // White_Space, and U+200B, U+FEFF, U+2060
bool utf8_is_unspaced_script(
    uint32_t code_point); // Han, Hiragana, Katakana, Thai, Lao, Khmer, Myanmar

// True for a text with a letter or a digit in it.
bool utf8_has_word(struct str s);

// How many code points of a text are upper case, lower case, and digits.
struct utf8_cases {
    size_t upper, lower, digits;
};
struct utf8_cases utf8_cases(struct str s);

#endif
