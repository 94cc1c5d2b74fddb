// SPDX-License-Identifier: MIT
#include "web/reference.h"

#include "text/utf8.h"

#include <libxml/HTMLparser.h>

enum { NAME_MAX_BYTES = 32 };

// The characters that HTML reads the C1 controls as (WHATWG HTML, numeric character reference end state).
static const uint16_t windows[32] = {0x20AC, 0x81,   0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021,
                                     0x2C6,  0x2030, 0x160,  0x2039, 0x152,  0x8D,   0x17D,  0x8F,
                                     0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                     0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0x9D,   0x17E,  0x178};

// The code point of "#8217" or "#x2019"; 0 when it is none.
static uint32_t of_number(struct str digits)
{
    bool is_hex = digits.length > 2 && (digits.data[1] | 0x20) == 'x';
    uint32_t value = 0;
    size_t i = is_hex ? 2 : 1;
    if (digits.length <= i || digits.length > i + 7)
        return 0;
    for (; i < digits.length; i++) {
        char c = digits.data[i];
        char low = (char)(c | 0x20);
        if (c >= '0' && c <= '9')
            value = value * (is_hex ? 16 : 10) + (uint32_t)(c - '0');
        else if (is_hex && low >= 'a' && low <= 'f')
            value = value * 16 + (uint32_t)(low - 'a' + 10);
        else
            return 0;
    }
    if (value >= 0x80 && value < 0xA0)
        return windows[value - 0x80];
    bool is_character = value >= 0x20 || value == '\t' || value == '\n' || value == '\r';
    return is_character && value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF) ? value : 0;
}

static uint32_t of_name(struct str name)
{
    char room[NAME_MAX_BYTES + 1];
    if (!name.length)
        return 0;
    if (name.data[0] == '#')
        return of_number(name);
    memcpy(room, name.data, name.length);
    room[name.length] = '\0';
    if (str_equal(name, STR("apos")))
        return '\'';
    const htmlEntityDesc *entity = htmlEntityLookup((const xmlChar *)room);
    return entity ? entity->value : 0;
}

struct str reference_decode(struct arena *arena, struct str s)
{
    size_t at = str_find_byte(s, '&', 0), from = 0;
    struct buffer out = {0};
    for (; at != STR_NONE; at = str_find_byte(s, '&', at + 1)) {
        size_t end = str_find_byte(str_slice(s, 0, at + NAME_MAX_BYTES + 2), ';', at);
        uint32_t code_point = end == STR_NONE ? 0 : of_name(str_slice(s, at + 1, end));
        if (!code_point)
            continue;
        buffer_put(&out, str_slice(s, from, at));
        utf8_put(&out, code_point);
        from = end + 1;
        at = end;
    }
    if (from == 0)
        return s;
    buffer_put(&out, str_slice(s, from, s.length));
    struct str decoded = arena_copy(arena, buffer_str(&out));
    buffer_free(&out);
    return decoded;
}
