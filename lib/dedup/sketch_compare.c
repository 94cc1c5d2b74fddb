// What two sketches have in common: loops over all slots and roots, sixteen bytes at a time.
// SPDX-License-Identifier: MIT
#include "dedup/sketch.h"

enum {
    BLOCK = SKETCH_BLOCK,
    PART_PLACES = (SKETCH_PLACES + 1) / SKETCH_PARTS,
};

#ifdef __SSE2__
#include <emmintrin.h>

static inline __m128i block_of(const void *bytes)
{
    return _mm_loadu_si128(bytes);
}

static inline unsigned sum_of(__m128i counts)
{
    __m128i sums = _mm_sad_epu8(counts, _mm_setzero_si128());
    return (unsigned)_mm_cvtsi128_si32(sums) + (unsigned)_mm_extract_epi16(sums, BLOCK / 4);
}

struct sketch_match sketch_compare(const struct sketch *a, const struct sketch *b)
{
    struct sketch_match match = {0};
    const __m128i zero = _mm_setzero_si128();
    __m128i same = zero, empty = zero; // counts
    for (unsigned i = 0; i < SKETCH_SLOTS; i += BLOCK) {
        __m128i of_a = block_of(&a->place[i]), of_b = block_of(&b->place[i]);
        __m128i is_in_one_only = _mm_cmpeq_epi8(_mm_min_epu8(of_a, of_b), zero); // or in none
        __m128i is_equal = _mm_cmpeq_epi8(block_of(&a->hash[i]), block_of(&b->hash[i]));
        __m128i is_same = _mm_andnot_si128(is_in_one_only, is_equal);
        same = _mm_sub_epi8(same, is_same);
        empty = _mm_sub_epi8(empty, _mm_cmpeq_epi8(_mm_or_si128(of_a, of_b), zero));
        match.slots[i / 64] |= (uint64_t)(unsigned)_mm_movemask_epi8(is_same) << i % 64;
    }
    match.same = sum_of(same);
    match.filled = SKETCH_SLOTS - sum_of(empty);
    return match;
}

// Adds one to the counts of those places that are in a part or behind it.
static inline __m128i count_from(__m128i counts, __m128i places, unsigned part)
{
    __m128i first = _mm_set1_epi8((char)(1 + part * PART_PLACES));
    return _mm_sub_epi8(counts, _mm_cmpeq_epi8(_mm_max_epu8(places, first), places));
}

// The sums of both halves, in the byte of a part.
static inline __m128i sums_of(__m128i counts, int part)
{
    return _mm_slli_epi64(_mm_sad_epu8(counts, _mm_setzero_si128()), 8 * part);
}

// Written out, so that counts stay in registers.
void sketch_count_parts(const uint8_t *places, unsigned count, uint8_t parts[SKETCH_PARTS])
{
    _Static_assert(SKETCH_PARTS == 8, "one line each");
    const __m128i zero = _mm_setzero_si128();
    __m128i a = zero, b = zero, c = zero, d = zero, e = zero, f = zero, g = zero, h = zero;
    for (unsigned i = 0; i < count; i += BLOCK) {
        __m128i block = block_of(&places[i]);
        a = count_from(a, block, 0);
        b = count_from(b, block, 1);
        c = count_from(c, block, 2);
        d = count_from(d, block, 3);
        e = count_from(e, block, 4);
        f = count_from(f, block, 5);
        g = count_from(g, block, 6);
        h = count_from(h, block, 7);
    }
    __m128i low = _mm_or_si128(_mm_or_si128(sums_of(a, 0), sums_of(b, 1)),
                               _mm_or_si128(sums_of(c, 2), sums_of(d, 3)));
    __m128i high = _mm_or_si128(_mm_or_si128(sums_of(e, 4), sums_of(f, 5)),
                                _mm_or_si128(sums_of(g, 6), sums_of(h, 7)));
    __m128i from = _mm_or_si128(low, high);
    from = _mm_add_epi8(from, _mm_srli_si128(from, BLOCK / 2));
    // What is in a part or behind it, less what is behind it: no byte borrows from the next.
    _mm_storel_epi64((__m128i *)(void *)parts, _mm_sub_epi8(from, _mm_srli_epi64(from, 8)));
}

