// SPDX-License-Identifier: MIT
#include "merge/trace.h"

#include "json/write.h"
#include "merge/value.h"

#include <stdlib.h>

static void append(struct trace *trace, struct arena *arena, struct trace_entry entry)
{
    trace->items =
        arena_grow(arena, trace->items, trace->count, &trace->capacity, sizeof(*trace->items));
    trace->items[trace->count++] = entry;
}

static struct str finish(struct arena *arena, struct buffer *out)
{
    struct str copy = arena_copy(arena, buffer_str(out));
    buffer_free(out);
    return copy;
}

// The fields of an entry whose values come from its source; they are claimed by it.
static size_t write_claimed(struct overlay *overlay, struct str names, uint32_t source,
                            struct buffer *out)
{
    size_t count = 0, position = 0;
    struct str element;
    buffer_byte(out, '[');
    while (span_next_element(names, &position, &element)) {
        struct str name = value_text(overlay->arena, element);
        struct overlay_field *field = name.length ? overlay_find(overlay, name) : NULL;
        if (!field || field->source != source)
            continue;
        field->is_claimed = true;
        write_comma(out);
        buffer_put(out, element);
        count++;
    }
    buffer_byte(out, ']');
    return count;
}

// An entry with its fields narrowed down; all else in it as it stands.
static struct trace_entry narrow(struct overlay *overlay, struct str raw, uint32_t source)
{
    struct arena *arena = overlay->arena;
    struct trace_entry entry = {
        .id = value_text(arena, span_get(raw, STR("capture_id"))),
        .rule = value_text(arena, span_get(raw, STR("rule"))),
    };
    struct buffer out = {0};
    struct span_member member;
    size_t position = 0;
    buffer_byte(&out, '{');
    while (span_next_member(raw, &position, &member)) {
        value_key(&out, member.key);
        if (str_equal(member.key, STR("fields")) && span_kind(member.value) == SPAN_ARRAY)
            entry.fields = write_claimed(overlay, member.value, source, &out);
        else
            buffer_put(&out, member.value);
    }
    buffer_byte(&out, '}');
    entry.raw = finish(arena, &out);
    return entry;
}

void trace_carry(struct trace *trace, struct overlay *overlay, struct str duplicates,
                 uint32_t source)
{
    if (value_is_empty(duplicates) || span_kind(duplicates) != SPAN_ARRAY)
        return;
    struct str element;
    size_t position = 0;
    while (span_next_element(duplicates, &position, &element)) {
        struct trace_entry entry = {.raw = arena_copy(overlay->arena, element)};
        if (span_kind(element) == SPAN_OBJECT)
            entry = narrow(overlay, element, source);
        append(trace, overlay->arena, entry);
    }
}

void trace_add(struct trace *trace, struct arena *arena, const struct trace_entry *entry,
               struct str score, const struct str *names)
{
    struct buffer out = {0};
    buffer_byte(&out, '{');
    write_key(&out, STR("capture_id"));
    write_text(&out, entry->id);
    write_key(&out, STR("rule"));
    write_text(&out, entry->rule);
    write_key(&out, STR("score"));
    buffer_put(&out, score);
    write_key(&out, STR("fields"));
    buffer_byte(&out, '[');
    for (size_t i = 0; i < entry->fields; i++) {
        write_comma(&out);
        buffer_byte(&out, '"');
        buffer_put(&out, names[i]);
        buffer_byte(&out, '"');
    }
    buffer_put(&out, STR("]}"));
    struct trace_entry added = *entry;
    added.raw = finish(arena, &out);
    append(trace, arena, added);
}

// A relation to an article that is kept apart, not a capture of this one.
static bool is_relation(const struct trace_entry *entry)
{
    return str_ends(entry->rule, STR("-of"));
}

static int compare_identity(const struct trace_entry *a, const struct trace_entry *b)
{
    int order = str_compare(a->id, b->id);
    if (!order)
        order = (int)is_relation(a) - (int)is_relation(b);
    if (!order && is_relation(a))
        order = str_compare(a->rule, b->rule);
    return order;
}

// Of entries for one capture the one that names most fields comes first.
static int compare(const void *left, const void *right)
{
    const struct trace_entry *a = left, *b = right;
    int order = compare_identity(a, b);
    if (!order)
        order = (a->fields < b->fields) - (a->fields > b->fields);
    return order ? order : str_compare(a->raw, b->raw);
}

// True when an entry says nothing that the list has not said.
static bool is_said(const struct trace *trace, size_t i, struct str survivor)
{
    const struct trace_entry *entry = &trace->items[i];
    if (entry->id.length && !is_relation(entry) && str_equal(entry->id, survivor))
        return true;
    if (i == 0)
        return false;
    const struct trace_entry *before = entry - 1;
    return entry->id.length ? compare_identity(before, entry) == 0
                            : !before->id.length && str_equal(before->raw, entry->raw);
}

bool trace_write(struct trace *trace, struct str survivor, size_t limit, struct buffer *out)
{
    if (trace->count)
        qsort(trace->items, trace->count, sizeof(*trace->items), compare);
    size_t start = out->length;
    buffer_byte(out, '[');
    for (size_t i = 0; i < trace->count; i++) {
        if (is_said(trace, i, survivor))
            continue;
        if (out->length - start + trace->items[i].raw.length + sizeof(",]") > limit) {
            buffer_byte(out, ']');
            return false;
        }
        write_comma(out);
        buffer_put(out, trace->items[i].raw);
    }
    buffer_byte(out, ']');
    return true;
}
