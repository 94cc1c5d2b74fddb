// SPDX-License-Identifier: MIT
#include "base/buffer.h"

#include "base/die.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

void buffer_grow(struct buffer *buffer, size_t more)
{
    size_t need = buffer->length + more;
    if (need < buffer->length || need > SIZE_MAX / 4)
        die("out of memory");
    if (buffer->data && need <= buffer->capacity)
        return;
    size_t capacity = buffer->capacity < 128 ? 256 : buffer->capacity * 2;
    if (capacity < need)
        capacity = need;
    buffer->data = realloc(buffer->data, capacity);
    if (!buffer->data)
        die("out of memory");
    buffer->capacity = capacity;
}

char *buffer_room(struct buffer *buffer, size_t more)
{
    buffer_grow(buffer, more);
    return buffer->data + buffer->length;
}

void buffer_printf(struct buffer *buffer, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    int length = vsnprintf(NULL, 0, format, arguments);
    va_end(arguments);
    if (length < 0)
        die("cannot format a message");
    char *room = buffer_room(buffer, (size_t)length + 1);
    va_start(arguments, format);
    vsnprintf(room, (size_t)length + 1, format, arguments);
    va_end(arguments);
    buffer->length += (size_t)length;
}

void buffer_number(struct buffer *buffer, uint64_t number)
{
    char digits[20];
    size_t i = sizeof(digits);
    do {
        digits[--i] = (char)('0' + number % 10);
        number /= 10;
    } while (number);
    buffer_put(buffer, (struct str){digits + i, sizeof(digits) - i});
}

void buffer_free(struct buffer *buffer)
{
    free(buffer->data);
    *buffer = (struct buffer){0};
}
