// SPDX-License-Identifier: MIT
#include "store/ledger.h"
#include "store_case.h"

enum { ENTRIES = 100 };

struct item {
    uint64_t a, b, c;
};

static const struct disk_kind kind = {"items", 1, sizeof(struct item)};

static struct item make(uint64_t number)
{
    return (struct item){number, case_mix(number), ~number};
}

static void check(struct ledger *ledger, uint64_t first, size_t count)
{
    struct item items[ENTRIES];
    struct damage damage;
    assert(ledger_read(ledger, first, count, items, &damage));
    for (size_t i = 0; i < count; i++) {
        struct item expected = make(first + i);
        assert(memcmp(&items[i], &expected, sizeof(expected)) == 0);
    }
}

static bool reopen(struct ledger *ledger, uint64_t count)
{
    struct damage damage;
    struct disk_claim claim = {case_folder, "l", &kind, 0, true};
    bool ok = ledger_open(ledger, claim, count, &damage);
    if (!ok)
        ledger_close(ledger);
    return ok;
}

int main(void)
{
    struct ledger ledger;
    struct damage damage;
    struct item items[ENTRIES];
    case_start();
    ledger_create(&ledger, case_folder, "l", &kind);
    for (uint64_t i = 0; i < ENTRIES; i++) {
        struct item item = make(i);
        assert(ledger_add(&ledger, &item) == i);
    }
    check(&ledger, 0, ENTRIES);
    disk_sync(&ledger.disk);
    uint64_t length = ledger_length(&ledger);
    assert(length == ledger.disk.length);
    ledger_close(&ledger);

    assert(!reopen(&ledger, ENTRIES + 1) && !reopen(&ledger, UINT64_MAX));
    assert(reopen(&ledger, ENTRIES));
    check(&ledger, 37, 41);
    for (uint64_t i = 0; i < ENTRIES; i++) // in a row, then back and forth
        check(&ledger, i, 1);
    for (uint64_t i = 0; i < 300; i++)
        check(&ledger, case_mix(i) % (ENTRIES - 20), 1 + case_mix(i + 1) % 20);
    assert(!ledger_read(&ledger, ENTRIES, 1, items, &damage));
    // Any flipped bit is seen, in the entry where it is.
    uint64_t size = (length - DISK_HEADER) / ENTRIES;
    for (uint64_t n = 0; n < 500; n++) {
        uint64_t offset = DISK_HEADER + case_mix(n) % (length - DISK_HEADER);
        case_flip("l", offset, n % 8);
        assert(!ledger_read(&ledger, 0, ENTRIES, items, &damage));
        assert(damage.offset == offset - (offset - DISK_HEADER) % size);
        case_flip("l", offset, n % 8);
    }
    // A committed count that is smaller cuts, and adding goes on there.
    ledger_close(&ledger);
    assert(reopen(&ledger, 50));
    struct item item = make(50);
    assert(ledger_add(&ledger, &item) == 50);
    check(&ledger, 0, 51);
    for (uint64_t i = 51; i < 80; i++) { // what is added and read at once
        item = make(i);
        assert(ledger_add(&ledger, &item) == i);
        check(&ledger, i, 1);
    }
    ledger_close(&ledger);
    case_remove("l");
    ledger_create_temporary(&ledger, case_folder, sizeof(struct item));
    item = make(0);
    ledger_add(&ledger, &item);
    check(&ledger, 0, 1);
    ledger_close(&ledger);
    case_end();
    puts("ok ledger");
    return 0;
}
