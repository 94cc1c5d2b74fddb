// Reading a stream line by line.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_BASE_LINES_H
#define SHEAF_BASE_LINES_H

#include "base/buffer.h"

#include <stdbool.h>
#include <stdint.h>

// Lines of a file descriptor, without a cap on the file, with a cap on the line. {0} is valid but closed.
struct lines {
    int fd;
    size_t max;           // longest line in bytes, its end not counted
    struct buffer buffer; // unread bytes from 'start' on
    size_t start, scanned;
    bool at_end;
    uint64_t number; // of the last line returned, from 1
    uint64_t offset; // of its first byte in the input
    uint64_t next_offset;
};

enum line_status {
    LINE_END, // no more lines
    LINE_OK,  // *line is the next one, without its LF; valid until the next call
    LINE_TOO_LONG, // the line is over 'max': *line is its first bytes (64 KiB at most), the rest was skipped
    LINE_ERROR, // reading failed: errno says why
};

void lines_open(struct lines *lines, int fd, size_t max);
enum line_status lines_next(struct lines *lines, struct str *line);
void lines_free(struct lines *lines);

#endif
