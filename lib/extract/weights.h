// Learned weights of what speaks for a headline, a date, an author, in hundredths of a nat.
// Written by tests/train/metadata from the development set (four sets, all hosts); see there.
// headline, hosts left out: wcxb 634/711, aed 185/191, trafeval 746/845
// date, hosts left out: wcxb 525/588, aed 167/177, trafeval 643/728, htmldate 349/378
// author, hosts left out: wcxb 427/553 (invented 22/158), aed 155/178 (invented 8/13), trafeval 358/538
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXTRACT_WEIGHTS_H
#define SHEAF_EXTRACT_WEIGHTS_H

#include <stdint.h>

// clang-format off

static const int16_t headline_weights[] = {
    168, // H1
    4, // H1_ONLY
    90, // H1_FIRST
    55, // H1_LAST
    55, // H1_ABOVE_BODY
    282, // H1_PART
    56, // H1_HIDDEN
    -189, // H1_LINK
    -101, // H1_HOME
    27, // H2
    81, // H2_FIRST
    93, // H2_ABOVE_BODY
    0, // NO_H1
    147, // OPEN_GRAPH
    47, // TWITTER
    114, // META
    45, // CITATION
    34, // JSONLD
    34, // JSONLD_OTHER
    131, // MICRODATA
    -1, // CLASS
    -61, // TITLE
    79, // TITLE_FIRST
    -87, // TITLE_OTHER
    136, // TITLE_LONGEST
    -38, // CUT
    141, // IN_TITLE
    126, // IN_OPEN_GRAPH
    -79, // STARTS_TITLE
    -49, // HOLDS_OPEN_GRAPH
    3, // HOLDS_JSONLD
    -118, // SITE
    -64, // SEPARATOR
    -191, // WORDS_1
    -111, // WORDS_2
    -33, // WORDS_3
    -13, // WORDS_MANY
    44, // IN_ARTICLE
    -2, // IN_MAIN
    39, // IN_HEADER
    -35, // IN_RELATED
    -201, // IN_OTHER
    72, // CALLED_TITLE
    -80, // CALLED_HOME
    64, // CALLED_KICKER
    -119, // BEHIND_BODY
    -72, // IN_BODY
    86, // SLUG_ALL
    19, // SLUG_MOST
    -94, // SLUG_NONE
    46, // VISIBLE
};

static const int16_t date_weights[] = {
    -16, // JSONLD
    63, // JSONLD_OTHER
    162, // OPEN_GRAPH
    96, // META
    1, // META_WEAK
    -51, // CITATION
    22, // MICRODATA
    51, // MODIFIED_JSONLD
    -60, // MODIFIED_OPEN_GRAPH
    72, // MODIFIED_META
    -24, // MODIFIED_OTHER
    -79, // ONLY_MODIFIED
    209, // URL_DAY
    82, // URL_MONTH
    79, // URL_YEAR
    -160, // URL_DIFFERS
    100, // IMAGE_MONTH
    15, // IMAGE_LATER
    -152, // STRONG_DIFFERS
    76, // STRONG_NEXT
    20, // TIME
    30, // TIME_FIRST
    -23, // TIME_HEAD
    68, // TIME_RELATED
    28, // CALLED
    45, // CALLED_FIRST
    -38, // CALLED_HEAD
    -62, // CALLED_MODIFIED
    63, // LINE
    35, // SHORT_LINE
    -35, // LONG_LINE
    -90, // PROSE
    -88, // FAR_ABOVE
    70, // ABOVE
    116, // HEAD
    111, // BODY_START
    -100, // BODY
    -55, // BODY_END
    -79, // BELOW
    -158, // FAR_BELOW
    75, // FIRST_BELOW_HEADLINE
    133, // LAST_ABOVE_HEADLINE
    54, // NEXT_LINE
    59, // LABEL_PUBLISHED
    -28, // LABEL_MODIFIED
    11, // LABEL_EVENT
    -22, // IN_RELATED
    -159, // IN_COMMENT
    -41, // IN_OTHER
    -12, // IN_LINK
    -63, // IN_LIST
    6, // IN_AUTHOR
    25, // IN_META
    -3, // IN_ARTICLE
    -87, // IN_HEADER
    60, // WITH_TIME
    -126, // AMBIGUOUS
    20, // EARLIEST
    34, // LATEST
    3, // ONLY
    29, // TWICE
    72, // OFTEN
    -15, // COPYRIGHT_SAME
    14, // COPYRIGHT_LATER
    64, // SCRIPT
    -80, // CHANGED
    -189, // BEFORE_WEB
    52, // OLD
};

static const int16_t author_weights[] = {
    107, // JSONLD
    140, // JSONLD_PERSON
    3, // JSONLD_ORGANIZATION
    -106, // JSONLD_OTHER
    98, // OPEN_GRAPH
    226, // META
    139, // CITATION
    147, // LABELLED
    149, // MICRODATA
    168, // MICRODATA_FAR
    62, // REL
    196, // REL_NEAR
    14, // HREF
    162, // HREF_HEAD
    34, // HREF_BELOW
    57, // CALLED
    4, // CALLED_HEAD
    -117, // CALLED_ABOVE
    22, // CALLED_BELOW
    83, // CALLED_FIRST
    80, // BY
    128, // BY_HEAD
    6, // BY_ABOVE
    204, // BY_BODY_START
    -14, // BY_BODY_END
    62, // BY_BELOW
    0, // BY_FAR
    76, // LINE_HEAD
    36, // LINE_ABOVE
    166, // LINE_BODY_START
    -47, // LINE_BODY_END
    65, // LINE_BELOW
    12, // IN_RELATED
    -161, // IN_COMMENT
    -107, // IN_OTHER
    53, // IN_BIO
    -110, // IN_CAPTION
    -60, // IN_LINK
    -14, // IN_HEADER
    -28, // IN_ARTICLE
    94, // LIKELY
    -34, // RAW
    50, // ONE_WORD
    21, // TWO_WORDS
    -162, // MANY_WORDS
    -74, // ALL_CAPITALS
    41, // NO_CAPITALS
    -39, // DIGITS
    -20, // HOUSE
    55, // HOUSE_PART
    -5, // NOBODY
    -34, // AGENCY
    14, // STAFF_WORD
    -236, // ROLE_OTHER
    -100, // IN_HEADLINE
    10, // SOURCES_2
    -83, // SOURCES_3
    -228, // SOURCES_4
    11, // VISIBLE
    56, // FIRST_VISIBLE
    24, // WITH_OTHERS
    -144, // WITH_MANY
    -164, // JSONLD_DIFFERS
    -67, // META_DIFFERS
    -168, // MICRODATA_DIFFERS
    -125, // REL_DIFFERS
    -113, // BYLINE_DIFFERS
    -145, // CALLED_DIFFERS
    134, // BETTER
    -1, // HOST
    -38, // OFTEN
    76, // NO_META
    31, // SITE_PERSON
    -15, // COPYRIGHT
    -19, // SLUG
    26, // LINK_AGREES
    1, // WITH_DATE
    6, // PIECE
    -26, // RAW_NEAR
    -43, // RAW_BY
    35, // HOUSE_LIKELY
    33, // ONLY_LIKELY
    54, // NEAR
    56, // BEHIND_BY
};

enum { date_bias = 143, author_bias = -363 };

#endif
