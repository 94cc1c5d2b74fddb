// SPDX-License-Identifier: MIT
#include "export/typed.h"

#include "export/joined.h"
#include "json/span.h"
#include "json/write.h"

static const struct {
    const char *name;
    enum cell_type type;
} names[] = {
    {"text", CELL_TEXT},  {"bool", CELL_BOOL}, {"number", CELL_NUMBER},
    {"list", CELL_TEXTS}, {"json", CELL_JSON},
};

bool cell_type_named(struct str name, enum cell_type *type)
{
    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
        if (!str_equal(name, str_of(names[i].name)))
            continue;
        *type = names[i].type;
        return true;
    }
    return false;
}

enum cell_type cell_type_of(enum field_type type)
{
    switch (type) {
    case FIELD_TEXT:
    case FIELD_DATE: return CELL_TEXT;
    case FIELD_BOOL: return CELL_BOOL;
    case FIELD_COUNT:
    case FIELD_NUMBER: return CELL_NUMBER;
    case FIELD_TEXTS: return CELL_TEXTS;
    case FIELD_OBJECTS: return CELL_OBJECTS;
    case FIELD_OBJECT: return CELL_JSON;
    }
    return CELL_TEXT;
}

static struct str keep(struct arena *arena, struct buffer *buffer)
{
    struct str kept = arena_copy(arena, buffer_str(buffer));
    buffer_free(buffer);
    return kept;
}

static struct str quote(struct arena *arena, struct str text)
{
    struct buffer out = {0};
    write_text(&out, text);
    return keep(arena, &out);
}

static bool is_json(struct str text, enum span_kind kind)
{
    return text.length && span_validate(text, NULL, NULL) && span_kind(str_trim(text)) == kind;
}

static const char *scalar(struct arena *arena, enum cell_type type, struct str text,
                          struct str *value)
{
    switch (type) {
    case CELL_BOOL:
        *value = str_equal_nocase(text, STR("true")) ? STR("true") : STR("false");
        return str_equal_nocase(text, *value) ? NULL : "neither true nor false";
    case CELL_NUMBER:
        *value = str_trim(text);
        return is_json(text, SPAN_NUMBER) ? NULL : "no number";
    case CELL_OBJECTS:
        *value = str_trim(text);
        return is_json(text, SPAN_OBJECT) ? NULL : "no JSON object";
    case CELL_JSON:
        *value = str_trim(text);
        return span_validate(text, NULL, NULL) ? NULL : "no JSON";
    default: *value = quote(arena, text); return NULL;
    }
}

// A joined list, its elements of a type.
static const char *split(struct arena *arena, const struct cell_form *form, enum cell_type type,
                         struct str joined, struct str *value)
{
    struct buffer out = {0};
    struct str text, element;
    const char *why = NULL;
    size_t position = 0;
    buffer_byte(&out, '[');
    while (!why && joined_next(arena, joined, form->separator, &position, &text)) {
        why = scalar(arena, type, text, &element);
        write_comma(&out);
        buffer_put(&out, element);
    }
    buffer_byte(&out, ']');
    *value = keep(arena, &out);
    return why;
}

static const char *list(struct arena *arena, const struct cell_form *form,
                        const struct csv_cell *cell, struct str *value)
{
    bool is_leaf = form->type != CELL_TEXTS && form->type != CELL_OBJECTS;
    *value = STR("[]");
    if (cell->is_null || cell->text.length == 0)
        return NULL;
    if (form->is_joined)
        return split(arena, form, is_leaf || form->type == CELL_OBJECTS ? form->type : CELL_TEXT,
                     cell->text, value);
    *value = str_trim(cell->text);
    return is_json(cell->text, SPAN_ARRAY) ? NULL : "no JSON array";
}

const char *typed_value(struct arena *arena, const struct cell_form *form,
                        const struct csv_cell *cell, struct str *value)
{
    struct str text = cell->text;
    enum cell_type type = form->type;
    if (form->is_list || type == CELL_TEXTS || type == CELL_OBJECTS)
        return list(arena, form, cell, value);
    *value = (struct str){0};
    if (cell->is_null || (text.length == 0 && type != CELL_TEXT && type != CELL_TYPED))
        return NULL;
    if (type == CELL_TYPED && !cell->is_quoted &&
        (is_json(text, SPAN_NUMBER) || is_json(text, SPAN_TRUE) || is_json(text, SPAN_FALSE))) {
        *value = str_trim(text);
        return NULL;
    }
    return scalar(arena, type, text, value);
}
