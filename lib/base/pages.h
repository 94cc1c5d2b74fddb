// Memory from the system in large pieces: in pages of two megabytes where the system has them and the piece is large enough. A fault
// for every four kilobytes costs more than to write them, and what is read at random misses the tables of addresses less.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_BASE_PAGES_H
#define SHEAF_BASE_PAGES_H

#include <stddef.h>

enum {
    PAGES_LARGE = 2 << 20
}; // bytes; begin there and are a multiple of it: pieces that large pages suit

// 'size' zeroed bytes, not 0. To be given back with pages_free. Out of memory ends the program.
void *pages_take(size_t size);

// The memory, or NULL for none, with room for 'size' bytes, 'before' of which it had: moved as it may be, without being copied where
// the system can.
void *pages_resize(void *memory, size_t before, size_t size);

void pages_free(void *memory, size_t size);

// Asks for large pages for memory that was had otherwise, where it is large enough for them. What it holds does not change.
void pages_advise(void *memory, size_t size);

#endif
