// Learned weights of what speaks for a headline, a date, an author, in hundredths of a nat.
// Written by tests/train/metadata from the development set (four sets, all hosts); see there.
// headline, hosts left out: wcxb 631/711, aed 184/191, trafeval 745/845
// date, hosts left out: wcxb 524/588, aed 166/177, trafeval 637/728, htmldate 343/378
// author, hosts left out: wcxb 394/553 (invented 16/158), aed 146/178 (invented 5/13), trafeval 318/538
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXTRACT_WEIGHTS_H
#define SHEAF_EXTRACT_WEIGHTS_H

#include <stdint.h>

static const int16_t headline_weights[] = {
    167,  // H1
    6,    // H1_ONLY
    106,  // H1_FIRST
    50,   // H1_LAST
    49,   // H1_ABOVE_BODY
    289,  // H1_PART
    49,   // H1_HIDDEN
    -191, // H1_LINK
    -95,  // H1_HOME
    21,   // H2
    85,   // H2_FIRST
    96,   // H2_ABOVE_BODY
    0,    // NO_H1
    151,  // OPEN_GRAPH
    45,   // TWITTER
    124,  // META
    51,   // CITATION
    39,   // JSONLD
    32,   // JSONLD_OTHER
    134,  // MICRODATA
    13,   // CLASS
    -63,  // TITLE
    70,   // TITLE_FIRST
    -94,  // TITLE_OTHER
    136,  // TITLE_LONGEST
    -40,  // CUT
    146,  // IN_TITLE
    128,  // IN_OPEN_GRAPH
    -78,  // STARTS_TITLE
    -45,  // HOLDS_OPEN_GRAPH
    14,   // HOLDS_JSONLD
    -130, // SITE
    -75,  // SEPARATOR
    -181, // WORDS_1
    -106, // WORDS_2
    -26,  // WORDS_3
    -23,  // WORDS_MANY
    57,   // IN_ARTICLE
    -4,   // IN_MAIN
    31,   // IN_HEADER
    -32,  // IN_RELATED
    -190, // IN_OTHER
    62,   // CALLED_TITLE
    -94,  // CALLED_HOME
    55,   // CALLED_KICKER
    -150, // BEHIND_BODY
    -79,  // IN_BODY
    84,   // SLUG_ALL
    18,   // SLUG_MOST
    -91,  // SLUG_NONE
    45,   // VISIBLE
};

static const int16_t date_weights[] = {
    -7,   // JSONLD
    102,  // JSONLD_OTHER
    191,  // OPEN_GRAPH
    100,  // META
    2,    // META_WEAK
    -45,  // CITATION
    34,   // MICRODATA
    70,   // MODIFIED_JSONLD
    -76,  // MODIFIED_OPEN_GRAPH
    58,   // MODIFIED_META
    -45,  // MODIFIED_OTHER
    15,   // ONLY_MODIFIED
    281,  // URL_DAY
    41,   // URL_MONTH
    22,   // URL_YEAR
    -183, // URL_DIFFERS
    114,  // IMAGE_MONTH
    34,   // IMAGE_LATER
    -161, // STRONG_DIFFERS
    85,   // STRONG_NEXT
    -6,   // TIME
    53,   // TIME_FIRST
    8,    // TIME_HEAD
    56,   // TIME_RELATED
    -2,   // CALLED
    112,  // CALLED_FIRST
    -152, // CALLED_HEAD
    -23,  // CALLED_MODIFIED
    46,   // LINE
    28,   // SHORT_LINE
    -52,  // LONG_LINE
    -31,  // PROSE
    20,   // FAR_ABOVE
    104,  // ABOVE
    155,  // HEAD
    84,   // BODY_START
    -13,  // BODY
    11,   // BODY_END
    -16,  // BELOW
    -120, // FAR_BELOW
    117,  // FIRST_BELOW_HEADLINE
    165,  // LAST_ABOVE_HEADLINE
    94,   // NEXT_LINE
    65,   // LABEL_PUBLISHED
    3,    // LABEL_MODIFIED
    7,    // LABEL_EVENT
    53,   // IN_RELATED
    -66,  // IN_COMMENT
    -63,  // IN_OTHER
    -7,   // IN_LINK
    -72,  // IN_LIST
    22,   // IN_AUTHOR
    36,   // IN_META
    -5,   // IN_ARTICLE
    -57,  // IN_HEADER
    76,   // WITH_TIME
    -100, // AMBIGUOUS
    36,   // EARLIEST
    42,   // LATEST
    -2,   // ONLY
    31,   // TWICE
    101,  // OFTEN
    -12,  // COPYRIGHT_SAME
    7,    // COPYRIGHT_LATER
    23,   // OLD
};

static const int16_t author_weights[] = {
    120,  // JSONLD
    102,  // JSONLD_PERSON
    -59,  // JSONLD_ORGANIZATION
    -72,  // JSONLD_OTHER
    132,  // OPEN_GRAPH
    191,  // META
    189,  // CITATION
    129,  // LABELLED
    53,   // MICRODATA
    128,  // MICRODATA_FAR
    166,  // REL
    110,  // REL_NEAR
    63,   // HREF
    129,  // HREF_HEAD
    53,   // HREF_BELOW
    35,   // CALLED
    91,   // CALLED_HEAD
    84,   // CALLED_ABOVE
    60,   // CALLED_BELOW
    76,   // CALLED_FIRST
    145,  // BY
    -1,   // BY_HEAD
    -72,  // BY_ABOVE
    15,   // BY_BODY_START
    -4,   // BY_BODY_END
    -2,   // BY_BELOW
    0,    // BY_FAR
    -15,  // LINE_HEAD
    -64,  // LINE_ABOVE
    23,   // LINE_BODY_START
    95,   // LINE_BODY_END
    -5,   // LINE_BELOW
    24,   // IN_RELATED
    -85,  // IN_COMMENT
    -106, // IN_OTHER
    -12,  // IN_BIO
    -52,  // IN_CAPTION
    -61,  // IN_LINK
    -12,  // IN_HEADER
    22,   // IN_ARTICLE
    130,  // LIKELY
    56,   // RAW
    27,   // ONE_WORD
    18,   // TWO_WORDS
    -125, // MANY_WORDS
    -67,  // ALL_CAPITALS
    -4,   // NO_CAPITALS
    -127, // DIGITS
    -23,  // HOUSE
    38,   // HOUSE_PART
    16,   // NOBODY
    15,   // AGENCY
    -17,  // STAFF_WORD
    -151, // ROLE_OTHER
    -18,  // IN_HEADLINE
    38,   // SOURCES_2
    -93,  // SOURCES_3
    -231, // SOURCES_4
    2,    // VISIBLE
    175,  // FIRST_VISIBLE
    -32,  // WITH_OTHERS
    -84,  // WITH_MANY
    -160, // JSONLD_DIFFERS
    -95,  // META_DIFFERS
    -183, // MICRODATA_DIFFERS
    -140, // REL_DIFFERS
    -210, // BYLINE_DIFFERS
    -142, // CALLED_DIFFERS
    144,  // BETTER
    -13,  // HOST
    14,   // OFTEN
    -10,  // NO_META
};

enum { date_bias = 62, author_bias = -301 };

#endif
