// SPDX-License-Identifier: MIT
#include "json/span.h"

#include "base/die.h"
#include "json/syntax.h"

#include <stdlib.h>

enum { FIRST_MEMBERS = 64 }; // entries allocated at first; doubles up to SPAN_MEMBERS_MAX

bool span_validate(struct str text, const char **error, size_t *error_offset)
{
    struct syntax syntax = syntax_of(text);
    const char *start = syntax.at;
    syntax_skip_space(&syntax);
    bool is_valid = syntax_value(&syntax) && syntax_end(&syntax);
    if (error)
        *error = syntax.error;
    if (error_offset)
        *error_offset = is_valid ? 0 : (size_t)(syntax.at - start);
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

static bool index_member(struct span_object *object, struct syntax *syntax)
{
    if (object->count == SPAN_MEMBERS_MAX)
        return syntax_fail(syntax, syntax->at, "too many members");
    if (object->count == object->capacity)
        grow_members(object);
    if (!syntax_member(syntax, &object->members[object->count]))
        return false;
    object->count++;
    return true;
}

static bool index_object(struct span_object *object, struct syntax *syntax)
{
    syntax_skip_space(syntax);
    if (syntax->at == syntax->end || *syntax->at != '{')
        return syntax_fail(syntax, syntax->at, "not a JSON object");
    syntax_open(syntax, true);
    if (syntax_take(syntax, '}'))
        return syntax_end(syntax);
    enum syntax_after after;
    do {
        if (!index_member(object, syntax))
            return false;
        after = syntax_separator(syntax);
    } while (after == AFTER_COMMA);
    return after == AFTER_CLOSE && syntax_end(syntax);
}

bool span_index(struct span_object *object, struct str text)
{
    struct syntax syntax = syntax_of(text);
    const char *start = syntax.at;
    object->count = 0;
    bool is_valid = index_object(object, &syntax);
    object->error = is_valid ? NULL : syntax.error;
    object->error_offset = is_valid ? 0 : (size_t)(syntax.at - start);
    return is_valid;
}

void span_free(struct span_object *object)
{
    free(object->members);
    *object = (struct span_object){0};
}

size_t span_value_length(struct str text)
{
    struct syntax syntax = syntax_of(text);
    const char *start = syntax.at;
    return syntax_value(&syntax) ? (size_t)(syntax.at - start) : 0;
}

bool span_is_utf8(struct str text)
{
    struct syntax syntax = syntax_of(text);
    while (syntax.at < syntax.end) {
        if ((unsigned char)*syntax.at < 0x80)
            syntax.at++;
        else if (!syntax_foreign(&syntax))
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

// Enters a container at its start or goes over the comma before its next value; false at its end.
static bool step(struct syntax *syntax, size_t position, char opening)
{
    if (position == 0) {
        syntax_skip_space(syntax);
        if (!syntax_take(syntax, opening))
            return false;
    } else {
        syntax->at += position;
        syntax_skip_space(syntax);
        if (!syntax_take(syntax, ','))
            return false;
    }
    syntax_skip_space(syntax);
    return true;
}

bool span_next_element(struct str array, size_t *position, struct str *element)
{
    struct syntax syntax = syntax_of(array);
    if (*position > array.length || !step(&syntax, *position, '['))
        return false;
    const char *start = syntax.at;
    if (!syntax_value(&syntax)) // the bracket of an empty array
        return false;
    *element = (struct str){start, (size_t)(syntax.at - start)};
    *position = (size_t)(syntax.at - array.data);
    return true;
}

bool span_next_member(struct str object, size_t *position, struct span_member *member)
{
    struct syntax syntax = syntax_of(object);
    if (*position > object.length || !step(&syntax, *position, '{') ||
        !syntax_member(&syntax, member))
        return false;
    *position = (size_t)(syntax.at - object.data);
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
    struct syntax syntax = syntax_of(text);
    char *compact = arena_alloc(arena, text.length);
    size_t length = 0;
    bool has_escapes;
    while (syntax_skip_space(&syntax), syntax.at < syntax.end) {
        const char *start = syntax.at++;
        if (*start == '"')
            syntax_rest_of_string(&syntax, &has_escapes);
        memcpy(compact + length, start, (size_t)(syntax.at - start));
        length += (size_t)(syntax.at - start);
    }
    return (struct str){compact, length};
}
