// SPDX-License-Identifier: MIT
#include "export/package.h"

#include "base/die.h"
#include "export/cell.h"
#include "json/write.h"
#include "record/record.h"

#include <errno.h>
#include <sys/stat.h>

// A record of one article says that another one is in it now.
struct package_claim {
    struct str article_id, replaced_by, version;
};

// What stands before a row in the sorter.
struct entry {
    struct str owner, version; // empty: the row is shared
    struct spelling spelling;  // of an author
    struct str row;
};

enum { TABLE_DIGITS = 2 };

static const char *const field_types[] = {
    [TYPE_KEY] = "string",      [TYPE_TEXT] = "string",   [TYPE_JSON] = "string",
    [TYPE_INTEGER] = "integer", [TYPE_NUMBER] = "number", [TYPE_BOOLEAN] = "boolean",
    [TYPE_DATE] = "date",
};

static bool is_shown(const struct schema_column *column)
{
    return !(column->flags & SCHEMA_INTERNAL);
}

static void put_header(struct package *package, const struct schema_table *table)
{
    struct str names[SCHEMA_COLUMNS_MAX];
    size_t count = 0;
    for (size_t i = 0; i < table->column_count; i++)
        if (is_shown(&table->columns[i]))
            names[count++] = table->columns[i].name;
    csv_names(&package->csv, names, count);
}

// A mark (the byte order mark of a dialect), the header.
static void begin_file(struct package *package, int number, const struct csv_options *options)
{
    buffer_reset(&package->row);
    csv_open(&package->csv, options, &package->row);
    put_header(package, &schema_tables[number]);
    output_write(&package->files[number], buffer_str(&package->row));
    csv_close(&package->csv);
}

void package_open(struct package *package, const char *folder, const struct csv_options *options,
                  size_t memory)
{
    *package = (struct package){.folder = folder};
    if (mkdir(folder, 0777) < 0 && errno != EEXIST)
        die("cannot make '%s':", folder);
    for (int i = 0; i <= SCHEMA_TABLES; i++) {
        const char *name = i < SCHEMA_TABLES ? schema_tables[i].name.data : "datapackage";
        struct str path = arena_printf(&package->arena, "%s/%s.%s", folder, name,
                                       i < SCHEMA_TABLES ? "csv" : "json");
        output_open(&package->files[i], path.data);
        if (i < SCHEMA_TABLES)
            begin_file(package, i, options);
    }
    csv_open(&package->csv, options, &package->row);
    sorter_open(&package->sorter, folder, memory);
}

static struct str text_of(struct package *package, const struct record *record, struct str raw)
{
    if (!raw.data || raw.data[0] != '"')
        return raw;
    return cell_text(record->arena, raw, &package->replaced_texts);
}

static void put_part(struct buffer *out, struct str text)
{
    buffer_put(out, text);
    buffer_byte(out, '\0'); // no text has one
}

// Rows sort by table, then by the columns of the key; numbers with their digits filled up.
static void make_key(struct package *package, const struct record *record, int number,
                     const struct str *values)
{
    const struct schema_table *table = &schema_tables[number];
    struct buffer *key = &package->key;
    size_t left = table->key_count;
    buffer_reset(key);
    buffer_printf(key, "%0*d", TABLE_DIGITS, number);
    for (size_t i = 0; left > 0; i++) {
        const struct schema_column *column = &table->columns[i];
        if (!is_shown(column))
            continue;
        struct str text = text_of(package, record, values[i]);
        for (size_t digits = text.length; column->type == TYPE_INTEGER && digits < 20; digits++)
            buffer_byte(key, '0');
        put_part(key, text);
        left--;
    }
}

static void make_row(struct package *package, const struct record *record,
                     const struct schema_table *table, const struct str *values)
{
    struct str shown[SCHEMA_COLUMNS_MAX];
    size_t count = 0;
    for (size_t i = 0; i < table->column_count; i++)
        if (is_shown(&table->columns[i]))
            shown[count++] = values[i];
    buffer_reset(&package->row);
    csv_row(&package->csv, record->arena, shown, count);
}

static void put_row(struct package *package, const struct record *record, int number,
                    const struct str *values)
{
    const struct schema_table *table = &schema_tables[number];
    bool is_shared = table->ownership == SCHEMA_SHARED || table->ownership == SCHEMA_BEST;
    bool is_author = table->ownership == SCHEMA_BEST;
    make_key(package, record, number, values);
    make_row(package, record, table, values);
    buffer_reset(&package->value);
    put_part(&package->value, is_shared ? STR("") : package->rows.article_id);
    put_part(&package->value, is_shared ? STR("") : package->rows.version);
    for (size_t i = 1; i <= 3; i++)
        put_part(&package->value, is_author ? text_of(package, record, values[i]) : STR(""));
    buffer_put(&package->value, buffer_str(&package->row));
    sorter_add(&package->sorter, buffer_str(&package->key), buffer_str(&package->value));
}

