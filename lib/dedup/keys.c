// SPDX-License-Identifier: MIT
#include "dedup/keys.h"

#include "base/hash.h"
#include "base/memory.h"

#include <stdlib.h>

enum {
    FIRST_CAPACITY = 1024,
    KEYS_MAX = 6,   // of one item
    PART_ITEMS = 4, // at least, on an average, of a part of a list that is sorted
    PART_BITS_MAX = 20,
    FEW = 24,                 // items up to which insertion is faster than a general sort
    HEADLINE_WORDS_ALONE = 3, // words of a headline that tells an article within a month
};

// Written out: compilers make it one store.
static void put_number(char bytes[8], uint64_t number)
{
    bytes[0] = (char)(number & 0xFF);
    bytes[1] = (char)(number >> 8 & 0xFF);
    bytes[2] = (char)(number >> 16 & 0xFF);
    bytes[3] = (char)(number >> 24 & 0xFF);
    bytes[4] = (char)(number >> 32 & 0xFF);
    bytes[5] = (char)(number >> 40 & 0xFF);
    bytes[6] = (char)(number >> 48 & 0xFF);
    bytes[7] = (char)(number >> 56);
}

// Zero when one of the parts identifies nothing.
static uint64_t joined(enum key_kind kind, uint64_t a, uint64_t b, uint64_t c)
{
    if (a <= HASH_EMPTY || b <= HASH_EMPTY || c <= HASH_EMPTY)
        return HASH_NONE;
    // Lowest byte first: groups are looked at in the order of these hashes, on every machine the same.
    const uint64_t parts[] = {kind, a, b, c};
    char bytes[sizeof(parts)];
    for (size_t i = 0; i < sizeof(parts) / sizeof(*parts); i++)
        put_number(&bytes[i * sizeof(*parts)], parts[i]);
    uint64_t hash = hash64((struct str){bytes, sizeof(bytes)});
    return hash == HASH_NONE ? HASH_EMPTY : hash;
}

// A text without headline, description or body equals one that lacks the same. A description alone is no text:
// it may be another work's.
static uint64_t text_key_of(const struct attributes *attributes)
{
    if (attributes->headline <= HASH_EMPTY && attributes->body <= HASH_EMPTY)
        return HASH_NONE;
    unsigned words = attributes->headline_words + (unsigned)attributes->description_words +
                     attributes->body_words;
    if (words < WORDS_ENOUGH)
        return HASH_NONE;
    const uint64_t above_empty = HASH_EMPTY + 1;
    return joined(KEY_TEXT, attributes->headline + above_empty,
                  attributes->description + above_empty, attributes->body + above_empty);
}

// The keys of a record, parted by kind; at most KEYS_MAX. Some may be HASH_NONE.
static size_t make(const struct attributes *attributes, struct key made[KEYS_MAX])
{
    const struct attributes *has = attributes;
    uint64_t day = has->day ? has->day + (uint64_t)HASH_EMPTY : HASH_NONE;
    bool is_telling = has->month && has->headline_words >= HEADLINE_WORDS_ALONE;
    uint64_t month = is_telling ? has->month + (uint64_t)HASH_EMPTY : HASH_NONE;
    uint64_t slug = has->canonical > HASH_EMPTY ? has->canonical_slug : has->url_slug;
    uint64_t canonical = has->canonical > HASH_EMPTY ? has->canonical : HASH_NONE;
    uint64_t url = has->url > HASH_EMPTY && has->url != canonical ? has->url : HASH_NONE;
    made[0] = (struct key){.hash = text_key_of(has), .kind = KEY_TEXT};
    made[1] = (struct key){.hash = joined(KEY_HEADLINE, has->headline, day, has->author),
                           .kind = KEY_HEADLINE};
    made[2] =
        (struct key){.hash = joined(KEY_SLUG, slug, has->author, has->author), .kind = KEY_SLUG};
    made[3] = (struct key){.hash = canonical, .kind = KEY_URL};
    made[4] = (struct key){.hash = url, .kind = KEY_URL};
    made[5] = (struct key){.hash = joined(KEY_MONTH, has->headline, month, has->author),
                           .kind = KEY_MONTH};
    return KEYS_MAX;
}

static void grow(struct keys *keys)
{
    size_t capacity = keys->capacity ? keys->capacity * 2 : FIRST_CAPACITY;
    keys->items = memory_resize(keys->items, capacity, sizeof(*keys->items));
    keys->capacity = capacity;
}

