// SPDX-License-Identifier: MIT
#include "export/rows.h"

#include "base/hash.h"
#include "export/identify.h"
#include "export/raw.h"
#include "record/record.h"
#include "text/date.h"
#include "text/name.h"
#include "text/normalize.h"
#include "text/utf8.h"

#include <inttypes.h>
#include <math.h>
#include <stdlib.h>

// What a row is made from: an object of the record and what is known about it besides.
struct source {
    struct rows *rows;
    const struct record *record;
    struct str object;                 // {0}: the record itself
    struct str values[SCHEMA_ORIGINS]; // raw JSON, by origin
};

static const struct {
    struct str list, kind;
} tag_lists[] = {
    {STR_INIT("topics"), STR_INIT("\"topic\"")},
    {STR_INIT("regions"), STR_INIT("\"region\"")},
    {STR_INIT("centers"), STR_INIT("\"center\"")},
    {STR_INIT("programs"), STR_INIT("\"program\"")},
    {STR_INIT("projects"), STR_INIT("\"project\"")},
    {STR_INIT("collections"), STR_INIT("\"collection\"")},
    {STR_INIT("keywords"), STR_INIT("\"keyword\"")},
};

static const struct {
    struct str list, kind;
} card_lists[] = {
    {STR_INIT("recent_work"), STR_INIT("\"recent\"")},
    {STR_INIT("related_work"), STR_INIT("\"related\"")},
};

// Members that are in tables although no column of articles names them.
static const struct {
    struct str name;
    char opens; // the first byte of a value that the tables take; 0: any
} spread[] = {
    {STR_INIT("id"), 0},
    {STR_INIT("authors"), '['},
    {STR_INIT("publisher"), 0},
    {STR_INIT("original_publisher"), 0},
    {STR_INIT("topics"), '['},
    {STR_INIT("regions"), '['},
    {STR_INIT("centers"), '['},
    {STR_INIT("programs"), '['},
    {STR_INIT("projects"), '['},
    {STR_INIT("collections"), '['},
    {STR_INIT("keywords"), '['},
    {STR_INIT("article_body"), 0},
    {STR_INIT("body_paragraphs"), '['},
    {STR_INIT("recent_work"), '['},
    {STR_INIT("related_work"), '['},
    {STR_INIT("capture"), '{'},
    {STR_INIT("duplicates"), '['},
    {STR_INIT("replaces"), '['},
    {STR_INIT("hints"), 0},
};

static struct arena *arena_of(const struct source *source)
{
    return source->record->arena;
}

// What a value is in a column of text: {0} for null.
static struct str text_of(struct source *source, struct str raw)
{
    return raw_text(arena_of(source), raw, &source->rows->replaced);
}

static bool is_finite_number(struct str raw)
{
    char digits[64];
    if ((raw.data[0] != '-' && (raw.data[0] < '0' || raw.data[0] > '9')) ||
        raw.length >= sizeof(digits))
        return false;
    memcpy(digits, raw.data, raw.length);
    digits[raw.length] = '\0';
    return isfinite(strtod(digits, NULL));
}

static bool is_of_type(enum schema_type type, struct str raw)
{
    if (!raw.data || raw_is_null(raw))
        return true;
    switch (type) {
    case TYPE_INTEGER: return raw_is_integer(raw);
    case TYPE_NUMBER: return is_finite_number(raw);
    case TYPE_BOOLEAN: return raw.data[0] == 't' || raw.data[0] == 'f';
    default: return true;
    }
}

static struct str member(const struct source *source, struct str key)
{
    if (!source->object.data)
        return record_get(source->record, key);
    return source->object.data[0] == '{' ? span_get(source->object, key) : (struct str){0};
}

static struct str column_value(struct source *source, const struct schema_column *column)
{
    bool is_member = column->origin == FROM_MEMBER;
    struct str raw =
        raw_or_none(is_member ? member(source, column->key) : source->values[column->origin]);
    if (!is_of_type(column->type, raw)) {
        source->rows->misfits += source->object.data != NULL; // of the record: see other_fields
        return (struct str){0};
    }
    if (column->type == TYPE_JSON && raw.data && raw.data[0] != '[' && raw.data[0] != '{')
        return raw_quoted(arena_of(source), raw);
    return raw;
}

static void add_row(struct source *source, enum schema_table_number number)
{
    const struct schema_table *table = &schema_tables[number];
    struct row_list *list = &source->rows->lists[number];
    list->values = arena_grow(arena_of(source), list->values, list->count, &list->capacity,
                              table->column_count * sizeof(*list->values));
    struct str *row = list->values + list->count++ * table->column_count;
    for (size_t i = 0; i < table->column_count; i++)
        row[i] = column_value(source, &table->columns[i]);
}

