// A page that a browser saved with its parts: MHTML (RFC 2557, MIME of RFC 2045 and 2046). The page is the first part of HTML, or of
// text where there is none, or all of it where it has no parts.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_CAPTURE_MHTML_H
#define SHEAF_CAPTURE_MHTML_H

#include "base/arena.h"
#include "base/buffer.h"

enum { MHTML_DEPTH_MAX = 4 }; // multipart in multipart; deeper ones are not opened

// Texts are borrowed; what is not said is {0}.
struct mhtml_page {
    struct str bytes; // decoded
    struct str url, captured_at, media_type, charset;
    struct str fault; // why there is no page
    bool is_cut;      // the file ends within the page's part
};

// False with 'fault' set. 'decoded' takes what base64 or quoted-printable hold.
bool mhtml_read(struct mhtml_page *page, struct arena *arena, struct buffer *decoded,
                struct str bytes);

#endif
