// SPDX-License-Identifier: MIT
#include "store/pack.h"
#include "store_case.h"

enum { TEXTS = 3000 };

static char bytes[300000];
static struct pack_place places[TEXTS];

// A text whose bytes and length follow from its number; some are empty, one is larger than a block.
static struct str make(uint64_t number)
{
    size_t length = number == 77 ? sizeof(bytes) : case_mix(number) % 500 * (number % 7 > 0);
    for (size_t i = 0; i < length; i++)
        bytes[i] = (char)('a' + (number + i / 3) % 26);
    return (struct str){bytes, length};
}

static void check(struct pack *pack)
{
    struct damage damage;
    struct str text;
    for (uint64_t n = 0; n < TEXTS; n++) {
        uint64_t i = n * 997 % TEXTS; // in an order that jumps
        assert(pack_get(pack, places[i], &text, &damage) && str_equal(text, make(i)));
    }
    struct pack_place place = {DISK_HEADER, 0};
    for (uint64_t i = 0; i < TEXTS; i++)
        assert(pack_next(pack, &place, &text, &damage) && str_equal(text, make(i)));
    assert(!pack_next(pack, &place, &text, &damage) && !damage.what);
}

// How many texts are found on a walk that goes on behind damage; *damaged counts the blocks.
static size_t walk(const char *name, uint64_t length, size_t *damaged)
{
    struct pack pack;
    struct damage damage;
    struct str text;
    struct disk_claim claim = {case_folder, name, NULL, length, false};
    struct pack_place place = {DISK_HEADER, 0};
    size_t found = 0;
    *damaged = 0;
    if (pack_open(&pack, claim, &damage)) {
        for (;;) {
            if (pack_next(&pack, &place, &text, &damage))
                found++;
            else if (damage.what)
                ++*damaged;
            else
                break;
        }
    } else {
        *damaged = 1;
    }
    pack_close(&pack);
    return found;
}

int main(void)
{
    struct pack pack;
    struct damage damage;
    struct str text;
    size_t damaged;
    case_start();
    pack_create(&pack, case_folder, "p");
    for (uint64_t i = 0; i < TEXTS; i++) {
        places[i] = pack_add(&pack, make(i));
        assert(pack_get(&pack, places[i], &text, &damage) && str_equal(text, make(i))); // pending
    }
    pack_flush(&pack);
    check(&pack);
    disk_sync(&pack.disk);
    uint64_t length = pack.disk.length;
    pack_close(&pack);

    struct disk_claim claim = {case_folder, "p", NULL, length, true};
    assert(pack_open(&pack, claim, &damage));
    check(&pack);
    assert(!pack_get(&pack, (struct pack_place){places[1].offset + 1, 0}, &text, &damage));
    assert(!pack_get(&pack, (struct pack_place){places[1].offset, 1u << 30}, &text, &damage));
    assert(!pack_get(&pack, (struct pack_place){length, 0}, &text, &damage));
    assert(!pack_get(&pack, (struct pack_place){UINT64_MAX, 0}, &text, &damage));
    pack_close(&pack);
    assert(walk("p", length, &damaged) == TEXTS && damaged == 0);
    for (uint64_t n = 0; n < 300; n++) {
        uint64_t offset = case_mix(n) % length;
        case_flip("p", offset, n % 8);
        assert(walk("p", length, &damaged) < TEXTS && damaged > 0);
        case_flip("p", offset, n % 8);
    }
    case_remove("p");
    pack_create_temporary(&pack, case_folder);
    for (uint64_t i = 0; i < TEXTS; i++)
        places[i] = pack_add(&pack, make(i));
    pack_flush(&pack);
    check(&pack);
    pack_close(&pack);
    case_end();
    puts("ok pack");
    return 0;
}
