// SPDX-License-Identifier: MIT
#include "dedup/store.h"

#undef NDEBUG
#include <assert.h>
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum { RECORDS = 2000, LONGEST = 300000 };

// A record whose bytes and length follow from its number: some are empty, one is longer than a block.
static struct str make(size_t number)
{
    static char bytes[LONGEST];
    size_t length = number == RECORDS / 3 ? LONGEST : number * 37 % 3001;
    for (size_t i = 0; i < length; i++)
        bytes[i] = (char)(number + i * 7);
    return (struct str){bytes, length};
}

static void check_all(struct store *store)
{
    struct buffer copy = {0};
    for (size_t n = 0; n < store->count; n++) {
        size_t i = n * 997 % store->count; // in an order that jumps
        assert(str_equal(store_get(store, i, &copy), make(i)));
    }
    buffer_free(&copy);
}

// Bytes of all records, of which no more than the limit and what the last block takes are in memory.
static uint64_t fill(struct store *store, size_t limit, const char *folder)
{
    uint64_t total = 0;
    store_open(store, limit, folder);
    for (size_t i = 0; i < RECORDS; i++) {
        struct str record = make(i);
        store_add(store, record);
        total += record.length;
        assert(store->used + store->written == total);
    }
    return total;
}

static void test_limit(const char *folder, size_t limit, size_t most_in_memory)
{
    struct store store;
    uint64_t total = fill(&store, limit, folder);
    assert(store.used <= most_in_memory);
    assert(limit > total ? store.written == 0 : store.written > 0);
    check_all(&store);
    // Adding goes on after reading.
    for (size_t i = RECORDS; i < RECORDS + 100; i++)
        store_add(&store, make(i));
    check_all(&store);
    store_close(&store);
}

// Only as much goes to disk as is asked for, the oldest first, and never what came last.
static void test_spill(const char *folder)
{
    struct store store;
    uint64_t total = fill(&store, (size_t)2 << 20, folder), written = store.written;
    while (store_spill(&store)) {
        assert(store.written > written && store.used + store.written == total);
        written = store.written;
        check_all(&store);
    }
    assert(store.used > 0 && store.written < total);
    assert(!store_spill(&store)); // once more: nothing happens
    check_all(&store);
    store_add(&store, make(RECORDS));
    check_all(&store);
    store_close(&store);
}

// Without records nothing is there to spill, and nothing to free.
static void test_empty(const char *folder)
{
    struct store store;
    store_open(&store, 0, folder);
    assert(!store_spill(&store));
    store_close(&store);
}

static size_t count_files(const char *folder)
{
    size_t count = 0;
    DIR *open = opendir(folder);
    assert(open);
    for (struct dirent *entry; (entry = readdir(open));)
        count += entry->d_name[0] != '.';
    closedir(open);
    return count;
}

int main(void)
{
    char folder[] = "/tmp/test_store.XXXXXX";
    assert(mkdtemp(folder));
    test_limit(folder, 1, 64 * 1024);
    test_limit(folder, 200000, 200000);
    assert(count_files(folder) == 0); // the file has no name while it is in use
    test_limit(folder, (size_t)1 << 30, (size_t)1 << 30);
    test_spill(folder);
    test_empty(folder);
    assert(count_files(folder) == 0);
    rmdir(folder);
    puts("ok store");
    return 0;
}
