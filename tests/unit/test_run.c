// SPDX-License-Identifier: MIT
#include "store/run.h"
#include "store_case.h"

enum { COUNT = 5000 };

// Two entries a key, small gaps and large ones.
static struct entry make(uint64_t i)
{
    return (struct entry){i / 2 * 3 + i / 20 * 1000003, i % 2 ? i * 77 : 0};
}

static bool walk(uint64_t length, uint64_t *count)
{
    struct run run;
    struct damage damage = {0};
    struct run_cursor cursor;
    struct entry entry;
    struct disk_claim claim = {case_folder, "r", NULL, length, false};
    *count = 0;
    bool ok = run_open(&run, claim, &damage);
    if (ok) {
        run_cursor_open(&cursor, &run);
        while (run_next(&cursor, &entry, &damage))
            ++*count;
        run_cursor_close(&cursor);
        ok = !damage.what && *count == run.count;
    }
    run_close(&run);
    return ok;
}

int main(void)
{
    struct run run;
    struct run_cursor cursor;
    struct entry entry;
    struct damage damage;
    uint64_t count;
    case_start();
    run_create(&run, case_folder, "r");
    for (uint64_t i = 0; i < COUNT; i++) {
        run_add(&run, make(i));
        run_add(&run, make(i)); // equal ones are left out
    }
    run_finish(&run);
    disk_sync(&run.disk);
    uint64_t length = run.disk.length, digest = run.digest;
    assert(run.count == COUNT && length < COUNT * 6);
    run_close(&run);

    struct disk_claim claim = {case_folder, "r", NULL, length, false};
    assert(run_open(&run, claim, &damage) && run.digest == digest && run.count == COUNT);
    run_cursor_open(&cursor, &run);
    for (uint64_t i = 0; i < COUNT; i++) {
        struct entry expected = make(i);
        assert(run_next(&cursor, &entry, &damage) && entry_compare(&entry, &expected) == 0);
    }
    assert(!run_next(&cursor, &entry, &damage) && !damage.what);
    for (uint64_t n = 0; n < COUNT; n++) {
        uint64_t i = n * 1999 % COUNT / 2 * 2; // jumps; the first entry of its key
        struct entry expected = make(i);
        assert(run_seek(&cursor, expected.key, &damage) && run_next(&cursor, &entry, &damage));
        assert(entry_compare(&entry, &expected) == 0);
        if (i) // between two keys
            assert(run_seek(&cursor, make(i - 1).key + 1, &damage) &&
                   run_next(&cursor, &entry, &damage) && entry_compare(&entry, &expected) == 0);
    }
    assert(run_seek(&cursor, UINT64_MAX, &damage) && !run_next(&cursor, &entry, &damage));
    run_cursor_close(&cursor);
    run_close(&run);

    assert(walk(length, &count) && count == COUNT);
    assert(!walk(length - 1, &count) && !walk(length + 1, &count) && !walk(50, &count));
    for (uint64_t n = 0; n < 1000; n++) {
        uint64_t offset = case_mix(n) % length;
        case_flip("r", offset, n % 8);
        assert(!walk(length, &count));
        case_flip("r", offset, n % 8);
    }
    case_remove("r");
    run_create(&run, case_folder, "r");
    run_finish(&run);
    run_cursor_open(&cursor, &run);
    assert(run_seek(&cursor, 0, &damage) && !run_next(&cursor, &entry, &damage) && !damage.what);
    run_cursor_close(&cursor);
    run_close(&run);
    case_remove("r");
    case_end();
    puts("ok run");
    return 0;
}
