// SPDX-License-Identifier: MIT
#include "json/span.h"

#include "json/syntax.h"

static uint32_t unit_value(const char *digits)
{
    return syntax_hex(digits[0]) << 12 | syntax_hex(digits[1]) << 8 | syntax_hex(digits[2]) << 4 |
           syntax_hex(digits[3]);
}

static size_t encode(uint32_t code_point, char out[4])
{
    if (code_point < 0x80) {
        out[0] = (char)code_point;
        return 1;
    }
    size_t length = code_point < 0x800 ? 2 : code_point < 0x10000 ? 3 : 4;
    for (size_t i = length; i-- > 1; code_point >>= 6)
        out[i] = (char)(0x80 | (code_point & 0x3f));
    static const unsigned char lead[] = {0, 0, 0xc0, 0xe0, 0xf0};
    out[0] = (char)(lead[length] | code_point);
    return length;
}

// Decodes a valid \u escape at *at, with the second half of a surrogate pair, and goes behind it.
static uint32_t decode_unicode(const char **at, const char *end)
{
    const char *here = *at;
    uint32_t unit = unit_value(here + 2);
    *at = here + 6;
    if (unit < 0xd800 || unit > 0xdfff)
        return unit;
    if (unit < 0xdc00 && end - here >= 12 && here[6] == '\\' && here[7] == 'u') {
        uint32_t low = unit_value(here + 8);
        if (low >= 0xdc00 && low <= 0xdfff) {
            *at = here + 12;
            return 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00);
        }
    }
    return 0xfffd;
}

// Decodes the valid escape at *at into 'out', returns how many bytes that are, and goes behind it.
static size_t decode_escape(const char **at, const char *end, char out[4])
{
    static const char names[] = "\"\\/bfnrt", meanings[] = "\"\\/\b\f\n\r\t";
    char name = (*at)[1];
    if (name == 'u')
        return encode(decode_unicode(at, end), out);
    const char *found = strchr(names, name);
    out[0] = meanings[found - names];
    *at += 2;
    return 1;
}

struct str span_unescape(struct arena *arena, struct str inside)
{
    size_t plain = str_find_byte(inside, '\\', 0);
    if (plain == STR_NONE)
        return inside;
    const char *at = inside.data, *end = inside.data + inside.length;
    char *text = arena_bytes(arena, inside.length); // an escape is never shorter than its text
    size_t length = 0;
    while (at < end) {
        memcpy(text + length, at, plain);
        length += plain;
        at += plain;
        if (at == end)
            break;
        char decoded[4];
        size_t decoded_length = decode_escape(&at, end, decoded);
        memcpy(text + length, decoded, decoded_length);
        length += decoded_length;
        const char *next = memchr(at, '\\', (size_t)(end - at));
        plain = (size_t)((next ? next : end) - at);
    }
    return (struct str){text, length};
}

struct str span_text(struct arena *arena, struct str value)
{
    return span_unescape(arena, str_slice(value, 1, value.length - 1));
}

bool span_key_is(struct str key, bool has_escapes, struct str name)
{
    if (!has_escapes)
        return str_equal(key, name);
    const char *at = key.data, *end = key.data + key.length;
    size_t matched = 0;
    while (at < end) {
        char decoded[4] = {*at};
        size_t length = 1;
        if (*at == '\\')
            length = decode_escape(&at, end, decoded);
        else
            at++;
        if (name.length - matched < length || memcmp(name.data + matched, decoded, length) != 0)
            return false;
        matched += length;
    }
    return matched == name.length;
}
