// SPDX-License-Identifier: MIT
#include "store/index.h"
#include "store_case.h"

enum { KEYS = 50, VALUES = 40, COMMITS = 60 };

static bool holds[KEYS][VALUES]; // what the index must say

static void open_index(struct index *index)
{
    struct manifest manifest = {0};
    struct damage damage;
    *index = (struct index){.folder = case_folder, .name = "keys"};
    manifest_read(&manifest, case_folder, &damage);
    assert(!damage.what && index_open(index, &manifest, &damage));
    manifest_free(&manifest);
}

static void close_index(struct index *index)
{
    struct manifest manifest = {0};
    index_commit(index, &manifest);
    manifest_write(&manifest, case_folder);
    manifest_sweep(&manifest, case_folder);
    manifest_free(&manifest);
    index_close(index);
}

static void check_scan(const struct index *index)
{
    struct index_scan scan;
    struct damage damage;
    uint64_t key = 0;
    index_scan_open(&scan, index, 0);
    for (; index_scan_next(&scan, &damage); key = scan.key + 1) {
        for (; key < scan.key; key++)
            for (uint64_t value = 0; value < VALUES; value++)
                assert(!holds[key][value]);
        size_t next = 0;
        for (uint64_t value = 0; value < VALUES; value++)
            if (holds[key][value])
                assert(next < scan.count && scan.values[next++] == value);
        assert(next == scan.count);
    }
    assert(!damage.what);
    index_scan_close(&scan);
}

static void check(const struct index *index)
{
    struct index_reader reader;
    struct damage damage;
    index_reader_open(&reader, index);
    for (uint64_t n = 0; n < KEYS; n++) {
        uint64_t key = n * 17 % KEYS;
        assert(index_find(&reader, key, &damage));
        size_t next = 0;
        for (uint64_t value = 0; value < VALUES; value++)
            if (holds[key][value])
                assert(next < reader.count && reader.values[next++] == value);
        assert(next == reader.count);
    }
    index_reader_close(&reader);
    check_scan(index);
}

// Some entries are added in every commit, some of them again.
static void commit(uint64_t number, bool all)
{
    struct index index;
    struct sorted entries;
    struct damage damage;
    open_index(&index);
    sorted_open(&entries, 1, case_folder);
    for (uint64_t i = 0; i < 1 + case_mix(number) % 30; i++) {
        uint64_t key = case_mix(number * 100 + i) % KEYS, value = (number + i) % VALUES;
        holds[key][value] = true;
        sorted_add(&entries, (struct entry){key, value});
    }
    index_add(&index, &entries);
    check(&index);
    assert(index_merge(&index, all, &damage));
    check(&index);
    assert(!all || index.count == 1);
    assert(index.count <= 6); // some 2,000 entries, each run a multiple of the next
    sorted_close(&entries);
    close_index(&index);
    open_index(&index);
    check(&index);
    index_close(&index);
}

int main(void)
{
    case_start();
    for (uint64_t number = 0; number < COMMITS; number++)
        commit(number, number % 25 == 24);
    struct manifest none = {0};
    manifest_sweep(&none, case_folder);
    case_remove("manifest");
    case_end();
    puts("ok index");
    return 0;
}
