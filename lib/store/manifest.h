// Which files make up a store, and numbers that go with them: a small text file that is replaced as a whole, so that a
// commit is there or not there.
//
//     sheaf-state 1
//     number records 1200
//     file records.000001 482113 0
//     file keys.000007 91822 8d0e5a31c2f46b70
//     end 5f1c9a2e77b3d410
//
// A file has its length in bytes and a checksum (0 where every entry has its own); the last line has that of all lines before it.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_STORE_MANIFEST_H
#define SHEAF_STORE_MANIFEST_H

#include "base/arena.h"
#include "store/disk.h"

enum {
    MANIFEST_VERSION = 1,
    MANIFEST_BYTES_MAX = 1 << 20, // of the file; a longer one is damaged
};

struct manifest_item {
    const char *name;
    bool is_file;
    uint64_t value, digest; // a number; or length and checksum
};

// {0} is a valid empty manifest.
struct manifest {
    struct arena arena;
    struct manifest_item *items;
    size_t count, capacity;
};

void manifest_put_number(struct manifest *manifest, const char *name, uint64_t number);
void manifest_put_file(struct manifest *manifest, const char *name, uint64_t length,
                       uint64_t digest);

// An item by its name; a file also by the beginning of its name, before the point. NULL: there is none.
const struct manifest_item *manifest_find(const struct manifest *manifest, const char *name);

// A number by its name; 0 when there is none.
uint64_t manifest_number(const struct manifest *manifest, const char *name);

enum manifest_status { MANIFEST_NONE, MANIFEST_READ, MANIFEST_DAMAGED };

// Reads folder/manifest. The path in *damage lives as long as the manifest.
enum manifest_status manifest_read(struct manifest *manifest, const char *folder,
                                   struct damage *damage);

// Writes it: beside the old one, to the disk, then in its place. All files that it names must be durable. Dies when that fails.
void manifest_write(const struct manifest *manifest, const char *folder);

// Removes files of a store that the manifest does not name: those of a run that died, and those that were replaced.
// Only names that a store makes (letters, a point, six digits or more) are touched.
void manifest_sweep(const struct manifest *manifest, const char *folder);

void manifest_free(struct manifest *manifest);

#endif
