// SPDX-License-Identifier: MIT
#include "export/sql.h"

#include <assert.h>
#include <stdio.h>

static void gives(enum sql_target target, struct str text, const char *expected)
{
    struct buffer out = {0};
    sql_text(&out, target, text);
    assert(str_equal(buffer_str(&out), str_of(expected)));
    buffer_free(&out);
}

static void value_gives(enum sql_target target, enum schema_type type, struct str value,
                        const char *expected)
{
    struct buffer out = {0};
    sql_value(&out, target, type, value);
    assert(str_equal(buffer_str(&out), str_of(expected)));
    buffer_free(&out);
}

// Sixteen tokens are tried; a text that has them all is written as bytes.
static void test_no_token_left(void)
{
    struct buffer text = {0}, out = {0};
    buffer_put(&text, STR("\n\\n"));
    for (int i = 1; i < 16; i++)
        buffer_printf(&text, "\\n%d", i);
    sql_text(&out, SQL_SQLITE, buffer_str(&text));
    assert(str_find(buffer_str(&out), STR("cast(x'0a5c6e5c6e31"), 0) == 0);
    assert(str_ends(buffer_str(&out), STR("' as text)")));
    buffer_free(&text);
    buffer_free(&out);
}

int main(void)
{
    gives(SQL_SQLITE, STR(""), "''");
    gives(SQL_SQLITE, STR("it's \\n"), "'it''s \\n'");
    gives(SQL_SQLITE, STR("a\nb"), "replace('a\\nb','\\n',char(10))");
    gives(SQL_SQLITE, STR("\\n\n'"), "replace('\\n\\n1''','\\n1',char(10))");
    gives(SQL_SQLITE, STR("a\r\nb"), "replace(replace('a\\r\\nb','\\n',char(10)),'\\r',char(13))");
    gives(SQL_POSTGRES, STR(""), "''");
    gives(SQL_POSTGRES, STR("it's"), "'it''s'");
    gives(SQL_POSTGRES, STR("\\.\r\n'"), "E'\\\\.\\r\\n'''");
    test_no_token_left();
    value_gives(SQL_SQLITE, TYPE_TEXT, (struct str){0}, "null");
    value_gives(SQL_SQLITE, TYPE_TEXT, STR("null"), "'null'");
    value_gives(SQL_SQLITE, TYPE_INTEGER, STR("-5"), "-5");
    value_gives(SQL_SQLITE, TYPE_BOOLEAN, STR("true"), "1");
    value_gives(SQL_SQLITE, TYPE_BOOLEAN, STR("false"), "0");
    value_gives(SQL_POSTGRES, TYPE_BOOLEAN, STR("false"), "false");
    value_gives(SQL_POSTGRES, TYPE_JSON, STR("{\"a\":1}"), "'{\"a\":1}'");
    puts("sql_text: ok");
    return 0;
}
