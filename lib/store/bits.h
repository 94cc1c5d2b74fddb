// Numbers packed by the bit: runs of sorted entries take a third of the room so.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_STORE_BITS_H
#define SHEAF_STORE_BITS_H

#include "base/buffer.h"

struct bit_writer {
    struct buffer *out;
    uint64_t held; // bits that do not fill a byte yet, the first one lowest
    unsigned count;
};

// 'width' bits of a number, at most 56.
void bits_put(struct bit_writer *writer, uint64_t value, unsigned width);

// A number of any size as a quotient in unary and 'width' bits, at most 56: short when it is near 2^width
// (R. Rice, J. Plaunt, "Adaptive variable-length coding", 1971).
void bits_put_rice(struct bit_writer *writer, uint64_t value, unsigned width);

// Fills the last byte with zeros.
void bits_finish(struct bit_writer *writer);

struct bit_reader {
    struct str bytes;
    size_t position; // in bits
    bool is_beyond;  // more was asked for than is there; what was given then is 0
};

uint64_t bits_get(struct bit_reader *reader, unsigned width);
uint64_t bits_get_rice(struct bit_reader *reader, unsigned width);

// The bits that a number needs.
unsigned bits_width(uint64_t value);

#endif
