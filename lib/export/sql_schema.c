// SPDX-License-Identifier: MIT
#include "export/sql_schema.h"

#include <stdio.h>

static const char *const types[][2] = {
    // SQLite, PostgreSQL. Keys compare by bytes, as SQLite does anyway.
    [TYPE_KEY] = {"text", "text collate \"C\""},
    [TYPE_TEXT] = {"text", "text"},
    [TYPE_JSON] = {"text", "text"},
    [TYPE_INTEGER] = {"integer", "bigint"},
    [TYPE_NUMBER] = {"real", "double precision"},
    [TYPE_BOOLEAN] = {"integer", "boolean"},
    [TYPE_DATE] = {"text", "date"},
};

static void put(struct buffer *out, const char *text)
{
    buffer_put(out, str_of(text));
}

static bool is_in_target(const struct schema_column *column, enum sql_target target)
{
    return target == SQL_SQLITE || !(column->flags & SCHEMA_INTERNAL);
}

// The columns with commas between, each behind 'prefix'; those of the key only, or all.
static void put_columns(struct buffer *out, const struct schema_table *table, bool keys_only,
                        enum sql_target target)
{
    size_t keys = table->key_count;
    const char *between = "";
    for (size_t i = 0; i < table->column_count; i++) {
        const struct schema_column *column = &table->columns[i];
        bool is_internal = column->flags & SCHEMA_INTERNAL;
        if (!is_in_target(column, target) || (keys_only && (is_internal || keys-- == 0)))
            continue;
        put(out, between);
        buffer_put(out, column->name);
        between = ", ";
        if (keys_only && keys == 0)
            break;
    }
}

static bool is_owned(const struct schema_table *table)
{
    return table->ownership == SCHEMA_OWNED || table->ownership == SCHEMA_ARTICLE;
}

static void create_table(struct buffer *out, const struct schema_table *table,
                         enum sql_target target)
{
    bool has_number = target == SQL_SQLITE && table->ownership == SCHEMA_ARTICLE;
    buffer_printf(out, "create table if not exists %s (\n", table->name.data);
    for (size_t i = 0; i < table->column_count; i++) {
        const struct schema_column *column = &table->columns[i];
        if (!is_in_target(column, target))
            continue;
        bool is_number = column->flags & SCHEMA_INTERNAL;
        buffer_printf(out, "    %s %s%s%s,\n", column->name.data, types[column->type][target],
                      column->flags & SCHEMA_REQUIRED ? " not null" : "",
                      is_number ? " primary key" : "");
    }
    put(out, has_number ? "    unique (" : "    primary key (");
    put_columns(out, table, true, target);
    put(out, ")");
    for (size_t i = 0; i < table->column_count; i++) {
        const struct schema_column *column = &table->columns[i];
        if (column->references == SCHEMA_NONE)
            continue;
        const struct schema_table *other = &schema_tables[column->references];
        buffer_printf(out, ",\n    foreign key (%s) references %s (", column->name.data,
                      other->name.data);
        put_columns(out, other, true, target);
        put(out, other->ownership == SCHEMA_ARTICLE ? ") on delete cascade" : ")");
    }
    // Without rowid: stored in the order of the key, in whatever order rows came.
    put(out, target == SQL_SQLITE && !has_number ? "\n) without rowid;\n" : "\n);\n");
}

// PostgreSQL's B-trees refuse texts of some kilobytes; its hash indexes take any.
static void create_indexes(struct buffer *out, const struct schema_table *table,
                           enum sql_target target)
{
    for (size_t i = 0; i < table->column_count; i++) {
        const struct schema_column *column = &table->columns[i];
        if (!(column->flags & SCHEMA_INDEXED))
            continue;
        bool is_any_text = column->references == SCHEMA_NONE && column->type != TYPE_DATE;
        buffer_printf(out, "create index if not exists %s_%s on %s %s(%s);\n", table->name.data,
                      column->name.data, table->name.data,
                      target == SQL_POSTGRES && is_any_text ? "using hash " : "",
                      column->name.data);
    }
}

// The index holds no text of its own; triggers keep it in step with articles, whoever changes them.
static void create_sqlite_search(struct buffer *out)
{
    static const char remove[] =
        "    insert into articles_search (articles_search, rowid, headline, description, "
        "article_body)\n"
        "    values ('delete', old.article_number, old.headline, old.description, "
        "old.article_body);\n";
    static const char add[] =
        "    insert into articles_search (rowid, headline, description, article_body)\n"
        "    values (new.article_number, new.headline, new.description, new.article_body);\n";
    put(out,
        "create virtual table if not exists articles_search using fts5 (headline, description, "
        "article_body,\n    content = 'articles', content_rowid = 'article_number',\n"
        "    tokenize = 'unicode61 remove_diacritics 2');\n");
    buffer_printf(out,
                  "create trigger if not exists articles_search_insert after insert on articles "
                  "begin\n%send;\n",
                  add);
    buffer_printf(out,
                  "create trigger if not exists articles_search_delete after delete on articles "
                  "begin\n%send;\n",
                  remove);
    buffer_printf(out,
                  "create trigger if not exists articles_search_update after update of headline, "
                  "description, article_body on articles begin\n%s%send;\n",
                  remove, add);
}

