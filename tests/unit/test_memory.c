// SPDX-License-Identifier: MIT
#include "base/memory.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
    int *numbers = memory_array(0, sizeof(*numbers));
    assert(numbers);
    free(numbers);
    numbers = memory_array(100, sizeof(*numbers));
    for (int i = 0; i < 100; i++)
        assert(numbers[i] == 0);
    free(numbers);

    size_t capacity = 0;
    numbers = NULL;
    for (size_t i = 0; i < 1000; i++) {
        numbers = memory_grow(numbers, i, &capacity, sizeof(*numbers));
        assert(capacity > i);
        numbers[i] = (int)i;
    }
    for (int i = 0; i < 1000; i++)
        assert(numbers[i] == i);
    numbers = memory_resize(numbers, 10, sizeof(*numbers));
    assert(numbers[9] == 9);
    free(numbers);
    puts("ok memory");
    return 0;
}
