// Writing what was found in a capture as a record: every key of RECORD in its order, values raw.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXTRACT_ARTICLE_H
#define SHEAF_EXTRACT_ARTICLE_H

#include "base/buffer.h"
#include "site/facts.h"

#include <stdint.h>

// The capture that a record was made from. Texts that are not known are {0}.
struct capture {
    struct str id;   // unique per input
    struct str file; // the path as given
    struct str url, captured_at;
    struct str sha256;        // of the bytes, lower-case hexadecimal
    struct str media_type;    // 'text/plain'
    struct str charset;       // 'utf-8'
    struct str charset_basis; // 'assumed', 'bom'
    struct str codings;       // a JSON array, or {0}
    struct str payload_digest;
    unsigned http_status; // 0: none
    uint64_t offset, bytes, lines;
    int layout_rank; // higher wins when captures are merged
};

// What stands in the capture.
struct article {
    const struct facts *facts;
    struct str record_type, profile, layout, publisher, language;
    struct str date_order;         // 'day', 'month' or {0}
    const struct str *disclaimers; // how the publisher's disclaimers begin
    size_t disclaimer_count;
    struct str metadata;        // the page's own block, raw JSON, or {0}
    const struct str *warnings; // codes
    size_t warning_count;
    bool has_evidence; // --evidence
};

// Appends the record as one JSON object without line end.
void article_write(struct buffer *out, const struct article *article,
                   const struct capture *capture);

#endif
