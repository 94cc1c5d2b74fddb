// SPDX-License-Identifier: MIT
#include "export/raw.h"

#include "base/hash.h"
#include "export/cell.h"
#include "json/span.h"
#include "json/write.h"

struct str raw_text(struct arena *arena, struct str raw, uint64_t *replaced)
{
    if (raw_is_null(raw))
        return (struct str){0};
    return raw.data[0] == '"' ? cell_text(arena, raw, replaced) : raw;
}

struct str raw_quoted(struct arena *arena, struct str text)
{
    struct buffer out = {0};
    write_text(&out, text);
    return arena_take(arena, &out);
}

struct str raw_hash(struct arena *arena, struct str text)
{
    char hex[HASH128_HEX + 1];
    hash128_hex(hash128(text), hex);
    return arena_printf(arena, "\"%s\"", hex);
}

bool raw_is_integer(struct str raw)
{
    if (raw_is_null(raw))
        return false;
    bool is_negative = raw.data[0] == '-';
    uint64_t most = (uint64_t)INT64_MAX + is_negative, value = 0;
    for (size_t i = is_negative; i < raw.length; i++) {
        unsigned digit = (unsigned char)raw.data[i] - (unsigned)'0';
        if (digit > 9 || value > (most - digit) / 10)
            return false;
        value = value * 10 + digit;
    }
    return true;
}

struct raw_walk raw_walk(struct str value)
{
    bool is_array = value.data && value.data[0] == '[';
    return (struct raw_walk){.array = is_array ? value : STR("[]")};
}

bool raw_next(struct raw_walk *walk, struct str *element)
{
    while (span_next_element(walk->array, &walk->at, element)) {
        walk->number++;
        if (!raw_is_null(*element))
            return true;
    }
    return false;
}

struct str raw_name(struct str person)
{
    return person.data[0] == '{' ? span_get(person, STR("name")) : person;
}
