// SPDX-License-Identifier: MIT
#include "learn/stop_words.h"
#include "site/line_features.h"
#include "text/utf8.h"

enum { KEY_BYTES = 8 }; // of a stop word, at most

// What a code point is as the first or the last one of a line; larger numbers are closer to prose.
static uint8_t kind_of_first(uint32_t c)
{
    if (utf8_is_lower(c))
        return 5;
    if (utf8_is_upper(c))
        return 4;
    if (utf8_is_letter(c))
        return 6; // scripts without capitals
    if (utf8_is_digit(c))
        return 2;
    if (c == '"' || c == '\'' || c == '(' || c == 0xAB || (c >= 0x2018 && c <= 0x201F) ||
        c == 0x300C)
        return 3;
    if (c == '[' || c == '{' || c == '<' || c == '_')
        return 1;
    return c == 0xA9 ? 0 : 7;
}

static uint8_t kind_of_last(uint32_t c)
{
    switch (c) {
    case '.':
    case 0x3002:
    case 0x0964:
    case 0x06D4: return 9;
    case '?':
    case 0x061F:
    case 0xFF1F: return 8;
    case '!':
    case 0xFF01: return 7;
    case '"':
    case '\'':
    case 0xBB:
    case 0x201C:
    case 0x201D:
    case 0x2019:
    case 0x300D: return 6;
    case ':':
    case 0xFF1A: return 5;
    case ',':
    case ';':
    case 0x3001:
    case 0xFF0C:
    case '-': return 4;
    case ')': return 3;
    case 0x2026: return 10;
    default: break;
    }
    if (utf8_is_digit(c))
        return 1;
    return utf8_is_letter(c) ? 2 : 0;
}

// Signs beyond ASCII that count: commas, ends of sentences, quotes, bars.
static void count_sign(struct line_counts *counts, uint32_t c)
{
    counts->commas += c == 0x3001 || c == 0xFF0C || c == 0x060C;
    counts->ends += c == 0x3002 || c == 0xFF01 || c == 0xFF1F || c == 0x061F || c == 0x0964 ||
                    c == 0x06D4 || c == 0x2026;
    counts->marks += (c >= 0x2018 && c <= 0x201F) || c == 0xAB || c == 0x300C;
    counts->bars += c == 0xB7 || c == 0x2022 || c == 0xBB || c == 0x203A || c == 0x2192;
    counts->symbols += c == 0xA9 || c == 0xAE || c == 0x20AC || c == 0xA3;
}

// Any sign of ASCII but letters.
static void count_ascii(struct line_counts *counts, unsigned char c, unsigned char next)
{
    switch (c) {
    case ',': counts->commas++; break;
    case '.':
    case '!':
    case '?': counts->ends += next <= ' ' || next == '"' || next >= 0x80; break;
    case '(':
    case '[':
    case '"': counts->marks++; break;
    case '|':
    case '>':
    case '/': counts->bars++; break;
    case '@':
    case '#':
    case '$':
    case '*':
    case '_':
    case '=':
    case '&':
    case '+': counts->symbols++; break;
    default: counts->digits += c >= '0' && c <= '9';
    }
}

static bool is_in_word(unsigned char c)
{
    return c > ' ' && c != ',' && c != '.' && c != '!' && c != '?' && c != ';' && c != ':';
}

void line_count(struct line_counts *counts, const struct line *line)
{
    enum { SENTENCE_WORDS = 8 };
    struct str text = line->plain;
    uint64_t key = 0;
    unsigned length = 0;
    *counts = (struct line_counts){.words = line->words};
    for (size_t i = 0; i <= text.length; i++) {
        unsigned char c = i < text.length ? (unsigned char)text.data[i] : ' ';
        bool is_upper = c >= 'A' && c <= 'Z';
        if (c >= 'a' && c <= 'z') { // as most are
            counts->characters++;
            key = key << 8 | c;
            length++;
            continue;
        }
        counts->characters += (c & 0xC0) != 0x80 && i < text.length;
        if (!is_in_word(c)) {
            counts->stops += length && length <= KEY_BYTES && is_stop_word(key);
            length = 0;
            key = 0;
        } else {
            counts->capitals += !length && is_upper;
            key = key << 8 | (is_upper ? c | 32u : c);
            length++;
        }
        if (c < 0x80) {
            if (!is_upper && c != ' ')
                count_ascii(counts, c, i + 1 < text.length ? (unsigned char)text.data[i + 1] : ' ');
            continue;
        }
        if (c < 0xC0)
            continue;
        size_t at = i;
        uint32_t wide = utf8_next(text, &at);
        counts->capitals += length == 1 && wide < 0x600 && utf8_is_upper(wide);
        count_sign(counts, wide);
    }
    size_t first = 0, end = text.length;
    counts->begins = text.length ? kind_of_first(utf8_next(text, &first)) : 0;
    counts->last = text.length ? kind_of_last(utf8_previous(text, &end)) : 0;
    counts->is_prose = counts->words >= SENTENCE_WORDS && counts->ends;
}
