// The words that dates are printed with: months, weekdays, seasons, what joins them, what stands around them.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_TEXT_DATE_WORDS_H
#define SHEAF_TEXT_DATE_WORDS_H

#include "base/str.h"

// A word may be several of these.
enum date_word_flags {
    DATE_WORD_MONTH = 1, // a month
    DATE_WORD_WEAK = 2,  // a month only beside a day or alone with a year: "set", "ago", "mars"
    DATE_WORD_UNSURE =
        4, // another month where ordinals have a stop: Polish and Croatian "listopada"
    DATE_WORD_WEEKDAY = 8,
    DATE_WORD_SEASON = 16,
    DATE_WORD_LINK = 32,    // between the parts of a date: "8 de julio", "8th of July"
    DATE_WORD_ORDINAL = 64, // glued to a day: "8th", "1er"
    DATE_WORD_RANGE = 128,  // between two days: "7 bis 9"
    DATE_WORD_YEAR = 256,   // behind a year: "2014 г."
    DATE_WORD_TIME = 512,   // behind an hour or a duration: "pm", "Uhr", "min"
    DATE_WORD_LABEL =
        1024, // what else may stand around a date in a line of its own: "Published on"
    DATE_WORD_NUMBERED = 8192, // before a number that is no day: "Vol. 12 July 2014"
    DATE_WORD_PAIRED = 16384, // the first of two words that may name a month: "كانون الثاني"
    DATE_WORD_THANG = 2048, // Vietnamese "month", before its number
    DATE_WORD_NAM = 4096,   // Vietnamese "year", before its number
};

struct date_word {
    const char *word; // as fold_word leaves it
    unsigned flags;   // enum date_word_flags
    int number; // of a month 1 to 12; of a weekday that only one day is called by, 1 (Sunday) to 7; else 0
};

// What the table knows of a word (one run of letters, as printed), or NULL.
const struct date_word *date_word_find(struct str word);

// The table itself, sorted by bytes, for its test.
const struct date_word *date_word_table(size_t *count);

#endif
