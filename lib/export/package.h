// The tables of the relational form (export/schema.h) as a folder: a CSV file for each and datapackage.json, which says
// what they hold (Frictionless Data Package 1, Table Schema). The rows are those of sheaf-sql's database after a load
// of the same records, in the order of their keys; the order of the input has no part in them.
//
// Rows go through a sorter on disk; in memory stay the versions of articles and what replaces what, some 200 bytes an
// article.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXPORT_PACKAGE_H
#define SHEAF_EXPORT_PACKAGE_H

#include "base/output.h"
#include "base/sorter.h"
#include "base/table.h"
#include "export/csv.h"
#include "export/rows.h"

struct package_claim;

struct package {
    const char *folder;
    struct csv_writer csv;
    struct rows rows;
    struct output files[SCHEMA_TABLES + 1]; // the last one is datapackage.json
    struct sorter sorter;
    struct buffer row, key, value; // under construction
    struct table best;             // article's id -> place in versions
    struct str *versions;          // greatest of each article
    size_t version_count, version_capacity;
    struct package_claim *claims;
    size_t claim_count, claim_capacity;
    struct table replaced; // ids of articles that do not stand
    struct arena arena;    // as long as the package
    uint64_t replaced_texts;
};

// Makes the folder when it is not there, and opens the files in it; they take their names in package_close.
// Dies when it cannot. The options are those of a dialect that has quotes.
void package_open(struct package *package, const char *folder, const struct csv_options *options,
                  size_t memory);

void package_put(struct package *package, const struct record *record);

// Writes the files and lets them take their names, datapackage.json last; frees.
void package_close(struct package *package);

#endif
