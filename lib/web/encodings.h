// The encodings of the WHATWG Encoding Standard (https://encoding.spec.whatwg.org): names, labels, and what iconv calls them.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_WEB_ENCODINGS_H
#define SHEAF_WEB_ENCODINGS_H

#include "base/str.h"

enum encoding {
    ENCODING_NONE, // an unknown label
    ENCODING_UTF_8,
    ENCODING_IBM866,
    ENCODING_ISO_8859_2,
    ENCODING_ISO_8859_3,
    ENCODING_ISO_8859_4,
    ENCODING_ISO_8859_5,
    ENCODING_ISO_8859_6,
    ENCODING_ISO_8859_7,
    ENCODING_ISO_8859_8,
    ENCODING_ISO_8859_8_I,
    ENCODING_ISO_8859_10,
    ENCODING_ISO_8859_13,
    ENCODING_ISO_8859_14,
    ENCODING_ISO_8859_15,
    ENCODING_ISO_8859_16,
    ENCODING_KOI8_R,
    ENCODING_KOI8_U,
    ENCODING_MACINTOSH,
    ENCODING_WINDOWS_874,
    ENCODING_WINDOWS_1250,
    ENCODING_WINDOWS_1251,
    ENCODING_WINDOWS_1252,
    ENCODING_WINDOWS_1253,
    ENCODING_WINDOWS_1254,
    ENCODING_WINDOWS_1255,
    ENCODING_WINDOWS_1256,
    ENCODING_WINDOWS_1257,
    ENCODING_WINDOWS_1258,
    ENCODING_X_MAC_CYRILLIC,
    ENCODING_GBK,
    ENCODING_GB18030,
    ENCODING_BIG5,
    ENCODING_EUC_JP,
    ENCODING_ISO_2022_JP,
    ENCODING_SHIFT_JIS,
    ENCODING_EUC_KR,
    ENCODING_REPLACEMENT,
    ENCODING_UTF_16BE,
    ENCODING_UTF_16LE,
    ENCODING_X_USER_DEFINED,
    ENCODING_COUNT
};

// By label, in any case and with white space around it.
enum encoding encoding_find(struct str label);

// The name in lower case; {0} for ENCODING_NONE.
struct str encoding_name(enum encoding encoding);

// What iconv calls it (attempt 0), and a near relation (1) for what the first does not know; NULL when it has none.
// EUC-JP is read after JIS first, so that a wave dash is one, then with the characters of vendors.
const char *encoding_iconv(enum encoding encoding, int attempt);

// One byte is one character, and those below 128 are ASCII.
bool encoding_is_single_byte(enum encoding encoding);

#endif
