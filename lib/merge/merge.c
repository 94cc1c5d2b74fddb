// SPDX-License-Identifier: MIT
#include "merge/merge.h"

#include "base/die.h"
#include "json/write.h"
#include "merge/codes.h"
#include "merge/trace.h"
#include "merge/value.h"
#include "merge/view.h"

#include <stdlib.h>

enum { ROOM_FOR_REST = 256 }; // bytes kept free for the keys and a warning that come last

struct merge_capture {
    struct merge_source source;
    struct str duplicates; // what it brought along; raw
    struct str id;         // its own, else the one that would have been made for it; raw
    bool gave_persons;
};

// Names end with NULL.
static const char *const date_fields[] = {"date_published", "date_published_precision",
                                          "date_published_text", NULL};
static const char *const language_fields[] = {"in_language", "in_language_basis", NULL};
static const char *const body_fields[] = {"body_status",     "body_paragraphs", "article_body",
                                          "paragraph_count", "word_count",      NULL};
static const char *const provenance_fields[] = {"original_publisher", "original_source_text",
                                                "provenance_note", NULL};
static const char *const own_fields[] = {
    "authors", "capture",     "duplicates",   "evidence", "hints",    "layout", "metadata",
    "profile", "recent_work", "related_work", "replaces", "warnings", NULL,
};

static bool is_one_of(struct str name, const char *const *names)
{
    for (; *names; names++)
        if (str_equal(name, str_of(*names)))
            return true;
    return false;
}

static bool is_special(struct str name)
{
    return is_one_of(name, own_fields) || is_one_of(name, body_fields) ||
           is_one_of(name, date_fields) || is_one_of(name, language_fields);
}

static void read_capture(struct merge *merge, struct str line)
{
    arena_reset(&merge->scratch);
    trees_reset(&merge->trees);
    merge->record.arena = &merge->scratch;
    merge->record.trees = &merge->trees;
    if (!record_read(&merge->record, line))
        die("a record that was read cannot be read again: %s", merge->record.index.error);
}

// How much a record says of its date.
static int date_level_of(const struct record *record)
{
    switch (view_date(record).precision) {
    case DATE_DAY: return 4;
    case DATE_MONTH: return 3;
    case DATE_YEAR: return 2;
    case DATE_NONE: break;
    }
    for (const char *const *name = date_fields; *name; name++)
        if (!value_is_empty(record_get(record, str_of(*name))))
            return 1;
    return 0;
}

void merge_start(struct merge *merge, struct str line, struct str name)
{
    arena_reset(&merge->arena);
    merge->captures = NULL;
    merge->count = merge->capacity = 0;
    merge->related = NULL;
    merge->related_count = merge->related_capacity = 0;
    merge->survivor = arena_copy(&merge->arena, name);
    overlay_start(&merge->overlay, &merge->arena, line, merge->limit);
    persons_start(&merge->persons, &merge->arena, overlay_get(&merge->overlay, STR("authors")));
    read_capture(merge, line);
    merge->date_level = date_level_of(&merge->record);
    merge->codes_before = merge->codes_now =
        codes_of(&merge->scratch, record_get(&merge->record, STR("warnings")));
}

// Sets fields to what the capture has; one that it lacks is emptied, so that values of two captures don't mix.
static void take_together(struct merge *merge, const char *const *names)
{
    for (; *names; names++) {
        struct str name = str_of(*names), value = record_get(&merge->record, name);
        if (!value_is_empty(value) || !value_is_empty(overlay_get(&merge->overlay, name)))
            overlay_set(&merge->overlay, name, value, (uint32_t)merge->count);
    }
}

static bool has_any(const struct merge *merge, const char *const *names, bool in_capture)
{
    for (; *names; names++) {
        struct str name = str_of(*names);
        if (!value_is_empty(in_capture ? record_get(&merge->record, name)
                                       : overlay_get(&merge->overlay, name)))
            return true;
    }
    return false;
}

// A page that is probably no article in one capture, and surely one in another, is one.
static void take_type(struct merge *merge)
{
    static const char *const type[] = {"record_type", NULL};
    struct str other = STR("\"other\""), value = record_get(&merge->record, STR("record_type"));
    if (str_equal(overlay_get(&merge->overlay, STR("record_type")), other) &&
        !value_is_empty(value) && !str_equal(value, other))
        take_together(merge, type);
}

