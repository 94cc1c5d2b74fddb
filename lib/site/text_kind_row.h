// What the kind of a text capture is told by: a row of numbers from 0 to 255 for the whole page, and the words they come from.
// Private to lib/site.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_SITE_TEXT_KIND_ROW_H
#define SHEAF_SITE_TEXT_KIND_ROW_H

#include "learn/forest.h"
#include "learn/kind_words.h"
#include "site/generic_run.h"

// clang-format off
#define TEXT_KIND_FEATURES(X) \
    /* the address, where it is known */ \
    X(HAS_URL) X(URL_DEPTH) X(URL_SLUG) X(URL_DIGITS) X(URL_YEAR) X(URL_QUERY) X(URL_LENGTH) X(URL_SUM) \
    /* what was found around the text, and how far from the headline */ \
    X(HAS_DATE) X(DATE_DISTANCE) X(HAS_MODIFIED) X(HAS_BYLINE) X(AUTHORS) X(AUTHOR_DISTANCE) \
    X(HEADLINE_WORDS) X(HEADLINE_CAPITALS) X(HEADLINE_GAP) X(HEADLINE_PLACE) X(HEADLINE_AGAIN) X(HEADLINE_SUM) X(HAS_DEK) X(HAS_CREDIT) X(HAS_KEYWORDS) \
    X(HAS_RELATED) X(HAS_COPYRIGHT) \
    /* the body: amounts, and shares of its words */ \
    X(BODY_WORDS) X(BODY_EXPECTED) X(BODY_CHANCE) X(BODY_LINES) X(BODY_MEAN) X(BODY_LONGEST) X(BODY_LONG) \
    X(BODY_ENDS) X(BODY_STOPS) X(BODY_DIGITS) X(BODY_CAPITALS) X(BODY_COMMAS) X(BODY_MARKS) X(BODY_SYMBOLS) X(BODY_BARS) \
    X(BODY_SHARE) X(BODY_FIRST) X(BODY_SPAN) X(BODY_GAPS) X(BODY_RUN) X(BODY_BESIDE) X(BODY_BULLETS) X(BODY_SHORT) \
    X(BODY_OPEN) X(BODY_QUESTIONS) X(BODY_COLONS) X(BODY_ALIKE) X(BODY_REPEATED) X(BODY_DATES) X(BODY_NAMES) \
    /* the page: amounts, and shares of its lines */ \
    X(PAGE_WORDS) X(PAGE_LINES) X(PAGE_PROSE) X(PAGE_CHANCE) X(OTHER_LONG) X(OTHER_PROSE) X(OTHER_DOUBT) X(SHORT) X(BULLETS) \
    X(CAPITALS) X(DIGITS) X(DATES) X(DATES_SHARE) X(NAMES) X(NUMBERS) X(PRICES) X(QUESTIONS) X(REPEATED) X(STOPPERS) \
    X(FURNITURE) X(BARS) X(SYMBOLS) X(ENTRIES) X(DATED) X(CARDS) X(ALIKE) X(RUNS) X(RUN_SECOND) \
    /* words of short lines, of the body, of other longer lines: MEAN of those that have a weight */ \
    X(LABELS_SUM) X(LABELS_LOW) X(LABELS_HIGH) X(LABELS_MANY_LOW) X(LABELS_MANY_HIGH) X(LABELS_MEAN) \
    X(PROSE_SUM) X(PROSE_LOW) X(PROSE_HIGH) X(PROSE_MANY_LOW) X(PROSE_MANY_HIGH) X(PROSE_MEAN) \
    X(OTHER_SUM) X(OTHER_LOW) X(OTHER_HIGH) X(OTHER_MANY_LOW) X(OTHER_MANY_HIGH) X(OTHER_MEAN)
// clang-format on

enum text_kind_feature {
#define X(NAME) TEXT_KIND_##NAME,
    TEXT_KIND_FEATURES(X)
#undef X
        TEXT_KIND_FEATURE_COUNT
};

// Where words come from, in this order.
enum text_kind_origin {
    TEXT_KIND_ORIGIN_ADDRESS,
    TEXT_KIND_ORIGIN_HEADLINE,
    TEXT_KIND_ORIGIN_LABELS, // short lines: links, buttons, headings
    TEXT_KIND_ORIGIN_PROSE,  // the body
    TEXT_KIND_ORIGIN_OTHER,
    TEXT_KIND_ORIGINS
};

// The features, and, for training, the hashes of all words, each once, where it was met first.
struct text_kind_row {
    uint8_t features[TEXT_KIND_FEATURE_COUNT];
    uint32_t *words;
    uint32_t ends[TEXT_KIND_ORIGINS]; // of the words of each origin
};

// Whether a page is an article: one row of TEXT_KIND_FEATURES. It is one from 0 on, and surely none below
// 'text_kind_refused_below' (not above 0). And what words say of it.
extern const struct forest text_kind_forest;
extern const int32_t text_kind_refused_below;
extern const struct token_weight text_kind_weights[1 << TOKEN_WEIGHTS_BITS];

// After the generic rule has taken what it found. url: where the page was captured, or {0}. Linear in the text. The words live
// in the rule's arena.
void text_kind_row_read(struct text_kind_row *row, const struct generic *generic, struct str url);

// text_kind_shape.c: how body and page are made.
void text_kind_shape(struct text_kind_row *row, const struct generic *generic);

static inline void text_kind_set(struct text_kind_row *row, enum text_kind_feature feature,
                                 unsigned value)
{
    row->features[feature] = (uint8_t)(value < 255 ? value : 255);
}

#endif
