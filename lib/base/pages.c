// SPDX-License-Identifier: MIT
#define _GNU_SOURCE // MAP_ANONYMOUS, madvise, mremap; NOLINT(bugprone-reserved-identifier)
#include "base/pages.h"

#include "base/die.h"

#include <errno.h>
#include <stdint.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

enum { ADVISED_LEAST = 2 * PAGES_LARGE }; // bytes: what is smaller may have no large page in it

static uintptr_t rounded_up(uintptr_t address)
{
    return (address + PAGES_LARGE - 1) & ~(uintptr_t)(PAGES_LARGE - 1);
}

// From its first page to its last one, all of what was mapped at once: a part of that could not be moved any more.
void pages_advise(void *memory, size_t size)
{
#ifdef MADV_HUGEPAGE
    if (size < ADVISED_LEAST)
        return;
    int before = errno;
    uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);
    uintptr_t first = (uintptr_t)memory / page * page;
    uintptr_t end = ((uintptr_t)memory + size + page - 1) / page * page;
    madvise((void *)first, end - first, MADV_HUGEPAGE); // advice: without it all is merely slower
    errno = before;
#else
    (void)memory;
    (void)size;
#endif
}

static void *take(size_t size)
{
    void *memory = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED)
        die("out of memory");
    return memory;
}

// Of more than is needed the part that begins at a large page is kept.
void *pages_take(size_t size)
{
    if (size < PAGES_LARGE || size % PAGES_LARGE || size > SIZE_MAX / 2)
        return take(size);
    char *whole = take(size + PAGES_LARGE);
    char *memory = (char *)rounded_up((uintptr_t)whole);
    size_t before = (size_t)(memory - whole);
    if (before)
        munmap(whole, before);
    munmap(memory + size, PAGES_LARGE - before);
    pages_advise(memory, size);
    return memory;
}

void *pages_resize(void *memory, size_t before, size_t size)
{
    if (!memory)
        return pages_take(size);
#ifdef MREMAP_MAYMOVE
    void *moved = mremap(memory, before, size, MREMAP_MAYMOVE);
    if (moved == MAP_FAILED)
        die("out of memory");
    pages_advise(moved, size);
#else
    void *moved = memcpy(pages_take(size), memory, before < size ? before : size);
    pages_free(memory, before);
#endif
    return moved;
}

void pages_free(void *memory, size_t size)
{
    if (memory)
        munmap(memory, size);
}
