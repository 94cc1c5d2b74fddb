// SPDX-License-Identifier: MIT
#include "export/restore.h"

#include "json/write.h"
#include "record/members.h"

static void put_escaped(struct buffer *out, struct str text, const char *special)
{
    for (size_t i = 0; i < text.length; i++) {
        if (text.data[i] && strchr(special, text.data[i]))
            buffer_byte(out, '\\');
        buffer_byte(out, text.data[i]);
    }
}

static const struct column *find_named(const struct columns *columns, struct str name)
{
    for (size_t i = 0; i < columns->count; i++)
        if (str_equal(columns->items[i].name, name))
            return &columns->items[i];
    return NULL;
}

// True when a heading can be a path: no part of it is empty.
static bool is_path(struct str heading)
{
    struct str rest = heading, part;
    size_t parts = 0;
    while (str_split(&rest, '.', &part))
        if (part.length == 0 || ++parts > COLUMN_PARTS_MAX)
            return false;
    return true;
}

static void put_column(struct buffer *out, const struct columns *known, struct str heading)
{
    const struct column *column = find_named(known, heading);
    if (out->length)
        buffer_byte(out, ',');
    if (!column) {
        put_escaped(out, heading, is_path(heading) ? "\\,=" : "\\,=.");
        return;
    }
    put_escaped(out, heading, "\\,=");
    buffer_byte(out, '=');
    for (size_t i = 0; i < column->part_count; i++) {
        if (i > 0)
            buffer_byte(out, '.');
        put_escaped(out, column->parts[i], "\\,=.");
    }
}

// Adds the headings as columns: names as given, paths where the list that names them has them.
static const char *add_columns(struct restore *restore, const struct str *headings, size_t count)
{
    struct columns known = {0};
    struct buffer list = {0};
    const char *given = restore->options.columns;
    const char *why = columns_parse(&known, given ? given : columns_default);
    restore->cells = arena_array(&restore->arena, count, sizeof(*restore->cells));
    restore->nameless = arena_array(&restore->arena, count, sizeof(*restore->nameless));
    size_t added = 0;
    for (size_t i = 0; i < count && !why; i++) {
        struct str heading = str_trim(headings[i]);
        if (heading.length == 0) {
            restore->nameless[restore->nameless_count++] = i;
            continue;
        }
        put_column(&list, &known, heading);
        restore->cells[added++] = i;
    }
    buffer_byte(&list, '\0');
    if (!why && added == 0)
        why = "there is none";
    if (!why)
        why = columns_parse(&restore->columns, list.data);
    if (why)
        why = arena_copy(&restore->arena, str_of(why)).data;
    columns_free(&known);
    buffer_free(&list);
    return why;
}

static const char *set_forms(struct restore *restore)
{
    const struct restore_options *options = &restore->options;
    struct columns types = {0};
    const char *why = options->types ? columns_parse(&types, options->types) : NULL;
    restore->forms = arena_array(&restore->arena, restore->columns.count, sizeof(*restore->forms));
    for (size_t i = 0; i < restore->columns.count && !why; i++) {
        const struct column *column = &restore->columns.items[i];
        const struct column *given = find_named(&types, column->path);
        given = given ? given : find_named(&types, column->name);
        struct cell_form *form = &restore->forms[i];
        enum field_type type;
        *form = (struct cell_form){.type = options->has_typed_cells ? CELL_TYPED : CELL_TEXT,
                                   .is_joined = options->csv->arrays != ARRAYS_JSON,
                                   .separator = options->csv->separator};
        form->is_known = member_type(column->path, &type);
        if (form->is_known)
            form->type = cell_type_of(type);
        form->is_known |= given || options->has_typed_cells;
        if (given && !cell_type_named(given->path, &form->type))
            why = arena_printf(&restore->arena, "'%s' is no type", given->path.data).data;
    }
    columns_free(&types);
    return why;
}

// The lists that a column's path goes through, and the node of the last of them.
static size_t count_lists(const struct nest *nest, const struct column *column, uint32_t *list)
{
    size_t lists = 0;
    uint32_t node = 0;
    for (size_t i = 0; i < column->part_count; i++) {
        node = nest_find(nest, node, column->parts[i]);
        if (!nest->nodes[node].is_list || nest->nodes[node].column != UINT32_MAX)
            continue;
        lists++;
        *list = node;
    }
    return lists;
}

