// SPDX-License-Identifier: MIT
#include "export/columns.h"

#include "export/array.h"
#include "record/fields.h"
#include "record/record.h"
#include "text/utf8.h"

// A top-level key that some column begins with, and its value in the record at hand.
struct column_head {
    struct str key;
    struct str value;
    uint32_t next; // head number + 1 in the same bucket; 0: last
};

const char columns_default[] =
    "id,record_type,headline,authors=authors.name,date_published,date_published_precision,"
    "publisher,original_publisher,blog,type_label,topics,regions,centers,programs,projects,"
    "collections,keywords,in_language,url,canonical_url,is_republication,body_status,word_count,"
    "warnings,description,article_body,capture_id=capture.id,capture_file=capture.file";

// Cheap on purpose: it runs for every key of every record, and only the user's own keys can
// collide.
static size_t bucket_of(struct str key)
{
    if (key.length == 0)
        return 0;
    unsigned first = (unsigned char)key.data[0];
    unsigned middle = (unsigned char)key.data[key.length / 2];
    unsigned last = (unsigned char)key.data[key.length - 1];
    return (first * 3 + middle * 5 + last * 17 + key.length * 29) & (COLUMN_BUCKETS - 1);
}

static struct column_head *find_head(const struct columns *columns, struct str key)
{
    uint32_t number = columns->buckets[bucket_of(key)];
    while (number) {
        struct column_head *head = &columns->heads[number - 1];
        if (head->key.length == key.length && memcmp(head->key.data, key.data, key.length) == 0)
            return head;
        number = head->next;
    }
    return NULL;
}

static uint32_t add_head(struct columns *columns, struct str key)
{
    struct column_head *head = find_head(columns, key);
    if (head)
        return (uint32_t)(head - columns->heads);
    columns->heads = arena_grow(&columns->arena, columns->heads, columns->head_count,
                                &columns->head_capacity, sizeof(*columns->heads));
    size_t bucket = bucket_of(key);
    columns->heads[columns->head_count] =
        (struct column_head){.key = key, .next = columns->buckets[bucket]};
    columns->buckets[bucket] = (uint32_t)++columns->head_count;
    return (uint32_t)(columns->head_count - 1);
}

// Cuts the text up to the next unescaped 'stop' (or the end) off *rest. True when a stop was there.
static bool cut(struct str *rest, char stop, struct str *piece)
{
    size_t at = 0;
    while (at < rest->length && rest->data[at] != stop)
        at += rest->data[at] == '\\' && at + 1 < rest->length ? 2 : 1;
    *piece = str_slice(*rest, 0, at);
    bool is_stopped = at < rest->length;
    *rest = str_slice(*rest, at + 1, rest->length);
    return is_stopped;
}

// Takes the backslashes out that make the next character literal.
static struct str unescape(struct arena *arena, struct str s)
{
    struct str copy = arena_copy(arena, s);
    char *out = (char *)copy.data;
    size_t length = 0;
    for (size_t i = 0; i < s.length; i++) {
        if (s.data[i] == '\\' && i + 1 < s.length)
            i++;
        out[length++] = s.data[i];
    }
    return (struct str){out, length};
}

static const char *parse_path(struct columns *columns, struct column *column, struct str path)
{
    struct str parts[COLUMN_PARTS_MAX];
    bool has_more = true;
    column->path = unescape(&columns->arena, path);
    while (has_more) {
        struct str part;
        if (column->part_count == COLUMN_PARTS_MAX)
            return "has a path of more than 16 parts";
        has_more = cut(&path, '.', &part);
        if (part.length == 0)
            return "has an empty name or part of a path";
        parts[column->part_count++] = unescape(&columns->arena, part);
    }
    column->parts = arena_array(&columns->arena, column->part_count, sizeof(*column->parts));
    memcpy(column->parts, parts, column->part_count * sizeof(*parts));
    column->head = add_head(columns, column->parts[0]);
    column->whole = add_head(columns, column->path);
    return NULL;
}

