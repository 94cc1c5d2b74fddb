// The keys under which captures of one article meet, and a list of them that can be sorted into groups.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_DEDUP_KEYS_H
#define SHEAF_DEDUP_KEYS_H

#include "dedup/attributes.h"

#include <stddef.h>

// In the order in which groups are looked at.
enum key_kind {
    KEY_TEXT,     // equal headline, description and body of WORDS_ENOUGH words or more
    KEY_HEADLINE, // headline, day and first author
    KEY_MONTH,    // headline of some words, month and first author: for captures without a day
    KEY_SLUG,     // slug, month and first author: for captures without a date
    KEY_URL,      // canonical form of canonical_url or url
    KEY_KINDS,
};

struct key {
    uint64_t hash;
    uint32_t item;
    uint32_t kind; // enum key_kind
};

// {0} is a valid empty list.
struct keys {
    struct key *items;
    size_t count, capacity;
    struct key *other; // what sorting works with, kept for the next time
    size_t other_capacity;
    size_t *ends;
    size_t ends_capacity;
};

// Adds the keys that attributes give an item.
void keys_add(struct keys *keys, const struct attributes *attributes, uint32_t item);

void keys_put(struct keys *keys, const struct key *key);

// Sorts by kind, hash and item.
void keys_sort(struct keys *keys);

// The next group of at least two items with one key, in the order of a sorted list: its first key, *count of
// them, NULL at the end. Start with *position = 0.
const struct key *keys_next_group(const struct keys *keys, size_t *position, size_t *count);

// The kinds of keys that the two share, a bit for each: 1 << kind.
unsigned keys_shared(const struct attributes *a, const struct attributes *b);

void keys_reset(struct keys *keys);
void keys_free(struct keys *keys);

#endif