static void take_version(struct package *package)
{
    bool is_new;
    uint64_t *place =
        table_put(&package->best, package->rows.article_id, package->version_count, &is_new);
    if (is_new) {
        package->versions = arena_grow(&package->arena, package->versions, package->version_count,
                                       &package->version_capacity, sizeof(*package->versions));
        package->versions[package->version_count++] = (struct str){0};
    }
    struct str *version = &package->versions[*place];
    if (str_compare(*version, package->rows.version) < 0)
        *version = arena_copy(&package->arena, package->rows.version);
}

static void take_claims(struct package *package, const struct record *record)
{
    for (size_t i = 0; i < package->rows.lists[TABLE_REPLACEMENTS].count; i++) {
        struct str id = text_of(package, record, rows_at(&package->rows, TABLE_REPLACEMENTS, i)[0]);
        package->claims = arena_grow(&package->arena, package->claims, package->claim_count,
                                     &package->claim_capacity, sizeof(*package->claims));
        package->claims[package->claim_count++] = (struct package_claim){
            arena_copy(&package->arena, id), arena_copy(&package->arena, package->rows.article_id),
            arena_copy(&package->arena, package->rows.version)};
    }
}

void package_put(struct package *package, const struct record *record)
{
    rows_read(&package->rows, record);
    take_version(package);
    take_claims(package, record);
    for (int i = 0; i < SCHEMA_TABLES; i++)
        for (size_t j = 0; j < package->rows.lists[i].count; j++)
            put_row(package, record, i, rows_at(&package->rows, (enum schema_table_number)i, j));
}

static bool is_best(const struct package *package, struct str article_id, struct str version)
{
    const uint64_t *place = table_get(&package->best, article_id);
    return place && str_equal(package->versions[*place], version);
}

// An article does not stand while one that counts, and that nobody replaces, says that it stands for it.
static void find_replaced(struct package *package)
{
    struct table named = {0};
    for (size_t i = 0; i < package->claim_count; i++) {
        const struct package_claim *claim = &package->claims[i];
        if (is_best(package, claim->replaced_by, claim->version))
            table_put(&named, claim->article_id, 0, NULL);
    }
    for (size_t i = 0; i < package->claim_count; i++) {
        const struct package_claim *claim = &package->claims[i];
        if (is_best(package, claim->replaced_by, claim->version) &&
            !table_get(&named, claim->replaced_by))
            table_put(&package->replaced, claim->article_id, 0, NULL);
    }
    table_free(&named);
}

static struct entry entry_of(struct str value)
{
    struct entry entry;
    struct str rest = value;
    str_split(&rest, '\0', &entry.owner);
    str_split(&rest, '\0', &entry.version);
    str_split(&rest, '\0', &entry.spelling.name);
    str_split(&rest, '\0', &entry.spelling.given);
    str_split(&rest, '\0', &entry.spelling.family);
    entry.row = rest;
    return entry;
}

static bool stands(const struct package *package, int number, const struct entry *entry)
{
    if (entry->owner.length == 0)
        return true;
    if (!is_best(package, entry->owner, entry->version))
        return false;
    return number == TABLE_REPLACEMENTS || !table_get(&package->replaced, entry->owner);
}

// One row of each key: equal ones are one, of an author's the best spelling.
static void write_rows(struct package *package)
{
    struct str key, value;
    struct buffer last = {0}, kept = {0};
    int number = 0, kept_number = 0;
    while (sorter_next(&package->sorter, &key, &value)) {
        number = (key.data[0] - '0') * 10 + key.data[1] - '0';
        struct entry entry = entry_of(value), best = entry_of(buffer_str(&kept));
        if (!stands(package, number, &entry))
            continue;
        bool is_same = last.length && str_equal(buffer_str(&last), key);
        bool is_worse =
            number != TABLE_AUTHORS || rows_compare_spelling(&entry.spelling, &best.spelling) <= 0;
        if (is_same && is_worse)
            continue;
        if (last.length && !is_same)
            output_write(&package->files[kept_number], best.row);
        buffer_reset(&last);
        buffer_put(&last, key);
        buffer_reset(&kept);
        buffer_put(&kept, value);
        kept_number = number;
    }
    if (last.length)
        output_write(&package->files[kept_number], entry_of(buffer_str(&kept)).row);
    buffer_free(&last);
    buffer_free(&kept);
}

