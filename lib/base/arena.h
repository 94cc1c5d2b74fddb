// Memory of one lifetime: allocate piece by piece, give everything back at once.
// Allocation never returns NULL: out of memory ends the program with exit 1.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_BASE_ARENA_H
#define SHEAF_BASE_ARENA_H

#include "base/str.h"

struct arena_block;
struct buffer;

// {0} is a valid empty arena.
struct arena {
    struct arena_block *block; // current block, older ones linked behind it
    char *next, *end;          // free bytes of the current block
};

// 'size' zeroed bytes, aligned for any type. Valid until arena_reset or arena_free.
void *arena_alloc(struct arena *arena, size_t size);

// The same, not zeroed, for bytes.
char *arena_bytes(struct arena *arena, size_t size);

// 'count' zeroed elements of 'size' bytes; an overflow of the product ends the program.
void *arena_array(struct arena *arena, size_t count, size_t size);

// A copy of s with a NUL behind it (not counted in the length). data is never NULL.
struct str arena_copy(struct arena *arena, struct str s);

// A copy, as arena_copy makes it, of what a buffer holds, which is freed: for a text that is built, and then stays.
struct str arena_take(struct arena *arena, struct buffer *buffer);

// The two texts joined.
struct str arena_join(struct arena *arena, struct str a, struct str b);

// printf into the arena. Use %.*s with (int) lengths below 2 GiB for str values.
struct str arena_printf(struct arena *arena, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

// Room for one more element of an array that grows in an arena: returns the array, moved when it was full.
// Use: list = arena_grow(arena, list, count, &capacity, sizeof(*list)); list[count++] = x;
void *arena_grow(struct arena *arena, void *array, size_t count, size_t *capacity, size_t size);

// Gives everything back but keeps one block (at most 1 MiB) for the next use.
void arena_reset(struct arena *arena);
void arena_free(struct arena *arena);

#endif
