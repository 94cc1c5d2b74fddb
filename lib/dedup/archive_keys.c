// SPDX-License-Identifier: MIT
#include "dedup/archive_keys.h"

#include "dedup/relations.h"

enum {
    IDENTITY_SHIFT = 28,  // keys of identity have 36 bits,
    ROOT_NUMBER_BITS = 5, // of roots 31, before their number
    ROOT_SHIFT = 64 - ARCHIVE_ROOT_BITS + ROOT_NUMBER_BITS,
};

static const uint64_t root_mark = UINT64_C(1) << ARCHIVE_ROOT_BITS;

uint64_t archive_key(const struct key *key)
{
    const uint64_t parts[] = {key->kind, key->hash};
    return hash64((struct str){(const char *)parts, sizeof(parts)}) >> IDENTITY_SHIFT;
}

uint64_t archive_identity_key(struct hash128 identity)
{
    const uint64_t parts[] = {UINT64_MAX, identity.high, identity.low};
    return hash64((struct str){(const char *)parts, sizeof(parts)}) >> IDENTITY_SHIFT;
}

int archive_root(uint64_t key)
{
    return key & root_mark ? (int)(key & (SKETCH_ROOTS - 1)) : -1;
}

uint64_t archive_root_key(uint64_t bits)
{
    return root_mark | bits;
}

size_t archive_keys(const struct attributes *own, const struct sketch *sketch,
                    uint64_t keys[ARCHIVE_KEYS_MAX])
{
    struct keys list = {0};
    size_t count = 0;
    relations_add_keys(&list, own, 0);
    for (size_t i = 0; i < list.count && count < ARCHIVE_KEYS_MAX - SKETCH_ROOTS; i++)
        keys[count++] = archive_key(&list.items[i]);
    keys_free(&list);
    for (unsigned root = 0; sketch && root < SKETCH_ROOTS; root++) {
        if (!sketch->root[root])
            continue;
        // With the number: the roots of a text of few shingles, which are alike, go to partitions of their own.
        const uint32_t parts[] = {sketch->root[root], root};
        uint64_t hash = hash64((struct str){(const char *)parts, sizeof(parts)});
        keys[count++] = archive_root_key(hash >> ROOT_SHIFT << ROOT_NUMBER_BITS | root);
    }
    return count;
}
