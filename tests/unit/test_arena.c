// SPDX-License-Identifier: MIT
#include "base/arena.h"

#include "base/buffer.h"

#undef NDEBUG
#include <assert.h>
#include <stdint.h>
#include <stdio.h>

// Pieces of many sizes: zeroed, aligned, apart from each other.
static void check_pieces(struct arena *arena)
{
    enum { PIECES = 2000 };
    static unsigned char *pieces[PIECES];
    for (size_t i = 0; i < PIECES; i++) {
        size_t size = i * 7 % 300;
        pieces[i] = arena_alloc(arena, size);
        assert((uintptr_t)pieces[i] % 16 == 0);
        for (size_t at = 0; at < size; at++)
            assert(pieces[i][at] == 0);
        memset(pieces[i], (int)(i % 251), size);
    }
    for (size_t i = 0; i < PIECES; i++)
        for (size_t at = 0; at < i * 7 % 300; at++)
            assert(pieces[i][at] == i % 251);
}

static void check_texts(struct arena *arena)
{
    struct str copy = arena_copy(arena, STR("a\0b"));
    assert(str_equal(copy, STR("a\0b")) && copy.data[3] == '\0');
    copy = arena_copy(arena, (struct str){0});
    assert(copy.data && copy.length == 0 && copy.data[0] == '\0');
    struct buffer buffer = {0};
    copy = arena_take(arena, &buffer);
    assert(copy.data && copy.length == 0);
    buffer_put(&buffer, STR("abc"));
    copy = arena_take(arena, &buffer);
    assert(str_equal(copy, STR("abc")) && copy.data[3] == '\0' && !buffer.data && !buffer.length);
    struct str joined = arena_join(arena, STR("ab"), STR("cd"));
    assert(str_equal(joined, STR("abcd")) && joined.data[4] == '\0');
    assert(arena_join(arena, (struct str){0}, (struct str){0}).length == 0);
    assert(str_equal(arena_printf(arena, "%d-%.*s", 7, 2, "xyz"), STR("7-xy")));
    struct str longer = arena_printf(arena, "%5000d", 1);
    assert(longer.length == 5000 && longer.data[4999] == '1');
}

static void check_growing(struct arena *arena)
{
    size_t *list = NULL;
    size_t count = 0, capacity = 0;
    for (; count < 1000; count++) {
        list = arena_grow(arena, list, count, &capacity, sizeof(*list));
        list[count] = count;
    }
    assert(capacity >= count);
    for (size_t i = 0; i < count; i++)
        assert(list[i] == i);
}

int main(void)
{
    struct arena arena = {0};
    for (int round = 0; round < 3; round++) {
        check_pieces(&arena);
        check_texts(&arena);
        check_growing(&arena);
        unsigned char *large = arena_array(&arena, 5, 1 << 20); // larger than any block
        assert(large[0] == 0 && large[(5 << 20) - 1] == 0);
        arena_reset(&arena);
        assert(arena.block); // kept for the next round
    }
    arena_free(&arena);
    assert(!arena.block);
    arena_reset(&arena);
    arena_free(&arena);
    puts("ok arena");
    return 0;
}
