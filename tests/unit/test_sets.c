// SPDX-License-Identifier: MIT
#include "dedup/sets.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>
#include <stdlib.h>

static void test_join(void)
{
    struct sets sets = {0};
    sets_open(&sets, 6);
    for (uint32_t i = 0; i < 6; i++)
        assert(sets_first(&sets, i) == i);
    assert(sets_join(&sets, 4, 2));
    assert(sets_join(&sets, 5, 4));
    assert(!sets_join(&sets, 2, 5));
    assert(sets_first(&sets, 5) == 2 && sets_first(&sets, 4) == 2);
    assert(sets_first(&sets, 3) == 3);
    assert(sets_join(&sets, 5, 0));
    assert(sets_first(&sets, 4) == 0);
    sets_free(&sets);
    sets_free(&sets);
}

static void test_empty(void)
{
    struct sets sets = {0};
    sets_open(&sets, 0);
    sets_free(&sets);
}

// The same partition as labels that are rewritten one by one, whatever the order of the joins.
static void test_against_labels(void)
{
    enum { COUNT = 300, JOINS = 250 };
    struct sets sets = {0};
    uint32_t label[COUNT];
    uint64_t state = 12345;
    sets_open(&sets, COUNT);
    for (uint32_t i = 0; i < COUNT; i++)
        label[i] = i;
    for (int n = 0; n < JOINS; n++) {
        state = state * 6364136223846793005u + 1442695040888963407u;
        uint32_t a = (uint32_t)(state >> 33) % COUNT, b = (uint32_t)(state >> 13) % COUNT;
        uint32_t low = label[a] < label[b] ? label[a] : label[b];
        uint32_t high = label[a] < label[b] ? label[b] : label[a];
        assert(sets_join(&sets, a, b) == (low != high));
        for (uint32_t i = 0; i < COUNT; i++)
            if (label[i] == high)
                label[i] = low;
    }
    for (uint32_t i = 0; i < COUNT; i++)
        assert(sets_first(&sets, i) == label[i]);
    sets_free(&sets);
}

// Joining in the worst order stays far from quadratic: this would take minutes.
static void test_long_chain(void)
{
    enum { COUNT = 1000000 };
    struct sets sets = {0};
    sets_open(&sets, COUNT);
    for (uint32_t i = COUNT - 1; i > 0; i--)
        assert(sets_join(&sets, i - 1, i));
    for (uint32_t i = COUNT; i-- > 0;)
        assert(sets_first(&sets, i) == 0);
    sets_free(&sets);
}

int main(void)
{
    test_join();
    test_empty();
    test_against_labels();
    test_long_chain();
    puts("ok sets");
    return 0;
}
