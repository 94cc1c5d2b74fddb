// SPDX-License-Identifier: MIT
#include "clean/person.h"

#include "clean/debris.h"
#include "json/span.h"
#include "json/write.h"

#include <stddef.h>

// Members that are texts, in the order in which they are written (see people_write).
static const struct text_member {
    const char *key;
    size_t offset;
} text_members[] = {
    {"name", offsetof(struct person, name)},
    {"given_name", offsetof(struct person, given_name)},
    {"family_name", offsetof(struct person, family_name)},
    {"role", offsetof(struct person, role)},
    {"job_title", offsetof(struct person, job_title)},
    {"description", offsetof(struct person, description)},
};
enum { TEXT_MEMBERS = sizeof(text_members) / sizeof(*text_members) };

static struct str *text_of(struct person *person, struct str key)
{
    for (size_t i = 0; i < TEXT_MEMBERS; i++)
        if (str_equal(key, str_of(text_members[i].key)))
            return (struct str *)(void *)((char *)person + text_members[i].offset);
    return NULL;
}

// True when a member is one that people_write writes itself.
static bool is_known(const struct span_member *member, bool is_short)
{
    static const char *const known[] = {"name",        "role",        "given_name", "family_name",
                                        "job_title",   "description", "position",   "in_byline",
                                        "in_metadata", "former"};
    size_t count = is_short ? 2 : sizeof(known) / sizeof(*known);
    for (size_t i = 0; i < count; i++)
        if (span_key_is(member->key, member->key_has_escapes, str_of(known[i])))
            return true;
    return false;
}

// Takes one member. False when it is not of its type.
static bool read_member(struct arena *arena, struct person *person,
                        const struct span_member *member)
{
    struct str key = member->key_has_escapes ? span_unescape(arena, member->key) : member->key;
    enum span_kind kind = span_kind(member->value);
    bool is_bool = kind == SPAN_TRUE || kind == SPAN_FALSE || kind == SPAN_NULL;
    struct str *text = text_of(person, key);

    if (text) {
        struct str value = kind == SPAN_STRING ? span_text(arena, member->value) : (struct str){0};
        *text = value.length > 0 ? value : (struct str){0};
        return kind == SPAN_STRING || kind == SPAN_NULL;
    }
    if (str_equal(key, STR("position")))
        return kind == SPAN_NUMBER || kind == SPAN_NULL;
    if (str_equal(key, STR("former")))
        person->former = member->value;
    else if (str_equal(key, STR("in_byline")))
        person->in_byline = kind == SPAN_TRUE;
    else if (str_equal(key, STR("in_metadata")))
        person->in_metadata = kind == SPAN_TRUE;
    else
        return true;
    return is_bool;
}

bool people_read(struct arena *arena, struct str array, struct people *people)
{
    struct str element;
    *people = (struct people){0};
    if (!array.data || span_kind(array) == SPAN_NULL)
        return true;
    if (span_kind(array) != SPAN_ARRAY)
        return false;
    for (size_t position = 0; span_next_element(array, &position, &element);) {
        if (span_kind(element) != SPAN_OBJECT || people->count >= PEOPLE_MAX)
            return false;
        struct person *person = people_add(arena, people);
        struct span_member member;
        person->object = element;
        for (size_t inside = 0; span_next_member(element, &inside, &member);)
            if (!read_member(arena, person, &member))
                return false;
    }
    return true;
}

struct person *people_add(struct arena *arena, struct people *people)
{
    people->items =
        arena_grow(arena, people->items, people->count, &people->capacity, sizeof(*people->items));
    people->items[people->count] = (struct person){0};
    return &people->items[people->count++];
}

struct person *people_find(const struct people *people, struct str key)
{
    for (size_t i = 0; key.length > 0 && i < people->count; i++)
        if (str_equal(people->items[i].key, key))
            return &people->items[i];
    return NULL;
}

// A part of a name can be debris that the whole was not.
static struct str text_or_null(struct arena *arena, struct str text)
{
    struct str clean = debris_free_line(arena, text);
    return clean.length > 0 ? clean : (struct str){0};
}

void person_set_name(struct arena *arena, struct memo *memo, struct person *person,
                     struct str printed)
{
    struct name name = memo_parse(memo, arena, debris_free_line(arena, printed));
    name.full = text_or_null(arena, name.full);
    if (!name.full.data)
        return;
    person->name = name.full;
    person->key = memo_key(memo, arena, name.full);
    if (!person->given_name.data && !person->family_name.data) {
        person->given_name = text_or_null(arena, name.given);
        person->family_name = text_or_null(arena, name.family);
    }
    if (!person->role.data)
        person->role = name.role;
    if (!person->job_title.data)
        person->job_title = text_or_null(arena, name.title);
}

static void take(struct str *to, struct str from)
{
    if (!to->data)
        *to = from;
}

void person_merge(struct person *to, const struct person *from)
{
    take(&to->name, from->name);
    if (!to->given_name.data && !to->family_name.data) {
        to->given_name = from->given_name;
        to->family_name = from->family_name;
    }
    take(&to->role, from->role);
    take(&to->job_title, from->job_title);
    take(&to->description, from->description);
    take(&to->former, from->former);
    take(&to->object, from->object);
    to->in_byline |= from->in_byline;
    to->in_metadata |= from->in_metadata;
}

static void write_member(struct buffer *out, const char *key, struct str text)
{
    write_key(out, str_of(key));
    write_text_or_null(out, text);
}

static void write_extras(struct buffer *out, const struct person *person, bool is_short)
{
    struct span_member member;
    if (!person->object.data)
        return;
    for (size_t position = 0; span_next_member(person->object, &position, &member);) {
        if (is_known(&member, is_short))
            continue;
        buffer_put(out, STR(",\"")); // the key is escaped already
        buffer_put(out, member.key);
        buffer_put(out, STR("\":"));
        buffer_put(out, member.value);
    }
}

static void write_person(struct buffer *out, const struct person *person, size_t position,
                         bool is_short)
{
    buffer_byte(out, '{');
    write_member(out, "name", person->name);
    if (is_short) {
        write_member(out, "role", person->role);
    } else {
        write_member(out, "given_name", person->given_name);
        write_member(out, "family_name", person->family_name);
        write_member(out, "role", person->role);
        write_key(out, STR("position"));
        write_number(out, position);
        write_key(out, STR("in_byline"));
        write_bool(out, person->in_byline);
        write_key(out, STR("in_metadata"));
        write_bool(out, person->in_metadata);
        write_member(out, "job_title", person->job_title);
        write_key(out, STR("former"));
        buffer_put(out, person->former.data ? person->former : STR("null"));
        write_member(out, "description", person->description);
    }
    write_extras(out, person, is_short);
    buffer_byte(out, '}');
}

void people_write(struct buffer *out, const struct people *people, bool is_short)
{
    buffer_byte(out, '[');
    for (size_t i = 0; i < people->count; i++) {
        if (i > 0)
            buffer_byte(out, ',');
        write_person(out, &people->items[i], i + 1, is_short);
    }
    buffer_byte(out, ']');
}
