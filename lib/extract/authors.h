// Who wrote the text of a page, chosen name by name among all that the page may mean.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXTRACT_AUTHORS_H
#define SHEAF_EXTRACT_AUTHORS_H

#include "extract/candidates.h"
#include "extract/signs.h"

enum {
    AUTHOR_LINES_MAX = 60,  // lines of a page in which names are looked for
    AUTHOR_VALUES_MAX = 60, // signs of authors that are read
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
    X(BEHIND_BY)    /* in the line behind one of nothing but "By" */

enum author_feature {
#define X(NAME) AUTHOR_##NAME,
    AUTHOR_FEATURES(X)
#undef X
        AUTHOR_COUNT
};

// All names with their features and scores: those above 0 are authors.
void authors_candidates(const struct signs *signs, uint32_t headline, struct candidates *list);

struct author {
    struct str name, role; // role {0}: author
};

// The authors in the order in which the page names them, and the byline as printed.
struct authors {
    struct author *items;
    size_t count;
    struct str byline; // {0}: none is printed, or it names somebody else
};

struct authors authors_find(const struct signs *signs, uint32_t headline);

#endif
