// SPDX-License-Identifier: MIT
#include "export/cell.h"

#include "json/span.h"

static const char replacement[] = "\xEF\xBF\xBD"; // U+FFFD

// The code unit of an escape \uXXXX at 'at' of a valid JSON string; '?' when none is there.
static unsigned unit_at(struct str raw, size_t at)
{
    unsigned unit = 0;
    if (at + 6 > raw.length || raw.data[at] != '\\' || raw.data[at + 1] != 'u')
        return '?';
    for (size_t i = at + 2; i < at + 6; i++) {
        unsigned digit = (unsigned char)raw.data[i];
        unit = unit * 16 + (digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10);
    }
    return unit;
}

// True when escapes in a JSON string stand for what no file of this kind can hold.
static bool has_nul_or_lone_surrogate(struct str raw)
{
    size_t at = 0;
    while ((at = str_find_byte(raw, '\\', at)) != STR_NONE) {
        unsigned unit = unit_at(raw, at);
        bool is_surrogate = (unit & 0xF800) == 0xD800;
        bool is_pair = (unit & 0xFC00) == 0xD800 && (unit_at(raw, at + 6) & 0xFC00) == 0xDC00;
        if (unit == 0 || (is_surrogate && !is_pair))
            return true;
        at += is_pair ? 12 : 2;
    }
    return false;
}

static struct str without_nul(struct arena *arena, struct str text)
{
    size_t count = 0, length = 0;
    for (size_t at = 0; (at = str_find_byte(text, '\0', at)) != STR_NONE; at++)
        count++;
    char *copy = arena_alloc(arena, text.length + 2 * count);
    for (size_t i = 0; i < text.length; i++) {
        size_t size = text.data[i] ? 1 : sizeof(replacement) - 1;
        memcpy(copy + length, text.data[i] ? text.data + i : replacement, size);
        length += size;
    }
    return (struct str){copy, length};
}

struct str cell_text(struct arena *arena, struct str raw, uint64_t *replaced)
{
    struct str text = span_text(arena, raw);
    if (text.data == raw.data + 1) // no escapes
        return text;
    if (has_nul_or_lone_surrogate(raw)) {
        ++*replaced;
        text = without_nul(arena, text);
    }
    return text;
}
