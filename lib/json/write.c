// SPDX-License-Identifier: MIT
#include "json/write.h"

#include "json/scan.h"

// The escape of '"', '\' or a control byte, of the length returned.
static size_t escape(unsigned char byte, char out[6])
{
    static const char hex[] = "0123456789abcdef";
    char short_form = 0;
    switch (byte) {
    case '"':
    case '\\': short_form = (char)byte; break;
    case '\b': short_form = 'b'; break;
    case '\f': short_form = 'f'; break;
    case '\n': short_form = 'n'; break;
    case '\r': short_form = 'r'; break;
    case '\t': short_form = 't'; break;
    default: break;
    }
    out[0] = '\\';
    if (short_form) {
        out[1] = short_form;
        return 2;
    }
    memcpy(out + 1, "u00", 3);
    out[4] = hex[byte >> 4];
    out[5] = hex[byte & 15];
    return 6;
}

void write_escaped(struct buffer *out, struct str text)
{
    const char *at = text.data, *end = text.length ? text.data + text.length : at;
    while (at < end) {
        const char *stop = scan_string(at, end, SCAN_ALL);
        buffer_put(out, (struct str){at, (size_t)(stop - at)});
        if (stop == end)
            return;
        char escaped[6];
        buffer_put(out, (struct str){escaped, escape((unsigned char)*stop, escaped)});
        at = stop + 1;
    }
}

void write_text(struct buffer *out, struct str text)
{
    buffer_byte(out, '"');
    write_escaped(out, text);
    buffer_byte(out, '"');
}

void write_text_or_null(struct buffer *out, struct str text)
{
    if (text.data)
        write_text(out, text);
    else
        buffer_put(out, STR("null"));
}

void write_comma(struct buffer *out)
{
    char last = out->length ? out->data[out->length - 1] : '[';
    if (last != '{' && last != '[' && last != ',')
        buffer_byte(out, ',');
}

void write_key(struct buffer *out, struct str key)
{
    write_comma(out);
    write_text(out, key);
    buffer_byte(out, ':');
}

void write_bool(struct buffer *out, bool value)
{
    buffer_put(out, value ? STR("true") : STR("false"));
}

void write_number(struct buffer *out, uint64_t value)
{
    buffer_number(out, value);
}

void write_base64(struct buffer *out, struct str bytes)
{
    static const char alphabet[] =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    buffer_byte(out, '"');
    for (size_t i = 0; i < bytes.length; i += 3) {
        size_t count = bytes.length - i < 3 ? bytes.length - i : 3;
        unsigned char byte[3] = {0};
        memcpy(byte, bytes.data + i, count);
        uint32_t group = (uint32_t)byte[0] << 16 | (uint32_t)byte[1] << 8 | byte[2];
        char *room = buffer_room(out, 4);
        room[0] = alphabet[group >> 18];
        room[1] = alphabet[group >> 12 & 63];
        room[2] = count > 1 ? alphabet[group >> 6 & 63] : '=';
        room[3] = count > 2 ? alphabet[group & 63] : '=';
        out->length += 4;
    }
    buffer_byte(out, '"');
}
