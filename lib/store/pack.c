// SPDX-License-Identifier: MIT
#include "store/pack.h"

#include "base/die.h"
#include "base/hash.h"
#include "base/memory.h"

#include <stdlib.h>

// A block: this, then 'stored' bytes of a frame that holds 'raw' bytes: a length for each text, then the texts.
struct block {
    uint64_t stored, raw;
    uint32_t count, zero;
    uint64_t checksum; // of what stands before it and of the stored bytes; the offset is its seed
};

// A block that is in memory.
struct pack_unpacked {
    uint64_t offset; // 0: none
    uint64_t used;
    uint32_t count;
    struct buffer raw;
};

enum {
    LENGTH = sizeof(uint32_t),
    UNPACKED_BYTES_MAX = 4 * 1024 * 1024, // a larger block is the only one kept
};

const struct disk_kind pack_kind = {"pack", 1, sizeof(struct block)};

static void start(struct pack *pack)
{
    *pack = (struct pack){
        .unpacked = memory_array(PACK_BLOCKS_UNPACKED, sizeof(struct pack_unpacked)),
    };
}

void pack_create(struct pack *pack, const char *folder, const char *name)
{
    start(pack);
    disk_create(&pack->disk, folder, name, &pack_kind);
}

void pack_create_temporary(struct pack *pack, const char *folder)
{
    start(pack);
    pack->is_plain = true;
    disk_create_temporary(&pack->disk, folder);
    const char header[DISK_HEADER] = {0};
    disk_append(&pack->disk, (struct str){header, sizeof(header)});
}

bool pack_open(struct pack *pack, struct disk_claim claim, struct damage *damage)
{
    start(pack);
    claim.kind = &pack_kind;
    return disk_open(&pack->disk, &claim, damage);
}

static uint64_t checksum_of(const struct block *block, const char *stored, uint64_t offset)
{
    struct str head = {(const char *)block, offsetof(struct block, checksum)};
    uint64_t seed = hash64_seeded(head, offset);
    return hash64_seeded((struct str){stored, block->stored}, seed);
}

struct pack_place pack_add(struct pack *pack, struct str text)
{
    if (text.length > PACK_TEXT_MAX)
        die("a record of %zu bytes is too long for the store", text.length);
    struct pack_place place = {pack->disk.length, pack->count++};
    uint32_t length = (uint32_t)text.length;
    buffer_put(&pack->lengths, (struct str){(const char *)&length, LENGTH});
    buffer_put(&pack->texts, text);
    size_t full = pack->is_plain ? PACK_PLAIN_BLOCK : PACK_BLOCK;
    if (pack->lengths.length + pack->texts.length >= full)
        pack_flush(pack);
    return place;
}

void pack_flush(struct pack *pack)
{
    if (pack->count == 0)
        return;
    uint64_t offset = pack->disk.length;
    buffer_put(&pack->lengths, buffer_str(&pack->texts));
    struct str stored = buffer_str(&pack->lengths);
    if (!pack->is_plain) {
        buffer_reset(&pack->packed);
        zstd_block_pack(&pack->codec, stored, &pack->packed);
        stored = buffer_str(&pack->packed);
    }
    struct block block = {
        .stored = stored.length,
        .raw = pack->lengths.length,
        .count = pack->count,
    };
    block.checksum = checksum_of(&block, stored.data, offset);
    disk_append(&pack->disk, (struct str){(const char *)&block, sizeof(block)});
    disk_append(&pack->disk, stored);
    buffer_reset(&pack->lengths);
    buffer_reset(&pack->texts);
    pack->count = 0;
}

static bool is_damaged(const struct pack *pack, uint64_t offset, const char *what,
                       struct damage *damage)
{
    *damage = (struct damage){pack->disk.path, offset, what};
    return false;
}

static bool unpack(struct pack *pack, uint64_t offset, struct pack_unpacked *into,
                   struct block *block, struct damage *damage)
{
    into->offset = 0;
    buffer_reset(&into->raw);
    block->stored = 0;
    if (!disk_read(&pack->disk, offset, block, sizeof(*block), damage))
        return false;
    if (block->stored > pack->disk.length - offset - sizeof(*block))
        return is_damaged(pack, offset, "a block does not end in the file", damage);
    struct buffer *stored = pack->is_plain ? &into->raw : &pack->packed;
    buffer_reset(stored);
    char *room = buffer_room(stored, block->stored);
    if (!disk_read(&pack->disk, offset + sizeof(*block), room, block->stored, damage))
        return false;
    stored->length = block->stored;
    if (block->checksum != checksum_of(block, room, offset))
        return is_damaged(pack, offset, "the checksum of a block is wrong", damage);
    if (block->raw > (uint64_t)PACK_TEXT_MAX + 2 * PACK_BLOCK ||
        block->raw / LENGTH < block->count ||
        (!pack->is_plain &&
         !zstd_block_unpack(&pack->codec, buffer_str(stored), block->raw, &into->raw)))
        return is_damaged(pack, offset, "a block cannot be unpacked", damage);
    into->offset = offset;
    into->count = block->count;
    return true;
}

