// SPDX-License-Identifier: MIT
#include "json/span.h"

#include "base/die.h"
#include "json/scan.h"

#include <stdint.h>
#include <stdlib.h>

enum { FIRST_MEMBERS = 64 }; // entries allocated at first; doubles up to SPAN_MEMBERS_MAX

// A reader's place in a text. No function calls itself: open arrays and objects are one bit each.
struct scan {
    const char *at, *end;
    const char *error;
    size_t depth; // open containers
    uint64_t is_object[SPAN_DEPTH_MAX / 64];
};

static struct scan scan_of(struct str text)
{
    const char *start = text.data ? text.data : "";
    struct scan scan; // the bits are written before they are read
    scan.at = start;
    scan.end = start + text.length;
    scan.error = NULL;
    scan.depth = 0;
    return scan;
}

// Always false: the text is wrong at 'at'.
static bool fail(struct scan *scan, const char *at, const char *error)
{
    scan->at = at;
    scan->error = at == scan->end ? "unexpected end" : error;
    return false;
}

static inline void skip_space(struct scan *scan)
{
    const char *at = scan->at, *end = scan->end;
    while (at < end && (*at == ' ' || *at == '\n' || *at == '\r' || *at == '\t'))
        at++;
    scan->at = at;
}

// True, and behind it, when the next byte is 'byte'.
static inline bool take(struct scan *scan, char byte)
{
    if (scan->at == scan->end || *scan->at != byte)
        return false;
    scan->at++;
    return true;
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

// A run of non-ASCII characters.
static inline bool scan_foreign(struct scan *scan)
{
    const char *at = scan->at;
    do {
        size_t length = sequence_length(at, scan->end);
        if (!length)
            return fail(scan, at, "invalid UTF-8");
        at += length;
    } while (at < scan->end && (unsigned char)*at >= 0x80);
    scan->at = at;
    return true;
}

// The value of a hexadecimal digit, or 16.
static inline unsigned hex_value(char c)
{
    if (c >= '0' && c <= '9')
        return (unsigned)(c - '0');
    c = (char)(c | 0x20);
    return c >= 'a' && c <= 'f' ? (unsigned)(c - 'a' + 10) : 16;
}

// An escape: scan->at is its backslash.
static bool scan_escape(struct scan *scan)
{
    const char *at = scan->at + 1;
    if (at == scan->end)
        return fail(scan, at, NULL);
    switch (*at) {
    case '"':
    case '\\':
    case '/':
    case 'b':
    case 'f':
    case 'n':
    case 'r':
    case 't': scan->at = at + 1; return true;
    case 'u': break;
    default: return fail(scan, at, "invalid escape in a string");
    }
    for (int i = 0; i < 4; i++) {
        at++;
        if (at == scan->end || hex_value(*at) > 15)
            return fail(scan, at, "invalid \\u escape in a string");
    }
    scan->at = at + 1;
    return true;
}

// The rest of a string: scan->at is behind its opening quote, then behind its closing one.
static inline bool scan_rest_of_string(struct scan *scan, bool *has_escapes)
{
    for (;;) {
        const char *at = scan_string(scan->at, scan->end, SCAN_ASCII);
        scan->at = at;
        if (at == scan->end)
            return fail(scan, at, NULL);
        if (*at == '"') {
            scan->at = at + 1;
            return true;
        }
        if (*at == '\\') {
            *has_escapes = true;
            if (!scan_escape(scan))
                return false;
        } else if ((unsigned char)*at < 0x20) {
            return fail(scan, at, "control byte in a string");
        } else if (!scan_foreign(scan)) {
            return false;
        }
    }
}

static inline const char *skip_digits(const char *at, const char *end)
{
    while (at < end && *at >= '0' && *at <= '9')
        at++;
    return at;
}

static bool scan_number(struct scan *scan)
{
    const char *at = scan->at, *end = scan->end;
    if (*at == '-')
        at++;
    const char *digits = at;
    at = skip_digits(at, end);
    if (at == digits)
        return fail(scan, at, "invalid number");
    if (*digits == '0' && at - digits > 1)
        return fail(scan, digits + 1, "number starts with 0");
    if (at < end && *at == '.') {
        digits = at + 1;
        at = skip_digits(digits, end);
        if (at == digits)
            return fail(scan, at, "invalid number");
    }
    if (at < end && (*at | 0x20) == 'e') {
        at++;
        if (at < end && (*at == '+' || *at == '-'))
            at++;
        digits = at;
        at = skip_digits(at, end);
        if (at == digits)
            return fail(scan, at, "invalid number");
    }
    scan->at = at;
    return true;
}

static bool scan_literal(struct scan *scan, struct str word)
{
    for (size_t i = 0; i < word.length; i++)
        if (scan->at + i == scan->end || scan->at[i] != word.data[i])
            return fail(scan, scan->at + i, "invalid value");
    scan->at += word.length;
    return true;
}

static bool scan_scalar(struct scan *scan)
{
    bool has_escapes;
    if (scan->at == scan->end)
        return fail(scan, scan->at, NULL);
    switch (*scan->at) {
    case '"': scan->at++; return scan_rest_of_string(scan, &has_escapes);
    case 't': return scan_literal(scan, STR("true"));
    case 'f': return scan_literal(scan, STR("false"));
    case 'n': return scan_literal(scan, STR("null"));
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
    case '9': return scan_number(scan);
    default: return fail(scan, scan->at, "a value is expected");
    }
}

// A key and its colon, up to the first byte of the value.
static inline bool scan_key(struct scan *scan, struct str *key, bool *has_escapes)
{
    if (!take(scan, '"'))
        return fail(scan, scan->at, "a key is expected");
    const char *start = scan->at;
    *has_escapes = false;
    if (!scan_rest_of_string(scan, has_escapes))
        return false;
    *key = (struct str){start, (size_t)(scan->at - 1 - start)};
    skip_space(scan);
    if (!take(scan, ':'))
        return fail(scan, scan->at, "':' is expected");
    skip_space(scan);
    return true;
}

static inline bool is_in_object(const struct scan *scan)
{
    size_t i = scan->depth - 1;
    return scan->is_object[i / 64] >> (i % 64) & 1;
}

static bool open_container(struct scan *scan, bool is_object)
{
    size_t i = scan->depth;
    if (i == SPAN_DEPTH_MAX)
        return fail(scan, scan->at, "nested too deep");
    uint64_t bit = UINT64_C(1) << (i % 64);
    uint64_t outer = i % 64 ? scan->is_object[i / 64] & (bit - 1) : 0;
    scan->is_object[i / 64] = is_object ? outer | bit : outer;
    scan->depth++;
    scan->at++;
    skip_space(scan);
    return true;
}

enum after { AFTER_ERROR, AFTER_COMMA, AFTER_CLOSE };

// What follows a value inside of a container: ',' or the closing bracket.
static inline enum after scan_separator(struct scan *scan)
{
    skip_space(scan);
    bool is_object = is_in_object(scan);
    if (take(scan, ',')) {
        skip_space(scan);
        return AFTER_COMMA;
    }
    if (take(scan, is_object ? '}' : ']')) {
        scan->depth--;
        return AFTER_CLOSE;
    }
    fail(scan, scan->at, is_object ? "',' or '}' is expected" : "',' or ']' is expected");
    return AFTER_ERROR;
}

// Behind a value: closes what ends there and goes to the next value. *is_done: the outermost one has ended.
static inline bool scan_to_next_value(struct scan *scan, size_t outer, bool *is_done)
{
    struct str key;
    bool has_escapes;
    while (scan->depth > outer) {
        enum after after = scan_separator(scan);
        if (after == AFTER_COMMA)
            return is_in_object(scan) ? scan_key(scan, &key, &has_escapes) : true;
        if (after == AFTER_ERROR)
            return false;
    }
    *is_done = true;
    return true;
}

// One value of any kind that starts at scan->at, to the byte behind it.
static bool scan_value(struct scan *scan)
{
    size_t outer = scan->depth;
    bool is_done = false;
    struct str key;
    bool has_escapes;
    while (!is_done) {
        char first = scan->at < scan->end ? *scan->at : '\0';
        if (first == '[' || first == '{') {
            if (!open_container(scan, first == '{'))
                return false;
            if (take(scan, first == '{' ? '}' : ']'))
                scan->depth--; // empty: what follows it is looked at below
            else if (first == '[' || scan_key(scan, &key, &has_escapes))
                continue;
            else
                return false;
        } else if (!scan_scalar(scan)) {
            return false;
        }
        if (!scan_to_next_value(scan, outer, &is_done))
            return false;
    }
    return true;
}

// Only white space may stand behind the text's value.
static bool scan_end(struct scan *scan)
{
    skip_space(scan);
    return scan->at == scan->end || fail(scan, scan->at, "text behind the value");
}

bool span_validate(struct str text, const char **error, size_t *error_offset)
{
    struct scan scan = scan_of(text);
    const char *start = scan.at;
    skip_space(&scan);
    bool is_valid = scan_value(&scan) && scan_end(&scan);
    if (error)
        *error = scan.error;
    if (error_offset)
        *error_offset = is_valid ? 0 : (size_t)(scan.at - start);
    return is_valid;
}

static void grow_members(struct span_object *object)
{
    size_t capacity = object->capacity ? object->capacity * 2 : FIRST_MEMBERS;
    struct span_member *members = realloc(object->members, capacity * sizeof(*members));
    if (!members)
        die("out of memory");
    object->members = members;
    object->capacity = capacity;
}

static bool index_member(struct span_object *object, struct scan *scan)
{
    if (object->count == SPAN_MEMBERS_MAX)
        return fail(scan, scan->at, "too many members");
    if (object->count == object->capacity)
        grow_members(object);
    struct span_member *member = &object->members[object->count];
    if (!scan_key(scan, &member->key, &member->key_has_escapes))
        return false;
    const char *start = scan->at;
    if (!scan_value(scan))
        return false;
    member->value = (struct str){start, (size_t)(scan->at - start)};
    object->count++;
    return true;
}

static bool index_object(struct span_object *object, struct scan *scan)
{
    skip_space(scan);
    if (scan->at == scan->end || *scan->at != '{')
        return fail(scan, scan->at, "not a JSON object");
    open_container(scan, true);
    if (take(scan, '}'))
        return scan_end(scan);
    enum after after;
    do {
        if (!index_member(object, scan))
            return false;
        after = scan_separator(scan);
    } while (after == AFTER_COMMA);
    return after == AFTER_CLOSE && scan_end(scan);
}

bool span_index(struct span_object *object, struct str text)
{
    struct scan scan = scan_of(text);
    const char *start = scan.at;
    object->count = 0;
    bool is_valid = index_object(object, &scan);
    object->error = is_valid ? NULL : scan.error;
    object->error_offset = is_valid ? 0 : (size_t)(scan.at - start);
    return is_valid;
}

void span_free(struct span_object *object)
{
    free(object->members);
    *object = (struct span_object){0};
}

size_t span_value_length(struct str text)
{
    struct scan scan = scan_of(text);
    const char *start = scan.at;
    return scan_value(&scan) ? (size_t)(scan.at - start) : 0;
}

bool span_is_utf8(struct str text)
{
    struct scan scan = scan_of(text);
    while (scan.at < scan.end) {
        if ((unsigned char)*scan.at < 0x80)
            scan.at++;
        else if (!scan_foreign(&scan))
            return false;
    }
    return true;
}

enum span_kind span_kind(struct str value)
{
    switch (value.length ? value.data[0] : 'n') {
    case '{': return SPAN_OBJECT;
    case '[': return SPAN_ARRAY;
    case '"': return SPAN_STRING;
    case 't': return SPAN_TRUE;
    case 'f': return SPAN_FALSE;
    case 'n': return SPAN_NULL;
    default: return SPAN_NUMBER;
    }
}

static uint32_t unit_value(const char *digits)
{
    return hex_value(digits[0]) << 12 | hex_value(digits[1]) << 8 | hex_value(digits[2]) << 4 |
           hex_value(digits[3]);
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
    char *text = arena_alloc(arena, inside.length); // an escape is never shorter than its text
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

// Enters a container at its start or goes over the comma before its next value; false at its end.
static bool step(struct scan *scan, size_t position, char opening)
{
    if (position == 0) {
        skip_space(scan);
        if (!take(scan, opening))
            return false;
    } else {
        scan->at += position;
        skip_space(scan);
        if (!take(scan, ','))
            return false;
    }
    skip_space(scan);
    return true;
}

bool span_next_element(struct str array, size_t *position, struct str *element)
{
    struct scan scan = scan_of(array);
    if (*position > array.length || !step(&scan, *position, '['))
        return false;
    const char *start = scan.at;
    if (!scan_value(&scan)) // the bracket of an empty array
        return false;
    *element = (struct str){start, (size_t)(scan.at - start)};
    *position = (size_t)(scan.at - array.data);
    return true;
}

bool span_next_member(struct str object, size_t *position, struct span_member *member)
{
    struct scan scan = scan_of(object);
    if (*position > object.length || !step(&scan, *position, '{'))
        return false;
    if (!scan_key(&scan, &member->key, &member->key_has_escapes))
        return false;
    const char *start = scan.at;
    if (!scan_value(&scan))
        return false;
    member->value = (struct str){start, (size_t)(scan.at - start)};
    *position = (size_t)(scan.at - object.data);
    return true;
}

struct str span_get(struct str object, struct str key)
{
    struct str value = {0};
    struct span_member member;
    size_t position = 0;
    while (span_next_member(object, &position, &member))
        if (span_key_is(member.key, member.key_has_escapes, key))
            value = member.value;
    return value;
}

struct str span_compact(struct arena *arena, struct str text)
{
    struct scan scan = scan_of(text);
    char *compact = arena_alloc(arena, text.length);
    size_t length = 0;
    bool has_escapes;
    while (skip_space(&scan), scan.at < scan.end) {
        const char *start = scan.at++;
        if (*start == '"')
            scan_rest_of_string(&scan, &has_escapes);
        memcpy(compact + length, start, (size_t)(scan.at - start));
        length += (size_t)(scan.at - start);
    }
    return (struct str){compact, length};
}