// Sixteen roots: a bit for each that is the same.
static inline uint32_t same_roots(const uint32_t *a, const uint32_t *b)
{
    __m128i is_same[4];
    for (unsigned i = 0; i < 4; i++)
        is_same[i] = _mm_cmpeq_epi32(block_of(&a[4 * i]), block_of(&b[4 * i]));
    __m128i low = _mm_packs_epi32(is_same[0], is_same[1]);
    __m128i high = _mm_packs_epi32(is_same[2], is_same[3]);
    return (uint32_t)_mm_movemask_epi8(_mm_packs_epi16(low, high));
}

// A text without shingles has no root, any other one has all.
uint32_t sketch_shared_roots(const struct sketch *a, const struct sketch *b)
{
    _Static_assert(SKETCH_ROOTS == 2 * BLOCK, "roots are taken sixteen at a time");
    if (!a->root[0])
        return 0;
    return same_roots(a->root, b->root) | same_roots(&a->root[BLOCK], &b->root[BLOCK]) << BLOCK;
}

// Sixteen numbers.
static inline uint32_t same_numbers(const uint16_t *a, const uint16_t *b)
{
    __m128i of_a[2] = {block_of(a), block_of(&a[BLOCK / 2])};
    __m128i low = _mm_cmpeq_epi16(of_a[0], block_of(b));
    __m128i high = _mm_cmpeq_epi16(of_a[1], block_of(&b[BLOCK / 2]));
    __m128i none = _mm_packs_epi16(_mm_cmpeq_epi16(of_a[0], _mm_setzero_si128()),
                                   _mm_cmpeq_epi16(of_a[1], _mm_setzero_si128()));
    return (uint32_t)_mm_movemask_epi8(_mm_andnot_si128(none, _mm_packs_epi16(low, high)));
}

uint32_t sketch_shared_numbers(const struct sketch_print *a, const struct sketch_print *b)
{
    return same_numbers(a->number, b->number) | same_numbers(&a->number[BLOCK], &b->number[BLOCK])
                                                    << BLOCK;
}

#else

struct sketch_match sketch_compare(const struct sketch *a, const struct sketch *b)
{
    struct sketch_match match = {0};
    for (unsigned i = 0; i < SKETCH_SLOTS; i++) {
        bool is_same = a->hash[i] == b->hash[i] && a->place[i] && b->place[i];
        match.slots[i / 64] |= (uint64_t)is_same << i % 64;
        match.same += is_same;
        match.filled += (a->place[i] | b->place[i]) != 0;
    }
    return match;
}

void sketch_count_parts(const uint8_t *places, unsigned count, uint8_t parts[SKETCH_PARTS])
{
    for (unsigned part = 0; part < SKETCH_PARTS; part++)
        parts[part] = 0;
    for (unsigned i = 0; i < count; i++)
        if (places[i])
            parts[(places[i] - 1) / PART_PLACES]++;
}

uint32_t sketch_shared_roots(const struct sketch *a, const struct sketch *b)
{
    uint32_t shared = 0;
    for (unsigned i = 0; i < SKETCH_ROOTS; i++)
        shared |= (uint32_t)(a->root[i] && a->root[i] == b->root[i]) << i;
    return shared;
}

uint32_t sketch_shared_numbers(const struct sketch_print *a, const struct sketch_print *b)
{
    uint32_t shared = 0;
    for (unsigned i = 0; i < SKETCH_ROOTS; i++)
        shared |= (uint32_t)(a->number[i] && a->number[i] == b->number[i]) << i;
    return shared;
}

#endif

double sketch_resemblance(const struct sketch *a, const struct sketch *b)
{
    struct sketch_match match = sketch_compare(a, b);
    return match.filled ? (double)match.same / match.filled : 0;
}
