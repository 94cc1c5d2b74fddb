// SPDX-License-Identifier: MIT
#include "record/record.h"

#include "base/die.h"
#include "json/write.h"
#include "record/fields.h"

#include <stdlib.h>

static void make_room(struct record *record, size_t count)
{
    if (count <= record->capacity)
        return;
    size_t capacity = record->capacity * 2 > count ? record->capacity * 2 : count;
    record->fields = realloc(record->fields, capacity * sizeof(*record->fields));
    if (!record->fields)
        die("out of memory");
    record->capacity = capacity;
}

bool record_read(struct record *record, struct str line)
{
    record->line = line;
    record->is_changed = false;
    bool is_valid = span_index(&record->index, line);
    record->count = record->index.count;
    make_room(record, record->count);
    for (size_t i = 0; i < record->count; i++) {
        const struct span_member *member = &record->index.members[i];
        record->fields[i] = (struct record_field){
            .key = member->key, .value = member->value, .key_has_escapes = member->key_has_escapes};
    }
    return is_valid;
}

void record_free(struct record *record)
{
    free(record->fields);
    span_free(&record->index);
    buffer_free(&record->scratch);
    *record = (struct record){0};
}

// The last field of that key that stands, or NULL.
static struct record_field *find(const struct record *record, struct str key)
{
    for (size_t i = record->count; i-- > 0;) {
        struct record_field *field = &record->fields[i];
        if (field->key.length != key.length && !field->key_has_escapes)
            continue; // most keys, without a call
        if (span_key_is(field->key, field->key_has_escapes, key) && !field->is_removed)
            return field;
    }
    return NULL;
}

struct str record_get(const struct record *record, struct str key)
{
    const struct record_field *field = find(record, key);
    return field ? field->value : (struct str){0};
}

bool record_has(const struct record *record, struct str key)
{
    return find(record, key) != NULL;
}

static struct str text_of(struct arena *arena, struct str value)
{
    if (!value.data || span_kind(value) != SPAN_STRING)
        return (struct str){0};
    return span_text(arena, value);
}

struct str record_text(const struct record *record, struct str key)
{
    return text_of(record->arena, record_get(record, key));
}

static struct str member_of(const struct record *record, struct str object, struct str key)
{
    return object.data ? span_get(object, key) : record_get(record, key);
}

// The value of the longest key that *path starts with (up to its end or a dot) in an object, {0} being the record.
// *path becomes what follows the key and its dot: {0} at its end.
static struct str longest_key(const struct record *record, struct str object, struct str *path)
{
    struct str value = member_of(record, object, *path);
    if (value.data) {
        *path = (struct str){0};
        return value;
    }
    for (size_t length = path->length; length-- > 0;) {
        if (path->data[length] != '.')
            continue;
        value = member_of(record, object, str_slice(*path, 0, length));
        if (value.data) {
            *path = str_slice(*path, length + 1, path->length);
            return value;
        }
    }
    return value;
}

struct str record_path(const struct record *record, struct str path)
{
    struct str value = longest_key(record, (struct str){0}, &path);
    while (value.data && path.data) {
        if (span_kind(value) != SPAN_OBJECT)
            return (struct str){0};
        value = longest_key(record, value, &path);
    }
    return value;
}

struct json_t *record_tree(const struct record *record, struct str key)
{
    return tree_parse(record->trees, record_get(record, key));
}

static struct str key_as_json(struct record *record, struct str key)
{
    buffer_reset(&record->scratch);
    write_escaped(&record->scratch, key);
    return arena_copy(record->arena, buffer_str(&record->scratch));
}

void record_set(struct record *record, struct str key, struct str raw_json)
{
    struct record_field *field = find(record, key);
    if (!field) {
        make_room(record, record->count + 1);
        field = &record->fields[record->count++];
        *field = (struct record_field){.key = key_as_json(record, key)};
        field->key_has_escapes = str_find_byte(field->key, '\\', 0) != STR_NONE;
    } else if (str_equal(field->value, raw_json)) {
        return;
    }
    field->value = raw_json;
    field->is_changed = true;
    record->is_changed = true;
}

void record_set_text(struct record *record, struct str key, struct str text)
{
    buffer_reset(&record->scratch);
    write_text_or_null(&record->scratch, text);
    record_set(record, key, arena_copy(record->arena, buffer_str(&record->scratch)));
}

void record_set_tree(struct record *record, struct str key, const struct json_t *tree)
{
    record_set(record, key, tree ? tree_dump(record->arena, tree) : STR("null"));
}

void record_remove(struct record *record, struct str key)
{
    for (size_t i = 0; i < record->count; i++) {
        struct record_field *field = &record->fields[i];
        if (field->is_removed || !span_key_is(field->key, field->key_has_escapes, key))
            continue;
        field->is_removed = true;
        record->is_changed = true;
    }
}

// Takes removed fields out for good.
static void drop_removed(struct record *record)
{
    size_t kept = 0;
    for (size_t i = 0; i < record->count; i++)
        if (!record->fields[i].is_removed)
            record->fields[kept++] = record->fields[i];
    record->count = kept;
}

// The position in the dictionary; fields_count for unknown keys.
static size_t rank_of(struct record *record, const struct record_field *field)
{
    struct str name =
        field->key_has_escapes ? span_unescape(record->arena, field->key) : field->key;
    int index = field_index(name);
    return index < 0 ? fields_count : (size_t)index;
}

static void add_missing(struct record *record)
{
    for (size_t i = 0; i < fields_count; i++)
        if (!fields[i].is_optional && !record_has(record, fields[i].name))
            record_set(record, fields[i].name, field_empty(&fields[i]));
}

void record_complete(struct record *record)
{
    drop_removed(record);
    add_missing(record);
    size_t *ranks = arena_array(record->arena, record->count, sizeof(*ranks));
    size_t *starts = arena_array(record->arena, fields_count + 2, sizeof(*starts));
    bool is_sorted = true;
    for (size_t i = 0; i < record->count; i++) {
        ranks[i] = rank_of(record, &record->fields[i]);
        starts[ranks[i] + 1]++;
        is_sorted = is_sorted && (i == 0 || ranks[i - 1] <= ranks[i]);
    }
    if (is_sorted)
        return;
    for (size_t i = 1; i <= fields_count; i++)
        starts[i] += starts[i - 1];
    // A counting sort: stable, so that unknown and duplicate keys keep their order.
    struct record_field *sorted = arena_array(record->arena, record->count, sizeof(*sorted));
    for (size_t i = 0; i < record->count; i++)
        sorted[starts[ranks[i]]++] = record->fields[i];
    memcpy(record->fields, sorted, record->count * sizeof(*sorted));
    record->is_changed = true;
}

void record_write(const struct record *record, struct buffer *out)
{
    if (!record->is_changed) {
        buffer_put(out, record->line);
        return;
    }
    buffer_byte(out, '{');
    bool is_first = true;
    for (size_t i = 0; i < record->count; i++) {
        const struct record_field *field = &record->fields[i];
        if (field->is_removed)
            continue;
        buffer_put(out, is_first ? STR("\"") : STR(",\""));
        buffer_put(out, field->key);
        buffer_put(out, STR("\":"));
        buffer_put(out, field->value);
        is_first = false;
    }
    buffer_byte(out, '}');
}
