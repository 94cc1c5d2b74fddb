// SPDX-License-Identifier: MIT
#include "site/facts.h"

struct fact *facts_add(struct facts *facts, struct arena *arena, struct str field, struct str text)
{
    facts->items =
        arena_grow(arena, facts->items, facts->count, &facts->capacity, sizeof(*facts->items));
    struct fact *fact = &facts->items[facts->count++];
    *fact = (struct fact){.field = field, .text = text};
    return fact;
}

const struct fact *facts_get(const struct facts *facts, struct str field)
{
    for (size_t i = 0; i < facts->count; i++)
        if (str_equal(facts->items[i].field, field))
            return &facts->items[i];
    return NULL;
}

struct str facts_text(const struct facts *facts, struct str field)
{
    const struct fact *fact = facts_get(facts, field);
    return fact ? fact->text : (struct str){0};
}

void facts_remove(struct facts *facts, struct str field)
{
    size_t kept = 0;
    for (size_t i = 0; i < facts->count; i++)
        if (!str_equal(facts->items[i].field, field))
            facts->items[kept++] = facts->items[i];
    facts->count = kept;
}
