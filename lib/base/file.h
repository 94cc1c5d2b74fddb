// Reading whole files, and what every read from a descriptor needs.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_BASE_FILE_H
#define SHEAF_BASE_FILE_H

#include "base/buffer.h"

#include <stdbool.h>

enum { FILE_READ_SIZE = 256 * 1024 }; // bytes that a read of a stream asks for

// Appends the contents of a file ("-": standard input) to 'out'.
// False, with a message in *why that lives until the next call, when it cannot be read, is a folder or
// has more than 'max' bytes; 'out' is then as it was.
bool file_read(const char *path, size_t max, struct buffer *out, const char **why);

// Reads what there is, at most 'size' bytes, waiting and trying again where it must. 0 at the end, -1 with errno set.
ptrdiff_t file_read_some(int fd, char *data, size_t size);

// True when the read or write that failed can be tried again: at once, or, on a descriptor that somebody made
// non-blocking, as soon as it is ready, for which this waits. 'events': POLLIN or POLLOUT.
bool file_may_retry(int fd, short events);

#endif
