// SPDX-License-Identifier: MIT
#include "clean/memo.h"

struct memo_entry {
    struct str printed;
    struct names names;
    struct name name;
    struct str key;
    bool is_split, is_parsed, has_key;
};

void memo_free(struct memo *memo)
{
    table_free(&memo->index);
    arena_free(&memo->arena);
    *memo = (struct memo){0};
}

void memo_trim(struct memo *memo)
{
    if (memo->count >= MEMO_ENTRIES_MAX)
        memo_free(memo);
}

// The entry of a line, made when there is none; NULL when it is not to be kept.
static struct memo_entry *find(struct memo *memo, struct str printed)
{
    bool is_new = false;
    if (printed.length == 0 || printed.length > MEMO_BYTES_MAX)
        return NULL;
    if (memo->count >= MEMO_ENTRIES_MAX) {
        const uint64_t *place = table_get(&memo->index, printed);
        return place ? &memo->entries[*place] : NULL;
    }
    if (!memo->entries)
        memo->entries = arena_array(&memo->arena, MEMO_ENTRIES_MAX, sizeof(*memo->entries));
    uint64_t place = *table_put(&memo->index, printed, memo->count, &is_new);
    if (is_new)
        memo->entries[memo->count++].printed = arena_copy(&memo->arena, printed);
    return &memo->entries[place];
}

struct names memo_split(struct memo *memo, struct arena *arena, struct str printed)
{
    struct memo_entry *entry = find(memo, printed);
    if (!entry)
        return names_split(arena, printed);
    if (!entry->is_split)
        entry->names = names_split(&memo->arena, entry->printed);
    entry->is_split = true;
    return entry->names;
}

struct name memo_parse(struct memo *memo, struct arena *arena, struct str printed)
{
    struct memo_entry *entry = find(memo, printed);
    if (!entry)
        return name_parse(arena, printed);
    if (!entry->is_parsed)
        entry->name = name_parse(&memo->arena, entry->printed);
    entry->is_parsed = true;
    return entry->name;
}

struct str memo_key(struct memo *memo, struct arena *arena, struct str full)
{
    struct memo_entry *entry = find(memo, full);
    if (!entry)
        return name_key(arena, full);
    if (!entry->has_key)
        entry->key = name_key(&memo->arena, entry->printed);
    entry->has_key = true;
    return entry->key;
}
