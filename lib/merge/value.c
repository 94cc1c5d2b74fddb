// SPDX-License-Identifier: MIT
#include "merge/value.h"

#include "json/span.h"
#include "json/write.h"

bool value_is_empty(struct str value)
{
    if (!value.length || value.data[0] == 'n')
        return true;
    if (value.data[0] != '"' && value.data[0] != '[' && value.data[0] != '{')
        return false;
    struct str inside = str_slice(value, 1, value.length - 1);
    return value.data[0] == '"' ? inside.length == 0 : str_trim(inside).length == 0;
}

struct str value_text(struct arena *arena, struct str value)
{
    if (value_is_empty(value))
        return (struct str){0};
    if (span_kind(value) != SPAN_STRING)
        return STR("");
    return span_text(arena, value);
}

void value_key(struct buffer *out, struct str raw_key)
{
    write_comma(out);
    buffer_byte(out, '"');
    buffer_put(out, raw_key);
    buffer_put(out, STR("\":"));
}

struct str value_of_text(struct arena *arena, struct str text)
{
    struct buffer written = {0};
    write_text(&written, text);
    return arena_take(arena, &written);
}
