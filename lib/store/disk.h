// A file of a store: a checked header, then bytes that are written once, at the end, and read at any place.
// What was written since the last commit may be torn by a crash: who opens the file says how many bytes count, and
// what lies behind them is cut off.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_STORE_DISK_H
#define SHEAF_STORE_DISK_H

#include "base/buffer.h"

// What is wrong with a file.
struct damage {
    const char *path; // borrowed from the file: valid while it is open; NULL: a temporary file
    uint64_t offset;  // UINT64_MAX: it cannot be opened
    const char *what; // static
};

// The same as a message: "'PATH' is damaged at byte OFFSET: WHAT", or "cannot read 'PATH': WHAT".
void damage_put(const struct damage *damage, struct buffer *out);

// What a file is: eight bytes of a name, and the size of what it consists of, which must be the same for the program
// that reads it. A file is of one byte order and one version; others are refused, not converted.
struct disk_kind {
    char name[8];
    uint32_t version, entry_size;
};

enum { DISK_HEADER = 40 }; // bytes; the first offset behind it

// {.fd = -1} is a closed file.
struct disk {
    int fd;
    char *path;      // owned; NULL: a temporary file without a name
    uint64_t length; // of the file, with what is pending
    struct buffer pending;
};

// Makes a new file, which must not exist (folder/name). Dies when that fails.
void disk_create(struct disk *disk, const char *folder, const char *name,
                 const struct disk_kind *kind);

// Appends the header of a file, for one that is written as a stream.
void disk_put_header(const struct disk_kind *kind, struct buffer *out);

// Makes a file in 'folder' that has no name: nothing is left behind whatever ends the program.
void disk_create_temporary(struct disk *disk, const char *folder);

// What a file should be.
struct disk_claim {
    const char *folder, *name;
    const struct disk_kind *kind;
    uint64_t length; // bytes that count, header included
    bool may_write;  // cut off what lies behind them, and append
};

// Opens a file. False, with *damage told, when it is not there, shorter, or of another kind: damage->path then lives
// until disk_close.
bool disk_open(struct disk *disk, const struct disk_claim *claim, struct damage *damage);

// Appends bytes and returns their offset. Dies when the disk is full.
uint64_t disk_append(struct disk *disk, struct str bytes);

// Reads 'length' bytes, pending ones too. False when they are beyond the end or cannot be read.
bool disk_read(const struct disk *disk, uint64_t offset, void *data, size_t length,
               struct damage *damage);

void disk_flush(struct disk *disk);
void disk_sync(struct disk *disk); // to the disk itself; dies when that fails
void disk_close(struct disk *disk);

// Makes names in a folder durable.
void disk_sync_folder(const char *folder);

// folder/name, to be freed; without a folder the name.
char *disk_path(const char *folder, const char *name);

#endif
