// A byte buffer that grows. Growing never fails: out of memory ends the program with exit 1.
// What grows from foreign input must be capped by its caller (see the limits in lib/README.md).
// SPDX-License-Identifier: MIT
#ifndef SHEAF_BASE_BUFFER_H
#define SHEAF_BASE_BUFFER_H

#include "base/str.h"

#include <stdint.h>

// {0} is a valid empty buffer.
struct buffer {
    char *data; // not NUL-terminated
    size_t length, capacity;
};

// Makes room for at least 'more' bytes behind the contents and returns where they go;
// the caller adds what it wrote to length.
char *buffer_room(struct buffer *buffer, size_t more);

void buffer_grow(struct buffer *buffer, size_t more);

static inline void buffer_put(struct buffer *buffer, struct str s)
{
    if (buffer->capacity - buffer->length < s.length)
        buffer_grow(buffer, s.length);
    if (s.length)
        memcpy(buffer->data + buffer->length, s.data, s.length);
    buffer->length += s.length;
}

static inline void buffer_byte(struct buffer *buffer, char byte)
{
    if (buffer->length == buffer->capacity)
        buffer_grow(buffer, 1);
    buffer->data[buffer->length++] = byte;
}

void buffer_printf(struct buffer *buffer, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

// Decimal digits of a number.
void buffer_number(struct buffer *buffer, uint64_t number);

// The contents; valid until the buffer changes.
static inline struct str buffer_str(const struct buffer *buffer)
{
    return (struct str){buffer->data ? buffer->data : "", buffer->length};
}

static inline void buffer_reset(struct buffer *buffer)
{
    buffer->length = 0;
}

void buffer_free(struct buffer *buffer);

#endif
