// A log of texts of any length, packed by the block and found by the place where each was put. A block is under a
// checksum; the last few that were read stay unpacked, as texts that are asked for together often lie together.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_STORE_PACK_H
#define SHEAF_STORE_PACK_H

#include "codec/zstd_block.h"
#include "store/disk.h"

enum {
    PACK_BLOCK = 16 * 1024,    // bytes from which on a block is complete
    PACK_PLAIN_BLOCK = 4096,   // the same of blocks that are not packed
    PACK_TEXT_MAX = 1 << 30,   // bytes of a text; longer ones end the program
    PACK_BLOCKS_UNPACKED = 16, // kept in memory, fewer when they are large
};

// Where a text is.
struct pack_place {
    uint64_t offset; // of its block
    uint32_t index;  // of the text in the block
};

struct pack_unpacked;

struct pack {
    struct disk disk;
    bool is_plain; // a temporary file: its blocks are not packed, as nobody keeps it
    struct zstd_block codec;
    struct buffer lengths, texts; // of the block that is being filled
    struct buffer packed;         // scratch
    uint32_t count;               // of texts in it
    struct pack_unpacked *unpacked;
    uint64_t used; // counts reads, to know which block was not asked for longest
};

extern const struct disk_kind pack_kind;

void pack_create(struct pack *pack, const char *folder, const char *name);
void pack_create_temporary(struct pack *pack, const char *folder);
bool pack_open(struct pack *pack, struct disk_claim claim, struct damage *damage);

struct pack_place pack_add(struct pack *pack, struct str text);

// Closes the block that is being filled. What was added is on disk after pack_flush and disk_sync.
void pack_flush(struct pack *pack);

// A text. Valid until the next call with this pack. False when its block is damaged.
bool pack_get(struct pack *pack, struct pack_place place, struct str *text, struct damage *damage);

// Walks all texts in order, for checks and copies: start with *place = {DISK_HEADER, 0}. False at the end, with
// damage->what NULL, and at damage; goes on with the next block when called again.
bool pack_next(struct pack *pack, struct pack_place *place, struct str *text,
               struct damage *damage);

void pack_close(struct pack *pack);

#endif
