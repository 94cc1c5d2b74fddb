// The names that may be those of a page's authors, each once, with what speaks for or against it.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXTRACT_AUTHOR_POOL_H
#define SHEAF_EXTRACT_AUTHOR_POOL_H

#include "extract/zones.h"
#include "learn/candidates.h"
#include "text/name_roles.h"

enum {
    AUTHOR_LINES_MAX = 60,  // lines of a page in which names are looked for, near and far each
    AUTHOR_VALUES_MAX = 60, // signs of authors that are read
    AUTHOR_HOUSES_MAX = 12, // names of the site and its publisher
};

// X(NAME): what may speak for or against a name. The weights are learned (tests/train/metadata).
#define AUTHOR_FEATURES(X)                                                                         \
    X(JSONLD)                                                                                      \
    X(JSONLD_PERSON)                                                                               \
    X(JSONLD_ORGANIZATION)                                                                         \
    X(JSONLD_OTHER)                                                                                \
    X(OPEN_GRAPH)                                                                                  \
    X(META)                                                                                        \
    X(CITATION)                                                                                    \
    X(LABELLED)                                                                                    \
    X(MICRODATA)                                                                                   \
    X(MICRODATA_FAR)                                                                               \
    X(REL)                                                                                         \
    X(REL_NEAR)                                                                                    \
    X(HREF)                                                                                        \
    X(HREF_HEAD)                                                                                   \
    X(HREF_BELOW)                                                                                  \
    X(CALLED)                                                                                      \
    X(CALLED_HEAD)                                                                                 \
    X(CALLED_ABOVE)                                                                                \
    X(CALLED_BELOW)                                                                                \
    X(CALLED_FIRST)                                                                                \
    X(BY) /* in a line with "By" before it */                                                      \
    X(BY_HEAD)                                                                                     \
    X(BY_ABOVE)                                                                                    \
    X(BY_BODY_START)                                                                               \
    X(BY_BODY_END)                                                                                 \
    X(BY_BELOW)                                                                                    \
    X(BY_FAR)                                                                                      \
    X(LINE_HEAD) /* a line of its own */                                                           \
    X(LINE_ABOVE)                                                                                  \
    X(LINE_BODY_START)                                                                             \
    X(LINE_BODY_END)                                                                               \
    X(LINE_BELOW)                                                                                  \
    X(IN_RELATED)                                                                                  \
    X(IN_COMMENT)                                                                                  \
    X(IN_OTHER)                                                                                    \
    X(IN_BIO)                                                                                      \
    X(IN_CAPTION)                                                                                  \
    X(IN_LINK)                                                                                     \
    X(IN_HEADER)                                                                                   \
    X(IN_ARTICLE)                                                                                  \
    X(LIKELY)                                                                                      \
    X(RAW) /* the text of a sign that names_split did not take for a list of names */              \
    X(ONE_WORD)                                                                                    \
    X(TWO_WORDS)                                                                                   \
    X(MANY_WORDS)                                                                                  \
    X(ALL_CAPITALS)                                                                                \
    X(NO_CAPITALS)                                                                                 \
    X(DIGITS)                                                                                      \
    X(HOUSE)      /* the name of the site or publisher */                                          \
    X(HOUSE_PART) /* shares a long word with it */                                                 \
    X(NOBODY)     /* "Admin", "Staff" */                                                           \
    X(AGENCY)                                                                                      \
    X(STAFF_WORD) /* a word of it is "team", "editors", "news" */                                  \
    X(ROLE_OTHER) /* editor, translator … */                                                     \
    X(IN_HEADLINE)                                                                                 \
    X(SOURCES_2)                                                                                   \
    X(SOURCES_3)                                                                                   \
    X(SOURCES_4)                                                                                   \
    X(VISIBLE)                                                                                     \
    X(FIRST_VISIBLE)                                                                               \
    X(WITH_OTHERS) /* its source names several */                                                  \
    X(WITH_MANY)                                                                                   \
    X(JSONLD_DIFFERS) /* JSON-LD names others */                                                   \
    X(META_DIFFERS)                                                                                \
    X(MICRODATA_DIFFERS)                                                                           \
    X(REL_DIFFERS)                                                                                 \
    X(BYLINE_DIFFERS) /* a line with "By" names others */                                          \
    X(CALLED_DIFFERS)                                                                              \
    X(BETTER)       /* a longer form of the name is there */                                       \
    X(HOST)         /* is the name of the host: a personal site */                                 \
    X(OFTEN)        /* stands in five places or more */                                            \
    X(NO_META)      /* no sign in metadata at all */                                               \
    X(SITE_PERSON)  /* the site is called so */                                                    \
    X(COPYRIGHT)    /* stands behind the copyright sign */                                         \
    X(SLUG)         /* the address of an author's page says so */                                  \
    X(LINK_AGREES)  /* is a link to an address that holds the name */                              \
    X(WITH_DATE)    /* a date stands in its line */                                                \
    X(PIECE)        /* one part of its line */                                                     \
    X(RAW_NEAR)     /* RAW, in an element called author close to the text */                       \
    X(RAW_BY)       /* RAW, behind "By" */                                                         \
    X(HOUSE_LIKELY) /* HOUSE, and reads as a person's name */                                      \
    X(ONLY_LIKELY)  /* the only name of a person */                                                \
    X(NEAR)         /* seen close to the text */                                                   \
    X(BEHIND_BY)    /* in the line behind one of nothing but "By" */                               \
    X(BY_BODY)      /* "By" in a short line amid the body, or what was taken for it */             \
    X(PADDED)       /* RAW, and a name that is there already is part of it */                      \
    X(CROWD)        /* one of many that the page calls authors */                                  \
    X(LISTED)       /* in a line of nothing but names */                                           \
    X(EXTENDS)      /* begins with what a good source calls the author: "Jane" */

enum author_feature {
#define X(NAME) AUTHOR_##NAME,
    AUTHOR_FEATURES(X)
#undef X
        AUTHOR_COUNT
};

struct author_pool {
    const struct signs *signs;
    struct candidates *list;
    struct zones zones;
    struct str houses[AUTHOR_HOUSES_MAX]; // keys
    size_t house_count;
    struct str host;     // key of the host without its ending, "janedoe"
    struct str headline; // its key
    struct str roles[CANDIDATES_MAX];
    struct str lines[CANDIDATES_MAX]; // the byline in which it is printed
    unsigned counts[CANDIDATES_MAX];
    uint32_t first_seen[CANDIDATES_MAX]; // node in the text, or TREE_NONE
    uint32_t best_seen[CANDIDATES_MAX];  // where it speaks most for the name, or TREE_NONE
    bool is_split[CANDIDATES_MAX];       // a list of names held it
    bool is_called_seen;
    bool is_behind_contact; // the block before was nothing but "Press contact"
    bool is_behind_by;      // the block before was nothing but "By"
    enum name_role behind_role;
    size_t line_count, far_count; // lines read close to headline and body, and elsewhere
};

// Notes what site, publisher and host are called; before all names.
void author_pool_read_houses(struct author_pool *pool);

// The candidate of a name, added where it is new; NULL when there are too many. 'node': where it stands, or TREE_NONE.
struct candidate *author_pool_put(struct author_pool *pool, struct str name, uint32_t node);

#endif
