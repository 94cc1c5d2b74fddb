// SPDX-License-Identifier: MIT
#include "base/buffer.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

int main(void)
{
    struct buffer buffer = {0};
    assert(buffer_str(&buffer).data && buffer_str(&buffer).length == 0);
    buffer_put(&buffer, (struct str){0});
    assert(buffer.capacity == 0);
    for (int i = 0; i < 1000; i++)
        buffer_byte(&buffer, (char)i);
    assert(buffer.length == 1000 && buffer.capacity >= 1000);
    for (int i = 0; i < 1000; i++)
        assert(buffer.data[i] == (char)i);
    buffer_reset(&buffer);
    size_t kept = buffer.capacity;
    buffer_put(&buffer, STR("ab\0c"));
    buffer_printf(&buffer, "[%s%300d]", "x", 5);
    assert(buffer.capacity == kept && buffer.length == 4 + 303);
    assert(memcmp(buffer.data, "ab\0c[x", 6) == 0 && buffer.data[306] == ']');
    memcpy(buffer_room(&buffer, 5000), "room", 4);
    buffer.length += 4;
    assert(buffer.capacity >= 307 + 5000 && memcmp(buffer.data + 307, "room", 4) == 0);

    buffer_reset(&buffer);
    static const uint64_t numbers[] = {0, 9, 10, 1234567890, UINT64_MAX};
    for (size_t i = 0; i < sizeof(numbers) / sizeof(numbers[0]); i++) {
        buffer_number(&buffer, numbers[i]);
        buffer_byte(&buffer, ' ');
    }
    assert(str_equal(buffer_str(&buffer), STR("0 9 10 1234567890 18446744073709551615 ")));
    buffer_free(&buffer);
    assert(!buffer.data && buffer.capacity == 0);
    buffer_free(&buffer);
    puts("ok buffer");
    return 0;
}
