// SPDX-License-Identifier: MIT
#include "store/bits.h"

void bits_put(struct bit_writer *writer, uint64_t value, unsigned width)
{
    writer->held |= value << writer->count;
    writer->count += width;
    for (; writer->count >= 8; writer->count -= 8) {
        buffer_byte(writer->out, (char)(writer->held & 0xff));
        writer->held >>= 8;
    }
}

void bits_put_rice(struct bit_writer *writer, uint64_t value, unsigned width)
{
    for (uint64_t quotient = value >> width; quotient > 0; quotient--)
        bits_put(writer, 1, 1);
    bits_put(writer, 0, 1);
    bits_put(writer, value & ((UINT64_C(1) << width) - 1), width);
}

void bits_finish(struct bit_writer *writer)
{
    if (writer->count)
        bits_put(writer, 0, 8 - writer->count);
}

// The next 57 bits or more; zeros behind the end.
static uint64_t look(const struct bit_reader *reader)
{
    size_t byte = reader->position / 8, rest = reader->bytes.length;
    uint64_t word = 0;
    rest = byte < rest ? rest - byte : 0;
    if (rest)
        memcpy(&word, reader->bytes.data + byte, rest < sizeof(word) ? rest : sizeof(word));
    return word >> reader->position % 8;
}

static void skip(struct bit_reader *reader, size_t count)
{
    reader->position += count;
    if (reader->position > reader->bytes.length * 8)
        reader->is_beyond = true;
}

uint64_t bits_get(struct bit_reader *reader, unsigned width)
{
    uint64_t value = look(reader) & ((UINT64_C(1) << width) - 1);
    skip(reader, width);
    return reader->is_beyond ? 0 : value;
}

uint64_t bits_get_rice(struct bit_reader *reader, unsigned width)
{
    uint64_t quotient = 0;
    enum { SEEN = 56 }; // bits that a look is sure to see
    for (;;) {
        uint64_t zeros = ~look(reader) | UINT64_C(1) << SEEN;
        unsigned ones = (unsigned)__builtin_ctzll(zeros);
        quotient += ones;
        skip(reader, ones < SEEN ? ones + 1 : ones);
        if (reader->is_beyond)
            return 0;
        if (ones < SEEN)
            break;
    }
    return quotient << width | bits_get(reader, width);
}

unsigned bits_width(uint64_t value)
{
    return value ? 64 - (unsigned)__builtin_clzll(value) : 0;
}
