// SPDX-License-Identifier: MIT
#include "base/table.h"

#include "base/die.h"
#include "base/hash.h"

#include <fcntl.h>
#include <pthread.h>
#include <stdlib.h>
#include <unistd.h>

struct table_slot {
    struct str key; // data is NULL in a free slot
    uint64_t hash, value;
};

enum { FIRST_CAPACITY = 64 };

static uint64_t seed;

static void draw_seed(void)
{
    int fd = open("/dev/urandom", O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return;
    if (read(fd, &seed, sizeof(seed)) != sizeof(seed))
        seed = 0;
    close(fd);
}

// A number that no input can be made for: without it a few chosen keys make every search long. Nothing of it is
// seen outside: a table has no order. Drawn once, whichever thread comes first. 0 where the system gives none.
static uint64_t random_seed(void)
{
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, draw_seed);
    return seed;
}

// The slot of a key, or the free slot where it would go. Linear probing; at most 2/3 full.
static struct table_slot *find(const struct table *table, struct str key, uint64_t hash)
{
    size_t mask = table->capacity - 1;
    size_t i = (size_t)hash & mask;
    while (table->slots[i].key.data &&
           (table->slots[i].hash != hash || !str_equal(table->slots[i].key, key)))
        i = (i + 1) & mask;
    return &table->slots[i];
}

static void grow(struct table *table)
{
    struct table old = *table;
    table->capacity = old.capacity ? old.capacity * 2 : FIRST_CAPACITY;
    table->slots = calloc(table->capacity, sizeof(*table->slots));
    if (!table->slots)
        die("out of memory");
    for (size_t i = 0; i < old.capacity; i++)
        if (old.slots[i].key.data)
            *find(table, old.slots[i].key, old.slots[i].hash) = old.slots[i];
    free(old.slots);
}

uint64_t *table_put(struct table *table, struct str key, uint64_t fresh, bool *is_new)
{
    if (table->count * 3 >= table->capacity * 2)
        grow(table);
    uint64_t hash = hash64_seeded(key, random_seed());
    struct table_slot *slot = find(table, key, hash);
    if (is_new)
        *is_new = !slot->key.data;
    if (!slot->key.data) {
        slot->key = arena_copy(&table->keys, key);
        slot->hash = hash;
        slot->value = fresh;
        table->count++;
    }
    return &slot->value;
}

const uint64_t *table_get(const struct table *table, struct str key)
{
    if (!table->count)
        return NULL;
    const struct table_slot *slot = find(table, key, hash64_seeded(key, random_seed()));
    return slot->key.data ? &slot->value : NULL;
}

void table_free(struct table *table)
{
    free(table->slots);
    arena_free(&table->keys);
    *table = (struct table){0};
}
