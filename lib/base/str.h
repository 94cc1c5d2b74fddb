// Borrowed text: a pointer and a length in bytes, never freed, not NUL-terminated.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_BASE_STR_H
#define SHEAF_BASE_STR_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

struct str {
    const char *data; // NULL only when there is no value at all; then length is 0
    size_t length;    // bytes
};

// The text of a C string constant.
#define STR(literal) ((struct str){"" literal, sizeof(literal) - 1})

// The same as an initialiser of static tables, where C11 wants no compound literal.
#define STR_INIT(literal)                                                                          \
    {                                                                                              \
        "" literal, sizeof(literal) - 1                                                            \
    }

// A NUL-terminated string as a str; NULL gives the empty value {0}.
static inline struct str str_of(const char *text)
{
    return (struct str){text, text ? strlen(text) : 0};
}

// The bytes of s from 'from' (clamped) up to but not including 'to' (clamped).
static inline struct str str_slice(struct str s, size_t from, size_t to)
{
    if (to > s.length)
        to = s.length;
    if (from > to)
        from = to;
    if (!s.data)
        return (struct str){0};
    return (struct str){s.data + from, to - from};
}

static inline bool str_equal(struct str a, struct str b)
{
    return a.length == b.length && (a.length == 0 || memcmp(a.data, b.data, a.length) == 0);
}

// Equal when ASCII letters are compared without case; other bytes must be the same.
bool str_equal_nocase(struct str a, struct str b);

// Byte order, shorter first on a common prefix: <0, 0, >0. Independent of the locale.
int str_compare(struct str a, struct str b);

static inline bool str_starts(struct str s, struct str prefix)
{
    return s.length >= prefix.length &&
           (prefix.length == 0 || memcmp(s.data, prefix.data, prefix.length) == 0);
}

static inline bool str_ends(struct str s, struct str suffix)
{
    return s.length >= suffix.length &&
           (suffix.length == 0 ||
            memcmp(s.data + (s.length - suffix.length), suffix.data, suffix.length) == 0);
}

#define STR_NONE ((size_t)-1)

// The offset of the first 'needle' in s at or after 'from', or STR_NONE. An empty needle is found at 'from'.
size_t str_find(struct str s, struct str needle, size_t from);

// The offset of the first byte in s at or after 'from', or STR_NONE.
size_t str_find_byte(struct str s, char byte, size_t from);

static inline bool str_contains(struct str s, struct str needle)
{
    return str_find(s, needle, 0) != STR_NONE;
}

// Does 'needle' stand in 's', ASCII letters compared without case? Quadratic at worst: for short texts.
bool str_contains_nocase(struct str s, struct str needle);

// s without ASCII white space (space, \t \n \v \f \r) at both ends. For Unicode spaces see text/space.h.
struct str str_trim(struct str s);

// Cuts the part before the next 'separator' off *rest and returns it; false when *rest is used up.
// "a,,b" gives "a", "", "b"; "" gives one empty part; a used-up rest has data NULL.
bool str_split(struct str *rest, char separator, struct str *part);

#endif