// Languages that PostgreSQL 14 has a configuration for; the others are searched word by word.
static const struct {
    const char *tag, *configuration;
} languages[] = {
    {"ar", "arabic"},     {"ca", "catalan"},    {"da", "danish"},     {"de", "german"},
    {"el", "greek"},      {"en", "english"},    {"es", "spanish"},    {"eu", "basque"},
    {"fi", "finnish"},    {"fr", "french"},     {"ga", "irish"},      {"hi", "hindi"},
    {"hu", "hungarian"},  {"hy", "armenian"},   {"id", "indonesian"}, {"it", "italian"},
    {"lt", "lithuanian"}, {"nb", "norwegian"},  {"ne", "nepali"},     {"nl", "dutch"},
    {"no", "norwegian"},  {"pt", "portuguese"}, {"ro", "romanian"},   {"ru", "russian"},
    {"sr", "serbian"},    {"sv", "swedish"},    {"ta", "tamil"},      {"tr", "turkish"},
    {"yi", "yiddish"},
};

static void put_vector(struct buffer *out, const char *column, int characters)
{
    put(out, "        to_tsvector(case split_part(coalesce(in_language, ''), '-', 1)");
    for (size_t i = 0; i < sizeof(languages) / sizeof(*languages); i++)
        buffer_printf(out, " when '%s' then '%s'::regconfig", languages[i].tag,
                      languages[i].configuration);
    buffer_printf(out, " else 'simple'::regconfig end, left(coalesce(%s, ''), %d))", column,
                  characters);
}

// A vector holds 1 MiB at most, so the head of very long texts is what is searched.
static void create_postgres_search(struct buffer *out)
{
    put(out,
        "alter table articles add column if not exists search tsvector generated always as (\n"
        "    setweight(\n");
    put_vector(out, "headline", 10000);
    put(out, ", 'A') || setweight(\n");
    put_vector(out, "description", 10000);
    put(out, ", 'B') ||\n");
    put_vector(out, "article_body", 100000);
    put(out,
        ") stored;\ncreate index if not exists articles_search on articles using gin (search);\n");
}

// Texts of rows of an article joined in their order.
static void put_joined(struct buffer *out, enum sql_target target, const char *text,
                       const char *from)
{
    if (target == SQL_SQLITE)
        buffer_printf(
            out, "    (select group_concat(%s, '; ') from (select %s from %s order by position))",
            text, text, from);
    else
        buffer_printf(out, "    (select string_agg(%s, '; ' order by position) from %s)", text,
                      from);
}

static void put_tags(struct buffer *out, enum sql_target target, const char *kind, const char *name)
{
    char from[160];
    int length = snprintf(from, sizeof(from),
                          "article_tags x join tags using (tag_id) where x.article_id = "
                          "a.article_id and kind = '%s'",
                          kind);
    if (length > 0 && (size_t)length < sizeof(from))
        put_joined(out, target, "value", from);
    buffer_printf(out, " as %s,\n", name);
}

static void create_view(struct buffer *out, enum sql_target target, const char *name)
{
    buffer_printf(out,
                  target == SQL_SQLITE ? "create view if not exists %s as\n"
                                       : "create or replace view %s as\n",
                  name);
}

static void create_views(struct buffer *out, enum sql_target target)
{
    create_view(out, target, "articles_flat");
    put(out, "select a.article_id, a.record_type, a.headline,\n");
    put_joined(out, target, "name", "article_authors x where x.article_id = a.article_id");
    put(out,
        " as authors,\n    a.date_published, a.date_published_precision, a.published_on, "
        "p.name as publisher,\n    o.name as original_publisher, a.blog, a.type_label,\n");
    put_tags(out, target, "topic", "topics");
    put_tags(out, target, "region", "regions");
    put_tags(out, target, "center", "centers");
    put_tags(out, target, "program", "programs");
    put_tags(out, target, "project", "projects");
    put_tags(out, target, "collection", "collections");
    put_tags(out, target, "keyword", "keywords");
    put(out,
        "    a.in_language, a.url, a.canonical_url, a.is_republication, a.body_status, "
        "a.word_count,\n"
        "    a.description, a.article_body, c.capture_id, c.file as capture_file\n"
        "from articles a\n"
        "    left join publishers p on p.publisher_id = a.publisher_id\n"
        "    left join publishers o on o.publisher_id = a.original_publisher_id\n"
        "    left join captures c on c.article_id = a.article_id;\n");
    create_view(out, target, "author_counts");
    put(out,
        "select u.author_id, u.name, count(distinct a.article_id) as articles,\n"
        "    count(distinct case when x.role = 'author' then a.article_id end) as "
        "articles_as_author,\n"
        "    min(a.published_on) as first_published_on, max(a.published_on) as last_published_on\n"
        "from authors u join article_authors x on x.author_id = u.author_id\n"
        "    join articles a on a.article_id = x.article_id\n"
        "group by u.author_id, u.name;\n");
    create_view(out, target, "monthly_counts");
    put(out,
        "select substr(a.date_published, 1, 7) as month, p.name as publisher, count(*) as "
        "articles,\n"
        "    sum(a.word_count) as words\n"
        "from articles a left join publishers p on p.publisher_id = a.publisher_id\n"
        "where a.published_on is not null and length(a.date_published) >= 7\n"
        "    and coalesce(a.date_published_precision, 'day') <> 'year'\n"
        "group by substr(a.date_published, 1, 7), p.name;\n");
}

