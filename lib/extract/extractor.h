// From the bytes of a capture to a record, a refusal or a rejection.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXTRACT_EXTRACTOR_H
#define SHEAF_EXTRACT_EXTRACTOR_H

#include "base/buffer.h"
#include "capture/document.h"
#include "extract/html_page.h"
#include "site/profiles.h"

enum {
    EXTRACT_BYTES_MAX = 256 << 20, // of one capture; a larger one is rejected
};

// One capture as it comes in. Texts that are not known are {0}.
struct extract_input {
    struct str file; // the path as given
    struct str url, captured_at;
    struct str bytes;          // without transfer and content coding, in the page's own encoding
    uint64_t offset;           // of the capture in its file
    struct str media_type;     // of the Content-Type header, lower case, without parameters
    struct str charset;        // the header's charset parameter
    unsigned http_status;      // 0: none
    struct str codings;        // a JSON array of what was decoded, ["chunked","gzip"]
    struct str payload_digest; // as the archive gives it
    enum capture_kind kind;    // HTML or text; CAPTURE_AUTO: as the bytes look
    bool is_cut;               // the page goes on, but was not captured further
    const struct entry_facts
        *entry; // of an entry of a feed, whose contents the bytes are; else NULL
};

enum extract_outcome {
    EXTRACT_RECORD,   // 'record' holds it
    EXTRACT_REFUSED,  // no article: record_type and reason say what it is
    EXTRACT_REJECTED, // no capture of text: 'reason' says why
};

// The program's state. Set the options, zero the rest; extractor_free frees it.
struct extractor {
    struct profiles profiles;  // the user's; those that ship with the program follow
    bool knows_builtin;        // they did
    const struct rules *rules; // --site-rules, shared by all extractors; NULL: none
    bool has_evidence;         // --evidence
    bool keeps_all;            // --keep-all: what would be refused becomes a record, too
    bool keeps_metadata;       // --metadata: an HTML page's own metadata goes into the record
    enum render_format format; // of the body of HTML pages
    size_t line_max;           // bytes; a capture with a longer line is rejected
    // The result of the last call, valid until the next one:
    struct arena arena;
    struct buffer record; // JSON without line end
    struct page page;     // lines that are still LINE_TEXT were claimed by no rule
    struct str id; // of the capture: repeats.h tells the same capture apart when it comes in again
    struct str record_type; // of what was refused
    struct str reason;      // of refusal or rejection
    struct str notes[8];    // for people on stderr: what was wrong but did not hinder
    size_t note_count;
};

enum extract_outcome extractor_run(struct extractor *extractor, const struct extract_input *input);
void extractor_free(struct extractor *extractor);

#endif
