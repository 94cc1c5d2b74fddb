// Choices that look random, the same in every run: what the tools that make test data vary it by.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_TEST_PICK_H
#define SHEAF_TEST_PICK_H

#include <stddef.h>
#include <stdint.h>

static uint64_t pick_state; // what the next choices follow from

// SplitMix64: a number from 0 to below 'limit'.
static inline size_t pick(size_t limit)
{
    uint64_t z = pick_state += UINT64_C(0x9E3779B97F4A7C15);
    z = (z ^ (z >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
    z = (z ^ (z >> 27)) * UINT64_C(0x94D049BB133111EB);
    return (size_t)((z ^ (z >> 31)) % limit);
}

// One of the elements of an array.
#define PICK(list) ((list)[pick(sizeof(list) / sizeof(*(list)))])

#endif
