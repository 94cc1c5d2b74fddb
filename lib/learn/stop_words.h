// The commonest words of some thirty languages, to tell sentences from labels.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_LEARN_STOP_WORDS_H
#define SHEAF_LEARN_STOP_WORDS_H

#include <stdbool.h>
#include <stdint.h>

enum { STOP_WORDS_BITS = 11 };
extern const uint64_t stop_words[1 << STOP_WORDS_BITS]; // open addressing; 0 is empty

// key: the word's bytes, at most 8, the first one highest; ASCII letters in lower case.
static inline bool is_stop_word(uint64_t key)
{
    uint32_t slot = (uint32_t)((key * 0x9E3779B97F4A7C15u) >> (64 - STOP_WORDS_BITS));
    for (; stop_words[slot]; slot = (slot + 1) & ((1u << STOP_WORDS_BITS) - 1))
        if (stop_words[slot] == key)
            return true;
    return false;
}

#endif