static void take_groups(struct merge *merge, bool has_body)
{
    static const char *const claim[] = {"is_republication", NULL};
    static const char *const language[] = {"in_language", NULL};
    int date_level = date_level_of(&merge->record);
    if (date_level > merge->date_level) {
        take_together(merge, date_fields);
        merge->date_level = date_level;
    }
    if (!has_any(merge, language, false) && has_any(merge, language, true))
        take_together(merge, language_fields);
    if (!has_any(merge, provenance_fields, false) && has_any(merge, provenance_fields, true)) {
        take_together(merge, provenance_fields);
        take_together(merge, claim);
    }
    if (has_body)
        take_together(merge, body_fields);
    take_type(merge);
}

static void take_authors(struct merge *merge, struct merge_capture *capture)
{
    struct overlay *overlay = &merge->overlay;
    struct str authors = record_get(&merge->record, STR("authors"));
    struct str known = overlay_get(overlay, STR("authors"));
    if (value_is_empty(authors))
        return;
    if (value_is_empty(known)) {
        if (overlay_set(overlay, STR("authors"), authors, (uint32_t)merge->count))
            persons_start(&merge->persons, &merge->arena, overlay_get(overlay, STR("authors")));
        return;
    }
    bool is_open = value_is_empty(overlay_get(overlay, STR("byline")));
    if (span_kind(known) == SPAN_ARRAY)
        capture->gave_persons = persons_fill(&merge->persons, &merge->arena, authors, is_open);
}

static void fill_rest(struct merge *merge)
{
    uint32_t number = (uint32_t)merge->count;
    for (size_t i = 0; i < merge->record.count; i++) {
        struct str name = merge->record.fields[i].key, value = merge->record.fields[i].value;
        if (str_find_byte(name, '\\', 0) != STR_NONE)
            name = span_unescape(&merge->scratch, name);
        if (is_special(name))
            continue;
        const struct overlay_field *known = overlay_find(&merge->overlay, name);
        // Of a key that stands twice in the capture the last one counts.
        bool is_own = known && known->source == number;
        if (!is_own && (value_is_empty(value) || (known && !value_is_empty(known->value))))
            continue;
        if (!is_own || !str_equal(known->value, value))
            overlay_set(&merge->overlay, name, value, number);
    }
}

// The id under which a capture was written if it was alone once.
static struct str id_of(struct merge *merge)
{
    struct str id = record_get(&merge->record, STR("id"));
    if (!value_is_empty(id))
        return arena_copy(&merge->arena, id);
    id = view_id(&merge->record);
    return id.length ? value_of_text(&merge->arena, id) : id;
}

void merge_add(struct merge *merge, struct str line, const struct merge_source *source)
{
    read_capture(merge, line);
    merge->captures = arena_grow(&merge->arena, merge->captures, merge->count, &merge->capacity,
                                 sizeof(*merge->captures));
    struct merge_capture *capture = &merge->captures[merge->count++];
    *capture = (struct merge_capture){.source = *source};
    capture->source.name = arena_copy(&merge->arena, source->name);
    capture->source.score = arena_copy(&merge->arena, source->score);
    struct str duplicates = record_get(&merge->record, STR("duplicates"));
    if (!value_is_empty(duplicates))
        capture->duplicates = arena_copy(&merge->arena, duplicates);
    if (merge->has_replaces)
        capture->id = id_of(merge);
    take_authors(merge, capture);
    take_groups(merge, source->has_body);
    fill_rest(merge);
    unsigned codes = codes_of(&merge->scratch, record_get(&merge->record, STR("warnings")));
    merge->codes_now =
        codes_follow(&merge->overlay, merge->codes_now, codes, (uint32_t)merge->count);
}

void merge_relate(struct merge *merge, struct str rule, struct str name)
{
    merge->related = arena_grow(&merge->arena, merge->related, merge->related_count,
                                &merge->related_capacity, sizeof(*merge->related));
    merge->related[merge->related_count++] =
        (struct trace_entry){.id = arena_copy(&merge->arena, name), .rule = rule};
}

static void set_authors(struct merge *merge)
{
    struct overlay_field *authors = overlay_find(&merge->overlay, STR("authors"));
    if (authors && merge->persons.is_changed)
        overlay_set(&merge->overlay, STR("authors"), persons_write(&merge->persons, &merge->arena),
                    authors->source);
}