static struct str number_of(struct arena *arena, size_t number)
{
    return arena_printf(arena, "%zu", number);
}

// An id as a key of tables: databases do not index texts of any length.
static struct str key_of(struct source *source, struct str raw)
{
    struct str text = text_of(source, raw);
    return text.length > ROWS_ID_MAX ? raw_hash(arena_of(source), text) : raw_or_none(raw);
}

// A person or a house gets an id from its name; an author is also told by it to the table of authors.
static void take_name(struct source *source, struct str raw)
{
    struct arena *arena = arena_of(source);
    struct str name = text_of(source, raw);
    source->values[FROM_ELEMENT] = raw_or_none(raw);
    source->values[FROM_ELEMENT_ID] = source->values[FROM_ELEMENT_KEY] = (struct str){0};
    if (name.length == 0 || name.length > ROWS_NAME_MAX)
        return;
    struct str key = name_key(arena, name);
    source->values[FROM_ELEMENT_KEY] = raw_quoted(arena, key);
    source->values[FROM_ELEMENT_ID] = raw_hash(arena, key.length ? key : name);
    add_row(source, TABLE_AUTHORS);
    add_row(source, TABLE_ALIASES);
}

static void add_persons(struct source *source, struct str list, enum schema_table_number table)
{
    struct raw_walk walk = raw_walk(list);
    struct str person, outer = source->object;
    while (raw_next(&walk, &person)) {
        source->object = person;
        source->values[FROM_POSITION] = number_of(arena_of(source), walk.number);
        take_name(source, raw_name(person));
        add_row(source, table);
    }
    source->object = outer;
}

static void add_cards(struct source *source)
{
    for (size_t i = 0; i < sizeof(card_lists) / sizeof(*card_lists); i++) {
        struct raw_walk walk = raw_walk(record_get(source->record, card_lists[i].list));
        struct str card;
        source->values[FROM_KIND] = card_lists[i].kind;
        while (raw_next(&walk, &card)) {
            struct str position = number_of(arena_of(source), walk.number);
            source->object = card;
            source->values[FROM_POSITION] = source->values[FROM_CARD_POSITION] = position;
            add_row(source, TABLE_WORKS);
            add_persons(source, member(source, STR("authors")), TABLE_WORK_AUTHORS);
        }
    }
    source->object = (struct str){0};
}

static void add_tags(struct source *source)
{
    struct arena *arena = arena_of(source);
    for (size_t i = 0; i < sizeof(tag_lists) / sizeof(*tag_lists); i++) {
        struct raw_walk walk = raw_walk(record_get(source->record, tag_lists[i].list));
        struct str tag;
        source->values[FROM_KIND] = tag_lists[i].kind;
        while (raw_next(&walk, &tag)) {
            struct str text = text_of(source, tag);
            source->values[FROM_ELEMENT] = tag;
            source->values[FROM_ELEMENT_ID] =
                raw_hash(arena, arena_join(arena, tag_lists[i].kind, text));
            source->values[FROM_POSITION] = number_of(arena, walk.number);
            add_row(source, TABLE_TAGS);
            add_row(source, TABLE_ARTICLE_TAGS);
        }
    }
}

static void add_publisher(struct source *source, struct str raw, enum schema_origin origin)
{
    struct arena *arena = arena_of(source);
    struct str name = text_of(source, raw);
    source->values[origin] = (struct str){0};
    if (!name.data)
        return;
    source->values[origin] = source->values[FROM_ELEMENT_ID] = raw_hash(arena, name);
    source->values[FROM_ELEMENT] = raw;
    source->values[FROM_ELEMENT_KEY] = raw_quoted(arena, text_key(arena, name));
    add_row(source, TABLE_PUBLISHERS);
}

// The capture's id: what it is called, else its digest, else the hash of what is known about it.
static struct str capture_id(struct source *source, struct str capture)
{
    if (!capture.data || capture.data[0] != '{')
        return (struct str){0};
    struct str id = span_get(capture, STR("id"));
    if (raw_is_null(id))
        id = span_get(capture, STR("sha256"));
    size_t at = 0;
    struct span_member first;
    if (raw_is_null(id) && span_next_member(capture, &at, &first))
        id = raw_hash(arena_of(source), capture);
    return key_of(source, id);
}

static void add_capture(struct source *source)
{
    struct str capture = record_get(source->record, STR("capture"));
    source->values[FROM_CAPTURE_ID] = capture_id(source, capture);
    if (!source->values[FROM_CAPTURE_ID].data)
        return;
    source->object = capture;
    add_row(source, TABLE_CAPTURES);
    source->object = (struct str){0};
}