static size_t length_of(const struct pack_unpacked *from, uint32_t index)
{
    uint32_t length;
    memcpy(&length, from->raw.data + (size_t)index * LENGTH, LENGTH);
    return length;
}

static bool find_text(const struct pack *pack, const struct pack_unpacked *from, uint32_t index,
                      struct str *text, struct damage *damage)
{
    if (index >= from->count)
        return is_damaged(pack, from->offset, "a block has fewer texts", damage);
    size_t start = (size_t)from->count * LENGTH;
    for (uint32_t i = 0; i < index; i++)
        start += length_of(from, i);
    size_t length = length_of(from, index);
    if (start > from->raw.length || length > from->raw.length - start)
        return is_damaged(pack, from->offset, "a text does not end in its block", damage);
    *text = (struct str){from->raw.data + start, length};
    return true;
}

// The text is in the block that is being filled.
static bool find_pending(const struct pack *pack, uint32_t index, struct str *text)
{
    size_t start = 0, length = 0;
    for (uint32_t i = 0; i <= index; i++) {
        uint32_t stated;
        memcpy(&stated, pack->lengths.data + (size_t)i * LENGTH, LENGTH);
        start += length;
        length = stated;
    }
    *text = str_slice(buffer_str(&pack->texts), start, start + length);
    return true;
}

// The block in memory, or the one whose place it takes.
static struct pack_unpacked *slot_of(struct pack *pack, uint64_t offset)
{
    struct pack_unpacked *oldest = &pack->unpacked[0];
    for (int i = 0; i < PACK_BLOCKS_UNPACKED; i++) {
        struct pack_unpacked *at = &pack->unpacked[i];
        if (at->offset == offset)
            return at;
        if (at->raw.capacity > UNPACKED_BYTES_MAX) {
            buffer_free(&at->raw);
            *at = (struct pack_unpacked){0};
        }
        if (at->used < oldest->used)
            oldest = at;
    }
    return oldest;
}

bool pack_get(struct pack *pack, struct pack_place place, struct str *text, struct damage *damage)
{
    if (place.offset == pack->disk.length && place.index < pack->count)
        return find_pending(pack, place.index, text);
    if (place.offset < DISK_HEADER)
        return is_damaged(pack, place.offset, "no text can be here", damage);
    struct pack_unpacked *at = slot_of(pack, place.offset);
    struct block block;
    at->used = ++pack->used;
    if (at->offset != place.offset && !unpack(pack, place.offset, at, &block, damage))
        return false;
    return find_text(pack, at, place.index, text, damage);
}

bool pack_next(struct pack *pack, struct pack_place *place, struct str *text, struct damage *damage)
{
    damage->what = NULL;
    while (place->offset < pack->disk.length) {
        struct pack_unpacked *at = slot_of(pack, place->offset);
        struct block block = {0};
        uint64_t offset = place->offset;
        if (!disk_read(&pack->disk, offset, &block, sizeof(block), damage) ||
            (at->offset != offset && !unpack(pack, offset, at, &block, damage))) {
            // Where the next block begins is known only when the length of this one can be believed.
            uint64_t rest = pack->disk.length - offset;
            bool has_next = rest > sizeof(block) && block.stored < rest - sizeof(block);
            *place = (struct pack_place){
                has_next ? offset + sizeof(block) + block.stored : pack->disk.length, 0};
            return false;
        }
        if (place->index < at->count) {
            at->used = ++pack->used;
            return find_text(pack, at, place->index++, text, damage);
        }
        *place = (struct pack_place){offset + sizeof(block) + block.stored, 0};
    }
    return false;
}

void pack_close(struct pack *pack)
{
    disk_close(&pack->disk);
    zstd_block_free(&pack->codec);
    buffer_free(&pack->lengths);
    buffer_free(&pack->texts);
    buffer_free(&pack->packed);
    for (int i = 0; pack->unpacked && i < PACK_BLOCKS_UNPACKED; i++)
        buffer_free(&pack->unpacked[i].raw);
    free(pack->unpacked);
    *pack = (struct pack){.disk.fd = -1};
}