static void set_id(struct merge *merge)
{
    if (!value_is_empty(overlay_get(&merge->overlay, STR("id"))))
        return;
    struct buffer line = {0};
    overlay_write(&merge->overlay, &line);
    read_capture(merge, buffer_str(&line));
    struct str id = view_id(&merge->record);
    if (id.length)
        overlay_set(&merge->overlay, STR("id"), value_of_text(&merge->arena, id), 0);
    buffer_free(&line);
}

// One entry for every capture, with the fields that came from it and that nothing it brought along claims.
static void trace_captures(struct merge *merge, struct trace *trace)
{
    struct arena *arena = &merge->arena;
    const struct overlay *overlay = &merge->overlay;
    // Chains of fields by capture: positions from 1, 0 ends a chain.
    size_t *first = arena_array(arena, merge->count + 1, sizeof(*first));
    size_t *next = arena_array(arena, overlay->count, sizeof(*next));
    struct str *names = arena_array(arena, overlay->count + 1, sizeof(*names));
    for (size_t i = overlay->count; i-- > 0;) {
        const struct overlay_field *field = &overlay->fields[i];
        if (!field->source || field->is_claimed)
            continue;
        next[i] = first[field->source];
        first[field->source] = i + 1;
    }
    for (size_t n = 0; n < merge->count; n++) {
        const struct merge_capture *capture = &merge->captures[n];
        struct trace_entry entry = {.id = capture->source.name, .rule = capture->source.rule};
        for (size_t i = first[n + 1]; i; i = next[i - 1])
            names[entry.fields++] = overlay->fields[i - 1].key;
        if (capture->gave_persons)
            names[entry.fields++] = STR("authors");
        trace_add(trace, arena, &entry, capture->source.score, names);
    }
}

static void set_duplicates(struct merge *merge)
{
    struct overlay *overlay = &merge->overlay;
    struct trace trace = {0};
    struct str brought = overlay_get(overlay, STR("duplicates"));
    trace_carry(&trace, overlay, brought, 0);
    for (size_t n = 0; n < merge->count; n++)
        trace_carry(&trace, overlay, merge->captures[n].duplicates, (uint32_t)n + 1);
    trace_captures(merge, &trace);
    for (size_t n = 0; n < merge->related_count; n++)
        trace_add(&trace, &merge->arena, &merge->related[n], STR("1"), NULL);
    size_t size = overlay->size + ROOM_FOR_REST;
    struct buffer out = {0};
    if (!trace_write(&trace, merge->survivor, size < overlay->limit ? overlay->limit - size : 0,
                     &out))
        codes_add(overlay, STR("duplicates_truncated")); // not every capture is named
    struct str written = buffer_str(&out);
    if (!str_equal(written, brought) && !(value_is_empty(written) && value_is_empty(brought)))
        overlay_set(overlay, STR("duplicates"), written, 0);
    buffer_free(&out);
}

static int by_bytes(const void *a, const void *b)
{
    return str_compare(*(const struct str *)a, *(const struct str *)b);
}

// Each id once, in the order of their bytes.
static void set_replaces(struct merge *merge)
{
    struct str own = overlay_get(&merge->overlay, STR("id"));
    struct str *ids = arena_array(&merge->arena, merge->count, sizeof(*ids)), last = own;
    struct buffer out = {0};
    size_t count = 0;
    for (size_t n = 0; n < merge->count; n++)
        if (merge->captures[n].id.length && !str_equal(merge->captures[n].id, own))
            ids[count++] = merge->captures[n].id;
    if (count)
        qsort(ids, count, sizeof(*ids), by_bytes);
    buffer_byte(&out, '[');
    for (size_t i = 0; i < count; i++) {
        if (str_equal(ids[i], last))
            continue;
        write_comma(&out);
        buffer_put(&out, ids[i]);
        last = ids[i];
    }
    buffer_byte(&out, ']');
    if (count)
        overlay_set(&merge->overlay, STR("replaces"), buffer_str(&out), 0);
    buffer_free(&out);
}

void merge_write(struct merge *merge, struct buffer *out)
{
    set_authors(merge);
    set_id(merge);
    codes_set(&merge->overlay, merge->codes_before, merge->codes_now);
    if (merge->has_replaces)
        set_replaces(merge);
    if (merge->count || merge->related_count)
        set_duplicates(merge);
    overlay_write(&merge->overlay, out);
}

void merge_free(struct merge *merge)
{
    arena_free(&merge->arena);
    arena_free(&merge->scratch);
    trees_free(&merge->trees);
    record_free(&merge->record);
    overlay_free(&merge->overlay);
    persons_free(&merge->persons);
    *merge = (struct merge){0};
}
