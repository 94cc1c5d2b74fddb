// SPDX-License-Identifier: MIT
#include "base/numbers.h"

#include "base/memory.h"

#include <stdlib.h>

enum { FIRST_CAPACITY = 64 };

static const uint64_t none = UINT64_MAX;

// The slot of a key, or the free one where it belongs.
static struct numbers_slot *find(const struct numbers *numbers, uint64_t key)
{
    size_t mask = numbers->capacity - 1, at = (size_t)(key * UINT64_C(0x9E3779B97F4A7C15) >> 20);
    for (;; at++) {
        struct numbers_slot *slot = &numbers->slots[at & mask];
        if (slot->value == none || slot->key == key)
            return slot;
    }
}

static void grow(struct numbers *numbers)
{
    struct numbers old = *numbers;
    numbers->capacity = old.capacity ? old.capacity * 2 : FIRST_CAPACITY;
    numbers->slots = memory_array(numbers->capacity, sizeof(*numbers->slots));
    for (size_t i = 0; i < numbers->capacity; i++)
        numbers->slots[i].value = none;
    for (size_t i = 0; i < old.capacity; i++)
        if (old.slots[i].value != none)
            *find(numbers, old.slots[i].key) = old.slots[i];
    free(old.slots);
}

uint64_t *numbers_put(struct numbers *numbers, uint64_t key, uint64_t fresh, bool *is_new)
{
    if (numbers->count >= numbers->capacity / 4 * 3)
        grow(numbers);
    struct numbers_slot *slot = find(numbers, key);
    *is_new = slot->value == none;
    if (*is_new) {
        *slot = (struct numbers_slot){key, fresh};
        numbers->count++;
    }
    return &slot->value;
}

uint64_t *numbers_get(const struct numbers *numbers, uint64_t key)
{
    if (numbers->count == 0)
        return NULL;
    struct numbers_slot *slot = find(numbers, key);
    return slot->value == none ? NULL : &slot->value;
}

void numbers_free(struct numbers *numbers)
{
    free(numbers->slots);
    *numbers = (struct numbers){0};
}
