// The statements of sheaf-sql that do not depend on data: tables, indexes, views, and how a batch is merged.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXPORT_SQL_SCHEMA_H
#define SHEAF_EXPORT_SQL_SCHEMA_H

#include "export/sql.h"

// create … if not exists, for tables, indexes, the full-text index and views.
void sql_schema_create(struct buffer *out, const struct sql_options *options);

// Temporary tables incoming_* that live as long as the load.
void sql_schema_stage(struct buffer *out, enum sql_target target);

// Takes a batch over from incoming_*, and empties them.
void sql_schema_merge(struct buffer *out, enum sql_target target);

// After the last batch: moves articles between the tables and replaced_*.
void sql_schema_settle(struct buffer *out, enum sql_target target);

#endif
