// SPDX-License-Identifier: MIT
#include "json/syntax.h"

#include "json/scan.h"

bool syntax_fail(struct syntax *syntax, const char *at, const char *error)
{
    syntax->at = at;
    syntax->error = at == syntax->end ? "unexpected end" : error;
    return false;
}

static inline bool is_continuation(unsigned char c)
{
    return (c & 0xc0) == 0x80;
}

// The length of the well-formed sequence of two or more bytes at 'at', or 0 (Unicode 15, table 3-7).
static inline size_t sequence_length(const char *at, const char *end)
{
    const unsigned char *byte = (const unsigned char *)at;
    ptrdiff_t rest = end - at;
    unsigned char lead = byte[0];
    if (lead < 0xc2 || lead > 0xf4 || rest < 2 || !is_continuation(byte[1]))
        return 0;
    if (lead < 0xe0)
        return 2;
    if (rest < 3 || !is_continuation(byte[2]))
        return 0;
    if (lead < 0xf0) {
        bool is_overlong = lead == 0xe0 && byte[1] < 0xa0;
        bool is_surrogate = lead == 0xed && byte[1] > 0x9f;
        return is_overlong || is_surrogate ? 0 : 3;
    }
    bool is_overlong = lead == 0xf0 && byte[1] < 0x90;
    bool is_too_large = lead == 0xf4 && byte[1] > 0x8f;
    return rest < 4 || !is_continuation(byte[3]) || is_overlong || is_too_large ? 0 : 4;
}

static inline bool foreign(struct syntax *syntax)
{
    const char *at = syntax->at;
    do {
        size_t length = sequence_length(at, syntax->end);
        if (!length)
            return syntax_fail(syntax, at, "invalid UTF-8");
        at += length;
    } while (at < syntax->end && (unsigned char)*at >= 0x80);
    syntax->at = at;
    return true;
}

// An escape: syntax->at is its backslash.
static bool read_escape(struct syntax *syntax)
{
    const char *at = syntax->at + 1;
    if (at == syntax->end)
        return syntax_fail(syntax, at, NULL);
    switch (*at) {
    case '"':
    case '\\':
    case '/':
    case 'b':
    case 'f':
    case 'n':
    case 'r':
    case 't': syntax->at = at + 1; return true;
    case 'u': break;
    default: return syntax_fail(syntax, at, "invalid escape in a string");
    }
    for (int i = 0; i < 4; i++) {
        at++;
        if (at == syntax->end || syntax_hex(*at) > 15)
            return syntax_fail(syntax, at, "invalid \\u escape in a string");
    }
    syntax->at = at + 1;
    return true;
}

// The rest of a string: syntax->at is behind its opening quote, then behind its closing one.
static inline bool rest_of_string(struct syntax *syntax, bool *has_escapes)
{
    for (;;) {
        const char *at = scan_string(syntax->at, syntax->end, SCAN_ASCII);
        syntax->at = at;
        if (at == syntax->end)
            return syntax_fail(syntax, at, NULL);
        if (*at == '"') {
            syntax->at = at + 1;
            return true;
        }
        if (*at == '\\') {
            *has_escapes = true;
            if (!read_escape(syntax))
                return false;
        } else if ((unsigned char)*at < 0x20) {
            return syntax_fail(syntax, at, "control byte in a string");
        } else if (!foreign(syntax)) {
            return false;
        }
    }
}

bool syntax_foreign(struct syntax *syntax)
{
    return foreign(syntax);
}

bool syntax_rest_of_string(struct syntax *syntax, bool *has_escapes)
{
    return rest_of_string(syntax, has_escapes);
}

static inline const char *skip_digits(const char *at, const char *end)
{
    while (at < end && *at >= '0' && *at <= '9')
        at++;
    return at;
}

static bool read_number(struct syntax *syntax)
{
    const char *at = syntax->at, *end = syntax->end;
    if (*at == '-')
        at++;
    const char *digits = at;
    at = skip_digits(at, end);
    if (at == digits)
        return syntax_fail(syntax, at, "invalid number");
    if (*digits == '0' && at - digits > 1)
        return syntax_fail(syntax, digits + 1, "number starts with 0");
    if (at < end && *at == '.') {
        digits = at + 1;
        at = skip_digits(digits, end);
        if (at == digits)
            return syntax_fail(syntax, at, "invalid number");
    }
    if (at < end && (*at | 0x20) == 'e') {
        at++;
        if (at < end && (*at == '+' || *at == '-'))
            at++;
        digits = at;
        at = skip_digits(at, end);
        if (at == digits)
            return syntax_fail(syntax, at, "invalid number");
    }
    syntax->at = at;
    return true;
}

