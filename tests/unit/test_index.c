// SPDX-License-Identifier: MIT
#include "store/index.h"
#include "store_case.h"

enum { KEYS = 50, VALUES = 40, COMMITS = 60 };

static bool holds[KEYS][VALUES]; // what the index must say

static void open_index(struct index *index, bool has_removals)
{
    struct manifest manifest = {0};
    struct damage damage;
    *index = (struct index){.folder = case_folder, .name = "keys", .has_removals = has_removals};
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
}

// Some entries are added, some taken back, in every commit; each thing is said once a commit.
static void commit(uint64_t number, bool has_removals, bool all)
{
    struct index index;
    struct sorted entries;
    struct damage damage;
    open_index(&index, has_removals);
    sorted_open(&entries, 1, case_folder);
    for (uint64_t i = 0; i < 1 + case_mix(number) % 30; i++) {
        uint64_t key = case_mix(number * 100 + i) % KEYS, value = (number + i) % VALUES;
        bool is_removed = has_removals && case_mix(number * 7 + i) % 3 == 0;
        holds[key][value] = !is_removed;
        uint64_t stored = has_removals ? value << 1 | is_removed : value;
        sorted_add(&entries, (struct entry){key, stored});
    }
    assert(index_add(&index, &entries, all, &damage));
    check(&index);
    assert(!all || index.count == 1);
    assert(index.count <= 6); // some 2,000 entries, each run a multiple of the next
    sorted_close(&entries);
    close_index(&index);
    open_index(&index, has_removals);
    check(&index);
    index_close(&index);
}

int main(void)
{
    case_start();
    for (int has_removals = 0; has_removals < 2; has_removals++) {
        memset(holds, 0, sizeof(holds));
        for (uint64_t number = 0; number < COMMITS; number++)
            commit(number, has_removals, number % 25 == 24);
        struct manifest none = {0};
        manifest_sweep(&none, case_folder);
        case_remove("manifest");
    }
    case_end();
    puts("ok index");
    return 0;
}
