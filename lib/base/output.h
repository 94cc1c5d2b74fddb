// Writing outputs that are whole or not there.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_BASE_OUTPUT_H
#define SHEAF_BASE_OUTPUT_H

#include "base/buffer.h"

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
