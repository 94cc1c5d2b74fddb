// SPDX-License-Identifier: MIT
#include "capture/header.h"

size_t header_end(struct str bytes)
{
    if (str_starts(bytes, STR("\n")))
        return 1;
    if (str_starts(bytes, STR("\r\n")))
        return 2;
    for (size_t at = 0;; at++) {
        at = str_find_byte(bytes, '\n', at);
        if (at == STR_NONE)
            return STR_NONE;
        if (at + 1 < bytes.length && bytes.data[at + 1] == '\n')
            return at + 2;
        if (at + 2 < bytes.length && bytes.data[at + 1] == '\r' && bytes.data[at + 2] == '\n')
            return at + 3;
    }
}

struct header_walk header_walk(struct arena *arena, struct str header)
{
    return (struct header_walk){arena, header};
}

static bool is_folded(struct str rest)
{
    return rest.length && (rest.data[0] == ' ' || rest.data[0] == '\t');
}

// The value and the folded lines behind it as one line; 'length' bytes are room enough.
static struct str unfold(struct header_walk *walk, struct str value, size_t length)
{
    char *text = arena_alloc(walk->arena, length);
    size_t used = value.length;
    struct str line;
    if (used)
        memcpy(text, value.data, used);
    while (is_folded(walk->rest) && str_split(&walk->rest, '\n', &line)) {
        line = str_trim(line);
        if (used && line.length)
            text[used++] = ' ';
        if (line.length)
            memcpy(text + used, line.data, line.length);
        used += line.length;
    }
    return (struct str){text, used};
}

bool header_next(struct header_walk *walk, struct header_field *field)
{
    struct str line;
    while (str_split(&walk->rest, '\n', &line)) {
        size_t colon = str_find_byte(line, ':', 1); // ":status" is a name
        if (colon == STR_NONE)
            continue;
        field->name = str_trim(str_slice(line, 0, colon));
        field->value = str_trim(str_slice(line, colon + 1, line.length));
        struct str ahead = walk->rest;
        while (is_folded(ahead) && str_split(&ahead, '\n', &line))
            continue;
        size_t folded = walk->rest.length - (ahead.data ? ahead.length : 0);
        if (folded)
            field->value = unfold(walk, field->value, field->value.length + folded);
        return true;
    }
    return false;
}

struct str header_value(struct arena *arena, struct str header, struct str name)
{
    struct header_walk walk = header_walk(arena, header);
    struct header_field field;
    while (header_next(&walk, &field))
        if (str_equal_nocase(field.name, name) && field.value.length)
            return field.value;
    return (struct str){0};
}

uint64_t header_number(struct str value)
{
    uint64_t number = 0;
    for (size_t i = 0; i < value.length; i++) {
        unsigned digit = (unsigned)(value.data[i] - '0');
        if (digit > 9 || number > (UINT64_MAX - digit) / 10)
            return UINT64_MAX;
        number = number * 10 + digit;
    }
    return value.length ? number : UINT64_MAX;
}

struct str header_media_type(struct arena *arena, struct str value)
{
    size_t end = str_find_byte(value, ';', 0);
    value = str_trim(str_slice(value, 0, end == STR_NONE ? value.length : end));
    end = str_find_byte(value, ',', 0); // the field stood twice, and somebody joined them
    value = str_trim(str_slice(value, 0, end == STR_NONE ? value.length : end));
    if (str_find_byte(value, '/', 0) == STR_NONE)
        return (struct str){0};
    char *lower = arena_alloc(arena, value.length + 1);
    for (size_t i = 0; i < value.length; i++) {
        unsigned char byte = (unsigned char)value.data[i];
        if (byte <= ' ' || byte > '~')
            return (struct str){0};
        lower[i] = (char)(byte >= 'A' && byte <= 'Z' ? byte + 32 : byte);
    }
    return (struct str){lower, value.length};
}

struct str header_parameter(struct str value, struct str name)
{
    struct str part;
    if (!str_split(&value, ';', &part)) // the type itself
        return (struct str){0};
    while (str_split(&value, ';', &part)) {
        part = str_trim(part);
        size_t equals = str_find_byte(part, '=', 0);
        if (equals == STR_NONE || !str_equal_nocase(str_trim(str_slice(part, 0, equals)), name))
            continue;
        part = str_trim(str_slice(part, equals + 1, part.length));
        if (str_starts(part, STR("\"")) || str_starts(part, STR("'")))
            part = str_slice(part, 1, part.length);
        if (str_ends(part, STR("\"")) || str_ends(part, STR("'")))
            part.length--;
        return part.length ? part : (struct str){0};
    }
    return (struct str){0};
}
