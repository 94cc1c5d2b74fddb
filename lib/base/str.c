// SPDX-License-Identifier: MIT
#include "base/str.h"

static unsigned char lower(char c)
{
    return (unsigned char)(c >= 'A' && c <= 'Z' ? c + 32 : c);
}

bool str_equal_nocase(struct str a, struct str b)
{
    if (a.length != b.length)
        return false;
    for (size_t i = 0; i < a.length; i++)
        if (lower(a.data[i]) != lower(b.data[i]))
            return false;
    return true;
}

bool str_contains_nocase(struct str s, struct str needle)
{
    for (size_t i = 0; i + needle.length <= s.length; i++)
        if (str_equal_nocase(str_slice(s, i, i + needle.length), needle))
            return true;
    return false;
}

int str_compare(struct str a, struct str b)
{
    size_t shorter = a.length < b.length ? a.length : b.length;
    int order = shorter ? memcmp(a.data, b.data, shorter) : 0;
    return order ? order : (a.length > b.length) - (a.length < b.length);
}

size_t str_find_byte(struct str s, char byte, size_t from)
{
    if (from >= s.length)
        return STR_NONE;
    const char *found = memchr(s.data + from, byte, s.length - from);
    return found ? (size_t)(found - s.data) : STR_NONE;
}

size_t str_find(struct str s, struct str needle, size_t from)
{
    if (from > s.length)
        return STR_NONE;
    if (needle.length == 0)
        return from;
    if (s.length - from < needle.length)
        return STR_NONE;
    struct str starts = {s.data, s.length - needle.length + 1}; // where it may begin
    while ((from = str_find_byte(starts, needle.data[0], from)) != STR_NONE) {
        if (memcmp(s.data + from, needle.data, needle.length) == 0)
            return from;
        from++;
    }
    return STR_NONE;
}

static bool is_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

struct str str_trim(struct str s)
{
    while (s.length && is_space(s.data[0])) {
        s.data++;
        s.length--;
    }
    while (s.length && is_space(s.data[s.length - 1]))
        s.length--;
    return s;
}

bool str_split(struct str *rest, char separator, struct str *part)
{
    if (!rest->data)
        return false;
    size_t end = str_find_byte(*rest, separator, 0);
    if (end == STR_NONE) {
        *part = *rest;
        *rest = (struct str){0};
        return true;
    }
    *part = str_slice(*rest, 0, end);
    *rest = str_slice(*rest, end + 1, rest->length);
    return true;
}
