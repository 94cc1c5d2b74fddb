// Learned weights of what speaks for a headline, a date, an author, in hundredths of a nat.
// Written by tests/train/metadata from the development set (four sets, all hosts); see there.
// headline, hosts left out: wcxb 635/711, aed 185/191, trafeval 746/845
// date, hosts left out: wcxb 526/588, aed 166/177, trafeval 642/728, htmldate 349/378
// author, hosts left out: wcxb 417/553 (invented 12/158), aed 147/178 (invented 3/13), trafeval 337/538
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
    -14, // JSONLD
    59, // JSONLD_OTHER
    158, // OPEN_GRAPH
    90, // META
    1, // META_WEAK
    -37, // CITATION
    22, // MICRODATA
    55, // MODIFIED_JSONLD
    -53, // MODIFIED_OPEN_GRAPH
    54, // MODIFIED_META
    -25, // MODIFIED_OTHER
    -65, // ONLY_MODIFIED
    186, // URL_DAY
    74, // URL_MONTH
    48, // URL_YEAR
    -104, // URL_DIFFERS
    98, // IMAGE_MONTH
    14, // IMAGE_LATER
    -139, // STRONG_DIFFERS
    72, // STRONG_NEXT
    18, // TIME
    31, // TIME_FIRST
    -21, // TIME_HEAD
    59, // TIME_RELATED
    21, // CALLED
    40, // CALLED_FIRST
    -24, // CALLED_HEAD
    -56, // CALLED_MODIFIED
    62, // LINE
    34, // SHORT_LINE
    -32, // LONG_LINE
    -75, // PROSE
    -67, // FAR_ABOVE
    77, // ABOVE
    112, // HEAD
    106, // BODY_START
    -90, // BODY
    -47, // BODY_END
    -66, // BELOW
    -141, // FAR_BELOW
    73, // FIRST_BELOW_HEADLINE
    120, // LAST_ABOVE_HEADLINE
    58, // NEXT_LINE
    51, // LABEL_PUBLISHED
    -18, // LABEL_MODIFIED
    11, // LABEL_EVENT
    -21, // IN_RELATED
    -140, // IN_COMMENT
    -41, // IN_OTHER
    -15, // IN_LINK
    -63, // IN_LIST
    8, // IN_AUTHOR
    25, // IN_META
    -5, // IN_ARTICLE
    -78, // IN_HEADER
    52, // WITH_TIME
    -106, // AMBIGUOUS
    23, // EARLIEST
    35, // LATEST
    7, // ONLY
    30, // TWICE
    73, // OFTEN
    -12, // COPYRIGHT_SAME
    10, // COPYRIGHT_LATER
    56, // SCRIPT
    -129, // BEFORE_WEB
    47, // OLD
};

static const int16_t author_weights[] = {
    54, // JSONLD
    139, // JSONLD_PERSON
    -22, // JSONLD_ORGANIZATION
    -102, // JSONLD_OTHER
    85, // OPEN_GRAPH
    148, // META
    127, // CITATION
    93, // LABELLED
    88, // MICRODATA
    95, // MICRODATA_FAR
    132, // REL
    124, // REL_NEAR
    16, // HREF
    142, // HREF_HEAD
    54, // HREF_BELOW
    46, // CALLED
    9, // CALLED_HEAD
    -74, // CALLED_ABOVE
    11, // CALLED_BELOW
    47, // CALLED_FIRST
    152, // BY
    41, // BY_HEAD
    -35, // BY_ABOVE
    141, // BY_BODY_START
    -53, // BY_BODY_END
    -50, // BY_BELOW
    0, // BY_FAR
    82, // LINE_HEAD
    -5, // LINE_ABOVE
    127, // LINE_BODY_START
    -61, // LINE_BODY_END
    51, // LINE_BELOW
    24, // IN_RELATED
    -115, // IN_COMMENT
    -115, // IN_OTHER
    29, // IN_BIO
    -118, // IN_CAPTION
    -30, // IN_LINK
    -12, // IN_HEADER
    -4, // IN_ARTICLE
    13, // LIKELY
    -41, // RAW
    -32, // ONE_WORD
    8, // TWO_WORDS
    -146, // MANY_WORDS
    -47, // ALL_CAPITALS
    26, // NO_CAPITALS
    -43, // DIGITS
    1, // HOUSE
    29, // HOUSE_PART
    30, // NOBODY
    -27, // AGENCY
    -39, // STAFF_WORD
    -184, // ROLE_OTHER
    -40, // IN_HEADLINE
    52, // SOURCES_2
    -16, // SOURCES_3
    -125, // SOURCES_4
    14, // VISIBLE
    50, // FIRST_VISIBLE
    52, // WITH_OTHERS
    -73, // WITH_MANY
    -157, // JSONLD_DIFFERS
    -126, // META_DIFFERS
    -177, // MICRODATA_DIFFERS
    -138, // REL_DIFFERS
    -90, // BYLINE_DIFFERS
    -123, // CALLED_DIFFERS
    134, // BETTER
    -1, // HOST
    -36, // OFTEN
    1, // NO_META
    21, // SITE_PERSON
    2, // COPYRIGHT
    7, // SLUG
    32, // LINK_AGREES
    47, // WITH_DATE
    -52, // PIECE
    -64, // RAW_NEAR
    -52, // RAW_BY
    50, // HOUSE_LIKELY
    143, // ONLY_LIKELY
    62, // NEAR
    -27, // BEHIND_BY
};

enum { date_bias = 131, author_bias = -230 };

#endif
