// What the choice of the body of a text capture looks at: for every line a row of numbers (learn/feature.h).
//
// A capture has no elements, only lines: what a line is shows in its words, in the lines around it, and in how the page's prose lies.
// Nothing here depends on one language or on one tool that makes captures; where words help, those of thirty languages are
// known (learn/stop_words.h, printed.h).
// SPDX-License-Identifier: MIT
#ifndef SHEAF_SITE_LINE_FEATURES_H
#define SHEAF_SITE_LINE_FEATURES_H

#include "learn/feature.h"
#include "site/page.h"

// clang-format off
#define LINE_FEATURES(X) \
    /* the line itself */ \
    X(WORDS) X(STOPS) X(CAPITALS) X(DIGITS) X(COMMAS) X(ENDS) X(WORD_LENGTH) X(BEGINS) X(LAST) \
    X(BULLET) X(INDENT) X(HEADING) X(BLANK) X(BLANK_BEHIND) X(REPEATED) X(MARKS) X(BARS) X(SYMBOLS) \
    X(IS_DATE) X(IS_NAME) X(FURNITURE) X(STOPPER) X(LABEL) X(COLON) \
    /* where it stands */ \
    X(POSITION) X(WORDS_BEFORE) X(WORDS_BEHIND) X(RUN) X(RUN_DISTANCE) X(RUN_SHARE) \
    X(FROM_PROSE) X(TO_PROSE) X(SHORT_BEFORE) X(SHORT_BEHIND) X(DENSITY) X(DENSITY_BEFORE) X(DENSITY_BEHIND) \
    X(FROM_STOPPER) X(TO_STOPPER) X(FROM_DATE) X(FROM_FIRST_DATE) X(FROM_HEADING) \
    /* the four lines before it and the four behind it */ \
    X(WORDS_1) X(ENDS_1) X(LAST_1) X(BULLET_1) X(STOPS_1) X(WORDS_2) X(LAST_2) X(STOPS_2) X(WORDS_3) X(WORDS_4) \
    X(WORDS_5) X(ENDS_5) X(LAST_5) X(BULLET_5) X(STOPS_5) X(WORDS_6) X(LAST_6) X(STOPS_6) X(WORDS_7) X(WORDS_8) \
    /* lines that look like it, lines without a blank one between, and the page */ \
    X(ALIKE) X(ALIKE_WORDS) X(GROUP_LINES) X(GROUP_WORDS) X(GROUP_PLACE) \
    X(PAGE_WORDS) X(PAGE_LINES) X(PAGE_PROSE) X(PAGE_BLANKS)

// What the second look sees besides: how the first one judged.
#define LINE_CONTEXT(X) \
    /* the line, three before it, three behind it */ \
    X(SCORE) X(SCORE_1) X(SCORE_2) X(SCORE_3) X(SCORE_4) X(SCORE_5) X(SCORE_6) \
    /* means around it, words that are likely text before and behind it, words since the last likely line and to the next */ \
    X(MEAN_NEAR) X(MEAN_WIDE) X(MEAN_BEFORE) X(MEAN_BEHIND) X(MASS_BEFORE) X(MASS_BEHIND) \
    X(GAP_BEFORE) X(GAP_BEHIND) X(PAGE_MASS) X(PAGE_MEAN) X(MEAN_ALIKE) X(MEAN_GROUP) X(MEAN_BULLETS)
// clang-format on

enum line_feature {
#define X(NAME) LINE_##NAME,
    LINE_FEATURES(X) LINE_CONTEXT(X)
#undef X
        LINE_FEATURE_COUNT,
    LINE_FIRST_COUNT = LINE_SCORE, // of the first look
};

// What is counted in a line.
struct line_counts {
    uint32_t words, stops, capitals, digits, commas, ends, characters;
    uint32_t marks;                // '(', '[', '"' and the like
    uint32_t bars;                 // '|', '·', '•', '»', '>', '/'
    uint32_t symbols;              // other signs: '@', '#', '$', '©', '*', '_'
    uint8_t begins, last;          // kinds of first and last character
    bool is_prose;                 // a sentence or more
    uint32_t group_from, group_to; // lines without a blank one between
    uint32_t alike;                // its slot of lines that look like it
};

// Lines that look alike: the same indent, bullet, kind of end, length.
struct alike_lines {
    uint64_t signature; // 0: empty
    uint64_t mass, words;
    uint32_t lines;
};

// The lines of a page that are judged: those that no rule has taken. Everything lives in the arena.
struct line_rows {
    struct page *page;
    const size_t *lines;     // their numbers in the page
    const unsigned *printed; // for every line of the page, enum printed_flags
    uint32_t count;
    struct line_counts *counts;
    uint64_t *words; // count + 1: words before each, a line of more than LINE_WORDS_MOST as so many
    // The same, and lines before each, on the folded page (line_fold.c), where of a long stretch of prose only the ends count.
    uint64_t *far_words;
    uint32_t *places;
    struct alike_lines *alikes;
    size_t alike_capacity;
    struct features table; // LINE_FEATURE_COUNT columns
};

enum { LINE_WORDS_MOST = 4000 };

// Fills the columns of the first look. page, lines, printed and count are the caller's. Linear in the text.
void line_features_of(struct line_rows *rows, struct arena *arena);

// Fills the others. scores: for each row how the first look judged it, as a step of feature_chance.
void line_features_of_context(struct line_rows *rows, const uint8_t *scores);

// line_fold.c: fills far_words and places, when counts, words and printed are known. Pages far longer than those learned from
// are judged as if they were as long as articles get: extract/fold.h tells why.
void line_fold(struct line_rows *rows, struct arena *arena);

// line_counts.c: counts what stands in a line.
void line_count(struct line_counts *counts, const struct line *line);

#endif
