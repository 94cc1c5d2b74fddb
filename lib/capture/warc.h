// Records of a WARC file (ISO 28500; 1.0, 1.1, and 0.17 and 0.18 as they are found), one after the other, also behind damage.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_CAPTURE_WARC_H
#define SHEAF_CAPTURE_WARC_H

#include "base/arena.h"
#include "capture/source.h"

enum {
    WARC_HEADER_MAX = 1 << 20, // bytes of a record's header; a longer one is damage
};

// One record. Texts are borrowed, valid until the next call; what its header does not have is {0}.
struct warc_record {
    uint64_t offset; // see source_offset
    struct str type; // "response", "request", …
    struct str target, date, content_type, payload_digest, block_digest, truncated, segment;
    struct str block; // behind the header; of a record that is cut short what is there
    bool
        is_length_wrong; // Content-Length does not lead to the next record; the block was taken up to it
    struct str fault; // of WARC_FAULT: what is wrong, for people
};

enum warc_status {
    WARC_END,
    WARC_RECORD,
    WARC_FAULT, // damaged, cut, too large, or no record at all; what is known of it stands in the record
};

// {.source, .max} is a reader at the beginning.
struct warc {
    struct source *source; // borrowed
    size_t max;            // bytes of a block; a record with a larger one is passed by
    struct arena arena;
    uint64_t pending;   // bytes to go before the next record
    bool is_fault_told; // the source's fault has been handed out
};

enum warc_status warc_next(struct warc *warc, struct warc_record *record);

// The offset of the first record in the bytes at or behind 'from' that begins a line, or STR_NONE.
size_t warc_find(struct str bytes, size_t from);

// True when a whole record stands at the beginning of a line within the first 'limit' bytes, behind something else: its header is
// well-formed, and its length leads to another record or to the end. Prose and code that quote a record hardly have that.
bool warc_begins_within(struct source *source, size_t limit);

void warc_free(struct warc *warc);

#endif
