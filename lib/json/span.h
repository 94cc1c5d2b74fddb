// Strict validation of one JSON text in one pass, with an index of the top-level members of an object:
// where each key and value stands in the bytes. Nothing is parsed, copied or changed.
//
// Accepts exactly RFC 8259 with UTF-8 text: no BOM, no raw control bytes in strings, no bad UTF-8 (overlong
// forms and raw surrogates included). Free cases of the RFC are accepted: numbers of any size and precision,
// duplicate keys, escaped lone surrogates, \u0000, depth up to SPAN_DEPTH_MAX.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_JSON_SPAN_H
#define SHEAF_JSON_SPAN_H

#include "base/arena.h"

enum {
    SPAN_DEPTH_MAX = 1024,    // nested arrays and objects; deeper is an error
    SPAN_MEMBERS_MAX = 65536, // members of the top-level object; more is an error
};

// One member of an object. All three point into the text that was indexed.
struct span_member {
    struct str key;       // between its quotes, escapes as written
    struct str value;     // the value's bytes, without white space around it
    bool key_has_escapes; // key holds a backslash: compare it only after span_unescape
};

// The result of span_index. 'members' is reused by the next call; free it with span_free.
struct span_object {
    struct span_member *members;
    size_t count, capacity;
    const char *error;   // why the text is no JSON object, lower case, static; NULL when it is one
    size_t error_offset; // byte offset of the first byte that is wrong
};

// Validates 'text' as one JSON object and indexes its members in order. White space around it is allowed.
// False with error and error_offset set when it is not; members before the error are then still valid.
bool span_index(struct span_object *object, struct str text);
void span_free(struct span_object *object);

// Validates any JSON value (what JSONTestSuite tests). *error and *error_offset may be NULL.
bool span_validate(struct str text, const char **error, size_t *error_offset);

// The length in bytes of the JSON value that starts at text.data[0] (an object or array to its closing brace,
// a string to its closing quote), validated; 0 when it is damaged or cut. What follows it is not looked at.
size_t span_value_length(struct str text);

enum span_kind {
    SPAN_NULL,
    SPAN_FALSE,
    SPAN_TRUE,
    SPAN_NUMBER,
    SPAN_STRING,
    SPAN_ARRAY,
    SPAN_OBJECT
};

// The kind of a valid value.
enum span_kind span_kind(struct str value);

// The text of a valid string value (quotes included in 'value'), escapes decoded, as valid UTF-8. A lone
// surrogate becomes U+FFFD. Without escapes the result points into 'value', else into the arena.
struct str span_text(struct arena *arena, struct str value);

// The same for the bytes between the quotes (a key).
struct str span_unescape(struct arena *arena, struct str inside);

// True when a valid key (between its quotes) means 'name', escapes decoded.
bool span_key_is(struct str key, bool has_escapes, struct str name);

// True for well-formed UTF-8, as strict as inside of a string.
bool span_is_utf8(struct str text);

// Walks a valid array: the next element into *element. Start with *position = 0. False at the end.
bool span_next_element(struct str array, size_t *position, struct str *element);

// Walks a valid object: the next member. Start with *position = 0. False at the end.
bool span_next_member(struct str object, size_t *position, struct span_member *member);

// The value of a key in a valid object (the last one when it stands twice), or {0}.
struct str span_get(struct str object, struct str key);

// A valid text with the white space outside of strings taken out; all else byte for byte.
struct str span_compact(struct arena *arena, struct str text);

#endif
