// SPDX-License-Identifier: MIT
#include "export/nest.h"

#include "json/span.h"
#include "json/write.h"
#include "record/members.h"

static const char differ[] = "the columns of one list differ in their number of elements: ";

static uint32_t add_node(struct nest *nest, struct nest_node node)
{
    nest->nodes =
        arena_grow(&nest->arena, nest->nodes, nest->count, &nest->capacity, sizeof(*nest->nodes));
    nest->nodes[nest->count] = node;
    return (uint32_t)nest->count++;
}

uint32_t nest_find(const struct nest *nest, uint32_t node, struct str key)
{
    uint32_t child = nest->nodes[node].child;
    while (child && !str_equal(nest->nodes[child].key, key))
        child = nest->nodes[child].sibling;
    return child;
}

static uint32_t add_child(struct nest *nest, uint32_t parent, struct str key)
{
    enum field_type type;
    struct nest_node node = {.key = key, .path = key, .column = UINT32_MAX};
    if (parent)
        node.path = arena_printf(&nest->arena, "%.*s.%.*s", (int)nest->nodes[parent].path.length,
                                 nest->nodes[parent].path.data, (int)key.length, key.data);
    node.is_list = member_type(node.path, &type) && type == FIELD_OBJECTS;
    uint32_t added = add_node(nest, node);
    uint32_t last = nest->nodes[parent].child;
    while (last && nest->nodes[last].sibling)
        last = nest->nodes[last].sibling;
    if (last)
        nest->nodes[last].sibling = added;
    else
        nest->nodes[parent].child = added;
    return added;
}

bool nest_add(struct nest *nest, const struct column *column, uint32_t number)
{
    if (nest->count == 0)
        add_node(nest, (struct nest_node){.column = UINT32_MAX});
    uint32_t node = 0;
    for (size_t i = 0; i < column->part_count; i++) {
        uint32_t child = nest_find(nest, node, column->parts[i]);
        if (child && nest->nodes[child].column != UINT32_MAX)
            return false;
        node = child ? child : add_child(nest, node, column->parts[i]);
    }
    if (nest->nodes[node].child)
        return false;
    nest->nodes[node].column = number;
    return true;
}

static bool is_null(struct str value)
{
    return !value.data || span_kind(value) == SPAN_NULL;
}

// The columns at and below a node, in order, into 'columns' (room for all); returns how many.
static size_t columns_below(const struct nest *nest, uint32_t node, uint32_t *columns)
{
    size_t count = 0;
    if (nest->nodes[node].column != UINT32_MAX)
        columns[count++] = nest->nodes[node].column;
    for (uint32_t child = nest->nodes[node].child; child; child = nest->nodes[child].sibling)
        count += columns_below(nest, child, columns + count);
    return count;
}

static bool is_all_null(const struct nesting *work, uint32_t node)
{
    const struct nest_node *at = &work->nest->nodes[node];
    if (at->column != UINT32_MAX)
        return is_null(work->values[at->column]);
    for (uint32_t child = at->child; child; child = work->nest->nodes[child].sibling)
        if (!is_all_null(work, child))
            return false;
    return true;
}

// The columns of a list, walked side by side: each element in turn takes the place of its array among the values.
struct walk {
    uint32_t *columns;
    size_t count;
    struct str *arrays;
    size_t *positions;
};

static struct walk walk_begin(struct nesting *work, uint32_t node)
{
    struct walk walk = {0};
    walk.columns = arena_array(work->arena, work->nest->count, sizeof(*walk.columns));
    walk.count = columns_below(work->nest, node, walk.columns);
    walk.arrays = arena_array(work->arena, walk.count, sizeof(*walk.arrays));
    walk.positions = arena_array(work->arena, walk.count, sizeof(*walk.positions));
    for (size_t i = 0; i < walk.count; i++)
        walk.arrays[i] = work->values[walk.columns[i]];
    return walk;
}

enum step { STEP_ELEMENT, STEP_END, STEP_UNEVEN };

static enum step walk_next(struct nesting *work, struct walk *walk)
{
    size_t arrays = 0, elements = 0;
    for (size_t i = 0; i < walk->count; i++) {
        struct str *value = &work->values[walk->columns[i]];
        *value = (struct str){0};
        if (is_null(walk->arrays[i]))
            continue;
        arrays++;
        elements += span_next_element(walk->arrays[i], &walk->positions[i], value);
    }
    return elements == 0 ? STEP_END : elements == arrays ? STEP_ELEMENT : STEP_UNEVEN;
}