// Joined cells have lost which element of a list a value belongs to, when there are more values than one.
static const char *check_joined(struct restore *restore, size_t number, uint32_t list, size_t lists)
{
    const struct column *column = &restore->columns.items[number];
    const struct cell_form *form = &restore->forms[number];
    bool is_nested =
        form->type == CELL_TEXTS || form->type == CELL_OBJECTS || form->type == CELL_JSON;
    uint32_t member = restore->nest.nodes[list].child;
    bool has_sibling = restore->nest.nodes[member].sibling || restore->nest.nodes[member].child;
    if (!is_nested && !has_sibling && lists == 1)
        return NULL;
    return arena_printf(
               &restore->arena,
               "'%s' cannot come back from joined cells, alone or beside others of its list: "
               "write and read the table with --arrays json",
               column->name.data)
        .data;
}

static const char *add_nodes(struct restore *restore)
{
    for (size_t i = 0; i < restore->columns.count; i++)
        if (!nest_add(&restore->nest, &restore->columns.items[i], (uint32_t)i))
            return arena_printf(&restore->arena, "'%s' and another column are parts of each other",
                                restore->columns.items[i].name.data)
                .data;
    for (size_t i = 0; i < restore->columns.count; i++) {
        uint32_t list = 0;
        size_t lists = count_lists(&restore->nest, &restore->columns.items[i], &list);
        restore->forms[i].is_list = lists > 0;
        const char *why =
            lists && restore->forms[i].is_joined ? check_joined(restore, i, list, lists) : NULL;
        if (why)
            return why;
        // 'authors' of the default columns may also hold the authors whole.
        bool is_alias = !restore->options.columns && lists == 1 &&
                        str_equal(restore->columns.items[i].name, restore->nest.nodes[list].key);
        restore->nest.nodes[list].takes_objects |= is_alias;
    }
    return NULL;
}

const char *restore_open(struct restore *restore, const struct restore_options *options,
                         const struct str *headings, size_t count)
{
    *restore = (struct restore){.options = *options, .cell_count = count};
    const char *why = add_columns(restore, headings, count);
    why = why ? why : set_forms(restore);
    why = why ? why : add_nodes(restore);
    restore->values = arena_array(&restore->arena, count, sizeof(*restore->values));
    csv_open(&restore->writer, options->csv, &restore->scratch);
    return why;
}

void restore_free(struct restore *restore)
{
    columns_free(&restore->columns);
    nest_free(&restore->nest);
    csv_close(&restore->writer);
    buffer_free(&restore->scratch);
    arena_free(&restore->arena);
    *restore = (struct restore){0};
}

size_t restore_find(const struct restore *restore, struct str path)
{
    for (size_t i = 0; i < restore->columns.count; i++)
        if (str_equal(restore->columns.items[i].path, path))
            return restore->cells[i];
    return SIZE_MAX;
}

// The only cell of a row is "" where a table writes null, so that the row is no blank line.
static struct csv_cell only_cell(const struct restore *restore, struct csv_cell cell)
{
    const struct csv_options *csv = restore->options.csv;
    if (restore->cell_count == 1 && csv->dialect != CSV_POSTGRES && csv->dialect != CSV_LINEAR &&
        csv->null.length == 0)
        cell.is_null |= cell.text.length == 0;
    return cell;
}

static void note_json(struct restore *restore, size_t column, const struct csv_cell *cell)
{
    const struct cell_form *form = &restore->forms[column];
    bool is_list = form->is_list || form->type == CELL_TEXTS || form->type == CELL_OBJECTS;
    if (!form->is_joined || !is_list || cell->is_null || !str_starts(cell->text, STR("[")) ||
        !span_validate(cell->text, NULL, NULL))
        return;
    if (restore->json_cells++ == 0)
        restore->first_json = restore->columns.items[column].name.data;
}

static bool fail(struct restore_error *error, struct arena *arena, const struct column *column,
                 const char *why)
{
    error->why = arena_printf(arena, "'%s': %s", column->name.data, why).data;
    return false;
}

