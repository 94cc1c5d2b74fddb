// SPDX-License-Identifier: MIT
#include "store/bits.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

static uint64_t value_of(unsigned i)
{
    return (i * UINT64_C(0x9E3779B97F4A7C15)) >> (i % 57 + 7);
}

int main(void)
{
    struct buffer out = {0};
    struct bit_writer writer = {.out = &out};
    for (unsigned i = 0; i < 10000; i++) {
        bits_put(&writer, value_of(i), bits_width(value_of(i)));
        unsigned width = bits_width(value_of(i));
        bits_put_rice(&writer, value_of(i), width > 6 ? width - 6 : 0); // up to 64 ones
    }
    bits_put_rice(&writer, 1000, 0);
    bits_finish(&writer);
    struct bit_reader reader = {.bytes = buffer_str(&out)};
    for (unsigned i = 0; i < 10000; i++) {
        unsigned width = bits_width(value_of(i));
        assert(bits_get(&reader, width) == value_of(i));
        assert(bits_get_rice(&reader, width > 6 ? width - 6 : 0) == value_of(i));
    }
    assert(bits_get_rice(&reader, 0) == 1000 && !reader.is_beyond);
    for (int i = 0; i < 9; i++)
        assert(bits_get(&reader, 1) == 0);
    assert(reader.is_beyond && bits_get(&reader, 56) == 0 && bits_get_rice(&reader, 3) == 0);
    // Nothing but ones: it ends all the same.
    struct bit_reader ones = {.bytes = STR("\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff")};
    assert(bits_get_rice(&ones, 5) == 0 && ones.is_beyond);
    assert(bits_width(0) == 0 && bits_width(1) == 1 && bits_width(255) == 8);
    buffer_free(&out);
    puts("ok bits");
    return 0;
}
