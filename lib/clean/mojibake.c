// SPDX-License-Identifier: MIT
#include "clean/mojibake.h"

#include "text/utf8.h"

enum {
    A_CIRCUMFLEX = 0xE2,         // â, the byte E2
    CAPITAL_A_CIRCUMFLEX = 0xC2, // Â
    CAPITAL_A_TILDE = 0xC3,      // Ã
    EURO = 0x20AC,               // the byte 80
    RIGHT_QUOTE = 0x201D,        // the bytes E2 80 9D: 9D is not assigned and gets lost on the way
};

static const uint16_t windows_1252[32] = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178,
};

uint32_t windows_1252_decode(unsigned char byte)
{
    return byte >= 0x80 && byte < 0xA0 ? windows_1252[byte - 0x80] : 0;
}

// The continuation byte (0x80–0xBF) that a code point stands for in windows-1252, or 0.
static unsigned continuation(uint32_t code_point)
{
    if (code_point >= 0xA0 && code_point <= 0xBF)
        return (unsigned)code_point;
    for (unsigned i = 0; i < 32; i++)
        if (code_point && windows_1252[i] == code_point)
            return 0x80 + i;
    return 0;
}

// A stack of code points: what is repaired so far.
struct stack {
    uint32_t *points;
    size_t count;
};

static uint32_t peek(const struct stack *stack, size_t depth)
{
    return depth < stack->count ? stack->points[stack->count - 1 - depth] : 0;
}

// Second bytes of E2 xx yy that are told from the letter â before a symbol: € ‚ „ † ˆ.
static bool is_second(uint32_t code_point)
{
    unsigned byte = continuation(code_point);
    return byte == 0x80 || byte == 0x82 || byte == 0x84 || byte == 0x86 || byte == 0x88;
}

// Symbols that may follow a word in capitals.
static bool is_punctuation(uint32_t c)
{
    return c == 0xBB || c == 0xAB || c == 0xB7 || (c >= 0x2013 && c <= 0x203A);
}

// What the top of the stack and 'next' (0: end of text) stand for: the number of code points to take off the
// stack, and the one to put there in *meant (0: none). *is_used: 'next' is part of it. 0: nothing to repair.
static size_t reduce(const struct stack *stack, uint32_t next, uint32_t *meant, bool *is_used)
{
    uint32_t top = peek(stack, 0), second = peek(stack, 1);
    unsigned byte = continuation(next);

    *is_used = byte != 0;
    if (second == A_CIRCUMFLEX && is_second(top) && byte) {
        *meant = 0x2000 | (continuation(top) & 0x3F) << 6 | (byte & 0x3F);
        return 2;
    }
    if (second == A_CIRCUMFLEX && top == EURO) {
        *meant = RIGHT_QUOTE;
        return 2;
    }
    // "IRMÃ»" is Portuguese in capitals; "MÃ¼nchen" is damage all the same.
    bool is_after_capital = utf8_is_upper(second) && second != CAPITAL_A_TILDE;
    if (is_after_capital && (top != CAPITAL_A_TILDE || is_punctuation(next)))
        return 0;
    if (top == CAPITAL_A_TILDE && byte) {
        *meant = 0xC0 | (byte & 0x3F);
        return 1;
    }
    if (top == CAPITAL_A_CIRCUMFLEX && byte >= 0xA0) {
        *meant = byte;
        return 1;
    }
    bool ends_word = utf8_is_lower(second) || second == '.' || second == ',' || second == ')';
    if (top == CAPITAL_A_CIRCUMFLEX && (next == ' ' || next == 0) && ends_word) {
        *meant = 0; // a no-break space, made a space already
        *is_used = false;
        return 1;
    }
    return 0;
}

static void push(struct stack *stack, uint32_t next)
{
    for (;;) {
        uint32_t meant = 0;
        bool is_used = false;
        size_t count = reduce(stack, next, &meant, &is_used);
        if (count == 0)
            break;
        stack->count -= count;
        if (is_used)
            next = meant; // may itself be part of older damage
        else if (meant)
            stack->points[stack->count++] = meant;
    }
    if (next)
        stack->points[stack->count++] = next;
}

static bool is_suspect(struct str s)
{
    for (size_t at = 0; (at = str_find_byte(s, '\xC3', at)) != STR_NONE; at++) {
        unsigned char next = at + 1 < s.length ? (unsigned char)s.data[at + 1] : 0;
        if (next == 0x82 || next == 0x83) // Â, Ã
            return true;
        if (next == 0xA2 && at + 2 < s.length && (unsigned char)s.data[at + 2] >= 0xC2 &&
            (unsigned char)s.data[at + 2] <= 0xE2) // â and a symbol
            return true;
    }
    return false;
}

struct str mojibake_repair(struct arena *arena, struct str s)
{
    if (!is_suspect(s))
        return s;
    struct stack stack = {arena_array(arena, s.length, sizeof(uint32_t)), 0};
    for (size_t position = 0; position < s.length;)
        push(&stack, utf8_next(s, &position));
    push(&stack, 0);

    struct buffer out = {0};
    for (size_t i = 0; i < stack.count; i++)
        utf8_put(&out, stack.points[i]);
    struct str copy = arena_take(arena, &out);
    return str_equal(copy, s) ? s : copy;
}
