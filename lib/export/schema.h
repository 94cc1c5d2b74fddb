// The relational form of records: tables, columns, keys, and where in the record each value comes from. One model for
// all that writes tables (export/sql.h, export/package.h), so that they agree.
//
// An article is what the records of one id say; of several the one with the greatest version counts. It does not stand,
// and none of its rows do, while one that counts and that nobody replaces names it in 'replaces'. Tables are
//   owned  by an article: its rows go and come with it
//   shared by articles: their ids are hashes of their content, equal rows are one
// Each of these is a function of the set of records, so the order in which records come has no part in it.
// Load order is the order of the tables: what a foreign key points to comes first.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXPORT_SCHEMA_H
#define SHEAF_EXPORT_SCHEMA_H

#include "base/str.h"

enum schema_table_number {
    TABLE_PUBLISHERS,
    TABLE_ARTICLES,
    TABLE_REPLACEMENTS,
    TABLE_AUTHORS,
    TABLE_ALIASES,
    TABLE_ARTICLE_AUTHORS,
    TABLE_TAGS,
    TABLE_ARTICLE_TAGS,
    TABLE_WORKS,
    TABLE_WORK_AUTHORS,
    TABLE_CAPTURES,
    TABLE_MERGES,
    SCHEMA_TABLES, // how many
};

enum schema_type {
    TYPE_KEY,     // text that is compared byte by byte
    TYPE_TEXT,    // text; a number, true or false of the record is the text of its bytes
    TYPE_JSON,    // JSON as text
    TYPE_INTEGER, // of 64 bits
    TYPE_NUMBER,  // a finite double
    TYPE_BOOLEAN,
    TYPE_DATE, // a whole day, YYYY-MM-DD
};

// Where a value comes from. A row is made for an object of the record: the record itself, an author, a card, the
// capture, an entry of duplicates; or for an element of a list.
enum schema_origin {
    FROM_MEMBER,     // the object's member of the name in 'key'
    FROM_ARTICLE_ID, // id; where there is none, the hash that sheaf-clean would give (text/identity.h)
    FROM_VERSION,    // which record of an article counts: see identify.h
    FROM_NUMBER,     // 63 bits of the hash of the article's id
    FROM_BODY,       // article_body, else body_paragraphs joined by blank lines
    FROM_DAY,        // date_published's first day
    FROM_PUBLISHER,     // hash of publisher
    FROM_ORIGINAL,      // hash of original_publisher
    FROM_OTHERS,        // members of the record that have no column
    FROM_ELEMENT,       // an element that is a text; an author's name
    FROM_ELEMENT_ID,    // hash: of a name's key, a publisher's name, a tag's kind and value
    FROM_ELEMENT_KEY,   // the form of a name for comparison (text/name.h, text/normalize.h)
    FROM_POSITION,      // in its list, from 1
    FROM_CARD_POSITION, // the same of the card that a card's author stands on
    FROM_KIND,          // of a tag or a card
    FROM_BASIS,         // how persons are told apart: "name"
    FROM_CAPTURE_ID,    // capture.id, else capture.sha256
    SCHEMA_ORIGINS,     // how many
};

enum { SCHEMA_NONE = -1 };

// Of a column.
enum {
    SCHEMA_REQUIRED = 1, // never null
    SCHEMA_INDEXED = 2,  // looked up by itself
    SCHEMA_INTERNAL = 4, // for SQLite's full-text index; in no other target
};

struct schema_column {
    struct str name;
    enum schema_type type;
    enum schema_origin origin;
    struct str key; // of FROM_MEMBER
    int references; // the table whose key it is, or SCHEMA_NONE
    unsigned flags;
    const char *meaning;
};

enum schema_ownership {
    SCHEMA_SHARED, // equal keys: equal rows
    SCHEMA_BEST,   // equal keys: the best row counts (rows_compare_spelling)
    SCHEMA_ARTICLE,
    SCHEMA_OWNED, // column article_id says by whom
    SCHEMA_CLAIM, // what an article says of others: owned by column replaced_by, also when that article is replaced
};

struct schema_table {
    struct str name;
    enum schema_ownership ownership;
    const struct schema_column *columns;
    size_t column_count;
    size_t key_count; // the primary key are the first columns; internal ones not counted
    const char *meaning;
};

extern const struct schema_table schema_tables[SCHEMA_TABLES];

enum { SCHEMA_COLUMNS_MAX = 64 }; // of a table; held by a unit test

// The position of a column, or STR_NONE.
size_t schema_column_index(const struct schema_table *table, struct str name);

#endif
