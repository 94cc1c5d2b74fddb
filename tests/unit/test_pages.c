// SPDX-License-Identifier: MIT
#include "base/pages.h"

#include "base/memory.h"

#undef NDEBUG
#include <assert.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

enum { SMALL = 100, LARGE = 3 * PAGES_LARGE };

static void fill(unsigned char *bytes, size_t from, size_t size)
{
    for (size_t i = from; i < size; i++)
        bytes[i] = (unsigned char)(i * 31 >> 4);
}

static void check(const unsigned char *bytes, size_t size)
{
    for (size_t i = 0; i < size; i++)
        assert(bytes[i] == (unsigned char)(i * 31 >> 4));
}

static void test_take(size_t size)
{
    unsigned char *bytes = pages_take(size);
    for (size_t i = 0; i < size; i++)
        assert(bytes[i] == 0);
    assert(size < PAGES_LARGE || (uintptr_t)bytes % PAGES_LARGE == 0);
    fill(bytes, 0, size);
    check(bytes, size);
    pages_free(bytes, size);
}

// From nothing over small pages and large ones, with others taken between, so that it cannot grow where it stands.
static void test_resize(void)
{
    unsigned char *bytes = NULL;
    size_t size = 0;
    for (size_t next = SMALL; next < 40 * (size_t)1000 * 1000; next *= 3) {
        bytes = pages_resize(bytes, size, next);
        fill(bytes, size, next);
        check(bytes, next);
        test_take(SMALL);
        size = next;
    }
    bytes = pages_resize(bytes, size, SMALL);
    check(bytes, SMALL);
    pages_free(bytes, SMALL);
}

// Advice changes nothing, and what was advised can still grow.
static void test_advise(void)
{
    size_t capacity = 0, count = 0;
    unsigned *numbers = NULL;
    pages_advise(&capacity, sizeof(capacity));
    for (; count < 5 * (size_t)1000 * 1000; count++) {
        numbers = memory_grow(numbers, count, &capacity, sizeof(*numbers));
        numbers[count] = (unsigned)count;
    }
    for (size_t i = 0; i < count; i++)
        assert(numbers[i] == i);
    free(numbers);
}

int main(void)
{
    test_take(1);
    test_take(SMALL);
    test_take(PAGES_LARGE);
    test_take(LARGE);
    test_resize();
    test_advise();
    pages_free(NULL, 0);
    puts("ok pages");
    return 0;
}
