// SPDX-License-Identifier: MIT
#include "dedup/store.h"

#undef NDEBUG
#include <assert.h>
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum { RECORDS = 2000 };

// A record whose bytes and length follow from its number.
static struct str make(char *bytes, size_t number)
{
    size_t length = number * 37 % 3001;
    for (size_t i = 0; i < length; i++)
        bytes[i] = (char)(number + i * 7);
    return (struct str){bytes, length};
}

static void check_all(struct store *store, const struct stored *places)
{
    static char bytes[4096];
    struct buffer copy = {0};
    for (size_t n = 0; n < RECORDS; n++) {
        size_t i = n * 997 % RECORDS; // in an order that jumps
        assert(str_equal(store_get(store, places[i], &copy), make(bytes, i)));
    }
    buffer_free(&copy);
}

static void test_limit(const char *folder, size_t limit, size_t least_on_disk, size_t most_on_disk)
{
    static char bytes[4096];
    static struct stored places[RECORDS];
    struct store store = {0};
    size_t on_disk = 0;
    store_open(&store, limit, folder);
    for (size_t i = 0; i < RECORDS; i++) {
        places[i] = store_add(&store, make(bytes, i));
        on_disk += places[i].is_on_disk;
    }
    assert(on_disk >= least_on_disk && on_disk <= most_on_disk);
    assert(store.used <= limit);
    check_all(&store, places);
    // Adding goes on after reading.
    struct stored late = store_add(&store, STR("late"));
    struct buffer copy = {0};
    assert(str_equal(store_get(&store, late, &copy), STR("late")));
    check_all(&store, places);
    buffer_free(&copy);
    store_close(&store);
}

static void test_spill(const char *folder)
{
    static char bytes[4096];
    static struct stored places[RECORDS];
    struct store store = {0};
    store_open(&store, (size_t)1 << 30, folder);
    for (size_t i = 0; i < RECORDS; i++) {
        if (i == RECORDS / 2)
            store_spill(&store, places, i);
        places[i] = store_add(&store, make(bytes, i));
        assert(places[i].is_on_disk == (i >= RECORDS / 2));
    }
    for (size_t i = 0; i < RECORDS; i++)
        assert(places[i].is_on_disk);
    assert(store.used == 0);
    check_all(&store, places);
    store_spill(&store, places, RECORDS); // once more: nothing happens
    check_all(&store, places);
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
    test_limit(folder, 1, RECORDS - 1, RECORDS); // the empty first record fits
    test_limit(folder, 100000, RECORDS / 2, RECORDS - 10);
    assert(count_files(folder) == 0); // the file has no name while it is in use
    test_limit(folder, (size_t)1 << 30, 0, 0);
    test_spill(folder);
    assert(count_files(folder) == 0);
    rmdir(folder);
    puts("ok store");
    return 0;
}
