// SPDX-License-Identifier: MIT
#include "base/sorter.h"

#include <assert.h>
#include <stdio.h>

static uint64_t state;

static size_t pick(size_t limit)
{
    state = state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (size_t)(state >> 33) % limit;
}

// Every entry comes out, in order, whatever the memory; and what comes out depends on the entries only.
static uint64_t sum_of(size_t memory, size_t count, size_t longest, uint64_t seed)
{
    struct sorter sorter;
    struct buffer value = {0}, last = {0};
    struct str key, found;
    uint64_t in = 0, out = 0, order = 0;
    sorter_open(&sorter, "/tmp", memory);
    state = seed;
    for (size_t i = 0; i < count; i++) {
        char name[32];
        size_t length = pick(longest);
        snprintf(name, sizeof(name), "%zu", pick(count));
        buffer_reset(&value);
        while (length--)
            buffer_byte(&value, (char)('a' + pick(3)));
        sorter_add(&sorter, str_of(name), buffer_str(&value));
        in += strlen(name) + value.length;
    }
    size_t entries = 0;
    while (sorter_next(&sorter, &key, &found)) {
        struct buffer both = {0};
        buffer_put(&both, key);
        buffer_byte(&both, '\0');
        buffer_put(&both, found);
        assert(str_compare(buffer_str(&last), buffer_str(&both)) <= 0);
        buffer_free(&last);
        last = both;
        out += key.length + found.length;
        order = order * 31 + key.length * 7 + found.length +
                (found.length ? (unsigned char)found.data[0] : 0);
        entries++;
    }
    assert(entries == count && in == out);
    assert(!sorter_next(&sorter, &key, &found));
    buffer_free(&value);
    buffer_free(&last);
    sorter_free(&sorter);
    return order;
}

int main(void)
{
    sum_of(1 << 20, 0, 10, 1);
    sum_of(1 << 20, 1, 10, 1);
    uint64_t whole = sum_of(1 << 24, 5000, 200, 3);
    assert(sum_of(50000, 5000, 200, 3) == whole);
    assert(sum_of(3000, 5000, 200, 3) == whole); // some 250 runs
    assert(sum_of(1000000, 20, 100000, 4) ==
           sum_of(1 << 24, 20, 100000, 4)); // entries beyond a read
    sum_of(1, 300, 10, 5);                  // a run each
    puts("sorter: ok");
    return 0;
}
