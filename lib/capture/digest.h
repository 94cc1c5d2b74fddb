// Digests as archives state them: "sha1:" and base 32 (RFC 4648), or hexadecimal, of sha1, sha256, sha512 or md5.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_CAPTURE_DIGEST_H
#define SHEAF_CAPTURE_DIGEST_H

#include "base/str.h"

enum digest_verdict {
    DIGEST_UNKNOWN, // nothing is stated, or in a form that is not known
    DIGEST_RIGHT,
    DIGEST_WRONG,
};

enum digest_verdict digest_check(struct str stated, struct str bytes);

#endif
