// Captures one after the other, out of whatever holds them: archives, JSON Lines, a saved page, a feed, a text; each of them packed
// or not, from a file or a pipe. At most one page is in memory.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_CAPTURE_READER_H
#define SHEAF_CAPTURE_READER_H

#include "capture/arc.h"
#include "capture/document.h"
#include "capture/http.h"
#include "capture/warc.h"

// {0} is a valid closed reader. Set the options, then reader_open.
struct reader {
    enum capture_kind from; // --from; CAPTURE_AUTO: by the bytes
    size_t page_max;        // bytes of a page, packed and unpacked; larger ones are passed by
    bool verifies;          // check digests
    // The reader's own:
    struct source source;
    enum capture_kind kind;
    struct warc warc;
    struct arc arc;
    struct http_body body;
    struct arena arena; // of the last document
    struct buffer decoded;
    uint64_t pending; // bytes to go before the next document
    struct str lost;  // why the beginning cannot be read; {0} when it can, or has been told
    size_t lost_size; // its bytes; 0: not known
    bool is_done, is_fault_told;
};

// Takes a file descriptor, which stays the caller's.
void reader_open(struct reader *reader, int fd);

// The next document, valid until the next call; false at the end. An empty input has none.
bool reader_next(struct reader *reader, struct document *document);

// errno when reading failed before the end, else 0.
int reader_error(const struct reader *reader);

// Frees what it holds and keeps the options.
void reader_close(struct reader *reader);

#endif
