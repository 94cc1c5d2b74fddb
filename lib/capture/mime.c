// SPDX-License-Identifier: MIT
#include "capture/mime.h"

#include "text/date.h"

#include <stdint.h>

static int base64_digit(char byte)
{
    if (byte >= 'A' && byte <= 'Z')
        return byte - 'A';
    if (byte >= 'a' && byte <= 'z')
        return byte - 'a' + 26;
    if (byte >= '0' && byte <= '9')
        return byte - '0' + 52;
    return byte == '+' ? 62 : byte == '/' ? 63 : -1;
}

void mime_base64(struct str text, struct buffer *out)
{
    uint32_t bits = 0;
    unsigned count = 0;
    for (size_t i = 0; i < text.length && text.data[i] != '='; i++) {
        int digit = base64_digit(text.data[i]);
        if (digit < 0)
            continue;
        bits = bits << 6 | (uint32_t)digit;
        count += 6;
        if (count < 8)
            continue;
        count -= 8;
        buffer_byte(out, (char)(bits >> count & 255));
    }
}

static int hex(char byte)
{
    if (byte >= '0' && byte <= '9')
        return byte - '0';
    if (byte >= 'A' && byte <= 'F')
        return byte - 'A' + 10;
    return byte >= 'a' && byte <= 'f' ? byte - 'a' + 10 : -1;
}

void mime_quoted_printable(struct str text, struct buffer *out)
{
    for (size_t i = 0; i < text.length; i++) {
        if (text.data[i] != '=') {
            buffer_byte(out, text.data[i]);
            continue;
        }
        struct str rest = str_slice(text, i + 1, text.length);
        if (rest.length >= 2 && hex(rest.data[0]) >= 0 && hex(rest.data[1]) >= 0) {
            buffer_byte(out, (char)(hex(rest.data[0]) << 4 | hex(rest.data[1])));
            i += 2;
        } else if (str_starts(rest, STR("\r\n"))) {
            i += 2;
        } else if (str_starts(rest, STR("\n"))) {
            i += 1;
        } else {
            buffer_byte(out, '=');
        }
    }
}

static bool is_digit_at(struct str text, size_t at)
{
    return at < text.length && text.data[at] >= '0' && text.data[at] <= '9';
}

// "10:12:16" or "10:12" behind the day; STR_NONE without.
static size_t find_time(struct str value)
{
    for (size_t at = 2; at + 2 < value.length; at++)
        if (value.data[at] == ':' && is_digit_at(value, at - 1) && is_digit_at(value, at - 2) &&
            is_digit_at(value, at + 1) && is_digit_at(value, at + 2))
            return at - 2;
    return STR_NONE;
}

struct str mime_date(struct arena *arena, struct str value)
{
    char day[DATE_ISO_MAX];
    struct date date = date_find(value, DATE_ORDER_DAY_FIRST, NULL);
    if (date.precision != DATE_DAY)
        return (struct str){0};
    date_iso(date, day);
    size_t at = find_time(value);
    if (at == STR_NONE)
        return arena_copy(arena, str_of(day));
    bool has_seconds = at + 7 < value.length && value.data[at + 5] == ':' &&
                       is_digit_at(value, at + 6) && is_digit_at(value, at + 7);
    struct str seconds = has_seconds ? str_slice(value, at + 6, at + 8) : STR("00");
    struct str zone = str_trim(str_slice(value, at + (has_seconds ? 8 : 5), value.length));
    bool is_offset = zone.length >= 5 && (zone.data[0] == '+' || zone.data[0] == '-') &&
                     !str_equal(str_slice(zone, 1, 5), STR("0000"));
    for (size_t i = 1; i < 5; i++)
        is_offset = is_offset && is_digit_at(zone, i);
    bool is_utc = str_starts(zone, STR("GMT")) || str_starts(zone, STR("UT")) ||
                  str_starts(zone, STR("+0000")) || str_starts(zone, STR("-0000"));
    struct str end = is_offset ? arena_printf(arena, "%.3s:%.2s", zone.data, zone.data + 3)
                     : is_utc  ? STR("Z")
                               : STR("");
    return arena_printf(arena, "%sT%.5s:%.2s%s", day, value.data + at, seconds.data, end.data);
}
