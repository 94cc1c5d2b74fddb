// Learned weights of what speaks for a headline, a date, an author, in hundredths of a nat.
// Written by tests/train/metadata from the development set (four sets, all hosts); see there.
// headline, hosts left out: wcxb 635/711, aed 185/191, trafeval 746/845
// date, hosts left out: wcxb 527/588, aed 166/177, trafeval 642/728, htmldate 349/378
// author, hosts left out: wcxb 432/553 (invented 24/158), aed 155/178 (invented 8/13), trafeval 358/538
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
    -20, // TIME_HEAD
    59, // TIME_RELATED
    21, // CALLED
    40, // CALLED_FIRST
    -24, // CALLED_HEAD
    -56, // CALLED_MODIFIED
    62, // LINE
    34, // SHORT_LINE
    -32, // LONG_LINE
    -75, // PROSE
    -68, // FAR_ABOVE
    77, // ABOVE
    112, // HEAD
    106, // BODY_START
    -90, // BODY
    -47, // BODY_END
    -67, // BELOW
    -142, // FAR_BELOW
    74, // FIRST_BELOW_HEADLINE
    119, // LAST_ABOVE_HEADLINE
    57, // NEXT_LINE
    51, // LABEL_PUBLISHED
    -18, // LABEL_MODIFIED
    11, // LABEL_EVENT
    -22, // IN_RELATED
    -139, // IN_COMMENT
    -40, // IN_OTHER
    -16, // IN_LINK
    -62, // IN_LIST
    8, // IN_AUTHOR
    25, // IN_META
    -5, // IN_ARTICLE
    -79, // IN_HEADER
    52, // WITH_TIME
    -106, // AMBIGUOUS
    23, // EARLIEST
    36, // LATEST
    7, // ONLY
    30, // TWICE
    73, // OFTEN
    -12, // COPYRIGHT_SAME
    10, // COPYRIGHT_LATER
    56, // SCRIPT
    -128, // BEFORE_WEB
    47, // OLD
};

static const int16_t author_weights[] = {
    55, // JSONLD
    122, // JSONLD_PERSON
    -24, // JSONLD_ORGANIZATION
    -92, // JSONLD_OTHER
    81, // OPEN_GRAPH
    147, // META
    117, // CITATION
    84, // LABELLED
    72, // MICRODATA
    120, // MICRODATA_FAR
    102, // REL
    95, // REL_NEAR
    26, // HREF
    119, // HREF_HEAD
    29, // HREF_BELOW
    52, // CALLED
    1, // CALLED_HEAD
    -87, // CALLED_ABOVE
    17, // CALLED_BELOW
    70, // CALLED_FIRST
    91, // BY
    73, // BY_HEAD
    -12, // BY_ABOVE
    169, // BY_BODY_START
    -25, // BY_BODY_END
    20, // BY_BELOW
    0, // BY_FAR
    64, // LINE_HEAD
    -4, // LINE_ABOVE
    125, // LINE_BODY_START
    -66, // LINE_BODY_END
    46, // LINE_BELOW
    24, // IN_RELATED
    -120, // IN_COMMENT
    -95, // IN_OTHER
    38, // IN_BIO
    -103, // IN_CAPTION
    -42, // IN_LINK
    -13, // IN_HEADER
    -13, // IN_ARTICLE
    45, // LIKELY
    -35, // RAW
    21, // ONE_WORD
    11, // TWO_WORDS
    -164, // MANY_WORDS
    -70, // ALL_CAPITALS
    38, // NO_CAPITALS
    -39, // DIGITS
    -14, // HOUSE
    38, // HOUSE_PART
    10, // NOBODY
    -23, // AGENCY
    -1, // STAFF_WORD
    -139, // ROLE_OTHER
    -55, // IN_HEADLINE
    37, // SOURCES_2
    -26, // SOURCES_3
    -131, // SOURCES_4
    -17, // VISIBLE
    58, // FIRST_VISIBLE
    49, // WITH_OTHERS
    -56, // WITH_MANY
    -152, // JSONLD_DIFFERS
    -123, // META_DIFFERS
    -156, // MICRODATA_DIFFERS
    -121, // REL_DIFFERS
    -109, // BYLINE_DIFFERS
    -132, // CALLED_DIFFERS
    143, // BETTER
    -11, // HOST
    -21, // OFTEN
    -3, // NO_META
    17, // SITE_PERSON
    -7, // COPYRIGHT
    -1, // SLUG
    35, // LINK_AGREES
    16, // WITH_DATE
    -3, // PIECE
    -30, // RAW_NEAR
    -30, // RAW_BY
    41, // HOUSE_LIKELY
    136, // ONLY_LIKELY
    80, // NEAR
    121, // BEHIND_BY
};

enum { date_bias = 131, author_bias = -246 };

#endif
