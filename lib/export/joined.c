// SPDX-License-Identifier: MIT
#include "export/joined.h"

bool joined_can_separate(struct str separator)
{
    return separator.length > 0 && str_find_byte(separator, '\\', 0) == STR_NONE;
}

static size_t count_backslashes(struct str text, size_t at)
{
    size_t count = 0;
    while (at + count < text.length && text.data[at + count] == '\\')
        count++;
    return count;
}

static void put_backslashes(struct buffer *out, size_t count)
{
    while (count--)
        buffer_byte(out, '\\');
}

// True when a separator begins at 'at' of the text, or would with the separator that follows the text.
static bool begins_separator(struct str text, size_t at, struct str separator, bool has_next)
{
    size_t inside = text.length - at;
    if (inside >= separator.length)
        return memcmp(text.data + at, separator.data, separator.length) == 0;
    return has_next && memcmp(text.data + at, separator.data, inside) == 0 &&
           memcmp(separator.data, separator.data + inside, separator.length - inside) == 0;
}

static void put_escaped(struct buffer *out, struct str text, struct str separator, bool has_next)
{
    char first = separator.data[0];
    size_t at = 0;
    while (at < text.length) {
        size_t count = count_backslashes(text, at);
        at += count;
        bool is_at_end = at == text.length;
        bool is_significant = is_at_end ? has_next : text.data[at] == first;
        put_backslashes(out, is_significant ? 2 * count : count);
        if (is_at_end)
            return;
        if (begins_separator(text, at, separator, has_next))
            buffer_byte(out, '\\');
        buffer_byte(out, text.data[at++]);
    }
}

void joined_put(struct buffer *out, struct str text, struct str separator, bool has_next)
{
    // Most texts have nothing of a separator in them.
    if (str_find_byte(text, separator.data[0], 0) == STR_NONE &&
        (!has_next || text.length == 0 || text.data[text.length - 1] != '\\'))
        buffer_put(out, text);
    else
        put_escaped(out, text, separator, has_next);
    if (has_next)
        buffer_put(out, separator);
}

// Where the text that begins at 'at' ends: at a separator, or with the list. *has_escapes: some backslash in it is one of
// ours.
static size_t find_end(struct str joined, struct str separator, size_t at, bool *has_escapes)
{
    *has_escapes = false;
    while (at < joined.length) {
        size_t count = count_backslashes(joined, at);
        at += count;
        if (at == joined.length)
            break;
        if (joined.data[at] == separator.data[0]) {
            *has_escapes |= count > 0;
            if (count % 2 == 0 && str_starts(str_slice(joined, at, joined.length), separator))
                return at;
        }
        at++;
    }
    return joined.length;
}

// The text without our backslashes. What follows it is a separator, or nothing.
static struct str unescape(struct arena *arena, struct str text, char first, bool has_next)
{
    char *copy = arena_alloc(arena, text.length);
    size_t at = 0, length = 0;
    while (at < text.length) {
        size_t count = count_backslashes(text, at);
        at += count;
        bool is_at_end = at == text.length;
        bool is_significant = is_at_end ? has_next : text.data[at] == first;
        size_t kept = is_significant ? count / 2 : count;
        memset(copy + length, '\\', kept);
        length += kept;
        if (!is_at_end)
            copy[length++] = text.data[at++];
    }
    return (struct str){copy, length};
}

bool joined_next(struct arena *arena, struct str joined, struct str separator, size_t *position,
                 struct str *text)
{
    bool has_escapes;
    if (joined.length == 0 || *position > joined.length)
        return false;
    size_t end = find_end(joined, separator, *position, &has_escapes);
    bool has_next = end < joined.length;
    *text = str_slice(joined, *position, end);
    if (has_escapes)
        *text = unescape(arena, *text, separator.data[0], has_next);
    *position = has_next ? end + separator.length : joined.length + 1;
    return true;
}
