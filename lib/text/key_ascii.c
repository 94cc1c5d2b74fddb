// SPDX-License-Identifier: MIT
#include "text/key_ascii.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

enum { BLOCK = 16 }; // bytes that are folded at once

// What each character of ASCII puts into a key; an apostrophe stands for those that may vanish.
static const char ascii_in_key[] =
    "                                "
    "       '        0123456789      "
    " abcdefghijklmnopqrstuvwxyz     "
    "'abcdefghijklmnopqrstuvwxyz     ";

static inline char in_key(struct str run, size_t i)
{
    return ascii_in_key[(unsigned char)run.data[i]];
}

#ifdef __SSE2__
static inline __m128i is_between(__m128i block, char first, char last)
{
    return _mm_and_si128(_mm_cmpgt_epi8(block, _mm_set1_epi8((char)(first - 1))),
                         _mm_cmplt_epi8(block, _mm_set1_epi8((char)(last + 1))));
}
#endif

// Writes what a block of ASCII puts into a key, and a bit for each byte that is a gap there, and that is an apostrophe.
static inline void fold_block(const char *bytes, char *folded, unsigned *gaps, unsigned *quotes)
{
#ifdef __SSE2__
    __m128i block = _mm_loadu_si128((const __m128i *)(const void *)bytes);
    __m128i quote = _mm_or_si128(_mm_cmpeq_epi8(block, _mm_set1_epi8('\'')),
                                 _mm_cmpeq_epi8(block, _mm_set1_epi8('`')));
    __m128i low =
        _mm_or_si128(block, _mm_and_si128(is_between(block, 'A', 'Z'), _mm_set1_epi8('a' - 'A')));
    __m128i kept = _mm_or_si128(is_between(low, 'a', 'z'), is_between(low, '0', '9'));
    __m128i all =
        _mm_or_si128(_mm_and_si128(kept, low), _mm_andnot_si128(kept, _mm_set1_epi8(' ')));
    _mm_storeu_si128((__m128i *)(void *)folded, all);
    *quotes = (unsigned)_mm_movemask_epi8(quote);
    *gaps = (unsigned)_mm_movemask_epi8(_mm_or_si128(kept, quote)) ^ 0xFFFF;
#else
    *gaps = *quotes = 0;
    for (unsigned i = 0; i < BLOCK; i++) {
        folded[i] = ascii_in_key[(unsigned char)bytes[i]];
        *gaps |= (unsigned)(folded[i] == ' ') << i;
        *quotes |= (unsigned)(folded[i] == '\'') << i;
    }
#endif
}

// Adds the bytes of a block before the first apostrophe, or as far as one gap follows another, and skips those gaps. Returns how many
// bytes that were.
static inline size_t add_block(const char *bytes, char **end, bool *was_gap)
{
    unsigned gaps, quotes;
    fold_block(bytes, *end, &gaps, &quotes);
    unsigned count = quotes ? (unsigned)__builtin_ctz(quotes) : BLOCK;
    unsigned again = gaps & (gaps << 1 | *was_gap) & ((1U << count) - 1);
    if (again) {
        unsigned first = (unsigned)__builtin_ctz(again);
        *end += first;
        *was_gap = true;
        return first + (unsigned)__builtin_ctz(~(gaps >> first));
    }
    if (count)
        *was_gap = gaps >> (count - 1) & 1;
    *end += count;
    return count;
}

// True when the word at hand has one letter, where 'end' is as far as it has been written, from 'begin' on in this run.
static bool has_one_letter(const struct key *key, const char *begin, const char *end)
{
    if (end == begin)
        return key->is_one_letter;
    return end[-1] != ' ' && (end - key->text.data == 1 || end[-2] == ' ');
}

// Without a branch that depends on what a letter is. A gap is written at once, and taken back at the end of the run, where it is not
// known what follows.
void key_ascii(struct key *key, struct str run)
{
    char *end =
        buffer_room(&key->text, run.length + 1); // a block may be written as far as it was read
    bool was_gap = key->is_gap_due || key->text.length == 0, is_due = key->is_apostrophe_due;
    if (key->is_gap_due && key->text.length)
        *end++ = ' ';
    const char *begin = end;

    key->is_apostrophe_due = false;
    for (size_t i = 0; i < run.length; i++) {
        while (run.length - i > BLOCK) {
            size_t added = add_block(run.data + i, &end, &was_gap);
            if (!added)
                break; // an apostrophe
            is_due = false;
            i += added;
        }
        char c = in_key(run, i);
        if (c == '\'') {
            bool is_last = i + 1 == run.length;
            bool is_gap = is_due || has_one_letter(key, begin, end) ||
                          (!is_last && in_key(run, i + 1) == '\'');
            if (was_gap || !is_gap) {
                key->is_apostrophe_due = is_last && !was_gap;
                continue;
            }
            c = ' ';
        }
        is_due = false;
        *end = c;
        end += c != ' ' || !was_gap;
        was_gap = c == ' ';
    }
    key->is_one_letter = has_one_letter(key, begin, end);
    if (end != begin)
        key->last_class = 0;
    key->is_gap_due = was_gap;
    end -= was_gap && end > key->text.data;
    key->text.length = (size_t)(end - key->text.data);
}
