// One JSON text read strictly, byte by byte, value by value: what validates and finds, and keeps nothing. Private to lib/json.
//
// Every function begins at syntax->at and leaves it behind what it took, or, when it is false, at the first byte that is wrong.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_JSON_SYNTAX_H
#define SHEAF_JSON_SYNTAX_H

#include "json/span.h"

#include <stdint.h>

// A place in a text. No function calls itself: open arrays and objects are one bit each.
struct syntax {
    const char *at, *end;
    const char *error;
    size_t depth; // open containers
    uint64_t is_object[SPAN_DEPTH_MAX / 64];
};

static inline struct syntax syntax_of(struct str text)
{
    const char *start = text.data ? text.data : "";
    struct syntax syntax; // the bits are written before they are read
    syntax.at = start;
    syntax.end = start + text.length;
    syntax.error = NULL;
    syntax.depth = 0;
    return syntax;
}

// Always false: the text is wrong at 'at'.
bool syntax_fail(struct syntax *syntax, const char *at, const char *error);

static inline void syntax_skip_space(struct syntax *syntax)
{
    const char *at = syntax->at, *end = syntax->end;
    while (at < end && (*at == ' ' || *at == '\n' || *at == '\r' || *at == '\t'))
        at++;
    syntax->at = at;
}

// True, and behind it, when the next byte is 'byte'.
static inline bool syntax_take(struct syntax *syntax, char byte)
{
    if (syntax->at == syntax->end || *syntax->at != byte)
        return false;
    syntax->at++;
    return true;
}

// The value of a hexadecimal digit, or 16.
static inline unsigned syntax_hex(char c)
{
    if (c >= '0' && c <= '9')
        return (unsigned)(c - '0');
    c = (char)(c | 0x20);
    return c >= 'a' && c <= 'f' ? (unsigned)(c - 'a' + 10) : 16;
}

// One value of any kind.
bool syntax_value(struct syntax *syntax);

// A key, its colon and its value. What is written of a member that is wrong is worthless.
bool syntax_member(struct syntax *syntax, struct span_member *member);

// The bracket of an array or object, and white space behind it.
bool syntax_open(struct syntax *syntax, bool is_object);

// The innermost open container: an object, not an array?
static inline bool syntax_is_in_object(const struct syntax *syntax)
{
    size_t i = syntax->depth - 1;
    return syntax->is_object[i / 64] >> (i % 64) & 1;
}

enum syntax_after { AFTER_ERROR, AFTER_COMMA, AFTER_CLOSE };

// What follows a value inside of a container: ',' or the closing bracket.
static inline enum syntax_after syntax_separator(struct syntax *syntax)
{
    syntax_skip_space(syntax);
    bool is_object = syntax_is_in_object(syntax);
    if (syntax_take(syntax, ',')) {
        syntax_skip_space(syntax);
        return AFTER_COMMA;
    }
    if (syntax_take(syntax, is_object ? '}' : ']')) {
        syntax->depth--;
        return AFTER_CLOSE;
    }
    syntax_fail(syntax, syntax->at,
                is_object ? "',' or '}' is expected" : "',' or ']' is expected");
    return AFTER_ERROR;
}

// Only white space may stand behind the text's value.
bool syntax_end(struct syntax *syntax);

// The rest of a string, from behind its opening quote to behind its closing one.
bool syntax_rest_of_string(struct syntax *syntax, bool *has_escapes);

// A run of non-ASCII characters.
bool syntax_foreign(struct syntax *syntax);

#endif
