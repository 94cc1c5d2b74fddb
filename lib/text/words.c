// SPDX-License-Identifier: MIT
#include "text/words.h"

#include "text/utf8.h"

// White_Space proper: a zero-width space or joiner does not end a word as people count them, so that
// words counted before cleaning (which takes it out) and after it agree.
static bool parts_words(uint32_t code_point)
{
    return utf8_is_space(code_point) && code_point != 0x200B && code_point != 0x2060 &&
           code_point != 0xFEFF;
}

// A byte of ASCII white space.
static bool is_ascii_space(unsigned char byte)
{
    return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

size_t words_count(struct str s)
{
    size_t count = 0, position = 0;
    bool is_in_word = false;

    while (position < s.length) {
        unsigned char byte = (unsigned char)s.data[position];
        bool is_space;
        // No white space beyond ASCII starts with another byte than C2, E1, E2, E3.
        if (byte == 0xC2 || (byte >= 0xE1 && byte <= 0xE3)) {
            is_space = parts_words(utf8_next(s, &position));
        } else {
            is_space = is_ascii_space(byte);
            position++;
        }
        count += !is_space && !is_in_word;
        is_in_word = !is_space;
    }
    return count;
}

size_t words_weight(struct str s)
{
    size_t weight = 0, position = 0;
    // Of the whitespace-separated run at hand: characters of unspaced scripts, and stretches of others
    // between them that hold a letter or digit.
    size_t unspaced = 0, stretches = 0;
    bool is_in_run = false, is_in_stretch = false;

    while (position < s.length) {
        unsigned char byte = (unsigned char)s.data[position];
        // A letter within a stretch, nearly always: it changes nothing.
        if (is_in_stretch && byte < 0x80 && byte > ' ') {
            position++;
            continue;
        }
        uint32_t c = utf8_next(s, &position);
        if (parts_words(c)) {
            weight += unspaced ? (unspaced + 1) / 2 + stretches : is_in_run;
            unspaced = stretches = 0;
            is_in_run = is_in_stretch = false;
            continue;
        }
        is_in_run = true;
        if (utf8_is_unspaced_script(c)) {
            unspaced++;
            is_in_stretch = false;
        } else if (!is_in_stretch && (utf8_is_letter(c) || utf8_is_digit(c))) {
            stretches++;
            is_in_stretch = true;
        }
    }
    return weight + (unspaced ? (unspaced + 1) / 2 + stretches : is_in_run);
}