// A table for rows of a table, without constraints; 'first' is a column before the others.
static void create_copy(struct buffer *out, const struct schema_table *table,
                        enum sql_target target, const char *first)
{
    buffer_printf(out, "%s (%s", table->name.data, first);
    const char *between = first[0] ? ", " : "";
    for (size_t i = 0; i < table->column_count; i++) {
        const struct schema_column *column = &table->columns[i];
        if (!is_in_target(column, target))
            continue;
        buffer_printf(out, "%s%s %s", between, column->name.data, types[column->type][target]);
        between = ", ";
    }
}

static void create_replaced(struct buffer *out, const struct schema_table *table,
                            enum sql_target target)
{
    put(out, "create table if not exists replaced_");
    create_copy(out, table, target, "");
    put(out, ", primary key (");
    put_columns(out, table, true, target);
    put(out, target == SQL_SQLITE ? ")) without rowid;\n" : "));\n");
}

void sql_schema_create(struct buffer *out, const struct sql_options *options)
{
    for (size_t i = 0; i < SCHEMA_TABLES; i++)
        create_table(out, &schema_tables[i], options->target);
    for (size_t i = 0; i < SCHEMA_TABLES; i++)
        if (is_owned(&schema_tables[i]))
            create_replaced(out, &schema_tables[i], options->target);
    for (size_t i = 0; i < SCHEMA_TABLES; i++)
        create_indexes(out, &schema_tables[i], options->target);
    if (options->has_search && options->target == SQL_SQLITE)
        create_sqlite_search(out);
    if (options->has_search && options->target == SQL_POSTGRES)
        create_postgres_search(out);
    create_views(out, options->target);
}

void sql_schema_stage(struct buffer *out, enum sql_target target)
{
    for (size_t i = 0; i < SCHEMA_TABLES; i++) {
        const struct schema_table *table = &schema_tables[i];
        bool is_numbered = is_owned(table) || table->ownership == SCHEMA_CLAIM;
        bool is_article = table->ownership == SCHEMA_ARTICLE;
        put(out, "create temporary table incoming_");
        create_copy(out, table, target,
                    is_article    ? "incoming bigint primary key"
                    : is_numbered ? "incoming bigint"
                                  : "");
        put(out, target == SQL_SQLITE ? ");\n" : ") on commit drop;\n");
    }
    put(out, "create index incoming_articles_id on incoming_articles (article_id);\n");
    buffer_printf(out, "create temporary table moving (article_id %s primary key)%s;\n",
                  types[TYPE_KEY][target], target == SQL_SQLITE ? "" : " on commit drop");
}

static void merge_shared(struct buffer *out, const struct schema_table *table,
                         enum sql_target target)
{
    buffer_printf(out, "insert into %s (", table->name.data);
    put_columns(out, table, false, target);
    put(out, ")\nselect ");
    put_columns(out, table, false, target);
    buffer_printf(out, " from incoming_%s where true\n", table->name.data);
    if (table->ownership == SCHEMA_SHARED)
        put(out, "on conflict do nothing;\n");
    else
        put(out,
            "on conflict (author_id) do update set name = excluded.name,\n"
            "    given_name = excluded.given_name, family_name = excluded.family_name\n"
            "where (length(excluded.name), excluded.name, coalesce(excluded.given_name, ''),\n"
            "    coalesce(excluded.family_name, '')) > (length(authors.name), authors.name,\n"
            "    coalesce(authors.given_name, ''), coalesce(authors.family_name, ''));\n");
    buffer_printf(out, "delete from incoming_%s;\n", table->name.data);
}

