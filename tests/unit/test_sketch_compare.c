// What many slots at once are compared by gives what one slot after the other gives.
// SPDX-License-Identifier: MIT
#include "dedup/sketch.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>
#include <string.h>

static uint64_t state = 7;

static uint32_t random_below(uint32_t bound)
{
    state = state * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)((state >> 33) % bound);
}

// Of few values, so that much is the same; one slot in 'empty' is.
static struct sketch any_sketch(uint32_t empty)
{
    struct sketch sketch = {.words = 100};
    for (unsigned i = 0; i < SKETCH_SLOTS; i++) {
        sketch.hash[i] = (uint8_t)random_below(3);
        sketch.place[i] = random_below(empty) ? (uint8_t)(1 + random_below(SKETCH_PLACES)) : 0;
    }
    for (unsigned i = 0; i < SKETCH_ROOTS; i++)
        sketch.root[i] = 1 + random_below(2) + (random_below(2) << 31);
    return sketch;
}

static void check_slots(const struct sketch *a, const struct sketch *b)
{
    struct sketch_match match = sketch_compare(a, b);
    unsigned same = 0, filled = 0;
    for (unsigned i = 0; i < SKETCH_SLOTS; i++) {
        bool is_same = a->place[i] && b->place[i] && a->hash[i] == b->hash[i];
        assert((match.slots[i / 64] >> i % 64 & 1) == is_same);
        same += is_same;
        filled += a->place[i] || b->place[i];
    }
    assert(match.same == same && match.filled == filled);
}

static void check_roots(const struct sketch *a, const struct sketch *b)
{
    uint32_t shared = sketch_shared_roots(a, b), numbers = 0;
    struct sketch_print of_a, of_b;
    for (unsigned i = 0; i < SKETCH_ROOTS; i++) {
        assert((shared >> i & 1) == (a->root[i] == b->root[i]));
        of_a.number[i] = (uint16_t)(random_below(3) ? 0x7FFF + random_below(3) : 0);
        of_b.number[i] = (uint16_t)(random_below(3) ? 0x7FFF + random_below(3) : 0);
        numbers |= (uint32_t)(of_a.number[i] && of_a.number[i] == of_b.number[i]) << i;
    }
    assert(sketch_shared_numbers(&of_a, &of_b) == numbers);
}

static void check_parts(const struct sketch *sketch)
{
    for (unsigned count = 0; count <= SKETCH_SLOTS; count += SKETCH_BLOCK) {
        uint8_t parts[SKETCH_PARTS], wanted[SKETCH_PARTS] = {0};
        sketch_count_parts(sketch->place, count, parts);
        for (unsigned i = 0; i < count; i++)
            if (sketch->place[i])
                wanted[(sketch->place[i] - 1) * SKETCH_PARTS / SKETCH_PLACES]++;
        assert(memcmp(parts, wanted, sizeof(parts)) == 0);
    }
}

int main(void)
{
    for (int i = 0; i < 20000; i++) {
        uint32_t empty = 1 + random_below(6); // 1: all of them
        struct sketch a = any_sketch(empty), b = any_sketch(1 + random_below(6));
        check_slots(&a, &b);
        check_roots(&a, &b);
        check_parts(&a);
    }
    // All slots in one part, the first and the last place.
    struct sketch full = any_sketch(2);
    memset(full.place, 1, sizeof(full.place));
    check_parts(&full);
    memset(full.place, SKETCH_PLACES, sizeof(full.place));
    check_parts(&full);
    check_slots(&full, &full);
    puts("ok sketch_compare");
    return 0;
}
