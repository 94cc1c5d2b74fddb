// SPDX-License-Identifier: MIT
#include "store_case.h"

static const struct disk_kind kind = {"test", 1, 8}, other = {"other", 1, 8},
                              newer = {"test", 2, 8}, wider = {"test", 1, 16};

static bool opens(const struct disk_kind *as, uint64_t length, bool may_write)
{
    struct disk disk;
    struct damage damage = {0};
    struct disk_claim claim = {case_folder, "a", as, length, may_write};
    bool ok = disk_open(&disk, &claim, &damage);
    assert(ok == !damage.what);
    disk_close(&disk);
    return ok;
}

int main(void)
{
    struct disk disk;
    struct damage damage;
    char bytes[8];
    case_start();
    disk_create(&disk, case_folder, "a", &kind);
    assert(disk_append(&disk, STR("first")) == DISK_HEADER);
    disk_sync(&disk);
    uint64_t at = disk_append(&disk, STR("second")), committed = disk.length;
    // Half of what is read is on disk, half is pending.
    assert(disk_read(&disk, at - 2, bytes, 8, &damage) && memcmp(bytes, "stsecond", 8) == 0);
    assert(!disk_read(&disk, at, bytes, 7, &damage) && damage.offset == at);
    disk_append(&disk, STR("torn"));
    disk_sync(&disk);
    disk_close(&disk);

    assert(opens(&kind, committed, false) && opens(&kind, committed + 4, false));
    assert(!opens(&kind, committed + 5, false) && !opens(&kind, 10, false));
    assert(!opens(&other, committed, false) && !opens(&newer, committed, false) &&
           !opens(&wider, committed, false));
    assert(opens(&kind, committed, true));
    assert(!opens(&kind, committed + 1, false)); // the tail is gone
    for (uint64_t offset = 0; offset < DISK_HEADER; offset++) {
        case_flip("a", offset, offset % 8);
        assert(!opens(&kind, committed, false));
        case_flip("a", offset, offset % 8);
    }
    case_remove("a");
    assert(!opens(&kind, committed, false));
    disk_create_temporary(&disk, case_folder);
    disk_append(&disk, STR("x"));
    assert(disk_read(&disk, 0, bytes, 1, &damage) && bytes[0] == 'x');
    disk_flush(&disk);
    assert(disk_read(&disk, 0, bytes, 1, &damage) && bytes[0] == 'x');
    disk_close(&disk);
    case_end();
    puts("ok disk");
    return 0;
}
