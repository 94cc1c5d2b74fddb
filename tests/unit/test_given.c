// Unit tests of dedup/given.h.
// SPDX-License-Identifier: MIT
#include "dedup/given.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

static void add(struct given *given, const char *line, uint32_t number)
{
    given_add(given, &(struct given_member){.identity = hash128(str_of(line)), .number = number});
}

static uint32_t sign(struct given *given, const char *line)
{
    struct signature signature;
    struct facts facts = {.line = str_of(line), .number = (unsigned)given->count + 1};
    given_sign(given, &signature, &facts);
    return given_of(given, (uint32_t)given->count - 1)->number;
}

// Records of equal bytes get what is said of them in the order of the file; what nothing is said of stays alone.
static void test_order(void)
{
    struct given given = {0};
    add(&given, "a", 1);
    add(&given, "b", 2);
    add(&given, "a", 3);
    add(&given, "a", 4);
    assert(sign(&given, "a") == 1 && sign(&given, "c") == 0 && sign(&given, "a") == 3);
    assert(sign(&given, "b") == 2);
    add(&given, "a", 5);
    add(&given, "b", 6);
    assert(sign(&given, "a") == 4 && sign(&given, "a") == 5 && sign(&given, "a") == 0);
    assert(sign(&given, "b") == 6 && sign(&given, "b") == 0 && given.taken == 6);
    given_free(&given);
}

// Many of equal bytes cost no more than others.
static void test_many(void)
{
    enum { MANY = 500000 };
    struct given given = {0};
    for (uint32_t i = 1; i <= MANY; i++)
        add(&given, "a", i);
    for (uint32_t i = 1; i <= MANY; i++)
        assert(sign(&given, "a") == i);
    given_free(&given);
}

int main(void)
{
    test_order();
    test_many();
    puts("ok given");
    return 0;
}
