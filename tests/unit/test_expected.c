// Unit tests of learn/expected.h.
// SPDX-License-Identifier: MIT
#include "learn/expected.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

static void test_threshold(void)
{
    // Sure ones alone: .9 * 2 / (10 + 9 + ...) is less than with the half sure one, which is worth more than it costs.
    const uint16_t chances[] = {900, 500, 100};
    const uint32_t words[] = {10, 10, 10};
    uint32_t expected;
    assert(expected_threshold(chances, words, 3, 300, &expected) == 300);
    assert(expected == 2000 * (9000 + 5000) / (20000 + 15000));
    // A long doubtful one costs more than it brings.
    const uint32_t unequal[] = {10, 100, 0};
    const uint16_t doubtful[] = {1000, 310, 0};
    assert(expected_threshold(doubtful, unequal, 3, 300, &expected) == 300);
    const uint16_t clear[] = {1000, 310, 1000};
    const uint32_t even[] = {100, 50, 100};
    assert(expected_threshold(clear, even, 3, 300, &expected) == 350);
    assert(expected == (uint32_t)(2000 * UINT64_C(200000) / (200000 + 215500)));
}

static void test_least(void)
{
    const uint16_t chances[] = {200, 100};
    const uint32_t words[] = {5, 5};
    uint32_t expected = 7;
    assert(expected_threshold(chances, words, 2, 250, &expected) == 250 && expected == 0);
    assert(expected_threshold(chances, words, 0, 250, &expected) == 250 && expected == 0);
}

int main(void)
{
    test_threshold();
    test_least();
    puts("expected: ok");
    return 0;
}