static bool read_literal(struct syntax *syntax, struct str word)
{
    for (size_t i = 0; i < word.length; i++)
        if (syntax->at + i == syntax->end || syntax->at[i] != word.data[i])
            return syntax_fail(syntax, syntax->at + i, "invalid value");
    syntax->at += word.length;
    return true;
}

static bool read_scalar(struct syntax *syntax)
{
    bool has_escapes;
    if (syntax->at == syntax->end)
        return syntax_fail(syntax, syntax->at, NULL);
    switch (*syntax->at) {
    case '"': syntax->at++; return rest_of_string(syntax, &has_escapes);
    case 't': return read_literal(syntax, STR("true"));
    case 'f': return read_literal(syntax, STR("false"));
    case 'n': return read_literal(syntax, STR("null"));
    case '-':
    case '0':
    case '1':
    case '2':
    case '3':
    case '4':
    case '5':
    case '6':
    case '7':
    case '8':
    case '9': return read_number(syntax);
    default: return syntax_fail(syntax, syntax->at, "a value is expected");
    }
}

static inline bool read_key(struct syntax *syntax, struct str *key, bool *has_escapes)
{
    if (!syntax_take(syntax, '"'))
        return syntax_fail(syntax, syntax->at, "a key is expected");
    const char *start = syntax->at;
    *has_escapes = false;
    if (!rest_of_string(syntax, has_escapes))
        return false;
    *key = (struct str){start, (size_t)(syntax->at - 1 - start)};
    syntax_skip_space(syntax);
    if (!syntax_take(syntax, ':'))
        return syntax_fail(syntax, syntax->at, "':' is expected");
    syntax_skip_space(syntax);
    return true;
}

bool syntax_open(struct syntax *syntax, bool is_object)
{
    size_t i = syntax->depth;
    if (i == SPAN_DEPTH_MAX)
        return syntax_fail(syntax, syntax->at, "nested too deep");
    uint64_t bit = UINT64_C(1) << (i % 64);
    uint64_t outer = i % 64 ? syntax->is_object[i / 64] & (bit - 1) : 0;
    syntax->is_object[i / 64] = is_object ? outer | bit : outer;
    syntax->depth++;
    syntax->at++;
    syntax_skip_space(syntax);
    return true;
}

// Behind a value: closes what ends there and goes to the next value. *is_done: the outermost one has ended.
static inline bool read_to_next_value(struct syntax *syntax, size_t outer, bool *is_done)
{
    struct str key;
    bool has_escapes;
    while (syntax->depth > outer) {
        enum syntax_after after = syntax_separator(syntax);
        if (after == AFTER_COMMA)
            return syntax_is_in_object(syntax) ? read_key(syntax, &key, &has_escapes) : true;
        if (after == AFTER_ERROR)
            return false;
    }
    *is_done = true;
    return true;
}

bool syntax_value(struct syntax *syntax)
{
    size_t outer = syntax->depth;
    bool is_done = false;
    struct str key;
    bool has_escapes;
    while (!is_done) {
        char first = syntax->at < syntax->end ? *syntax->at : '\0';
        if (first == '[' || first == '{') {
            if (!syntax_open(syntax, first == '{'))
                return false;
            if (syntax_take(syntax, first == '{' ? '}' : ']'))
                syntax->depth--; // empty: what follows it is looked at below
            else if (first == '[' || read_key(syntax, &key, &has_escapes))
                continue;
            else
                return false;
        } else if (!read_scalar(syntax)) {
            return false;
        }
        if (!read_to_next_value(syntax, outer, &is_done))
            return false;
    }
    return true;
}

bool syntax_member(struct syntax *syntax, struct span_member *member)
{
    if (!read_key(syntax, &member->key, &member->key_has_escapes))
        return false;
    const char *start = syntax->at;
    if (!syntax_value(syntax))
        return false;
    member->value = (struct str){start, (size_t)(syntax->at - start)};
    return true;
}

bool syntax_end(struct syntax *syntax)
{
    syntax_skip_space(syntax);
    return syntax->at == syntax->end || syntax_fail(syntax, syntax->at, "text behind the value");
}
