// SPDX-License-Identifier: MIT
#include "capture/chunked.h"

enum {
    SIZE_DIGITS_MAX = 15, // hexadecimal digits of a size
    SIZE_LINE_MAX = 4096, // bytes of the line that a size stands on, with its extensions
    TRAILER_MAX = 16 * 1024,
};

static int hex(char byte)
{
    if (byte >= '0' && byte <= '9')
        return byte - '0';
    byte |= 32;
    return byte >= 'a' && byte <= 'f' ? byte - 'a' + 10 : -1;
}

// The size at the beginning, and the length of its line; false when there is none.
static bool read_size(struct str bytes, size_t *size, size_t *line)
{
    size_t digits = 0;
    *size = 0;
    while (digits < bytes.length && hex(bytes.data[digits]) >= 0 && digits <= SIZE_DIGITS_MAX)
        *size = *size << 4 | (size_t)hex(bytes.data[digits++]);
    if (digits == 0 || digits > SIZE_DIGITS_MAX)
        return false;
    size_t end = str_find_byte(str_slice(bytes, 0, SIZE_LINE_MAX), '\n', digits);
    if (end == STR_NONE)
        return false;
    struct str rest = str_trim(str_slice(bytes, digits, end));
    *line = end + 1;
    return rest.length == 0 || rest.data[0] == ';';
}

// The line end behind a chunk; 0 when there is none.
static size_t line_end(struct str bytes)
{
    if (str_starts(bytes, STR("\r\n")))
        return 2;
    return str_starts(bytes, STR("\n")) ? 1 : 0;
}

// Is what stands behind the last chunk a trailer, and nothing else?
static bool is_trailer(struct str rest)
{
    struct str line;
    if (rest.length > TRAILER_MAX)
        return false;
    while (str_split(&rest, '\n', &line)) {
        line = str_trim(line);
        if (line.length && str_find_byte(line, ':', 1) == STR_NONE)
            return false;
    }
    return true;
}

enum chunked_status chunked_decode(struct str bytes, bool is_claimed, struct buffer *out)
{
    size_t before = out->length, size = 0, line = 0;
    for (bool is_first = true;; is_first = false) {
        if (!read_size(bytes, &size, &line)) {
            if (!is_first && is_claimed)
                return CHUNKED_CUT;
            break;
        }
        if (size == 0) {
            if (is_claimed || is_trailer(str_slice(bytes, line, bytes.length)))
                return CHUNKED_DONE;
            break;
        }
        struct str chunk = str_slice(bytes, line, bytes.length);
        bool is_whole = chunk.length >= size;
        size_t end = is_whole ? line_end(str_slice(chunk, size, chunk.length)) : 0;
        bool is_last_bytes = !is_whole || chunk.length == size;
        if (!end && (!is_claimed || !(is_last_bytes || !is_first)))
            break; // no chunk: text that begins like a size
        buffer_put(out, str_slice(chunk, 0, size));
        if (!end)
            return CHUNKED_CUT;
        bytes = str_slice(chunk, size + end, chunk.length);
    }
    out->length = before;
    return CHUNKED_NOT;
}
