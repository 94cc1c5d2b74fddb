// What kind of page an HTML page is: an article, or a listing, a product, a person's page, a forum, a service and so on.
//
// Decided after the body and the metadata: from the address, from what the page says of itself, from the body found and its
// share of the page, and from the words of class names, whose weights were learned (tests/train).
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXTRACT_HTML_KIND_H
#define SHEAF_EXTRACT_HTML_KIND_H

#include "extract/body.h"
#include "extract/tokens.h"
#include "site/facts.h"
#include "web/jsonld.h"

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
    /* the page */ \
    X(PAGE_WORDS) X(PAGE_LINKS) X(PAGE_BLOCKS) X(H1S) X(H1_WORDS) X(HEADINGS) X(TIMES) X(FORMS) X(BUTTONS) \
    X(IMAGES) X(ANCHORS) X(ARTICLES) X(ITEMS) X(PRICES) X(QUESTIONS) \
    /* words of class names */ \
    X(NAMES_SUM) X(NAMES_LOW) X(NAMES_HIGH) X(NAMES_MANY_LOW) X(NAMES_MANY_HIGH)
// clang-format on

enum kind_feature {
#define X(NAME) KIND_##NAME,
    KIND_FEATURES(X)
#undef X
        KIND_FEATURE_COUNT
};

struct html_kind_input {
    const struct tree *tree;
    const struct blocks *blocks;
    const struct body *body;
    const struct jsonld *jsonld;
    const struct facts *facts; // of the metadata
    struct str url;            // where it was captured, or {0}
};

// A page that is no article: its record_type and why. {0} for an article.
struct html_kind {
    struct str record_type; // 'listing', 'product', 'person', 'other'
    struct str reason;      // for people, static
};

struct html_kind html_kind(const struct html_kind_input *input, struct arena *arena);

// What it is decided by: a row of bytes, and, for training, the hashes of all words (at most KIND_WORDS_MAX, each once).
enum { KIND_WORDS_MAX = 6000 };
struct kind_row {
    uint8_t features[KIND_FEATURE_COUNT];
    uint32_t *words, word_count;
    uint32_t url_end, types_end, names_from; // words of the address, of types, of class names
};
void html_kind_row(const struct html_kind_input *input, struct arena *arena, struct kind_row *row);

#endif
