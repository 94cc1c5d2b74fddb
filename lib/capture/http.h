// An HTTP response as archives hold it: what its header says, and its body without transfer and content coding. Headers lie
// (bodies are stored decoded under headers that say gzip and chunked, or coded under none), so the bytes decide.
// RFC 9110, 9112 (HTTP/1), 9113 (names with a colon), 1950-1952, 7932, 8878.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_CAPTURE_HTTP_H
#define SHEAF_CAPTURE_HTTP_H

#include "base/arena.h"
#include "base/buffer.h"

#include <stdint.h>

enum {
    HTTP_CODINGS_MAX = 4, // content codings on top of each other; what is below stays packed
};

// Texts are borrowed; what the header does not say is {0}.
struct http_message {
    unsigned status;       // 0: there is no header, the body is all
    struct str media_type; // lower case, without parameters
    struct str charset;    // the parameter of that name
    struct str transfer_encoding, content_encoding, content_range;
    uint64_t content_length; // UINT64_MAX: not said
    struct str body;         // as it stands
};

// Takes a message apart. Never fails: bytes without a status line are all body.
void http_read(struct http_message *message, struct arena *arena, struct str block);

// Does the header say that the body goes on behind what there is? Only of one without codings, which archives change.
bool http_is_cut(const struct http_message *message);

enum http_outcome {
    HTTP_DECODED,
    HTTP_CUT,     // the coded bytes end early, or are damaged further on; what came before is there
    HTTP_DAMAGED, // nothing could be decoded
    HTTP_TOO_LARGE,
    HTTP_BOMB,
};

// The stages of a body on its way, for digests: archives take them of the one or of the other.
struct http_body {
    struct str dechunked; // without transfer coding; {0} when it was packed twice
    struct str bytes;     // without any coding
    struct str codings;   // a JSON array of what was undone, in that order; {0} when nothing was
    struct buffer scratch[2];
};

// Decodes the body, to at most 'max' bytes. 'body' is {0} at first, then used again; its texts are valid until the next call or
// http_free.
enum http_outcome http_decode(struct http_body *body, struct arena *arena,
                              const struct http_message *message, size_t max);
void http_free(struct http_body *body);

#endif
