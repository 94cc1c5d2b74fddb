// What --list says of a document without extracting it, a JSON object a line.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_CAPTURE_LIST_H
#define SHEAF_CAPTURE_LIST_H

#include "base/arena.h"
#include "base/buffer.h"
#include "capture/document.h"

struct list_options {
    bool has_no_digest; // nothing that takes more than the first bytes of a page
    bool verifies;      // add what the archive states as digest, and whether it is right
};

// Appends the line of a document: of a page file, offset, type, url, date, status, media_type, charset, charset_basis, codings,
// bytes, sha256, and "truncated": true when it was not captured to its end; of others file, offset, type, url, reason.
void list_write(struct buffer *out, struct arena *arena, struct str file,
                const struct document *document, struct list_options options);

#endif
