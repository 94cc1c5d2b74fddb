// The structured data that a page carries in scripts: JSON-LD, read into one flat list of values.
//
// Pages write it by templates, and many are damaged: what can be understood is read, up to the place where nothing can.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_WEB_JSONLD_H
#define SHEAF_WEB_JSONLD_H

#include "web/tree.h"

enum {
    JSONLD_VALUES_MAX = 200000, // of a page; what is beyond is not read
    JSONLD_DEPTH_MAX = 128, // arrays and objects in each other; a deeper script is read up to there
};

#define JSONLD_NONE UINT32_MAX

enum jsonld_kind {
    JSONLD_NULL, // also what is no value: NaN, undefined
    JSONLD_FALSE,
    JSONLD_TRUE,
    JSONLD_NUMBER,
    JSONLD_STRING,
    JSONLD_ARRAY,
    JSONLD_OBJECT
};

// A value in document order. Its members or elements are the values behind it up to 'end': the first is the next
// value, the next is at 'end' of the one before.
struct jsonld_value {
    struct str key;  // of a member; {0} of any other value
    struct str text; // a string between its quotes, or a number, as written
    uint32_t parent; // JSONLD_NONE: none
    uint32_t end;    // index behind its last descendant
    enum jsonld_kind kind;
    bool has_escapes; // a string holds a backslash
};

// An object that others refer to by its "@id".
struct jsonld_target {
    struct str id; // as written
    uint32_t object;
};

// {0} is a valid empty list. Everything lives in the arena of jsonld_read, texts without escapes in the scripts.
struct jsonld {
    struct jsonld_value *values;
    size_t count, capacity;
    struct jsonld_target *targets; // in the order of their ids, then of the page
    size_t target_count;
    bool is_broken; // a script ends in the middle, or its rest was not understood, or was too much
};

// Appends what a script holds. Allowed besides JSON: several values, comments, CDATA and HTML comment marks, commas too
// many or too few, line ends and quotes inside of strings (a quote ends one only where a member or the end may follow),
// unknown escapes, an end that is missing. False when the rest of the script was not understood. Linear; no recursion.
bool jsonld_read(struct jsonld *list, struct arena *arena, struct str script);

// The same for all scripts of a page whose type is JSON-LD's.
void jsonld_read_tree(struct jsonld *list, struct arena *arena, const struct tree *tree);

// The member of an object, as found first; JSONLD_NONE without, or when 'object' is none.
uint32_t jsonld_get(const struct jsonld *list, uint32_t object, const char *key);

// An object that only refers to another one by "@id" gives that one; any other value gives itself.
uint32_t jsonld_resolve(const struct jsonld *list, uint32_t value);

// The value itself, or the first element of an array, resolved.
uint32_t jsonld_first(const struct jsonld *list, uint32_t value);

// Walks what may be one value or an array of them: start with *element = JSONLD_NONE. False at the end. Not resolved.
bool jsonld_next(const struct jsonld *list, uint32_t value, uint32_t *element);

// True when one of an object's types is 'type', with or without a vocabulary before it ("schema:", "https://schema.org/").
bool jsonld_has_type(const struct jsonld *list, uint32_t object, const char *type);

// A string or number with escapes and character references ("&amp;") decoded; {0} for any other value. May hold
// markup and line ends.
struct str jsonld_text(const struct jsonld *list, uint32_t value, struct arena *arena);

// The text of a value as people mean it: a string, the first of an array, of an object its name, value or address.
struct str jsonld_label(const struct jsonld *list, uint32_t value, struct arena *arena);

// True for true, "True" and "true"; 'otherwise' for what is neither that nor false.
bool jsonld_bool(const struct jsonld *list, uint32_t value, bool otherwise);

#endif
