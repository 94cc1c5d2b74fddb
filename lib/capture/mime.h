// Content transfer codings of MIME (RFC 2045 §6): base64 and quoted-printable, as lenient as mail has to be.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_CAPTURE_MIME_H
#define SHEAF_CAPTURE_MIME_H

#include "base/arena.h"
#include "base/buffer.h"

// Appends the decoded bytes. What is no base64 digit is skipped; the first '=' ends it.
void mime_base64(struct str text, struct buffer *out);

// Appends the decoded bytes; '=' that begins no escape stays.
void mime_quoted_printable(struct str text, struct buffer *out);

// A date of a mail header (RFC 5322 §3.3) as ISO 8601 with its time and zone; {0} when it is none.
struct str mime_date(struct arena *arena, struct str value);

#endif
