// The chunked transfer coding (RFC 9112 §7.1), undone only where it is really there.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_CAPTURE_CHUNKED_H
#define SHEAF_CAPTURE_CHUNKED_H

#include "base/buffer.h"

enum chunked_status {
    CHUNKED_NOT,  // the bytes are not chunked
    CHUNKED_DONE, // up to the last chunk
    CHUNKED_CUT,  // they end before it, or go on as something else
};

// Appends the contents of the chunks to 'out'. What the header says only decides in doubt: unless it 'is_claimed' the whole must be
// well-formed up to a last chunk and its trailer with which the bytes end. 'out' is as it was with CHUNKED_NOT.
enum chunked_status chunked_decode(struct str bytes, bool is_claimed, struct buffer *out);

#endif
