// SPDX-License-Identifier: MIT
#include "site/page_damage.h"

#include "base/buffer.h"
#include "json/span.h"

enum { KEY_MAX = 200 };

struct members {
    struct buffer out;
    size_t count;
};

static void put_member(struct members *members, struct str key, struct str value)
{
    if (members->count++)
        buffer_byte(&members->out, ',');
    buffer_byte(&members->out, '"');
    buffer_put(&members->out, key);
    buffer_put(&members->out, STR("\":"));
    buffer_put(&members->out, value);
}

// '"key": …' at the beginning of a line: the key, and *value what follows the colon in this line.
static bool is_key_line(struct str line, struct str *key, struct str *value)
{
    line = str_trim(line);
    size_t length = line.length && line.data[0] == '"' ? span_value_length(line) : 0;
    if (length < 3 || length > KEY_MAX)
        return false;
    struct str behind = str_trim(str_slice(line, length, line.length));
    *key = str_slice(line, 1, length - 1);
    *value = str_trim(str_slice(behind, 1, behind.length));
    return behind.length && behind.data[0] == ':';
}

// The strings with which the text goes on, as a list, whatever stands between them.
static void put_strings(struct buffer *list, struct str text)
{
    bool is_first = true;
    buffer_byte(list, '[');
    for (size_t at = 0; (at = str_find_byte(text, '"', at)) != STR_NONE;) {
        size_t length = span_value_length(str_slice(text, at, text.length));
        if (!length)
            break;
        if (!is_first)
            buffer_byte(list, ',');
        buffer_put(list, str_slice(text, at, at + length));
        is_first = false;
        at += length;
    }
    buffer_byte(list, ']');
}

// A member that begins in one line and goes on up to the next key's line.
static void read_member(struct members *members, struct str key, struct str value)
{
    struct buffer list = {0};
    size_t end = str_find_byte(value, ']', 0);
    if (value.length && value.data[0] == '[' && end != STR_NONE) {
        put_strings(&list, str_slice(value, 0, end));
        put_member(members, key, buffer_str(&list));
    } else if (value.length && value.data[0] == '"') {
        size_t length = span_value_length(value);
        if (length)
            put_member(members, key, str_slice(value, 0, length));
    }
    buffer_free(&list);
}

// Members in the lines of the text.
static void read_lines(struct members *members, struct str text)
{
    struct str key = {0}, value = {0}, other_key, other_value;
    for (size_t at = 0; at < text.length;) {
        size_t end = str_find_byte(text, '\n', at);
        end = end == STR_NONE ? text.length : end;
        if (is_key_line(str_slice(text, at, end), &other_key, &other_value)) {
            if (key.data)
                read_member(members, key,
                            str_slice(value, 0, (size_t)(text.data + at - value.data)));
            key = other_key;
            value = (struct str){other_value.data,
                                 (size_t)(text.data + text.length - other_value.data)};
        }
        at = end + 1;
    }
    if (key.data)
        read_member(members, key, value);
}

struct str page_damage_members(struct arena *arena, struct str text)
{
    struct span_object index = {0};
    struct members members = {0};
    struct str object = {0};
    buffer_byte(&members.out, '{');
    span_index(&index, text);
    for (size_t i = 0; i < index.count; i++)
        put_member(&members, index.members[i].key, index.members[i].value);
    struct str last = index.count ? index.members[index.count - 1].value : str_slice(text, 0, 0);
    size_t read = (size_t)(last.data + last.length - text.data);
    read_lines(&members, str_slice(text, read, text.length));
    buffer_byte(&members.out, '}');
    if (members.count)
        object = arena_copy(arena, span_compact(arena, buffer_str(&members.out)));
    buffer_free(&members.out);
    span_free(&index);
    return object;
}