static void walk_end(struct nesting *work, const struct walk *walk)
{
    for (size_t i = 0; i < walk->count; i++)
        work->values[walk->columns[i]] = walk->arrays[i];
}

static bool fail(struct nesting *work, const char *what, uint32_t node)
{
    struct str path = work->nest->nodes[node].path;
    work->why = arena_printf(work->arena, "%s'%.*s'", what, (int)path.length, path.data).data;
    return false;
}

static bool write_value(struct nesting *work, uint32_t node);

static bool write_members(struct nesting *work, uint32_t node)
{
    const struct nest_node *nodes = work->nest->nodes;
    buffer_byte(work->out, '{');
    for (uint32_t child = nodes[node].child; child; child = nodes[child].sibling) {
        write_key(work->out, nodes[child].key);
        if (!write_value(work, child))
            return false;
    }
    buffer_byte(work->out, '}');
    return true;
}

// An element that is an object already, where the list is known by one member ('authors' for 'authors.name').
static bool is_whole(const struct nesting *work, uint32_t node)
{
    const struct nest_node *child = &work->nest->nodes[work->nest->nodes[node].child];
    if (!work->nest->nodes[node].takes_objects || child->sibling || child->column == UINT32_MAX)
        return false;
    struct str value = work->values[child->column];
    return value.data && value.data[0] == '{';
}

static bool write_element(struct nesting *work, uint32_t node)
{
    write_comma(work->out);
    if (!is_whole(work, node))
        return write_members(work, node);
    buffer_put(work->out, work->values[work->nest->nodes[work->nest->nodes[node].child].column]);
    return true;
}

static bool write_list(struct nesting *work, uint32_t node)
{
    struct walk walk = walk_begin(work, node);
    enum step step;
    bool is_right = true;
    buffer_byte(work->out, '[');
    while (is_right && (step = walk_next(work, &walk)) != STEP_END)
        is_right = step == STEP_ELEMENT ? write_element(work, node) : fail(work, differ, node);
    walk_end(work, &walk);
    buffer_byte(work->out, ']');
    return is_right;
}

// Calls itself once a part of a path, so never deeper than COLUMN_PARTS_MAX.
static bool write_value(struct nesting *work, uint32_t node)
{
    const struct nest_node *at = &work->nest->nodes[node];
    if (at->column != UINT32_MAX) {
        struct str value = work->values[at->column];
        buffer_put(work->out, value.data ? value : STR("null"));
        return true;
    }
    if (at->is_list)
        return write_list(work, node);
    if (node == 0 || !is_all_null(work, node))
        return write_members(work, node);
    buffer_put(work->out, STR("null"));
    return true;
}

// True when the values at and below a node are those of an old value. A list below is never the same.
static bool same_below(const struct nesting *work, uint32_t node, struct str old)
{
    const struct nest_node *at = &work->nest->nodes[node];
    if (at->column != UINT32_MAX) {
        struct str value = work->values[at->column];
        if (is_null(value) || is_null(old))
            return is_null(value) && is_null(old);
        if (span_kind(value) != SPAN_STRING || span_kind(old) != SPAN_STRING)
            return str_equal(value, old);
        return str_equal(span_text(work->arena, value), span_text(work->arena, old));
    }
    if (at->is_list || (!is_null(old) && span_kind(old) != SPAN_OBJECT))
        return false;
    for (uint32_t child = at->child; child; child = work->nest->nodes[child].sibling) {
        struct str member =
            is_null(old) ? (struct str){0} : span_get(old, work->nest->nodes[child].key);
        if (!same_below(work, child, member))
            return false;
    }
    return true;
}

static bool same_element(const struct nesting *work, uint32_t node, struct str old)
{
    if (span_kind(old) != SPAN_OBJECT)
        return false;
    const struct nest_node *nodes = work->nest->nodes;
    for (uint32_t child = nodes[node].child; child; child = nodes[child].sibling)
        if (!same_below(work, child, span_get(old, nodes[child].key)))
            return false;
    return true;
}

static bool merge_value(struct nesting *work, uint32_t node, struct str old);

