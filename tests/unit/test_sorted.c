// SPDX-License-Identifier: MIT
#include "store/sorted.h"
#include "store_case.h"

enum { COUNT = 60000 };

static struct entry expected[COUNT];

static int by_entry(const void *a, const void *b)
{
    return entry_compare(a, b);
}

static void test(size_t memory, uint64_t keys, bool in_order)
{
    struct sorted sorted;
    struct entry entry;
    sorted_open(&sorted, memory, case_folder);
    for (uint64_t i = 0; i < COUNT; i++) {
        expected[i] = (struct entry){case_mix(i) % keys, in_order ? i : case_mix(~i) >> 20};
        sorted_add(&sorted, expected[i]);
    }
    qsort(expected, COUNT, sizeof(*expected), by_entry);
    for (int walk = 0; walk < 2; walk++) {
        sorted_start(&sorted);
        for (size_t i = 0; i < COUNT; i++)
            assert(sorted_next(&sorted, &entry) && entry_compare(&entry, &expected[i]) == 0);
        assert(!sorted_next(&sorted, &entry));
    }
    assert(sorted.total == COUNT);
    sorted_close(&sorted);
}

int main(void)
{
    struct sorted sorted;
    struct entry entry;
    case_start();
    for (int in_order = 0; in_order < 2; in_order++) {
        test(1, UINT64_MAX, in_order); // the least memory there is: 15 parts
        test(200000, 50, in_order);
        test((size_t)1 << 30, 1000, in_order);
        test((size_t)1 << 30, 20000, in_order); // a few of each
    }
    sorted_open(&sorted, 1, case_folder);
    sorted_start(&sorted);
    assert(!sorted_next(&sorted, &entry));
    sorted_close(&sorted);
    case_end();
    puts("ok sorted");
    return 0;
}
