// The headline of a page, chosen between what its headings and metadata say.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXTRACT_HEADLINE_H
#define SHEAF_EXTRACT_HEADLINE_H

#include "extract/signs.h"
#include "learn/candidates.h"

// X(NAME): what may speak for or against a candidate. The weights are learned (tests/train/metadata).
#define HEADLINE_FEATURES(X)                                                                       \
    X(H1)                                                                                          \
    X(H1_ONLY)                                                                                     \
    X(H1_FIRST)                                                                                    \
    X(H1_LAST)                                                                                     \
    X(H1_ABOVE_BODY) /* the last h1 before the body */                                             \
    X(H1_PART)       /* an element in an h1 of several */                                          \
    X(H1_HIDDEN)                                                                                   \
    X(H1_LINK)                                                                                     \
    X(H1_HOME)                                                                                     \
    X(H2)                                                                                          \
    X(H2_FIRST)                                                                                    \
    X(H2_ABOVE_BODY)                                                                               \
    X(NO_H1) /* and the page has no h1 */                                                          \
    X(OPEN_GRAPH)                                                                                  \
    X(TWITTER)                                                                                     \
    X(META)                                                                                        \
    X(CITATION)                                                                                    \
    X(JSONLD)                                                                                      \
    X(JSONLD_OTHER)                                                                                \
    X(MICRODATA)                                                                                   \
    X(CLASS)                                                                                       \
    X(TITLE)       /* <title> whole */                                                             \
    X(TITLE_FIRST) /* its part before a separator */                                               \
    X(TITLE_OTHER) /* another part */                                                              \
    X(TITLE_LONGEST)                                                                               \
    X(CUT)      /* another source's text without the site's name */                                \
    X(IN_TITLE) /* stands within <title> */                                                        \
    X(IN_OPEN_GRAPH)                                                                               \
    X(STARTS_TITLE)                                                                                \
    X(HOLDS_OPEN_GRAPH)                                                                            \
    X(HOLDS_JSONLD)                                                                                \
    X(SITE)      /* the name of the site */                                                        \
    X(SEPARATOR) /* has a bar or a spaced dash */                                                  \
    X(WORDS_1)                                                                                     \
    X(WORDS_2)                                                                                     \
    X(WORDS_3)                                                                                     \
    X(WORDS_MANY)                                                                                  \
    X(IN_ARTICLE)                                                                                  \
    X(IN_MAIN)                                                                                     \
    X(IN_HEADER)                                                                                   \
    X(IN_RELATED)                                                                                  \
    X(IN_OTHER) /* aside, nav, footer, comments */                                                 \
    X(CALLED_TITLE)                                                                                \
    X(CALLED_HOME)                                                                                 \
    X(CALLED_KICKER)                                                                               \
    X(BEHIND_BODY)                                                                                 \
    X(IN_BODY)                                                                                     \
    X(SLUG_ALL) /* the words of the address are in it */                                           \
    X(SLUG_MOST)                                                                                   \
    X(SLUG_NONE)                                                                                   \
    X(VISIBLE) /* stands in the text of the page */

enum headline_feature {
#define X(NAME) HEADLINE_##NAME,
    HEADLINE_FEATURES(X)
#undef X
        HEADLINE_COUNT
};

// All candidates with their features and scores; what headline_find chooses from.
void headline_candidates(const struct signs *signs, struct candidates *list);

struct headline {
    struct str text;        // in one line; {0}: none
    struct grounds grounds; // its node: where it stands in the page
};

struct headline headline_find(const struct signs *signs);

#endif