// "insert into TABLE (…) select …": a copy of rows of another table.
static void copy_rows(struct buffer *out, const struct schema_table *table, enum sql_target target,
                      const char *into, const char *from)
{
    buffer_printf(out, "insert into %s%s (", into, table->name.data);
    put_columns(out, table, false, target);
    put(out, ")\nselect ");
    put_columns(out, table, false, target);
    buffer_printf(out, "\nfrom %s%s ", from, table->name.data);
}

static void merge_articles(struct buffer *out, enum sql_target target)
{
    const struct schema_table *table = &schema_tables[TABLE_ARTICLES];
    const char *between = "    ";
    copy_rows(out, table, target, "", "incoming_");
    // By number: the full-text index takes rows in this order fastest.
    buffer_printf(out, "where true order by %s\non conflict (article_id) do update set\n",
                  target == SQL_SQLITE ? "article_number" : "article_id");
    for (size_t i = 0; i < table->column_count; i++) {
        const struct schema_column *column = &table->columns[i];
        if ((column->flags & SCHEMA_INTERNAL) || str_equal(column->name, STR("article_id")))
            continue;
        buffer_printf(out, "%s%s = excluded.%s", between, column->name.data, column->name.data);
        between = ", ";
    }
    put(out, ";\n");
}

static void merge_owned(struct buffer *out, const struct schema_table *table,
                        enum sql_target target)
{
    const char *owner = table->ownership == SCHEMA_CLAIM ? "replaced_by" : "article_id";
    if (table->ownership != SCHEMA_ARTICLE) {
        buffer_printf(out,
                      "delete from %s where %s in (select article_id from incoming_articles);\n",
                      table->name.data, owner);
        copy_rows(out, table, target, "", "incoming_");
        put(out, "where incoming in (select incoming from incoming_articles)\n");
        put(out, table->ownership == SCHEMA_CLAIM ? "on conflict do nothing;\n" : "order by ");
        if (table->ownership != SCHEMA_CLAIM) {
            put_columns(out, table, true, target);
            put(out, ";\n");
        }
        buffer_printf(out, "delete from incoming_%s;\n", table->name.data);
    }
    if (table->ownership != SCHEMA_CLAIM)
        buffer_printf(out,
                      "delete from replaced_%s where article_id in (select article_id from "
                      "incoming_articles);\n",
                      table->name.data);
}

static void drop_older(struct buffer *out)
{
    static const char *const known[] = {"articles", "replaced_articles"};
    for (size_t i = 0; i < 2; i++)
        buffer_printf(out,
                      "delete from incoming_articles where exists (select 1 from %s a\n"
                      "    where a.article_id = incoming_articles.article_id and a.version >= "
                      "incoming_articles.version);\n",
                      known[i]);
    put(out,
        "delete from incoming_articles where exists (select 1 from incoming_articles i\n"
        "    where i.article_id = incoming_articles.article_id\n"
        "    and (i.version, i.incoming) > (incoming_articles.version, "
        "incoming_articles.incoming));\n");
}

void sql_schema_merge(struct buffer *out, enum sql_target target)
{
    for (size_t i = 0; i < SCHEMA_TABLES; i++)
        if (schema_tables[i].ownership == SCHEMA_SHARED ||
            schema_tables[i].ownership == SCHEMA_BEST)
            merge_shared(out, &schema_tables[i], target);
    drop_older(out);
    merge_articles(out, target);
    for (size_t i = 0; i < SCHEMA_TABLES; i++)
        if (is_owned(&schema_tables[i]) || schema_tables[i].ownership == SCHEMA_CLAIM)
            merge_owned(out, &schema_tables[i], target);
    put(out, "delete from incoming_articles;\n");
}

static const char is_replaced[] =
    "select r.article_id from article_replacements r\n"
    "    where not exists (select 1 from article_replacements s where s.article_id = "
    "r.replaced_by)";

static void move(struct buffer *out, enum sql_target target, const char *into, const char *from)
{
    for (size_t i = 0; i < SCHEMA_TABLES; i++) {
        if (!is_owned(&schema_tables[i]))
            continue;
        copy_rows(out, &schema_tables[i], target, into, from);
        put(out, "where article_id in (select article_id from moving);\n");
    }
    // Backwards: what points to articles goes first.
    for (size_t i = SCHEMA_TABLES; i-- > 0;)
        if (is_owned(&schema_tables[i]))
            buffer_printf(out,
                          "delete from %s%s where article_id in (select article_id from moving);\n",
                          from, schema_tables[i].name.data);
    put(out, "delete from moving;\n");
}

void sql_schema_settle(struct buffer *out, enum sql_target target)
{
    buffer_printf(out,
                  "insert into moving select article_id from articles where article_id in (%s);\n",
                  is_replaced);
    move(out, target, "replaced_", "");
    buffer_printf(out,
                  "insert into moving select article_id from replaced_articles where article_id "
                  "not in (%s);\n",
                  is_replaced);
    move(out, target, "", "replaced_");
}
