// SPDX-License-Identifier: MIT
#include "base/numbers.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

int main(void)
{
    struct numbers numbers = {0};
    bool is_new;
    assert(!numbers_get(&numbers, 1));
    for (uint64_t i = 0; i < 10000; i++) {
        assert(*numbers_put(&numbers, i * i << 30, i, &is_new) == i && is_new);
        uint64_t before = i / 2;
        assert(*numbers_put(&numbers, before * before << 30, 7, &is_new) == before && !is_new);
    }
    assert(numbers.count == 10000);
    *numbers_put(&numbers, 0, 1, &is_new) = 5;
    assert(*numbers_put(&numbers, 0, 1, &is_new) == 5);
    assert(*numbers_get(&numbers, 0) == 5 && !numbers_get(&numbers, 3));
    numbers_free(&numbers);
    puts("ok numbers");
    return 0;
}
