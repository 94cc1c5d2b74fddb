// Finding the next byte of interest inside a JSON string, 16 bytes at a time where SSE2 is there, else 8.
// Private to lib/json. SCAN_PORTABLE forces the fallback (tests/unit/test_span_portable.c).
// SPDX-License-Identifier: MIT
#ifndef SHEAF_JSON_SCAN_H
#define SHEAF_JSON_SCAN_H

#include <stdint.h>
#include <string.h>

#if defined(__SSE2__) && !defined(SCAN_PORTABLE)
#define SCAN_SSE2 1
#include <emmintrin.h>
#endif

// The last byte that a search lets pass: only ASCII, or all of UTF-8.
enum { SCAN_ASCII = 0x7f, SCAN_ALL = 0xff };

// Not 0 when a byte of 'word' is below 'limit' (<= 0x80). Which one it is cannot be told from the result:
// the subtraction borrows from byte to byte.
static inline uint64_t scan_has_below(uint64_t word, uint8_t limit)
{
    return (word - UINT64_C(0x0101010101010101) * limit) & ~word & UINT64_C(0x8080808080808080);
}

static inline uint64_t scan_has_byte(uint64_t word, uint8_t byte)
{
    return scan_has_below(word ^ UINT64_C(0x0101010101010101) * byte, 1);
}

static inline const char *scan_bytewise(const char *at, const char *end, unsigned char last)
{
    for (; at < end; at++) {
        unsigned char c = (unsigned char)*at;
        if (c < 0x20 || c == '"' || c == '\\' || c > last)
            break;
    }
    return at;
}

// The first '"', '\', control byte or byte above 'last' in [at, end), or end.
static inline const char *scan_string_portable(const char *at, const char *end, unsigned char last)
{
    for (; end - at >= 8; at += 8) {
        uint64_t word;
        memcpy(&word, at, sizeof(word));
        uint64_t above = last == SCAN_ASCII ? word & UINT64_C(0x8080808080808080) : 0;
        if (scan_has_byte(word, '"') | scan_has_byte(word, '\\') | scan_has_below(word, 0x20) |
            above)
            break;
    }
    return scan_bytewise(at, end, last);
}

// The same, the fastest way there is.
static inline const char *scan_string(const char *at, const char *end, unsigned char last)
{
#ifdef SCAN_SSE2
    const __m128i quote = _mm_set1_epi8('"'), backslash = _mm_set1_epi8('\\');
    const __m128i space = _mm_set1_epi8(0x20), control = _mm_set1_epi8(0x1f);
    for (; end - at >= 16; at += 16) {
        __m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)at);
        // In the signed comparison bytes above ASCII are below a space too.
        __m128i low = last == SCAN_ASCII ? _mm_cmplt_epi8(bytes, space)
                                         : _mm_cmpeq_epi8(_mm_min_epu8(bytes, control), bytes);
        __m128i hit = _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(bytes, quote), low),
                                   _mm_cmpeq_epi8(bytes, backslash));
        int mask = _mm_movemask_epi8(hit);
        if (mask)
            return at + __builtin_ctz((unsigned)mask);
    }
#endif
    return scan_string_portable(at, end, last);
}

#endif
