// Reading whole files, reading a stream line by line, and writing outputs that are whole or not there.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_BASE_FILE_H
#define SHEAF_BASE_FILE_H

#include "base/buffer.h"

#include <stdbool.h>

// Appends the contents of a file ("-": standard input) to 'out'.
// False, with a message in *why that lives until the next call, when it cannot be read, is a folder or
// has more than 'max' bytes; 'out' is then as it was.
bool file_read(const char *path, size_t max, struct buffer *out, const char **why);

// Reads what there is, at most 'size' bytes, waiting and trying again where it must. 0 at the end, -1 with errno set.
ptrdiff_t file_read_some(int fd, char *data, size_t size);

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

// A buffered output. Write errors end the program: "cannot write 'x':", exit 1.
struct output {
    int fd;           // -1: not open
    const char *path; // for messages; borrowed
    char *temporary;  // owned; renamed to 'target' by output_close; NULL: written in place
    char *target;     // owned; 'path' with its symbolic links resolved
    struct buffer buffer;
};

// Opens an output for writing. NULL or "-" is standard output. Another path is written as a temporary file
// in the same folder that takes its name only when output_close succeeds: a run that dies, or is ended by a signal
// that can be caught, leaves the old file and no other. Paths that are no regular file (/dev/full, a pipe) and
// names of descriptors (/dev/stdout, /dev/fd/3) are written in place. Dies when it cannot be opened, or when
// another output that is open will take the same name.
void output_open(struct output *output, const char *path);

// The bytes become visible at the latest at output_close. Large pieces go straight to the file.
void output_write(struct output *output, struct str bytes);

// Where to append directly; call output_flush_when_full after a record.
static inline struct buffer *output_buffer(struct output *output)
{
    return &output->buffer;
}
void output_flush_when_full(struct output *output);
void output_flush(struct output *output);

// Flushes, syncs a file, closes, renames. Dies when any of it fails. Harmless on {.fd = -1}.
void output_close(struct output *output);

#endif
