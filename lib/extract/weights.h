// Learned weights of what speaks for a headline, a date, an author, in hundredths of a nat.
// Written by tests/train/metadata from the development set (four sets, all hosts); see there.
// headline, hosts left out: wcxb 635/711, aed 185/191, trafeval 746/845
// date, hosts left out: wcxb 525/588, aed 167/177, trafeval 640/728, htmldate 348/378
// author, hosts left out: wcxb 427/553 (invented 21/158), aed 154/178 (invented 8/13), trafeval 357/538
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXTRACT_WEIGHTS_H
#define SHEAF_EXTRACT_WEIGHTS_H

#include <stdint.h>

// clang-format off

static const int16_t headline_weights[] = {
    147, // H1
    11, // H1_ONLY
    87, // H1_FIRST
    53, // H1_LAST
    60, // H1_ABOVE_BODY
    257, // H1_PART
    30, // H1_HIDDEN
    -169, // H1_LINK
    -70, // H1_HOME
    21, // H2
    77, // H2_FIRST
    91, // H2_ABOVE_BODY
    0, // NO_H1
    145, // OPEN_GRAPH
    45, // TWITTER
    99, // META
    39, // CITATION
    35, // JSONLD
    30, // JSONLD_OTHER
    119, // MICRODATA
    -2, // CLASS
    -58, // TITLE
    79, // TITLE_FIRST
    -69, // TITLE_OTHER
    129, // TITLE_LONGEST
    -35, // CUT
    125, // IN_TITLE
    126, // IN_OPEN_GRAPH
    -66, // STARTS_TITLE
    -46, // HOLDS_OPEN_GRAPH
    1, // HOLDS_JSONLD
    -87, // SITE
    -61, // SEPARATOR
    -172, // WORDS_1
    -100, // WORDS_2
    -28, // WORDS_3
    -13, // WORDS_MANY
    46, // IN_ARTICLE
    2, // IN_MAIN
    36, // IN_HEADER
    -38, // IN_RELATED
    -185, // IN_OTHER
    72, // CALLED_TITLE
    -71, // CALLED_HOME
    48, // CALLED_KICKER
    -113, // BEHIND_BODY
    -72, // IN_BODY
    84, // SLUG_ALL
    17, // SLUG_MOST
    -99, // SLUG_NONE
    50, // VISIBLE
};

static const int16_t date_weights[] = {
    -12, // JSONLD
    59, // JSONLD_OTHER
    159, // OPEN_GRAPH
    89, // META
    1, // META_WEAK
    -37, // CITATION
    22, // MICRODATA
    51, // MODIFIED_JSONLD
    -56, // MODIFIED_OPEN_GRAPH
    53, // MODIFIED_META
    -25, // MODIFIED_OTHER
    -68, // ONLY_MODIFIED
    186, // URL_DAY
    74, // URL_MONTH
    48, // URL_YEAR
    -104, // URL_DIFFERS
    98, // IMAGE_MONTH
    16, // IMAGE_LATER
    -145, // STRONG_DIFFERS
    72, // STRONG_NEXT
    19, // TIME
    29, // TIME_FIRST
    -19, // TIME_HEAD
    59, // TIME_RELATED
    22, // CALLED
    41, // CALLED_FIRST
    -26, // CALLED_HEAD
    -55, // CALLED_MODIFIED
    63, // LINE
    34, // SHORT_LINE
    -33, // LONG_LINE
    -76, // PROSE
    -68, // FAR_ABOVE
    76, // ABOVE
    112, // HEAD
    106, // BODY_START
    -90, // BODY
    -47, // BODY_END
    -67, // BELOW
    -142, // FAR_BELOW
    73, // FIRST_BELOW_HEADLINE
    119, // LAST_ABOVE_HEADLINE
    56, // NEXT_LINE
    55, // LABEL_PUBLISHED
    -23, // LABEL_MODIFIED
    12, // LABEL_EVENT
    -22, // IN_RELATED
    -139, // IN_COMMENT
    -40, // IN_OTHER
    -15, // IN_LINK
    -62, // IN_LIST
    7, // IN_AUTHOR
    25, // IN_META
    -5, // IN_ARTICLE
    -79, // IN_HEADER
    53, // WITH_TIME
    -105, // AMBIGUOUS
    24, // EARLIEST
    35, // LATEST
    9, // ONLY
    29, // TWICE
    72, // OFTEN
    -12, // COPYRIGHT_SAME
    10, // COPYRIGHT_LATER
    56, // SCRIPT
    -80, // CHANGED
    -128, // BEFORE_WEB
    46, // OLD
};

static const int16_t author_weights[] = {
    93, // JSONLD
    129, // JSONLD_PERSON
    -5, // JSONLD_ORGANIZATION
    -96, // JSONLD_OTHER
    75, // OPEN_GRAPH
    197, // META
    106, // CITATION
    119, // LABELLED
    122, // MICRODATA
    144, // MICRODATA_FAR
    71, // REL
    154, // REL_NEAR
    20, // HREF
    134, // HREF_HEAD
    29, // HREF_BELOW
    48, // CALLED
    -9, // CALLED_HEAD
    -106, // CALLED_ABOVE
    13, // CALLED_BELOW
    83, // CALLED_FIRST
    92, // BY
    84, // BY_HEAD
    -12, // BY_ABOVE
    162, // BY_BODY_START
    -21, // BY_BODY_END
    31, // BY_BELOW
    0, // BY_FAR
    71, // LINE_HEAD
    27, // LINE_ABOVE
    135, // LINE_BODY_START
    -39, // LINE_BODY_END
    58, // LINE_BELOW
    15, // IN_RELATED
    -148, // IN_COMMENT
    -102, // IN_OTHER
    43, // IN_BIO
    -104, // IN_CAPTION
    -55, // IN_LINK
    -15, // IN_HEADER
    -24, // IN_ARTICLE
    66, // LIKELY
    -50, // RAW
    29, // ONE_WORD
    16, // TWO_WORDS
    -151, // MANY_WORDS
    -68, // ALL_CAPITALS
    42, // NO_CAPITALS
    -35, // DIGITS
    -17, // HOUSE
    52, // HOUSE_PART
    -3, // NOBODY
    -31, // AGENCY
    0, // STAFF_WORD
    -108, // ROLE_OTHER
    -78, // IN_HEADLINE
    35, // SOURCES_2
    -35, // SOURCES_3
    -143, // SOURCES_4
    -6, // VISIBLE
    58, // FIRST_VISIBLE
    29, // WITH_OTHERS
    -101, // WITH_MANY
    -165, // JSONLD_DIFFERS
    -70, // META_DIFFERS
    -147, // MICRODATA_DIFFERS
    -115, // REL_DIFFERS
    -107, // BYLINE_DIFFERS
    -143, // CALLED_DIFFERS
    129, // BETTER
    -6, // HOST
    -29, // OFTEN
    70, // NO_META
    32, // SITE_PERSON
    -22, // COPYRIGHT
    -11, // SLUG
    25, // LINK_AGREES
    7, // WITH_DATE
    10, // PIECE
    -20, // RAW_NEAR
    -27, // RAW_BY
    36, // HOUSE_LIKELY
    37, // ONLY_LIKELY
    58, // NEAR
    116, // BEHIND_BY
};

enum { date_bias = 131, author_bias = -310 };

#endif
