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
