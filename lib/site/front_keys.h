// What the keys of front matter mean, in a few languages. Private to lib/site.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_SITE_FRONT_KEYS_H
#define SHEAF_SITE_FRONT_KEYS_H

#include "base/str.h"

enum { FRONT_KEY_BYTES_MAX = 40 }; // of a key; a longer one is none

enum front_key {
    FRONT_IGNORED, // known, and says nothing that a record has
    FRONT_TITLE,
    FRONT_URL,
    FRONT_AUTHOR,
    FRONT_DATE,
    FRONT_MODIFIED,
    FRONT_PUBLISHER,
    FRONT_SOURCE, // an address, or the name of a publisher
    FRONT_DESCRIPTION,
    FRONT_KEYWORDS,
    FRONT_LANGUAGE,
    FRONT_CAPTURED,
    FRONT_UNKNOWN,
};

// The meaning of a key, whatever its case, blanks, '_' and '-'.
enum front_key front_key(struct str key);

#endif
