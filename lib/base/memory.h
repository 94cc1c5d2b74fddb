// Arrays on the heap whose size is only known at run time. Out of memory ends the program with exit 1.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_BASE_MEMORY_H
#define SHEAF_BASE_MEMORY_H

#include <stddef.h>

// 'count' zeroed elements of 'size' bytes; never NULL, also for none. To be freed.
void *memory_array(size_t count, size_t size);

// The array with room for 'count' elements; new ones are not zeroed. NULL is an empty array.
void *memory_resize(void *array, size_t count, size_t size);

// Room for one more element of an array that grows: returns the array, moved when it was full.
// Use: list = memory_grow(list, count, &capacity, sizeof(*list)); list[count++] = x;
void *memory_grow(void *array, size_t count, size_t *capacity, size_t size);

// Has memory fetched into the processor's caches, without waiting: 'size' bytes, not 0.
static inline void memory_fetch(const void *memory, size_t size)
{
    enum { LINE = 64 };
    const char *bytes = memory;
    for (size_t i = 0; i < size; i += LINE)
        __builtin_prefetch(&bytes[i]);
    __builtin_prefetch(&bytes[size - 1]);
}

#endif
