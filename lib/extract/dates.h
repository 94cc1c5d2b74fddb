// When a page's text was published and changed, chosen between all the days that the page names.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXTRACT_DATES_H
#define SHEAF_EXTRACT_DATES_H

#include "extract/candidates.h"
#include "extract/signs.h"
#include "text/date.h"

enum {
    DATE_LINES_MAX = 100, // lines of a page in which dates are looked for
};

// X(NAME): what may speak for or against a day. The weights are learned (tests/train/metadata).
#define DATE_FEATURES(X)                                                                           \
    X(JSONLD)                                                                                      \
    X(JSONLD_OTHER)                                                                                \
    X(OPEN_GRAPH)                                                                                  \
    X(META)                                                                                        \
    X(META_WEAK)                                                                                   \
    X(CITATION)                                                                                    \
    X(MICRODATA)                                                                                   \
    X(MODIFIED_JSONLD)                                                                             \
    X(MODIFIED_OPEN_GRAPH)                                                                         \
    X(MODIFIED_META)                                                                               \
    X(MODIFIED_OTHER)                                                                              \
    X(ONLY_MODIFIED) /* nothing else speaks for it */                                              \
    X(URL_DAY)                                                                                     \
    X(URL_MONTH)                                                                                   \
    X(URL_YEAR)                                                                                    \
    X(URL_DIFFERS)                                                                                 \
    X(IMAGE_MONTH)                                                                                 \
    X(IMAGE_LATER)                                                                                 \
    X(STRONG_DIFFERS) /* JSON-LD, OpenGraph or meta give another day */                            \
    X(STRONG_NEXT)    /* the day before or behind this one */                                      \
    X(TIME)                                                                                        \
    X(TIME_FIRST)                                                                                  \
    X(TIME_HEAD)                                                                                   \
    X(TIME_RELATED)                                                                                \
    X(CALLED)                                                                                      \
    X(CALLED_FIRST)                                                                                \
    X(CALLED_HEAD)                                                                                 \
    X(CALLED_MODIFIED)                                                                             \
    X(LINE)       /* a line of nothing but a date */                                               \
    X(SHORT_LINE) /* in a short line with other words */                                           \
    X(LONG_LINE)                                                                                   \
    X(PROSE)                                                                                       \
    X(FAR_ABOVE) /* eight zones, as in zones.h */                                                  \
    X(ABOVE)     /* a few lines above the headline */                                              \
    X(HEAD)      /* between headline and body */                                                   \
    X(BODY_START)                                                                                  \
    X(BODY)                                                                                        \
    X(BODY_END)                                                                                    \
    X(BELOW) /* close behind the body */                                                           \
    X(FAR_BELOW)                                                                                   \
    X(FIRST_BELOW_HEADLINE) /* the first date in the text behind the headline */                   \
    X(LAST_ABOVE_HEADLINE)                                                                         \
    X(NEXT_LINE) /* within three blocks of the headline */                                         \
    X(LABEL_PUBLISHED)                                                                             \
    X(LABEL_MODIFIED)                                                                              \
    X(LABEL_EVENT)                                                                                 \
    X(IN_RELATED)                                                                                  \
    X(IN_COMMENT)                                                                                  \
    X(IN_OTHER)                                                                                    \
    X(IN_LINK)                                                                                     \
    X(IN_LIST)                                                                                     \
    X(IN_AUTHOR)                                                                                   \
    X(IN_META)                                                                                     \
    X(IN_ARTICLE)                                                                                  \
    X(IN_HEADER)                                                                                   \
    X(WITH_TIME) /* a time of day stands beside it */                                              \
    X(AMBIGUOUS) /* day and month in an order that had to be assumed */                            \
    X(EARLIEST)                                                                                    \
    X(LATEST)                                                                                      \
    X(ONLY)                                                                                        \
    X(TWICE)                                                                                       \
    X(OFTEN)                                                                                       \
    X(COPYRIGHT_SAME)                                                                              \
    X(COPYRIGHT_LATER) /* than the copyright's last year */                                        \
    X(SCRIPT)          /* in JSON that is not about the page only */                               \
    X(CHANGED)         /* called the day of a change, and later than one that metadata state */    \
    X(BEFORE_WEB)      /* before 1995 */                                                           \
    X(OLD)             /* more than two years before the latest day */

enum date_feature {
#define X(NAME) DATE_##NAME##_FEATURE,
    DATE_FEATURES(X)
#undef X
        DATE_FEATURE_COUNT
};

// What is known of a page's dates. Texts are {0} where there is nothing.
struct dates {
    struct date published, modified;
    struct str published_text; // as printed in the text, or {0}
    enum date_order order;     // of day and month in this page's numbers
};

// All days with their features and scores. 'headline': its node, or TREE_NONE.
void dates_candidates(const struct signs *signs, uint32_t headline, struct candidates *list);

struct dates dates_find(const struct signs *signs, uint32_t headline);

// How the page orders day and month, by its language and where it comes from.
enum date_order dates_order(const struct signs *signs);

#endif
