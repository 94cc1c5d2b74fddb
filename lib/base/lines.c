// SPDX-License-Identifier: MIT
#include "base/lines.h"

#include "base/file.h"

#include <errno.h>
#include <string.h>

enum { SKIPPED_KEPT = 64 * 1024 }; // bytes of a too long line that are handed out

void lines_open(struct lines *lines, int fd, size_t max)
{
    *lines = (struct lines){.fd = fd, .max = max};
}

// Reads more behind the unread bytes; false at the end of the input or on an error (errno != 0).
static bool fill(struct lines *lines)
{
    struct buffer *buffer = &lines->buffer;
    if (lines->start > 0) {
        memmove(buffer->data, buffer->data + lines->start, buffer->length - lines->start);
        buffer->length -= lines->start;
        lines->start = 0;
    }
    char *room = buffer_room(buffer, FILE_READ_SIZE);
    ptrdiff_t got = file_read_some(lines->fd, room, FILE_READ_SIZE);
    if (got == 0)
        errno = 0; // an interruption before the end is no error
    if (got <= 0)
        return false;
    buffer->length += (size_t)got;
    return true;
}

static void step(struct lines *lines, size_t consumed)
{
    lines->start += consumed;
    lines->scanned = 0;
    lines->next_offset += consumed;
}

static void put_back(char *to, const struct buffer *from)
{
    if (from->length)
        memcpy(to, from->data, from->length);
}

// The line is over the limit: keep its beginning, drop bytes until its end.
static enum line_status skip_line(struct lines *lines, struct str *line)
{
    struct buffer *buffer = &lines->buffer;
    size_t kept = lines->max < SKIPPED_KEPT ? lines->max : SKIPPED_KEPT;
    struct buffer beginning = {0};
    buffer_put(&beginning, (struct str){buffer->data + lines->start, kept});
    for (;;) {
        struct str rest = {buffer->data + lines->start, buffer->length - lines->start};
        size_t end = str_find_byte(rest, '\n', 0);
        if (end != STR_NONE) {
            step(lines, end + 1);
            break;
        }
        step(lines, rest.length);
        if (!fill(lines)) {
            lines->at_end = true;
            break;
        }
    }
    // The bytes before 'start' are free again: hand the beginning out from there.
    if (lines->start >= kept) {
        put_back(buffer->data + lines->start - kept, &beginning);
        *line = (struct str){buffer->data + lines->start - kept, kept};
    } else {
        size_t unread = buffer->length - lines->start;
        buffer_grow(buffer, kept);
        memmove(buffer->data + kept, buffer->data + lines->start, unread);
        put_back(buffer->data, &beginning);
        lines->start = kept;
        buffer->length = kept + unread;
        *line = (struct str){buffer->data, kept};
    }
    buffer_free(&beginning);
    return LINE_TOO_LONG;
}

enum line_status lines_next(struct lines *lines, struct str *line)
{
    lines->offset = lines->next_offset;
    if (!lines->buffer.data)
        buffer_grow(&lines->buffer, FILE_READ_SIZE);
    for (;;) {
        struct str rest = {lines->buffer.data + lines->start, lines->buffer.length - lines->start};
        size_t end = str_find_byte(rest, '\n', lines->scanned);
        if (end == STR_NONE)
            lines->scanned = rest.length;
        if ((end == STR_NONE ? rest.length : end) > lines->max) {
            lines->number++;
            return skip_line(lines, line);
        }
        if (end != STR_NONE) {
            *line = str_slice(rest, 0, end);
            step(lines, end + 1);
            lines->number++;
            return LINE_OK;
        }
        if (!lines->at_end && fill(lines))
            continue;
        if (!lines->at_end && errno)
            return LINE_ERROR;
        lines->at_end = true;
        if (rest.length == 0)
            return LINE_END;
        *line =
            (struct str){lines->buffer.data + lines->start, lines->buffer.length - lines->start};
        step(lines, line->length);
        lines->number++;
        return LINE_OK;
    }
}

void lines_free(struct lines *lines)
{
    buffer_free(&lines->buffer);
    *lines = (struct lines){.fd = -1};
}
