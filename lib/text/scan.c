// SPDX-License-Identifier: MIT
#include "text/scan.h"

#include <stdint.h>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

size_t scan_at_least(struct str s, size_t from, unsigned char least)
{
    const unsigned char *bytes = (const unsigned char *)s.data;
#ifdef __SSE2__
    const __m128i bound = _mm_set1_epi8((char)least);
    for (; s.length - from >= 16; from += 16) {
        __m128i block = _mm_loadu_si128((const __m128i *)(const void *)(bytes + from));
        int found = _mm_movemask_epi8(_mm_cmpeq_epi8(_mm_max_epu8(block, bound), block));
        if (found)
            return from + (size_t)__builtin_ctz((unsigned)found);
    }
#else
    for (; s.length - from >= 8; from += 8) {
        uint64_t block;
        memcpy(&block, bytes + from, sizeof(block));
        if (block & UINT64_C(0x8080808080808080))
            break;
    }
#endif
    while (from < s.length && bytes[from] < least)
        from++;
    return from;
}

// One bit a byte of the 16 at 'bytes': is it white space? False when some byte is above ASCII.
static bool space_mask(const char *bytes, unsigned *mask)
{
#ifdef __SSE2__
    __m128i block = _mm_loadu_si128((const __m128i *)(const void *)bytes);
    if (_mm_movemask_epi8(block))
        return false;
    __m128i control = _mm_and_si128(_mm_cmpgt_epi8(block, _mm_set1_epi8('\t' - 1)),
                                    _mm_cmplt_epi8(block, _mm_set1_epi8('\r' + 1)));
    __m128i space = _mm_or_si128(control, _mm_cmpeq_epi8(block, _mm_set1_epi8(' ')));
    *mask = (unsigned)_mm_movemask_epi8(space);
#else
    *mask = 0;
    for (unsigned i = 0; i < 16; i++) {
        unsigned char byte = (unsigned char)bytes[i];
        if (byte >= 0x80)
            return false;
        *mask |= (unsigned)(byte == ' ' || (byte >= '\t' && byte <= '\r')) << i;
    }
#endif
    return true;
}

size_t scan_words(struct str s, size_t from, size_t *count, bool *was_space)
{
    unsigned mask = 0;
    for (; s.length - from >= 16 && space_mask(s.data + from, &mask); from += 16) {
        unsigned before = mask << 1 | *was_space;
        *count += (size_t)__builtin_popcount(before & ~mask & 0xFFFF);
        *was_space = mask >> 15 & 1;
    }
    return from;
}
