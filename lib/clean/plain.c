// SPDX-License-Identifier: MIT
#include "clean/plain.h"

#include "base/buffer.h"
#include "clean/mojibake.h"
#include "text/normalize.h"
#include "text/space.h"
#include "text/utf8.h"

// The offset of the next C1 control (bytes C2 80 to C2 9F), or STR_NONE.
static size_t find_c1(struct str text, size_t from)
{
    for (size_t at = from; (at = str_find_byte(text, '\xC2', at)) != STR_NONE; at++)
        if (at + 1 < text.length && (unsigned char)text.data[at + 1] < 0xA0)
            return at;
    return STR_NONE;
}

// A page that says ISO-8859-1 and means windows-1252 arrives with C1 controls where quotes and dashes were.
static struct str without_c1(struct arena *arena, struct str text)
{
    size_t at = find_c1(text, 0), copied = 0;
    if (at == STR_NONE)
        return text;
    struct buffer out = {0};
    for (; at != STR_NONE; at = find_c1(text, copied)) {
        buffer_put(&out, str_slice(text, copied, at));
        uint32_t meant = windows_1252_decode((unsigned char)text.data[at + 1]);
        if (meant)
            utf8_put(&out, meant);
        copied = at + 2;
    }
    buffer_put(&out, str_slice(text, copied, text.length));
    return arena_take(arena, &out);
}

struct str plain_text(struct arena *arena, struct str s, bool has_lines)
{
    s = without_c1(arena, s);
    s = has_lines ? space_text(arena, s) : space_line(arena, s);
    return text_nfc(arena, s);
}

static size_t indentation(struct str line)
{
    size_t length = 0;
    while (length < line.length && (line.data[length] == ' ' || line.data[length] == '\t'))
        length++;
    return length < line.length ? length : 0;
}

static void put_cells(struct buffer *out, struct arena *arena, struct str line)
{
    size_t indent = indentation(line);
    struct str cell, rest = str_slice(line, indent, line.length);
    bool is_first = true;
    buffer_put(out, str_slice(line, 0, indent));
    while (str_split(&rest, '\t', &cell)) {
        if (!is_first)
            buffer_byte(out, '\t');
        is_first = false;
        buffer_put(out, plain_text(arena, cell, false));
    }
}

struct str plain_lines(struct arena *arena, struct str s)
{
    bool has_layout =
        indentation(s) || str_find_byte(s, '\t', 0) != STR_NONE || str_contains(s, STR("\n "));
    if (!has_layout)
        return plain_text(arena, s, true);
    struct buffer out = {0};
    struct str line, rest = s;
    while (str_split(&rest, '\n', &line)) {
        if (out.length)
            buffer_byte(&out, '\n');
        put_cells(&out, arena, line);
    }
    while (out.length && strchr(" \t\n", out.data[out.length - 1]))
        out.length--;
    struct str result = buffer_str(&out);
    result = str_equal(result, s) ? s : arena_copy(arena, result);
    buffer_free(&out);
    return result;
}