static void put_member(struct buffer *out, const char *key, const char *text)
{
    write_key(out, str_of(key));
    write_text(out, str_of(text));
}

static void put_fields(struct buffer *out, const struct schema_table *table)
{
    write_key(out, STR("fields"));
    buffer_byte(out, '[');
    for (size_t i = 0; i < table->column_count; i++) {
        const struct schema_column *column = &table->columns[i];
        if (!is_shown(column))
            continue;
        write_comma(out);
        buffer_byte(out, '{');
        put_member(out, "name", column->name.data);
        put_member(out, "type", field_types[column->type]);
        if (column->meaning[0])
            put_member(out, "description", column->meaning);
        if (column->flags & SCHEMA_REQUIRED)
            buffer_put(out, STR(",\"constraints\":{\"required\":true}"));
        buffer_byte(out, '}');
    }
    buffer_byte(out, ']');
}

static void put_keys(struct buffer *out, const struct schema_table *table)
{
    size_t left = table->key_count;
    write_key(out, STR("primaryKey"));
    buffer_byte(out, '[');
    for (size_t i = 0; left > 0; i++) {
        if (!is_shown(&table->columns[i]))
            continue;
        write_comma(out);
        write_text(out, table->columns[i].name);
        left--;
    }
    buffer_byte(out, ']');
    write_key(out, STR("foreignKeys"));
    buffer_byte(out, '[');
    for (size_t i = 0; i < table->column_count; i++) {
        const struct schema_column *column = &table->columns[i];
        if (column->references == SCHEMA_NONE)
            continue;
        const struct schema_table *other = &schema_tables[column->references];
        write_comma(out);
        buffer_byte(out, '{');
        put_member(out, "fields", column->name.data);
        buffer_put(out, STR(",\"reference\":{"));
        put_member(out, "resource", other->name.data);
        // A key of one column; of articles the column before it is internal.
        put_member(out, "fields", other->columns[is_shown(&other->columns[0]) ? 0 : 1].name.data);
        buffer_put(out, STR("}}"));
    }
    buffer_byte(out, ']');
}

static void put_resource(struct buffer *out, const struct schema_table *table,
                         const struct csv_writer *csv)
{
    buffer_byte(out, '{');
    put_member(out, "profile", "tabular-data-resource");
    put_member(out, "name", table->name.data);
    buffer_printf(out, ",\"path\":\"%s.csv\"", table->name.data);
    put_member(out, "description", table->meaning);
    put_member(out, "format", "csv");
    put_member(out, "mediatype", "text/csv");
    put_member(out, "encoding", "utf-8");
    buffer_put(out, STR(",\"dialect\":{"));
    put_member(out, "delimiter", ",");
    write_key(out, STR("lineTerminator"));
    write_text(out, csv->line_end);
    buffer_put(out, STR(",\"quoteChar\":\"\\\"\",\"doubleQuote\":true,\"header\":true}"));
    buffer_put(out, STR(",\"schema\":{"));
    put_fields(out, table);
    buffer_put(out, STR(",\"missingValues\":[\"\"]"));
    put_keys(out, table);
    buffer_put(out, STR("}}"));
}

static void write_description(struct package *package)
{
    struct buffer out = {0};
    buffer_put(&out,
               STR("{\"profile\":\"tabular-data-package\",\"name\":\"articles\",\"resources\":["));
    for (size_t i = 0; i < SCHEMA_TABLES; i++) {
        buffer_put(&out, i ? STR(",\n") : STR("\n"));
        put_resource(&out, &schema_tables[i], &package->csv);
    }
    buffer_put(&out, STR("\n]}\n"));
    output_write(&package->files[SCHEMA_TABLES], buffer_str(&out));
    buffer_free(&out);
}

void package_close(struct package *package)
{
    find_replaced(package);
    write_rows(package);
    write_description(package);
    for (int i = 0; i <= SCHEMA_TABLES; i++)
        output_flush(&package->files[i]); // a full disk shows before the first file takes its name
    for (int i = 0; i <= SCHEMA_TABLES; i++)
        output_close(&package->files[i]);
    csv_close(&package->csv);
    sorter_free(&package->sorter);
    buffer_free(&package->row);
    buffer_free(&package->key);
    buffer_free(&package->value);
    table_free(&package->best);
    table_free(&package->replaced);
    arena_free(&package->arena);
    *package = (struct package){0};
}
