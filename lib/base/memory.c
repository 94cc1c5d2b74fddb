// SPDX-License-Identifier: MIT
#include "base/memory.h"

#include "base/die.h"
#include "base/pages.h"

#include <stdint.h>
#include <stdlib.h>

enum { FIRST_CAPACITY = 64 };

void *memory_array(size_t count, size_t size)
{
    void *memory = calloc(count ? count : 1, size);
    if (!memory)
        die("out of memory");
    pages_advise(memory, count * size);
    return memory;
}

void *memory_resize(void *array, size_t count, size_t size)
{
    if (count > SIZE_MAX / 4 / size)
        die("out of memory");
    array = realloc(array, count ? count * size : 1);
    if (!array)
        die("out of memory");
    pages_advise(array, count * size);
    return array;
}

void *memory_grow(void *array, size_t count, size_t *capacity, size_t size)
{
    if (array && count < *capacity)
        return array;
    *capacity = *capacity ? *capacity * 2 : FIRST_CAPACITY;
    return memory_resize(array, *capacity, size);
}
