// SPDX-License-Identifier: MIT
#include "codec/zstd_block.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

int main(void)
{
    struct zstd_block block = {0};
    struct buffer text = {0}, packed = {0}, again = {0};
    for (int i = 0; i < 5000; i++)
        buffer_printf(&text, "line %d of a text\n", i);
    zstd_block_pack(&block, buffer_str(&text), &packed);
    assert(packed.length < text.length / 4);
    assert(zstd_block_unpack(&block, buffer_str(&packed), text.length, &again));
    assert(str_equal(buffer_str(&text), buffer_str(&again)));

    // Another size, a cut frame, a flipped bit that zstd sees: refused, and what was there stays.
    assert(!zstd_block_unpack(&block, buffer_str(&packed), text.length - 1, &again));
    assert(!zstd_block_unpack(&block, str_slice(buffer_str(&packed), 0, packed.length - 1),
                              text.length, &again));
    packed.data[0] ^= 1;
    assert(!zstd_block_unpack(&block, buffer_str(&packed), text.length, &again));
    assert(again.length == text.length);

    buffer_reset(&packed);
    buffer_reset(&again);
    zstd_block_pack(&block, STR(""), &packed);
    assert(zstd_block_unpack(&block, buffer_str(&packed), 0, &again) && again.length == 0);
    buffer_free(&text);
    buffer_free(&packed);
    buffer_free(&again);
    zstd_block_free(&block);
    puts("ok zstd_block");
    return 0;
}
