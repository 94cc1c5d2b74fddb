// Writing JSON into a buffer. Text must be valid UTF-8 (see utf8_repair); it is written as it is but for
// '"', '\' and control bytes, which are escaped in the shortest form (\n, \t, \u0001 …).
// The caller keeps the grammar; write_comma puts a comma where one is due.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_JSON_WRITE_H
#define SHEAF_JSON_WRITE_H

#include "base/buffer.h"

#include <stdint.h>

// "text" with quotes.
void write_text(struct buffer *out, struct str text);

// The same; null when text.data is NULL.
void write_text_or_null(struct buffer *out, struct str text);

// Bytes between the quotes only.
void write_escaped(struct buffer *out, struct str text);

// Starts a member: a comma when something other than '{' or '[' or ',' stands before, then "key":
void write_key(struct buffer *out, struct str key);

// A comma when something other than '{', '[' or ',' stands before: call before an array's element.
void write_comma(struct buffer *out);

void write_bool(struct buffer *out, bool value);
void write_number(struct buffer *out, uint64_t value);

// Base64 (RFC 4648 section 4, padded) in quotes, for bytes that are not UTF-8.
void write_base64(struct buffer *out, struct str bytes);

#endif
