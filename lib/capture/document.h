// One captured page, or what stands in its place in a container.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_CAPTURE_DOCUMENT_H
#define SHEAF_CAPTURE_DOCUMENT_H

#include "capture/digest.h"
#include "capture/sniff.h"

#include <stdint.h>

enum document_status {
    DOCUMENT_PAGE,    // 'bytes' holds it
    DOCUMENT_SKIPPED, // a record that is no page, and rightly so: 'reason' says what it is
    DOCUMENT_DAMAGED, // 'reason' says why it cannot be read
};

// What a feed says of an entry.
struct entry_facts {
    struct str headline, description, language, publisher;
    struct str date_published, date_modified; // ISO days or months
    struct str date_published_text;           // as printed
    const struct str *authors, *keywords;
    size_t author_count, keyword_count;
    bool is_summary; // the bytes are not the whole text
};

// Texts are UTF-8 (but 'bytes', and 'reason' of what is foreign) and borrowed; what is not known is {0}.
struct document {
    enum document_status status;
    enum capture_kind kind; // of a page: HTML, text, feed, sitemap or XML
    bool is_kind_told; // by whoever made the container, or asks for it: the bytes do not decide
    struct str type;   // WARC-Type; "file", "line" of JSON Lines, "entry" of a feed
    uint64_t offset;   // in the file, from source_offset
    struct str url, captured_at;
    struct str media_type, charset; // of its header; the label as it stands
    struct str codings;             // a JSON array of what was undone
    struct str payload_digest;
    struct str bytes; // of the page, without any coding, in its own encoding
    struct str reason;
    unsigned http_status;            // 0: none
    bool is_cut;                     // the page goes on, but was not captured further
    enum digest_verdict digest;      // of the payload, when it was to be checked
    const struct entry_facts *entry; // of an entry of a feed
};

#endif