static const char *parse_column(struct columns *columns, struct str item)
{
    struct column column = {0};
    struct str path = item, name;
    bool has_name = cut(&path, '=', &name);
    if (has_name && str_trim(name).length == 0)
        return "has an empty name or part of a path";
    const char *why = parse_path(columns, &column, has_name ? str_trim(path) : item);
    if (why)
        return why;
    column.name = has_name ? unescape(&columns->arena, str_trim(name)) : column.path;
    for (size_t i = 0; i < columns->count; i++)
        if (str_equal(columns->items[i].name, column.name))
            return "is there twice";
    if (columns->count == COLUMNS_MAX)
        return "is one too many: 1024 are the most";
    columns->items = arena_grow(&columns->arena, columns->items, columns->count, &columns->capacity,
                                sizeof(*columns->items));
    columns->items[columns->count++] = column;
    return NULL;
}

const char *columns_parse(struct columns *columns, const char *list)
{
    struct str rest = str_of(list);
    bool has_more = true;
    if (!utf8_is_valid(rest))
        return "the list is not valid UTF-8";
    while (has_more) {
        struct str item;
        has_more = cut(&rest, ',', &item);
        item = str_trim(item);
        const char *why = parse_column(columns, item);
        if (why)
            return arena_printf(&columns->arena, "'%.*s' %s", (int)item.length, item.data, why)
                .data;
    }
    columns->values = arena_array(&columns->arena, columns->count, sizeof(*columns->values));
    return NULL;
}

// Follows the path through objects, from *part on: ends at its last part, at an array or at a
// scalar.
static struct str descend(struct column *column, struct str value, size_t *part)
{
    while (*part < column->part_count && value.data[0] == '{') {
        value = span_get(value, column->parts[*part]);
        if (!value.data) {
            column->is_missed = true;
            return value;
        }
        ++*part;
    }
    return value;
}

static void project_array(struct column *column, struct str array, size_t part, struct buffer *out);

// The path's rest applied to one element: calls itself (through project_array) once a part, so
// never deeper than COLUMN_PARTS_MAX, and reads no byte more than once a part.
static void project(struct column *column, struct str value, size_t part, struct buffer *out)
{
    value = descend(column, value, &part);
    if (value.data && part == column->part_count) {
        column->is_found = true;
        buffer_put(out, value);
        return;
    }
    if (value.data && value.data[0] == '[') {
        project_array(column, value, part, out);
        return;
    }
    if (value.data && value.data[0] != 'n')
        column->is_missed = true;
    buffer_put(out, STR("null"));
}

static void project_array(struct column *column, struct str array, size_t part, struct buffer *out)
{
    size_t position = 0;
    struct str token;
    while ((token = array_token(array, &position)).data) {
        if (array_is_leaf(token))
            project(column, token, part, out);
        else
            buffer_put(out, token);
    }
}

static struct str column_value(struct columns *columns, struct column *column, struct arena *arena)
{
    struct str value = columns->heads[column->whole].value;
    if (value.data) {
        column->is_found = true;
        return value;
    }
    size_t part = 1;
    value = columns->heads[column->head].value;
    if (!value.data) {
        column->is_missed = true;
        return value;
    }
    value = descend(column, value, &part);
    if (!value.data)
        return value;
    if (part == column->part_count) {
        column->is_found = true;
        return value;
    }
    if (value.data[0] == '[') {
        buffer_reset(&columns->scratch);
        project_array(column, value, part, &columns->scratch);
        return arena_copy(arena, buffer_str(&columns->scratch));
    }
    if (value.data[0] != 'n')
        column->is_missed = true;
    return (struct str){0};
}

void columns_read(struct columns *columns, const struct record *record)
{
    for (size_t i = 0; i < columns->head_count; i++)
        columns->heads[i].value = (struct str){0};
    for (size_t i = 0; i < record->count; i++) {
        const struct record_field *field = &record->fields[i];
        struct str key = field->key;
        if (str_find_byte(key, '\\', 0) != STR_NONE)
            key = span_unescape(record->arena, key);
        struct column_head *head = field->is_removed ? NULL : find_head(columns, key);
        if (head)
            head->value = field->value; // a later one takes an earlier one's place
    }
    for (size_t i = 0; i < columns->count; i++)
        columns->values[i] = column_value(columns, &columns->items[i], record->arena);
}

const struct column *columns_unknown(const struct columns *columns, size_t *position)
{
    while (*position < columns->count) {
        const struct column *column = &columns->items[(*position)++];
        bool is_named = column->part_count == 1 && field_index(column->path) >= 0;
        if (column->is_missed && !column->is_found && !is_named)
            return column;
    }
    return NULL;
}

void columns_free(struct columns *columns)
{
    buffer_free(&columns->scratch);
    arena_free(&columns->arena);
    *columns = (struct columns){0};
}
