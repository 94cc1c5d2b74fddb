// SPDX-License-Identifier: MIT
#include "export/explode.h"

#include "json/span.h"
#include "record/fields.h"

static bool is_list_by_name(const struct column *column)
{
    int index = field_index(column->parts[0]);
    return index >= 0 && (fields[index].type == FIELD_TEXTS || fields[index].type == FIELD_OBJECTS);
}

static bool is_array(struct str value)
{
    return value.data && value.data[0] == '[';
}

static void choose(struct explode *explode, const struct columns *columns)
{
    for (size_t i = 0; i < columns->count && !explode->is_chosen; i++) {
        explode->head = columns->items[i].head;
        explode->is_chosen = is_list_by_name(&columns->items[i]);
    }
    for (size_t i = 0; i < columns->count && !explode->is_chosen; i++) {
        explode->head = columns->items[i].head;
        explode->is_chosen = is_array(columns->values[i]);
    }
}

void explode_begin(struct explode *explode, const struct columns *columns, struct arena *arena)
{
    if (!explode->is_chosen)
        choose(explode, columns);
    explode->row = arena_array(arena, columns->count, sizeof(*explode->row));
    explode->positions = arena_array(arena, columns->count, sizeof(*explode->positions));
    explode->number = 0;
    for (size_t i = 0; i < columns->count; i++)
        explode->row[i] = columns->values[i];
}

bool explode_next(struct explode *explode, const struct columns *columns)
{
    bool has_element = false;
    for (size_t i = 0; i < columns->count; i++) {
        bool is_through = explode->is_chosen && columns->items[i].head == explode->head;
        if (!is_through || !is_array(columns->values[i]))
            continue;
        explode->row[i] = (struct str){0};
        has_element |=
            span_next_element(columns->values[i], &explode->positions[i], &explode->row[i]);
    }
    return explode->number++ == 0 || has_element;
}