void keys_put(struct keys *keys, const struct key *key)
{
    if (keys->count == keys->capacity)
        grow(keys);
    keys->items[keys->count++] = *key;
}

void keys_add(struct keys *keys, const struct attributes *attributes, uint32_t item)
{
    struct key made[KEYS_MAX];
    size_t count = make(attributes, made);
    if (keys->capacity - keys->count < count)
        grow(keys);
    for (size_t i = 0; i < count; i++)
        if (made[i].hash != HASH_NONE) {
            made[i].item = item;
            keys->items[keys->count++] = made[i];
        }
}

static int compare(const void *left, const void *right)
{
    const struct key *a = left, *b = right;
    if (a->kind != b->kind)
        return a->kind < b->kind ? -1 : 1;
    if (a->hash != b->hash)
        return a->hash < b->hash ? -1 : 1;
    return (a->item > b->item) - (a->item < b->item);
}

static void sort_few(struct key *items, size_t count)
{
    for (size_t i = 1; i < count; i++) {
        struct key item = items[i];
        size_t place = i;
        for (; place > 0 && compare(&items[place - 1], &item) > 0; place--)
            items[place] = items[place - 1];
        items[place] = item;
    }
}

// For as many keys as there are, in so many parts.
static void make_room(struct keys *keys, size_t parts)
{
    if (keys->other_capacity < keys->count || !keys->other) {
        free(keys->other);
        keys->other_capacity = keys->capacity;
        keys->other = memory_resize(NULL, keys->other_capacity, sizeof(*keys->other));
    }
    if (keys->ends_capacity < parts) {
        free(keys->ends);
        keys->ends_capacity = parts;
        keys->ends = memory_resize(NULL, parts, sizeof(*keys->ends));
    }
}

// Hashes are spread evenly: by kind and their first bits they fall into parts of a few, in which little is left to sort.
void keys_sort(struct keys *keys)
{
    unsigned bits = 1;
    while (bits < PART_BITS_MAX && (size_t)PART_ITEMS * KEY_KINDS << bits < keys->count)
        bits++;
    size_t parts = (size_t)KEY_KINDS << bits, start = 0;
    make_room(keys, parts);
    size_t *ends = keys->ends;
    struct key *sorted = keys->other;
    memset(ends, 0, parts * sizeof(*ends));
    for (size_t i = 0; i < keys->count; i++)
        ends[(size_t)keys->items[i].kind << bits | keys->items[i].hash >> (64 - bits)]++;
    for (size_t part = 0, next = 0; part < parts; part++) {
        size_t count = ends[part];
        ends[part] = next;
        next += count;
    }
    for (size_t i = 0; i < keys->count; i++)
        sorted[ends[(size_t)keys->items[i].kind << bits | keys->items[i].hash >> (64 - bits)]++] =
            keys->items[i];
    for (size_t part = 0; part < parts; start = ends[part++]) {
        size_t count = ends[part] - start;
        if (count > FEW)
            qsort(&sorted[start], count, sizeof(*sorted), compare);
        else
            sort_few(&sorted[start], count);
    }
    size_t capacity = keys->capacity;
    keys->other = keys->items;
    keys->capacity = keys->other_capacity;
    keys->items = sorted;
    keys->other_capacity = capacity;
}

const struct key *keys_next_group(const struct keys *keys, size_t *position, size_t *count)
{
    while (*position < keys->count) {
        const struct key *first = &keys->items[*position];
        size_t end = *position + 1;
        while (end < keys->count && keys->items[end].hash == first->hash &&
               keys->items[end].kind == first->kind)
            end++;
        *count = end - *position;
        *position = end;
        if (*count > 1)
            return first;
    }
    return NULL;
}

unsigned keys_shared(const struct attributes *a, const struct attributes *b)
{
    struct key of_a[KEYS_MAX], of_b[KEYS_MAX];
    unsigned kinds = 0;
    make(a, of_a);
    make(b, of_b);
    for (size_t i = 0; i < KEYS_MAX; i++)
        for (size_t j = 0; j < KEYS_MAX; j++)
            if (of_a[i].hash != HASH_NONE && of_a[i].hash == of_b[j].hash &&
                of_a[i].kind == of_b[j].kind)
                kinds |= 1U << of_a[i].kind;
    return kinds;
}

void keys_reset(struct keys *keys)
{
    keys->count = 0;
}

void keys_free(struct keys *keys)
{
    free(keys->items);
    free(keys->other);
    free(keys->ends);
    *keys = (struct keys){0};
}
