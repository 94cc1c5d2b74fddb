// Learned weights of what speaks for a headline, a date, an author, in hundredths of a nat.
// Written by tests/train/metadata from the development set (four sets, all hosts); see there.
// headline, hosts left out: wcxb 631/711, aed 183/191, trafeval 749/845
// date, hosts left out: wcxb 522/588, aed 166/177, trafeval 645/728, htmldate 344/378
// author, hosts left out: wcxb 413/553 (invented 15/158), aed 146/178 (invented 6/13), trafeval 339/538
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXTRACT_WEIGHTS_H
#define SHEAF_EXTRACT_WEIGHTS_H

#include <stdint.h>

// clang-format off

static const int16_t headline_weights[] = {
    149, // H1
    14, // H1_ONLY
    101, // H1_FIRST
    50, // H1_LAST
    49, // H1_ABOVE_BODY
    263, // H1_PART
    26, // H1_HIDDEN
    -172, // H1_LINK
    -68, // H1_HOME
    15, // H2
    82, // H2_FIRST
    94, // H2_ABOVE_BODY
    0, // NO_H1
    149, // OPEN_GRAPH
    43, // TWITTER
    109, // META
    45, // CITATION
    39, // JSONLD
    28, // JSONLD_OTHER
    121, // MICRODATA
    10, // CLASS
    -61, // TITLE
    72, // TITLE_FIRST
    -74, // TITLE_OTHER
    129, // TITLE_LONGEST
    -38, // CUT
    130, // IN_TITLE
    128, // IN_OPEN_GRAPH
    -64, // STARTS_TITLE
    -43, // HOLDS_OPEN_GRAPH
    10, // HOLDS_JSONLD
    -97, // SITE
    -70, // SEPARATOR
    -164, // WORDS_1
    -96, // WORDS_2
    -22, // WORDS_3
    -21, // WORDS_MANY
    57, // IN_ARTICLE
    0, // IN_MAIN
    30, // IN_HEADER
    -37, // IN_RELATED
    -176, // IN_OTHER
    62, // CALLED_TITLE
    -80, // CALLED_HOME
    40, // CALLED_KICKER
    -137, // BEHIND_BODY
    -78, // IN_BODY
    82, // SLUG_ALL
    17, // SLUG_MOST
    -97, // SLUG_NONE
    49, // VISIBLE
};

static const int16_t date_weights[] = {
    -17, // JSONLD
    82, // JSONLD_OTHER
    161, // OPEN_GRAPH
    96, // META
    1, // META_WEAK
    -41, // CITATION
    31, // MICRODATA
    58, // MODIFIED_JSONLD
    -49, // MODIFIED_OPEN_GRAPH
    60, // MODIFIED_META
    -36, // MODIFIED_OTHER
    -71, // ONLY_MODIFIED
    221, // URL_DAY
    56, // URL_MONTH
    14, // URL_YEAR
    -112, // URL_DIFFERS
    106, // IMAGE_MONTH
    29, // IMAGE_LATER
    -132, // STRONG_DIFFERS
    49, // STRONG_NEXT
    17, // TIME
    42, // TIME_FIRST
    -17, // TIME_HEAD
    62, // TIME_RELATED
    34, // CALLED
    75, // CALLED_FIRST
    -127, // CALLED_HEAD
    -27, // CALLED_MODIFIED
    45, // LINE
    20, // SHORT_LINE
    -44, // LONG_LINE
    -52, // PROSE
    -79, // FAR_ABOVE
    91, // ABOVE
    97, // HEAD
    10, // BODY_START
    -67, // BODY
    -25, // BODY_END
    -50, // BELOW
    -159, // FAR_BELOW
    83, // FIRST_BELOW_HEADLINE
    164, // LAST_ABOVE_HEADLINE
    91, // NEXT_LINE
    59, // LABEL_PUBLISHED
    -16, // LABEL_MODIFIED
    1, // LABEL_EVENT
    -18, // IN_RELATED
    -134, // IN_COMMENT
    -80, // IN_OTHER
    -34, // IN_LINK
    -60, // IN_LIST
    28, // IN_AUTHOR
    29, // IN_META
    -9, // IN_ARTICLE
    -79, // IN_HEADER
    59, // WITH_TIME
    -93, // AMBIGUOUS
    34, // EARLIEST
    48, // LATEST
    6, // ONLY
    27, // TWICE
    78, // OFTEN
    -18, // COPYRIGHT_SAME
    21, // COPYRIGHT_LATER
    30, // OLD
};

static const int16_t author_weights[] = {
    58, // JSONLD
    152, // JSONLD_PERSON
    -29, // JSONLD_ORGANIZATION
    -126, // JSONLD_OTHER
    85, // OPEN_GRAPH
    162, // META
    122, // CITATION
    114, // LABELLED
    95, // MICRODATA
    92, // MICRODATA_FAR
    149, // REL
    104, // REL_NEAR
    32, // HREF
    119, // HREF_HEAD
    48, // HREF_BELOW
    59, // CALLED
    -43, // CALLED_HEAD
    -93, // CALLED_ABOVE
    17, // CALLED_BELOW
    93, // CALLED_FIRST
    154, // BY
    50, // BY_HEAD
    -28, // BY_ABOVE
    52, // BY_BODY_START
    -110, // BY_BODY_END
    -62, // BY_BELOW
    0, // BY_FAR
    55, // LINE_HEAD
    -31, // LINE_ABOVE
    78, // LINE_BODY_START
    76, // LINE_BODY_END
    -24, // LINE_BELOW
    -10, // IN_RELATED
    -121, // IN_COMMENT
    -134, // IN_OTHER
    36, // IN_BIO
    -117, // IN_CAPTION
    -21, // IN_LINK
    -13, // IN_HEADER
    11, // IN_ARTICLE
    22, // LIKELY
    -46, // RAW
    -40, // ONE_WORD
    -6, // TWO_WORDS
    -161, // MANY_WORDS
    -49, // ALL_CAPITALS
    25, // NO_CAPITALS
    -39, // DIGITS
    12, // HOUSE
    19, // HOUSE_PART
    29, // NOBODY
    -20, // AGENCY
    -37, // STAFF_WORD
    -175, // ROLE_OTHER
    -35, // IN_HEADLINE
    24, // SOURCES_2
    -26, // SOURCES_3
    -149, // SOURCES_4
    34, // VISIBLE
    56, // FIRST_VISIBLE
    58, // WITH_OTHERS
    -84, // WITH_MANY
    -158, // JSONLD_DIFFERS
    -120, // META_DIFFERS
    -164, // MICRODATA_DIFFERS
    -130, // REL_DIFFERS
    -120, // BYLINE_DIFFERS
    -119, // CALLED_DIFFERS
    132, // BETTER
    -5, // HOST
    -30, // OFTEN
    -9, // NO_META
    9, // SITE_PERSON
    12, // COPYRIGHT
    20, // SLUG
    38, // LINK_AGREES
    21, // WITH_DATE
    4, // PIECE
    -62, // RAW_NEAR
    -65, // RAW_BY
    75, // HOUSE_LIKELY
    165, // ONLY_LIKELY
    54, // NEAR
    -21, // BEHIND_BY
};

enum { date_bias = 122, author_bias = -231 };

#endif
