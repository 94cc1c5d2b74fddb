// SPDX-License-Identifier: MIT
#include "merge/overlay.h"

#include "json/write.h"
#include "merge/value.h"
#include "record/fields.h"

#include <limits.h>
#include <stdlib.h>

// For fields that the program itself adds: id, duplicates, warnings.
enum {
    MEMBERS_KEPT_FREE = 8,
    PART_KEPT_FREE = 8, // one eighth of the bytes
};

static struct overlay_field *append(struct overlay *overlay, struct str name, struct str key)
{
    overlay->fields = arena_grow(overlay->arena, overlay->fields, overlay->count,
                                 &overlay->capacity, sizeof(*overlay->fields));
    *table_put(&overlay->by_name, name, 0, NULL) = overlay->count;
    struct overlay_field *field = &overlay->fields[overlay->count++];
    *field = (struct overlay_field){.key = key, .place = field_index(name)};
    return field;
}

void overlay_start(struct overlay *overlay, struct arena *arena, struct str line, size_t limit)
{
    overlay_free(overlay);
    *overlay = (struct overlay){.arena = arena, .line = line, .size = line.length, .limit = limit};
    struct span_member member;
    size_t position = 0;
    while (span_next_member(line, &position, &member)) {
        struct str name = member.key_has_escapes ? span_unescape(arena, member.key) : member.key;
        append(overlay, name, member.key)->value = member.value;
    }
    overlay->own_count = overlay->count;
}

struct overlay_field *overlay_find(const struct overlay *overlay, struct str name)
{
    const uint64_t *position = table_get(&overlay->by_name, name);
    return position ? &overlay->fields[*position] : NULL;
}

struct str overlay_get(const struct overlay *overlay, struct str name)
{
    const struct overlay_field *field = overlay_find(overlay, name);
    return field ? field->value : (struct str){0};
}

bool overlay_set(struct overlay *overlay, struct str name, struct str value, uint32_t source)
{
    if (!value.length)
        value = STR("null");
    struct overlay_field *field = overlay_find(overlay, name);
    size_t room = field ? field->value.length : 0;
    size_t need = value.length + (field ? 0 : 2 * name.length + sizeof("\"\":,"));
    size_t limit = source ? overlay->limit - overlay->limit / PART_KEPT_FREE : overlay->limit;
    if (need > room && (overlay->size > limit || need - room > limit - overlay->size))
        return false;
    if (!field) {
        size_t most = source ? SPAN_MEMBERS_MAX - MEMBERS_KEPT_FREE : SPAN_MEMBERS_MAX;
        if (overlay->count >= most)
            return false;
        struct str quoted = value_of_text(overlay->arena, name);
        field = append(overlay, name, str_slice(quoted, 1, quoted.length - 1));
    }
    overlay->size = overlay->size + need - room;
    field->value = arena_copy(overlay->arena, value);
    field->source = source;
    overlay->is_changed = true;
    return true;
}

static void write_field(const struct overlay_field *field, struct buffer *out)
{
    value_key(out, field->key);
    buffer_put(out, field->value);
}

// Known fields in the dictionary's order, then unknown ones as they came.
static int by_place(const void *left, const void *right)
{
    const struct overlay_field *a = *(const struct overlay_field *const *)left;
    const struct overlay_field *b = *(const struct overlay_field *const *)right;
    unsigned place_a = (unsigned)a->place, place_b = (unsigned)b->place; // -1 is last
    if (place_a != place_b)
        return place_a < place_b ? -1 : 1;
    return (a > b) - (a < b);
}

// The new fields in the order in which they are to be written; NULL behind the last.
static const struct overlay_field **sort_new(const struct overlay *overlay)
{
    size_t count = overlay->count - overlay->own_count;
    const struct overlay_field **sorted = arena_array(overlay->arena, count + 1, sizeof(*sorted));
    for (size_t i = 0; i < count; i++)
        sorted[i] = &overlay->fields[overlay->own_count + i];
    qsort(sorted, count, sizeof(*sorted), by_place);
    return sorted;
}

void overlay_write(const struct overlay *overlay, struct buffer *out)
{
    if (!overlay->is_changed) {
        buffer_put(out, overlay->line);
        return;
    }
    const struct overlay_field **new = sort_new(overlay);
    buffer_byte(out, '{');
    for (size_t i = 0; i < overlay->own_count; i++) {
        const struct overlay_field *field = &overlay->fields[i];
        // A new field stands before the first one that the dictionary has behind it.
        while (*new && (*new)->place >= 0 && (*new)->place < field->place)
            write_field(*new ++, out);
        write_field(field, out);
    }
    while (*new)
        write_field(*new ++, out);
    buffer_byte(out, '}');
}

void overlay_free(struct overlay *overlay)
{
    table_free(&overlay->by_name);
    *overlay = (struct overlay){0};
}
