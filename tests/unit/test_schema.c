// What every reader of the model relies on.
// SPDX-License-Identifier: MIT
#include "export/schema.h"

#include <assert.h>
#include <stdio.h>

// The first columns that are not internal are the key, and never null.
static void check_key(const struct schema_table *table)
{
    size_t keys = 0;
    assert(table->key_count > 0);
    for (size_t i = 0; i < table->column_count && keys < table->key_count; i++) {
        assert(table->columns[i].flags & SCHEMA_REQUIRED);
        keys += !(table->columns[i].flags & SCHEMA_INTERNAL);
    }
    assert(keys == table->key_count);
}

static void check_column(const struct schema_table *table, int number,
                         const struct schema_column *column)
{
    assert(column->name.length > 0 && column->meaning);
    assert(schema_column_index(table, column->name) == (size_t)(column - table->columns));
    assert((column->origin == FROM_MEMBER) == (column->key.length > 0));
    for (size_t i = 0; i < column->name.length; i++) // a name that SQL takes without quotes
        assert(strchr("abcdefghijklmnopqrstuvwxyz_0123456789", column->name.data[i]));
    if (column->references == SCHEMA_NONE)
        return;
    assert(column->references < number); // what it points to is loaded before
    const struct schema_table *other = &schema_tables[column->references];
    assert(other->key_count == 1 && column->type == TYPE_KEY);
}

int main(void)
{
    for (int i = 0; i < SCHEMA_TABLES; i++) {
        const struct schema_table *table = &schema_tables[i];
        assert(table->name.length > 0 && table->meaning);
        assert(table->column_count <= SCHEMA_COLUMNS_MAX);
        check_key(table);
        for (size_t j = 0; j < table->column_count; j++)
            check_column(table, i, &table->columns[j]);
        bool has_owner = schema_column_index(table, STR("article_id")) != STR_NONE;
        bool is_shared = table->ownership == SCHEMA_SHARED || table->ownership == SCHEMA_BEST;
        assert(has_owner != is_shared);
    }
    assert(schema_column_index(&schema_tables[0], STR("nothing")) == STR_NONE);
    puts("schema: ok");
    return 0;
}
