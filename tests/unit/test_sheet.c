// SPDX-License-Identifier: MIT
#include "export/sheet.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>
#include <string.h>

static struct csv_reader reader;

static const char *add(struct sheet *sheet, const char *key, const char *text)
{
    reader.count = 2;
    reader.cells[0] = (struct csv_cell){.text = str_of(text)};
    reader.cells[1] = (struct csv_cell){.text = str_of(key), .is_null = !key};
    reader.raw = str_of("raw");
    reader.line++;
    return sheet_add(sheet, &reader, 1);
}

int main(void)
{
    struct sheet sheet = {0};
    char key[16];
    for (int i = 0; i < 1000; i++) {
        snprintf(key, sizeof(key), "%d", i);
        assert(!add(&sheet, key, i % 2 ? "odd" : "even"));
    }
    assert(add(&sheet, "7", "again") && add(&sheet, NULL, "a") && add(&sheet, "", "a"));
    assert(sheet.count == 1000 && sheet.bytes > 5000);
    struct sheet_row *row = sheet_find(&sheet, STR("77"));
    assert(row && row->line == 78 && !row->is_used && str_equal(row->raw, STR("raw")));
    assert(str_equal(row->cells[0].text, STR("odd")));
    assert(!sheet_find(&sheet, STR("1000")) && !sheet_find(&sheet, (struct str){0}));
    sheet_free(&sheet);
    assert(!sheet_find(&sheet, STR("77")));
    puts("ok sheet");
    return 0;
}