static bool read_values(struct restore *restore, struct arena *arena, const struct csv_cell *cells,
                        struct restore_error *error)
{
    for (size_t i = 0; i < restore->columns.count; i++) {
        error->cell = restore->cells[i];
        struct csv_cell cell = only_cell(restore, cells[error->cell]);
        note_json(restore, i, &cell);
        const char *why = typed_value(arena, &restore->forms[i], &cell, &restore->values[i]);
        if (why)
            return fail(error, arena, &restore->columns.items[i], why);
    }
    for (size_t i = 0; i < restore->nameless_count; i++) {
        if (cells[restore->nameless[i]].text.length == 0)
            continue;
        *error = (struct restore_error){"text in a column without heading", restore->nameless[i]};
        return false;
    }
    return true;
}

bool restore_write(struct restore *restore, struct arena *arena, const struct csv_cell *cells,
                   struct buffer *out, struct restore_error *error)
{
    size_t start = out->length;
    struct nesting work = {&restore->nest, arena, restore->values, out, NULL};
    *error = (struct restore_error){.cell = SIZE_MAX};
    if (!read_values(restore, arena, cells, error))
        return false;
    if (nest_write(&work))
        return true;
    out->length = start;
    *error = (struct restore_error){work.why, SIZE_MAX};
    return false;
}

// A spreadsheet, or --long-cells cut, has cut a long text: the cell is only its beginning.
static bool is_cut(struct str cell, struct str old)
{
    if (str_ends(cell, STR("…")))
        cell.length -= STR("…").length;
    return cell.length < old.length && csv_units(cell) >= CSV_CELL_MAX - 2 && str_starts(old, cell);
}

// True when a cell is what the record's value looks like in a table, as far as a spreadsheet keeps it.
static bool is_untouched(struct restore *restore, struct arena *arena, size_t column,
                         const struct csv_cell *cell)
{
    struct str value = restore->columns.values[column];
    struct str old = csv_cell_text(&restore->writer, arena, value);
    struct str text = cell->is_null ? (struct str){0} : cell->text;
    if (str_equal(old, text) || (old.length == 0 && text.length == 0))
        return true;
    if (restore->forms[column].type == CELL_BOOL && !restore->forms[column].is_list)
        return str_equal_nocase(old, text);
    return is_cut(text, old);
}

static bool is_below(const struct nest *nest, uint32_t node, const bool *is_changed)
{
    if (nest->nodes[node].column != UINT32_MAX)
        return is_changed[nest->nodes[node].column];
    for (uint32_t child = nest->nodes[node].child; child; child = nest->nodes[child].sibling)
        if (is_below(nest, child, is_changed))
            return true;
    return false;
}

// Merges what changed into the record: all of it, or nothing.
static bool merge_changed(struct restore *restore, struct record *record, const bool *is_changed,
                          struct restore_error *error)
{
    const struct nest *nest = &restore->nest;
    struct str *merged = arena_array(record->arena, nest->count, sizeof(*merged));
    struct buffer out = {0};
    struct nesting work = {nest, record->arena, restore->values, &out, NULL};
    for (uint32_t node = nest->nodes[0].child; node && !work.why;
         node = nest->nodes[node].sibling) {
        if (!is_below(nest, node, is_changed))
            continue;
        buffer_reset(&out);
        nest_merge(&work, node, record_get(record, nest->nodes[node].key));
        merged[node] = arena_copy(record->arena, buffer_str(&out));
    }
    buffer_free(&out);
    error->cell = SIZE_MAX;
    error->why = work.why;
    for (size_t node = 1; node < nest->count && !work.why; node++)
        if (merged[node].data)
            record_set(record, nest->nodes[node].key, merged[node]);
    return !work.why;
}

bool restore_apply(struct restore *restore, struct record *record, const struct csv_cell *cells,
                   struct restore_error *error)
{
    size_t count = restore->columns.count;
    bool *is_changed = arena_array(record->arena, count, sizeof(*is_changed));
    *error = (struct restore_error){.cell = SIZE_MAX};
    if (!read_values(restore, record->arena, cells, error))
        return false;
    columns_read(&restore->columns, record);
    for (size_t i = 0; i < count; i++) {
        is_changed[i] = !is_untouched(restore, record->arena, i, &cells[restore->cells[i]]);
        if (!is_changed[i])
            restore->values[i] = restore->columns.values[i];
    }
    return merge_changed(restore, record, is_changed, error);
}
