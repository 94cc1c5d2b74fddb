// SPDX-License-Identifier: MIT
#include "merge/persons.h"

#include "json/span.h"
#include "json/write.h"
#include "merge/value.h"
#include "text/name.h"

// 'former' speaks of the job title: the two are taken together.
static const char *const names[PERSON_FIELDS] = {
    "given_name", "family_name", "role", "job_title", "former", "description",
};
enum { JOB_TITLE = 3, FORMER = 4 };

// The key of a person's name; empty when it has none.
static struct str key_of(struct arena *arena, struct str person)
{
    if (span_kind(person) != SPAN_OBJECT)
        return (struct str){0};
    struct str name = value_text(arena, span_get(person, STR("name")));
    return name.length ? name_key(arena, name) : (struct str){0};
}

static void add(struct persons *persons, struct arena *arena, struct str raw, bool is_added)
{
    struct str key = key_of(arena, raw);
    if (key.length)
        table_put(&persons->by_name, key, persons->count, NULL);
    persons->items = arena_grow(arena, persons->items, persons->count, &persons->capacity,
                                sizeof(*persons->items));
    persons->items[persons->count++] = (struct person){.raw = raw, .is_added = is_added};
}

void persons_start(struct persons *persons, struct arena *arena, struct str authors)
{
    persons_free(persons);
    if (value_is_empty(authors) || span_kind(authors) != SPAN_ARRAY)
        return;
    struct str element;
    size_t position = 0;
    while (span_next_element(authors, &position, &element))
        add(persons, arena, element, false);
}

static struct str value_of(const struct person *person, size_t field)
{
    return person->taken[field].length ? person->taken[field]
                                       : span_get(person->raw, str_of(names[field]));
}

static bool take(struct arena *arena, struct person *person, size_t field, struct str from)
{
    struct str value = span_get(from, str_of(names[field]));
    if (value_is_empty(value))
        return false;
    person->taken[field] = arena_copy(arena, value);
    return true;
}

static bool fill(struct arena *arena, struct person *person, struct str from)
{
    bool is_taken = false;
    for (size_t field = 0; field < PERSON_FIELDS; field++) {
        if (field == FORMER || !value_is_empty(value_of(person, field)))
            continue;
        if (take(arena, person, field, from)) {
            is_taken = true;
            if (field == JOB_TITLE)
                take(arena, person, FORMER, from);
        }
    }
    return is_taken;
}

static bool is_true(struct str person, struct str key)
{
    return str_equal(span_get(person, key), STR("true"));
}

bool persons_fill(struct persons *persons, struct arena *arena, struct str authors, bool is_open)
{
    if (value_is_empty(authors) || span_kind(authors) != SPAN_ARRAY)
        return false;
    bool is_taken = false;
    struct arena scratch = {0};
    // A list in which nobody has a name keeps its form: who comes first in it must not change.
    is_open = is_open && persons->by_name.count > 0;
    struct str element;
    size_t position = 0;
    while (span_next_element(authors, &position, &element)) {
        struct str key = key_of(&scratch, element);
        const uint64_t *known = key.length ? table_get(&persons->by_name, key) : NULL;
        if (known) {
            is_taken |= fill(arena, &persons->items[*known], element);
        } else if (key.length && is_open && persons->count < PERSONS_MAX &&
                   (is_true(element, STR("in_byline")) || is_true(element, STR("in_metadata")))) {
            add(persons, arena, arena_copy(arena, element), true);
            is_taken = true;
        }
    }
    arena_free(&scratch);
    persons->is_changed |= is_taken;
    return is_taken;
}

// The field of a person's member, or PERSON_FIELDS when it is no field that may be filled.
static size_t field_of(const struct span_member *member)
{
    for (size_t field = 0; field < PERSON_FIELDS; field++)
        if (str_equal(member->key, str_of(names[field])))
            return field;
    return PERSON_FIELDS;
}

static void write_person(const struct person *person, size_t position, struct buffer *out)
{
    bool is_written[PERSON_FIELDS + 1] = {false};
    struct span_member member;
    size_t at = 0;
    buffer_byte(out, '{');
    while (span_next_member(person->raw, &at, &member)) {
        size_t field = field_of(&member);
        value_key(out, member.key);
        is_written[field] = true;
        if (person->is_added && str_equal(member.key, STR("position")))
            write_number(out, position);
        else if (field < PERSON_FIELDS && person->taken[field].length)
            buffer_put(out, person->taken[field]);
        else
            buffer_put(out, member.value);
    }
    for (size_t field = 0; field < PERSON_FIELDS; field++)
        if (!is_written[field] && person->taken[field].length) {
            write_key(out, str_of(names[field]));
            buffer_put(out, person->taken[field]);
        }
    buffer_byte(out, '}');
}

static bool is_touched(const struct person *person)
{
    bool is_touched = person->is_added;
    for (size_t field = 0; field < PERSON_FIELDS; field++)
        is_touched |= person->taken[field].length > 0;
    return is_touched;
}

struct str persons_write(const struct persons *persons, struct arena *arena)
{
    struct buffer out = {0};
    buffer_byte(&out, '[');
    for (size_t i = 0; i < persons->count; i++) {
        write_comma(&out);
        if (is_touched(&persons->items[i]))
            write_person(&persons->items[i], i + 1, &out);
        else
            buffer_put(&out, persons->items[i].raw);
    }
    buffer_byte(&out, ']');
    return arena_take(arena, &out);
}

void persons_free(struct persons *persons)
{
    table_free(&persons->by_name);
    *persons = (struct persons){0};
}