static bool merge_members(struct nesting *work, uint32_t node, struct str old)
{
    const struct nest_node *nodes = work->nest->nodes;
    struct span_member member;
    size_t position = 0;
    buffer_byte(work->out, '{');
    while (span_next_member(old, &position, &member)) {
        uint32_t child = nest_find(work->nest, node, span_unescape(work->arena, member.key));
        write_comma(work->out);
        buffer_byte(work->out, '"');
        buffer_put(work->out, member.key);
        buffer_put(work->out, STR("\":"));
        if (!child)
            buffer_put(work->out, member.value);
        else if (!merge_value(work, child, member.value))
            return false;
    }
    for (uint32_t child = nodes[node].child; child; child = nodes[child].sibling) {
        if (span_get(old, nodes[child].key).data || is_all_null(work, child))
            continue;
        write_key(work->out, nodes[child].key);
        if (!write_value(work, child))
            return false;
    }
    buffer_byte(work->out, '}');
    return true;
}

// An old list: its elements, and which of them are taken.
struct elements {
    struct str *items;
    bool *is_used;
    size_t count;
};

static struct elements elements_of(struct nesting *work, struct str array)
{
    struct elements old = {0};
    struct str element;
    size_t capacity = 0, position = 0;
    while (!is_null(array) && span_next_element(array, &position, &element)) {
        old.items = arena_grow(work->arena, old.items, old.count, &capacity, sizeof(*old.items));
        old.items[old.count++] = element;
    }
    old.is_used = arena_array(work->arena, old.count + 1, sizeof(*old.is_used));
    return old;
}

// For each new element the number of the old one that it is, or SIZE_MAX.
static void match(struct nesting *work, uint32_t node, struct elements *old, size_t *matches,
                  size_t count)
{
    struct walk walk = walk_begin(work, node);
    bool is_comparing = old->count == 0 || count <= NEST_PAIRS_MAX / old->count;
    for (size_t i = 0; i < count && walk_next(work, &walk) == STEP_ELEMENT; i++) {
        matches[i] = SIZE_MAX;
        for (size_t k = 0; is_comparing && k < old->count && matches[i] == SIZE_MAX; k++) {
            if (old->is_used[k] || !same_element(work, node, old->items[k]))
                continue;
            matches[i] = k;
            old->is_used[k] = true;
        }
    }
    walk_end(work, &walk);
    for (size_t i = 0; i < count && count == old->count; i++) {
        if (matches[i] != SIZE_MAX || old->is_used[i])
            continue;
        matches[i] = i;
        old->is_used[i] = true;
    }
}

// The number of elements of a list's columns; false when they differ.
static bool count_elements(struct nesting *work, uint32_t node, size_t *count)
{
    struct walk walk = walk_begin(work, node);
    enum step step;
    *count = 0;
    while ((step = walk_next(work, &walk)) == STEP_ELEMENT)
        ++*count;
    walk_end(work, &walk);
    return step == STEP_END ? true : fail(work, differ, node);
}

static bool merge_list(struct nesting *work, uint32_t node, struct str old_array)
{
    struct elements old = elements_of(work, old_array);
    size_t count;
    if (!count_elements(work, node, &count))
        return false;
    size_t *matches = arena_array(work->arena, count + 1, sizeof(*matches));
    match(work, node, &old, matches, count);
    struct walk walk = walk_begin(work, node);
    bool is_right = true;
    buffer_byte(work->out, '[');
    for (size_t i = 0; is_right && i < count && walk_next(work, &walk) == STEP_ELEMENT; i++) {
        bool is_old = old.items && matches[i] < old.count;
        struct str element = is_old ? old.items[matches[i]] : (struct str){0};
        if (is_whole(work, node) || is_null(element) || span_kind(element) != SPAN_OBJECT) {
            is_right = write_element(work, node);
            continue;
        }
        write_comma(work->out);
        is_right = merge_members(work, node, element);
    }
    walk_end(work, &walk);
    buffer_byte(work->out, ']');
    return is_right;
}

static bool merge_value(struct nesting *work, uint32_t node, struct str old)
{
    const struct nest_node *at = &work->nest->nodes[node];
    if (at->column != UINT32_MAX || is_null(old))
        return write_value(work, node);
    if (at->is_list && span_kind(old) == SPAN_ARRAY)
        return merge_list(work, node, old);
    if (!at->is_list && span_kind(old) == SPAN_OBJECT)
        return merge_members(work, node, old);
    return fail(work, "the record has something else at ", node);
}

bool nest_write(struct nesting *work)
{
    return write_value(work, 0);
}

bool nest_merge(struct nesting *work, uint32_t node, struct str old)
{
    return merge_value(work, node, old);
}

void nest_free(struct nest *nest)
{
    arena_free(&nest->arena);
    *nest = (struct nest){0};
}
