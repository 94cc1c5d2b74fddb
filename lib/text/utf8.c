// SPDX-License-Identifier: MIT
#include "text/utf8.h"

#include "text/scan.h"

#include <utf8proc.h>

enum { REPLACEMENT = 0xFFFD };

static bool is_continuation(unsigned char byte)
{
    return (byte & 0xC0) == 0x80;
}

// The bytes that the second byte of a sequence may be, by its first (Unicode 15, table 3-7).
static void second_byte_range(unsigned char lead, unsigned char *least, unsigned char *most)
{
    *least = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    *most = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
}

// The number of bytes that a sequence with this first byte has; 0 when none starts with it.
static size_t expected_length(unsigned char lead)
{
    if (lead < 0x80)
        return 1;
    if (lead < 0xC2 || lead > 0xF4)
        return 0;
    return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

// The length of the sequence at 'from', well formed or not. What is ill formed ends where no well-formed
// sequence could go on: the "maximal subpart" of Unicode 3.9 that a WHATWG decoder replaces as one.
static size_t sequence_length(struct str s, size_t from, bool *is_well_formed)
{
    const unsigned char *bytes = (const unsigned char *)s.data + from;
    size_t left = s.length - from, expected = expected_length(bytes[0]), length = 1;
    unsigned char least, most;

    *is_well_formed = false;
    if (expected == 0)
        return 1;
    if (expected > 1) {
        second_byte_range(bytes[0], &least, &most);
        if (left < 2 || bytes[1] < least || bytes[1] > most)
            return 1;
        length = 2;
    }
    while (length < expected && length < left && is_continuation(bytes[length]))
        length++;
    *is_well_formed = length == expected;
    return length;
}

// The offset of the first ill-formed byte at or after 'from', else s.length.
static size_t find_ill_formed(struct str s, size_t from)
{
    bool is_well_formed;
    while ((from = scan_at_least(s, from, 0x80)) < s.length) {
        // Stay in this loop while characters are not ASCII: the scan pays only for longer runs.
        do {
            size_t length = sequence_length(s, from, &is_well_formed);
            if (!is_well_formed)
                return from;
            from += length;
        } while (from < s.length && (unsigned char)s.data[from] >= 0x80);
    }
    return s.length;
}

bool utf8_is_valid(struct str s)
{
    return find_ill_formed(s, 0) == s.length;
}

static size_t count_ill_formed(struct str s, size_t from)
{
    size_t count = 0;
    bool is_well_formed;
    while ((from = find_ill_formed(s, from)) < s.length) {
        from += sequence_length(s, from, &is_well_formed);
        count++;
    }
    return count;
}

struct str utf8_repair(struct arena *arena, struct str s, size_t *replaced)
{
    static const char replacement[3] = {'\xEF', '\xBF', '\xBD'};
    size_t start = 0, bad = find_ill_formed(s, 0), count = count_ill_formed(s, bad);
    bool is_well_formed;

    if (replaced)
        *replaced = count;
    if (count == 0)
        return s;
    char *repaired = arena_alloc(arena, s.length + 2 * count), *end = repaired;
    for (; bad < s.length; bad = find_ill_formed(s, start)) {
        memcpy(end, s.data + start, bad - start);
        end += bad - start;
        memcpy(end, replacement, sizeof(replacement));
        end += sizeof(replacement);
        start = bad + sequence_length(s, bad, &is_well_formed);
    }
    memcpy(end, s.data + start, s.length - start);
    end += s.length - start;
    return (struct str){repaired, (size_t)(end - repaired)};
}

uint32_t utf8_next(struct str s, size_t *position)
{
    const unsigned char *bytes = (const unsigned char *)s.data + *position;
    size_t left = s.length - *position;

    if (bytes[0] < 0x80) {
        *position += 1;
        return bytes[0];
    }
    if (bytes[0] < 0xE0 && left >= 2) {
        *position += 2;
        return (bytes[0] & 0x1Fu) << 6 | (bytes[1] & 0x3Fu);
    }
    if (bytes[0] < 0xF0 && left >= 3) {
        *position += 3;
        return (bytes[0] & 0x0Fu) << 12 | (bytes[1] & 0x3Fu) << 6 | (bytes[2] & 0x3Fu);
    }
    if (bytes[0] >= 0xF0 && left >= 4) {
        *position += 4;
        return (bytes[0] & 0x07u) << 18 | (bytes[1] & 0x3Fu) << 12 | (bytes[2] & 0x3Fu) << 6 |
               (bytes[3] & 0x3Fu);
    }
    // Only in text that is not valid: never read behind its end.
    *position += 1;
    return REPLACEMENT;
}

uint32_t utf8_previous(struct str s, size_t *position)
{
    size_t start = *position - 1, least = *position > 4 ? *position - 4 : 0;
    while (start > least && is_continuation((unsigned char)s.data[start]))
        start--;
    *position = start;
    return utf8_next(s, &start);
}

void utf8_put(struct buffer *out, uint32_t code_point)
{
    char *end = buffer_room(out, 4);
    if (code_point > 0x10FFFF || (code_point & 0xFFFFF800) == 0xD800)
        code_point = REPLACEMENT;
    if (code_point < 0x80) {
        end[0] = (char)code_point;
        out->length += 1;
    } else if (code_point < 0x800) {
        end[0] = (char)(0xC0 | code_point >> 6);
        end[1] = (char)(0x80 | (code_point & 0x3F));
        out->length += 2;
    } else if (code_point < 0x10000) {
        end[0] = (char)(0xE0 | code_point >> 12);
        end[1] = (char)(0x80 | (code_point >> 6 & 0x3F));
        end[2] = (char)(0x80 | (code_point & 0x3F));
        out->length += 3;
    } else {
        end[0] = (char)(0xF0 | code_point >> 18);
        end[1] = (char)(0x80 | (code_point >> 12 & 0x3F));
        end[2] = (char)(0x80 | (code_point >> 6 & 0x3F));
        end[3] = (char)(0x80 | (code_point & 0x3F));
        out->length += 4;
    }
}

size_t utf8_length(struct str s)
{
    const uint64_t ones = UINT64_C(0x0101010101010101);
    size_t count = s.length, i = 0;
    for (; s.length - i >= 8; i += 8) {
        uint64_t block;
        memcpy(&block, s.data + i, sizeof(block));
        uint64_t continuations = (block >> 7) & ~(block >> 6) & ones; // the bytes 10xxxxxx
        count -= (size_t)(continuations * ones >> 56);
    }
    for (; i < s.length; i++)
        count -= is_continuation((unsigned char)s.data[i]);
    return count;
}

static utf8proc_category_t category(uint32_t code_point)
{
    return utf8proc_category((utf8proc_int32_t)code_point);
}

bool utf8_is_upper(uint32_t code_point)
{
    if (code_point < 0x80)
        return code_point >= 'A' && code_point <= 'Z';
    utf8proc_category_t is = category(code_point);
    return is == UTF8PROC_CATEGORY_LU || is == UTF8PROC_CATEGORY_LT;
}

bool utf8_is_lower(uint32_t code_point)
{
    if (code_point < 0x80)
        return code_point >= 'a' && code_point <= 'z';
    return category(code_point) == UTF8PROC_CATEGORY_LL;
}

uint32_t utf8_lower(uint32_t code_point)
{
    return (uint32_t)utf8proc_tolower((int32_t)code_point);
}

bool utf8_is_letter(uint32_t code_point)
{
    if (code_point < 0x80)
        return (code_point | 0x20) >= 'a' && (code_point | 0x20) <= 'z';
    utf8proc_category_t is = category(code_point);
    return is >= UTF8PROC_CATEGORY_LU && is <= UTF8PROC_CATEGORY_LO;
}

bool utf8_is_digit(uint32_t code_point)
{
    if (code_point < 0x80)
        return code_point >= '0' && code_point <= '9';
    return category(code_point) == UTF8PROC_CATEGORY_ND;
}

bool utf8_is_mark(uint32_t code_point)
{
    if (code_point < 0x300)
        return false;
    utf8proc_category_t is = category(code_point);
    return is >= UTF8PROC_CATEGORY_MN && is <= UTF8PROC_CATEGORY_ME;
}

bool utf8_is_space(uint32_t code_point)
{
    if (code_point < 0x80)
        return code_point == ' ' || (code_point >= '\t' && code_point <= '\r');
    if (code_point == 0x85 || code_point == 0xA0)
        return true;
    if (code_point < 0x1680)
        return false;
    return code_point == 0x1680 || (code_point >= 0x2000 && code_point <= 0x200B) ||
           code_point == 0x2028 || code_point == 0x2029 || code_point == 0x202F ||
           code_point == 0x205F || code_point == 0x2060 || code_point == 0x3000 ||
           code_point == 0xFEFF;
}

// Letters and marks of scripts that are written without spaces between words; sorted.
static const struct {
    uint32_t first, last;
} unspaced[] = {
    {0x0E01, 0x0E3A},   // Thai
    {0x0E40, 0x0E4E},   // Thai, the digits and signs left out
    {0x0E81, 0x0ECE},   // Lao
    {0x0EDC, 0x0EDF},   // Lao
    {0x1000, 0x103F},   // Myanmar
    {0x1050, 0x108F},   // Myanmar
    {0x1780, 0x17D3},   // Khmer
    {0x3005, 0x3007},   // ideographic iteration and closing marks, zero
    {0x3041, 0x3096},   // Hiragana
    {0x309D, 0x309F},   // Hiragana
    {0x30A1, 0x30FA},   // Katakana
    {0x30FC, 0x30FF},   // Katakana
    {0x31F0, 0x31FF},   // Katakana
    {0x3400, 0x4DBF},   // Han
    {0x4E00, 0x9FFF},   // Han
    {0xA9E0, 0xA9FE},   // Myanmar
    {0xAA60, 0xAA7F},   // Myanmar
    {0xF900, 0xFAFF},   // Han, compatibility
    {0xFF66, 0xFF9D},   // Katakana, half width
    {0x1AFF0, 0x1B16F}, // Kana, rare
    {0x20000, 0x2FA1F}, // Han
    {0x30000, 0x323AF}, // Han
};

bool utf8_is_unspaced_script(uint32_t code_point)
{
    if (code_point < unspaced[0].first)
        return false;
    size_t low = 0, high = sizeof(unspaced) / sizeof(unspaced[0]);
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (code_point > unspaced[middle].last)
            low = middle + 1;
        else if (code_point < unspaced[middle].first)
            high = middle;
        else
            return true;
    }
    return false;
}

bool utf8_has_word(struct str s)
{
    for (size_t at = 0; at < s.length;) {
        uint32_t c = utf8_next(s, &at);
        if (utf8_is_letter(c) || utf8_is_digit(c))
            return true;
    }
    return false;
}

struct utf8_cases utf8_cases(struct str s)
{
    struct utf8_cases cases = {0};
    for (size_t at = 0; at < s.length;) {
        uint32_t c = utf8_next(s, &at);
        cases.upper += utf8_is_upper(c);
        cases.lower += utf8_is_lower(c);
        cases.digits += utf8_is_digit(c);
    }
    return cases;
}
