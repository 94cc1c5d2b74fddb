// Names as printed, with what text/name.h made of them before: the same authors stand on card after card, and
// taking a name apart costs as much as cleaning the rest of a page.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_CLEAN_MEMO_H
#define SHEAF_CLEAN_MEMO_H

#include "base/arena.h"
#include "base/table.h"
#include "text/name.h"

enum {
    MEMO_ENTRIES_MAX = 4096, // then it is emptied, between two records
    MEMO_BYTES_MAX = 256,    // of what was printed; longer lines are worked out each time
};

struct memo_entry;

// {0} is a valid empty memo.
struct memo {
    struct table index;
    struct memo_entry *entries;
    struct arena arena;
    size_t count;
};

// Call before each record: empties the memo when it is full. What it gave before is then gone.
void memo_trim(struct memo *memo);
void memo_free(struct memo *memo);

// As names_split, name_parse and name_key. Valid until memo_trim; 'arena' is for what is not kept.
struct names memo_split(struct memo *memo, struct arena *arena, struct str printed);
struct name memo_parse(struct memo *memo, struct arena *arena, struct str printed);
struct str memo_key(struct memo *memo, struct arena *arena, struct str full);

#endif
