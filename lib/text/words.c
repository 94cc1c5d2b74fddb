// SPDX-License-Identifier: MIT
#include "text/words.h"

#include "text/scan.h"
#include "text/utf8.h"

// White_Space proper: a zero-width space or joiner does not end a word as people count them, so that
// words counted before cleaning (which takes it out) and after it agree.
static bool parts_words(uint32_t code_point)
{
    return utf8_is_space(code_point) && code_point != 0x200B && code_point != 0x2060 &&
           code_point != 0xFEFF;
}

enum {
    BYTE_SPACE = 1,    // ASCII white space
    BYTE_DECODE = 2,   // may begin white space beyond ASCII: C2, E1, E2, E3
    BYTE_UNSPACED = 4, // may begin a character of a script without spaces: E0, E1, E3 to E9, F0
};

static const unsigned char byte_class[256] = {
    ['\t'] = BYTE_SPACE,
    ['\n'] = BYTE_SPACE,
    ['\v'] = BYTE_SPACE,
    ['\f'] = BYTE_SPACE,
    ['\r'] = BYTE_SPACE,
    [' '] = BYTE_SPACE,
    [0xC2] = BYTE_DECODE,
    [0xE2] = BYTE_DECODE,
    [0xE0] = BYTE_UNSPACED,
    [0xE1] = BYTE_DECODE | BYTE_UNSPACED,
    [0xE3] = BYTE_DECODE | BYTE_UNSPACED,
    [0xE4] = BYTE_UNSPACED,
    [0xE5] = BYTE_UNSPACED,
    [0xE6] = BYTE_UNSPACED,
    [0xE7] = BYTE_UNSPACED,
    [0xE8] = BYTE_UNSPACED,
    [0xE9] = BYTE_UNSPACED,
    [0xF0] = BYTE_UNSPACED,
};

// Counts words; *classes gets the classes of all bytes that were met, or-ed.
static size_t count_words(struct str s, unsigned *classes)
{
    size_t count = 0, position = 0;
    unsigned seen = 0;
    bool was_space = true;

    while ((position = scan_words(s, position, &count, &was_space)) < s.length) {
        // What is left of a block with a byte above ASCII in it, or of the text.
        size_t end = position + 16 < s.length ? position + 16 : s.length;
        while (position < end) {
            unsigned class = byte_class[(unsigned char)s.data[position]];
            bool is_space = class & BYTE_SPACE;
            seen |= class;
            if (class & BYTE_DECODE)
                is_space = parts_words(utf8_next(s, &position));
            else
                position++;
            count += was_space && !is_space;
            was_space = is_space;
        }
    }
    *classes = seen;
    return count;
}

size_t words_count(struct str s)
{
    unsigned classes;
    return count_words(s, &classes);
}

size_t words_weight(struct str s)
{
    unsigned classes;
    size_t weight = count_words(s, &classes), position = 0;
    if (!(classes & BYTE_UNSPACED))
        return weight;
    weight = 0;
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
