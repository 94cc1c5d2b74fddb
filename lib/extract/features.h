// What the choice of the body looks at: for every block of a page a row of numbers (learn/feature.h). Nothing here depends on
// one language; where words help, those of thirty languages are known (learn/stop_words.h).
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXTRACT_FEATURES_H
#define SHEAF_EXTRACT_FEATURES_H

#include "extract/measure.h"
#include "learn/feature.h"

// clang-format off
#define FEATURES(X) \
    /* the block itself */ \
    X(WORDS) X(LINKS) X(BOLD) X(STOPS) X(CAPITALS) X(DIGITS) X(COMMAS) X(ENDS) X(WORD_LENGTH) \
    X(FIRST) X(LAST) X(TAG) X(HEADING) X(REPEATED_TEXT) X(CONTAINER_BLOCKS) \
    /* what it stands in */ \
    X(IN_PARAGRAPH) X(IN_LIST) X(IN_TABLE) X(IN_ARTICLE) X(IN_MAIN) X(IN_ASIDE) X(IN_NAV) \
    X(IN_HEADER) X(IN_FOOTER) X(IN_FIGURE) X(IN_FORM) X(IN_HIDDEN) X(IN_QUOTE) X(IN_BODY) \
    X(IN_CODE) X(IN_TIME) \
    /* where it stands */ \
    X(POSITION) X(WORDS_BEFORE) X(WORDS_BEHIND) X(FROM_H1) X(DEPTH) \
    /* the three blocks before it and the three behind it */ \
    X(WORDS_1) X(LINKS_1) X(ENDS_1) X(TAG_1) X(SAME_1) X(WORDS_2) X(LINKS_2) X(ENDS_2) \
    X(WORDS_3) X(LINKS_3) X(WORDS_4) X(LINKS_4) X(ENDS_4) X(TAG_4) X(SAME_4) X(WORDS_5) \
    X(LINKS_5) X(ENDS_5) X(WORDS_6) X(LINKS_6) X(DENSITY) X(DENSITY_ENDS) \
    /* its ancestors: the parent, its parent, the least with 50 and with 250 words */ \
    X(P1_WORDS) X(P1_LINKS) X(P1_ENDS) X(P1_BLOCKS) X(P2_WORDS) X(P2_LINKS) X(P2_ENDS) \
    X(P2_BLOCKS) X(E1_WORDS) X(E1_LINKS) X(E1_ENDS) X(E1_STOPS) X(E1_DEPTH) X(E2_WORDS) \
    X(E2_LINKS) X(E2_ENDS) X(E2_STOPS) X(E2_DEPTH) X(E2_SHARE) \
    /* the likeliest container of the page, and the page */ \
    X(BEST) X(BEST_SHARE) X(BEST_LINKS) X(BEST_WORDS) X(PAGE_WORDS) X(PAGE_LINKS) \
    X(PAGE_BLOCKS) X(PAGE_ARTICLES) \
    /* equal siblings around it: cards */ \
    X(REPEATS) X(REPEAT_WORDS) X(REPEAT_LINKS) \
    /* what class names say */ \
    X(TOKENS_LOW) X(TOKENS_HIGH) X(TOKENS_NEAR) X(TOKENS_ALL_LOW) X(TOKENS_ALL_HIGH) \
    X(TOKENS_SUM)

// What the second look sees besides: how the first one judged.
#define CONTEXT_FEATURES(X) \
    /* the block, three before it, three behind it */ \
    X(SCORE) X(SCORE_1) X(SCORE_2) X(SCORE_3) X(SCORE_4) X(SCORE_5) X(SCORE_6) \
    /* means around it, and in its ancestors */ \
    X(MEAN_NEAR) X(MEAN_WIDE) X(MEAN_BEFORE) X(MEAN_BEHIND) X(MEAN_P1) X(MEAN_P2) X(MEAN_E1) \
    X(MEAN_E2) X(MASS_P1) X(MASS_E2) \
    /* likely words of the page before and behind it */ \
    X(MASS_BEFORE) X(MASS_BEHIND) X(GAP_BEFORE) X(GAP_BEHIND) X(PAGE_MASS) X(PAGE_MEAN) \
    /* blocks that look like it, and its section */ \
    X(MEAN_ALIKE) X(COUNT_ALIKE) X(MEAN_SECTION) X(WORDS_SECTION)
// clang-format on

enum feature {
#define X(NAME) FEATURE_##NAME,
    FEATURES(X) CONTEXT_FEATURES(X)
#undef X
        FEATURE_COUNT,
    FEATURE_FIRST_COUNT = FEATURE_SCORE, // of the first look
};

struct block_features {
    struct features table;   // FEATURE_COUNT columns
    uint32_t *small, *large; // for each block: E1 and E2, or TREE_NONE
};

// Fills the columns of the first look.
void features_of(struct block_features *features, struct arena *arena,
                 const struct measures *measures);

// Fills the others. scores: for each block how the first look judged it, log-odds in FEATURE_ODDS steps.
void features_of_context(struct block_features *features, const struct measures *measures,
                         const uint8_t *scores);

// The nearest block-level element around a node, or TREE_NONE.
uint32_t features_outer(const struct measures *measures, uint32_t node);

#endif
