// SPDX-License-Identifier: MIT
#include "base/table.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

enum { KEYS = 20000 };

static struct str key_of(char room[16], unsigned i)
{
    return (struct str){room, (size_t)snprintf(room, 16, "key-%u", i)};
}

int main(void)
{
    struct table table = {0};
    char room[16];
    bool is_new = false;
    assert(!table_get(&table, STR("absent")));
    for (unsigned i = 0; i < KEYS; i++) {
        uint64_t *value = table_put(&table, key_of(room, i), i * 3, &is_new);
        assert(is_new && *value == i * 3);
    }
    assert(table.count == KEYS);
    for (unsigned i = 0; i < KEYS; i++) {
        uint64_t *value =
            table_put(&table, key_of(room, i), 0, &is_new); // there already: 'fresh' is not used
        assert(!is_new && *value == i * 3);
        ++*value;
    }
    for (unsigned i = 0; i < KEYS; i++)
        assert(*table_get(&table, key_of(room, i)) == i * 3 + 1);
    assert(table.count == KEYS && !table_get(&table, key_of(room, KEYS)));

    // Keys are bytes: an empty one, one with NUL, and none is the beginning of another.
    *table_put(&table, STR(""), 0, NULL) = 1;
    *table_put(&table, STR("a\0b"), 0, NULL) = 2;
    *table_put(&table, STR("a"), 0, NULL) = 3;
    assert(*table_get(&table, STR("")) == 1 && *table_get(&table, STR("a\0b")) == 2);
    assert(*table_get(&table, STR("a")) == 3 && !table_get(&table, STR("a\0")));
    assert(*table_get(&table, (struct str){0}) == 1);
    table_free(&table);
    assert(!table_get(&table, STR("a")));
    table_free(&table);
    puts("ok table");
    return 0;
}
