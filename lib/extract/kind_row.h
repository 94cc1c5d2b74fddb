// What the kind of an HTML page is told by: a row of numbers from 0 to 255 for the whole page, and the words they come from.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXTRACT_KIND_ROW_H
#define SHEAF_EXTRACT_KIND_ROW_H

#include "extract/html_kind.h"

// clang-format off
#define KIND_FEATURES(X) \
    /* the address */ \
    X(HAS_URL) X(URL_DEPTH) X(URL_SLUG) X(URL_DIGITS) X(URL_YEAR) X(URL_QUERY) X(URL_LENGTH) X(URL_SUM) \
    /* what the page says of itself */ \
    X(LD_ARTICLE) X(LD_PRODUCT) X(LD_LIST) X(LD_FORUM) X(LD_PERSON) X(LD_TYPES) X(LD_SUM) \
    X(OG_TYPE) X(HAS_PUBLISHED) X(HAS_DATE) X(HAS_AUTHOR) X(HAS_BYLINE) \
    /* the body */ \
    X(BODY_WORDS) X(BODY_EXPECTED) X(BODY_BLOCKS) X(BODY_MEAN) X(BODY_LINKS) X(BODY_ENDS) X(BODY_STOPS) \
    X(BODY_DIGITS) X(BODY_SHARE) X(BODY_LONGEST) X(BODY_LONG) X(BODY_HEADINGS) X(BODY_FIRST) X(BODY_SPAN) \
    /* where its words stand: shares */ \
    X(BODY_REPEATED) X(BODY_REPEATS) X(BODY_UNITS) X(BODY_PARAGRAPH) X(BODY_LIST) X(BODY_TABLE) \
    X(BODY_ARTICLE) X(BODY_ARTICLES) X(BODY_MAIN) X(BODY_CAPITALS) X(BODY_GAPS) \
    /* the page */ \
    X(PAGE_WORDS) X(PAGE_LINKS) X(PAGE_BLOCKS) X(H1S) X(H1_WORDS) X(HEADINGS) X(TIMES) X(FORMS) X(BUTTONS) \
    X(IMAGES) X(ANCHORS) X(ARTICLES) X(ITEMS) X(PRICES) X(QUESTIONS) \
    X(INPUTS) X(SECTIONS) X(TABLES) X(FRAMES) X(CALLS) X(YEARS) X(OTHER_LONG) X(RUN_WORDS) X(RUNS) \
    /* words of class names */ \
    X(NAMES_SUM) X(NAMES_LOW) X(NAMES_HIGH) X(NAMES_MANY_LOW) X(NAMES_MANY_HIGH) \
    /* words of labels, and of the body */ \
    X(LABELS_SUM) X(LABELS_LOW) X(LABELS_HIGH) X(LABELS_MANY_LOW) X(LABELS_MANY_HIGH) \
    X(PROSE_SUM) X(PROSE_LOW) X(PROSE_HIGH) X(PROSE_MANY_LOW) X(PROSE_MANY_HIGH)
// clang-format on

enum kind_feature {
#define X(NAME) KIND_##NAME,
    KIND_FEATURES(X)
#undef X
        KIND_FEATURE_COUNT
};

// Where words come from, in this order.
enum kind_origin {
    KIND_ORIGIN_ADDRESS,
    KIND_ORIGIN_TYPE,
    KIND_ORIGIN_OPEN_GRAPH,
    KIND_ORIGIN_NAMES,  // of classes
    KIND_ORIGIN_LABELS, // short texts: links, buttons, headings
    KIND_ORIGIN_PROSE,  // the body
    KIND_ORIGINS
};

// The features, and, for training, the hashes of all words, each once, where it was met first.
struct kind_row {
    uint8_t features[KIND_FEATURE_COUNT];
    uint32_t *words;
    uint32_t ends[KIND_ORIGINS]; // of the words of each origin
};

// Whether a page is an article: one row of KIND_FEATURES. It is one from 0 on, and surely none below 'kind_refused_below' (not
// above 0).
extern const struct forest kind_forest;
extern const int32_t kind_refused_below;

// Linear in nodes and text. The words live in the arena.
void kind_row_read(struct kind_row *row, const struct html_kind_input *input, struct arena *arena);

#endif
