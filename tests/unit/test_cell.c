// SPDX-License-Identifier: MIT
#include "export/cell.h"

#include <assert.h>
#include <stdio.h>

static void gives(const char *raw, const char *expected, uint64_t count)
{
    struct arena arena = {0};
    uint64_t replaced = 0;
    struct str text = cell_text(&arena, str_of(raw), &replaced);
    assert(str_equal(text, str_of(expected)));
    assert(replaced == count);
    arena_free(&arena);
}

int main(void)
{
    gives("\"\"", "", 0);
    gives("\"a b\"", "a b", 0);
    gives("\"a\\n\\\"\\u00e9\"", "a\n\"\u00e9", 0);
    gives("\"\\uD83D\\uDE00\"", "\U0001F600", 0);
    gives("\"a\\u0000b\\u0000\"", "a\uFFFDb\uFFFD", 1);
    gives("\"\\uD83D!\"", "\uFFFD!", 1);
    gives("\"\\uDE00\\uD83D\"", "\uFFFD\uFFFD", 1);
    gives("\"\\\\u0000\"", "\\u0000", 0);
    puts("cell: ok");
    return 0;
}
