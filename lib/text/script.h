// Which script a letter belongs to: as much as is needed to tell languages apart.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_TEXT_SCRIPT_H
#define SHEAF_TEXT_SCRIPT_H

#include <stdint.h>

enum script {
    SCRIPT_NONE, // no letter of a script listed here
    SCRIPT_LATIN,
    SCRIPT_GREEK,
    SCRIPT_CYRILLIC,
    SCRIPT_ARMENIAN,
    SCRIPT_HEBREW,
    SCRIPT_ARABIC,
    SCRIPT_DEVANAGARI,
    SCRIPT_BENGALI,
    SCRIPT_GURMUKHI,
    SCRIPT_GUJARATI,
    SCRIPT_ORIYA,
    SCRIPT_TAMIL,
    SCRIPT_TELUGU,
    SCRIPT_KANNADA,
    SCRIPT_MALAYALAM,
    SCRIPT_SINHALA,
    SCRIPT_THAI,
    SCRIPT_LAO,
    SCRIPT_TIBETAN,
    SCRIPT_MYANMAR,
    SCRIPT_GEORGIAN,
    SCRIPT_ETHIOPIC,
    SCRIPT_KHMER,
    SCRIPT_KANA,
    SCRIPT_HAN,
    SCRIPT_HANGUL,
    SCRIPT_COUNT,
};

// The script of a letter or vowel sign; digits, punctuation and rare letters have none.
enum script script_of(uint32_t code_point);

#endif
