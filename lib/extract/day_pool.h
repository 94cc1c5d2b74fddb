// The days that a page names, each once, with what speaks for or against it as that of its publication.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXTRACT_DAY_POOL_H
#define SHEAF_EXTRACT_DAY_POOL_H

#include "extract/zones.h"
#include "learn/candidates.h"
#include "text/day_order.h"

enum {
    DATE_LINES_MAX = 100, // lines of a page in which dates are looked for
    DAY_LINE_BYTES = 240, // a longer block is prose: only its ends are read
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
    X(OLD)             /* more than two years before the latest day */                             \
    X(OTHER_PUBLISHED) /* called the day of a change, where a label calls another that of publication */

enum date_feature {
#define X(NAME) DATE_##NAME##_FEATURE,
    DATE_FEATURES(X)
#undef X
        DATE_FEATURE_COUNT
};

struct day_pool {
    const struct signs *signs;
    struct candidates *list;
    struct zones zones;
    struct day_order order;
    unsigned counts[CANDIDATES_MAX];    // how often the day was named
    uint32_t seen[CANDIDATES_MAX];      // node where it speaks most for the day, or TREE_NONE
    struct str printed[CANDIDATES_MAX]; // the day as printed, or {0}
    struct date coarse;                 // a month, for when no day is found
    uint32_t coarse_node;               // where it stands; TREE_NONE: in the address
    bool is_time_seen, is_called_seen, is_below_seen; // the first of each kind was read
    struct candidate *above;                          // the last one before the headline
    size_t lines;                                     // that were read
};

// The candidate of a day, added where it is new; NULL for a coarser date, or when there are too many.
struct candidate *day_pool_put(struct day_pool *pool, struct date date, uint32_t node);

// The same for a machine-readable value, or what stands where one should.
struct candidate *day_pool_put_value(struct day_pool *pool, struct str value, uint32_t node);

// Notes where on the page it stands.
void day_pool_see(struct day_pool *pool, const struct candidate *candidate, uint32_t node);

// True when JSON-LD, OpenGraph or a meta element states the day.
bool day_is_strong(const struct candidate *candidate);

#endif
