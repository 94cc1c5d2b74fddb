// SPDX-License-Identifier: MIT
#include "base/arena.h"

#include "base/buffer.h"
#include "base/die.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#if defined(__SANITIZE_ADDRESS__)
#define ARENA_POISON 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define ARENA_POISON 1
#endif
#endif
#ifdef ARENA_POISON
#include <sanitizer/asan_interface.h>
#define POISON(p, n) ASAN_POISON_MEMORY_REGION(p, n)
#define UNPOISON(p, n) ASAN_UNPOISON_MEMORY_REGION(p, n)
#else
#define POISON(p, n) ((void)(p), (void)(n))
#define UNPOISON(p, n) ((void)(p), (void)(n))
#endif

enum {
    ALIGN = 16,
    FIRST_BLOCK = 16 * 1024,  // bytes; later blocks double up to LAST_BLOCK
    LAST_BLOCK = 1024 * 1024, // also the most that arena_reset keeps
};

struct arena_block {
    struct arena_block *older;
    size_t size; // bytes behind this header
    char data[] __attribute__((aligned(ALIGN)));
};

static void *checked_malloc(size_t size)
{
    void *memory = malloc(size);
    if (!memory)
        die("out of memory");
    return memory;
}

static void add_block(struct arena *arena, size_t need)
{
    size_t size = arena->block ? arena->block->size * 2 : FIRST_BLOCK;
    if (size > LAST_BLOCK)
        size = LAST_BLOCK;
    if (size < need)
        size = need;
    struct arena_block *block = checked_malloc(sizeof(*block) + size);
    block->older = arena->block;
    block->size = size;
    POISON(block->data, size);
    arena->block = block;
    arena->next = block->data;
    arena->end = block->data + size;
}

// 'size' bytes, not zeroed.
static char *take(struct arena *arena, size_t size)
{
    if (size > SIZE_MAX / 4)
        die("out of memory");
    size_t rounded = (size + ALIGN - 1) & ~(size_t)(ALIGN - 1);
    if (!arena->block || (size_t)(arena->end - arena->next) < rounded)
        add_block(arena, rounded);
    char *memory = arena->next;
    arena->next += rounded;
    UNPOISON(memory, size);
    return memory;
}

char *arena_bytes(struct arena *arena, size_t size)
{
    return take(arena, size);
}

void *arena_alloc(struct arena *arena, size_t size)
{
    return memset(take(arena, size), 0, size);
}

void *arena_array(struct arena *arena, size_t count, size_t size)
{
    if (size && count > SIZE_MAX / size)
        die("out of memory");
    return arena_alloc(arena, count * size);
}

struct str arena_copy(struct arena *arena, struct str s)
{
    char *copy = take(arena, s.length + 1);
    if (s.length)
        memcpy(copy, s.data, s.length);
    copy[s.length] = '\0';
    return (struct str){copy, s.length};
}

struct str arena_take(struct arena *arena, struct buffer *buffer)
{
    struct str copy = arena_copy(arena, buffer_str(buffer));
    buffer_free(buffer);
    return copy;
}

struct str arena_join(struct arena *arena, struct str a, struct str b)
{
    char *joined = take(arena, a.length + b.length + 1);
    if (a.length)
        memcpy(joined, a.data, a.length);
    if (b.length)
        memcpy(joined + a.length, b.data, b.length);
    joined[a.length + b.length] = '\0';
    return (struct str){joined, a.length + b.length};
}

struct str arena_printf(struct arena *arena, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    int length = vsnprintf(NULL, 0, format, arguments);
    va_end(arguments);
    if (length < 0)
        die("cannot format a message");
    char *text = take(arena, (size_t)length + 1);
    va_start(arguments, format);
    vsnprintf(text, (size_t)length + 1, format, arguments);
    va_end(arguments);
    return (struct str){text, (size_t)length};
}

void *arena_grow(struct arena *arena, void *array, size_t count, size_t *capacity, size_t size)
{
    if (count < *capacity)
        return array;
    size_t larger = *capacity ? *capacity * 2 : 8;
    char *moved = arena_array(arena, larger, size);
    if (count)
        memcpy(moved, array, count * size);
    *capacity = larger;
    return moved;
}

// Frees every block but 'keep'.
static void free_blocks(struct arena *arena, struct arena_block *keep)
{
    struct arena_block *block = arena->block;
    while (block) {
        struct arena_block *older = block->older;
        if (block != keep)
            free(block);
        block = older;
    }
}

void arena_reset(struct arena *arena)
{
    struct arena_block *keep = arena->block;
    while (keep && keep->size > LAST_BLOCK)
        keep = keep->older;
    free_blocks(arena, keep);
    *arena = (struct arena){0};
    if (!keep)
        return;
    keep->older = NULL;
    POISON(keep->data, keep->size);
    arena->block = keep;
    arena->next = keep->data;
    arena->end = keep->data + keep->size;
}

void arena_free(struct arena *arena)
{
    free_blocks(arena, NULL);
    *arena = (struct arena){0};
}