static void add_merges(struct source *source)
{
    struct raw_walk walk = raw_walk(record_get(source->record, STR("duplicates")));
    struct str entry;
    while (raw_next(&walk, &entry)) {
        source->object = entry;
        source->values[FROM_POSITION] = number_of(arena_of(source), walk.number);
        add_row(source, TABLE_MERGES);
    }
    source->object = (struct str){0};
}

static void add_replacements(struct source *source)
{
    struct raw_walk walk = raw_walk(record_get(source->record, STR("replaces")));
    struct str id;
    while (raw_next(&walk, &id)) {
        source->values[FROM_ELEMENT] = key_of(source, id);
        if (str_equal(text_of(source, source->values[FROM_ELEMENT]), source->rows->article_id))
            continue;
        add_row(source, TABLE_REPLACEMENTS);
    }
}

static struct str first_day(struct source *source)
{
    struct str text = text_of(source, record_get(source->record, STR("date_published")));
    struct date date = date_from_iso(text);
    if (date.precision == DATE_NONE)
        return (struct str){0};
    return arena_printf(arena_of(source), "\"%04d-%02d-%02d\"", date.year, date.month, date.day);
}

static bool is_spread(struct str key, struct str value)
{
    for (size_t i = 0; i < sizeof(spread) / sizeof(*spread); i++)
        if (str_equal(spread[i].name, key))
            return spread[i].opens == 0 || value.data[0] == spread[i].opens;
    const struct schema_table *articles = &schema_tables[TABLE_ARTICLES];
    for (size_t i = 0; i < articles->column_count; i++)
        if (articles->columns[i].origin == FROM_MEMBER && str_equal(articles->columns[i].key, key))
            return is_of_type(articles->columns[i].type, value);
    return false;
}

// Members that no table takes, as they stand, in their order.
static struct str other_fields(struct source *source)
{
    const struct record *record = source->record;
    struct buffer out = {0};
    for (size_t i = 0; i < record->count; i++) {
        const struct record_field *field = &record->fields[i];
        if (field->is_removed || raw_is_null(field->value) || is_spread(field->key, field->value))
            continue;
        buffer_put(&out, out.length ? STR(",\"") : STR("{\""));
        buffer_put(&out, field->key);
        buffer_put(&out, STR("\":"));
        buffer_put(&out, field->value);
    }
    struct str raw = {0};
    if (out.length) {
        buffer_byte(&out, '}');
        raw = arena_copy(arena_of(source), buffer_str(&out));
    }
    buffer_free(&out);
    return raw;
}

static void take_identity(struct source *source)
{
    struct rows *rows = source->rows;
    struct arena *arena = arena_of(source);
    struct str id = identify_article(source->record, &rows->replaced);
    struct str raw = key_of(source, raw_quoted(arena, id));
    rows->article_id = text_of(source, raw);
    rows->version = identify_version(source->record, rows->rank);
    source->values[FROM_BODY] = identify_body(source->record, &rows->replaced);
    source->values[FROM_ARTICLE_ID] = raw;
    source->values[FROM_VERSION] = raw_quoted(arena, rows->version);
    source->values[FROM_NUMBER] = arena_printf(arena, "%" PRIu64, hash64(rows->article_id) >> 1);
    source->values[FROM_BASIS] = STR("\"name\"");
}

void rows_read(struct rows *rows, const struct record *record)
{
    struct source source = {.rows = rows, .record = record};
    memset(rows->lists, 0, sizeof(rows->lists));
    take_identity(&source);
    add_publisher(&source, record_get(record, STR("publisher")), FROM_PUBLISHER);
    add_publisher(&source, record_get(record, STR("original_publisher")), FROM_ORIGINAL);
    source.values[FROM_DAY] = first_day(&source);
    source.values[FROM_OTHERS] = other_fields(&source);
    add_row(&source, TABLE_ARTICLES);
    add_replacements(&source);
    add_persons(&source, record_get(record, STR("authors")), TABLE_ARTICLE_AUTHORS);
    add_tags(&source);
    add_cards(&source);
    add_capture(&source);
    add_merges(&source);
}

int rows_compare_spelling(const struct spelling *a, const struct spelling *b)
{
    size_t length_a = utf8_length(a->name), length_b = utf8_length(b->name);
    if (length_a != length_b)
        return length_a < length_b ? -1 : 1;
    int order = str_compare(a->name, b->name);
    if (order == 0)
        order = str_compare(a->given, b->given);
    return order ? order : str_compare(a->family, b->family);
}
