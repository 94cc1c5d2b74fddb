#!/usr/bin/python3
"""stop_words.py < stop_words.txt > lib/learn/stop_words.c: the commonest words of some languages as a hash table."""
import sys

BITS = 11
words = sorted({w.encode() for line in sys.stdin for w in line.split()[1:] if len(w.encode()) <= 8})
slots = [0] * (1 << BITS)
for word in words:
    key = int.from_bytes(word, 'big')
    slot = (key * 0x9E3779B97F4A7C15 & (1 << 64) - 1) >> (64 - BITS)
    while slots[slot]:
        slot = (slot + 1) & (1 << BITS) - 1
    slots[slot] = key
print('// Made by tests/train/stop_words.py: %d words.' % len(words))
print('// SPDX-License-Identifier: MIT')
print('#include "learn/stop_words.h"\n')
print('// clang-format off')
print('const uint64_t stop_words[1 << STOP_WORDS_BITS] = {')
for i in range(0, len(slots), 6):
    print('    ' + ' '.join('0x%X,' % s if s else '0,' for s in slots[i:i + 6]))
print('};')
