// SPDX-License-Identifier: MIT
#include "store/run.h"

#include "base/die.h"
#include "base/hash.h"
#include "base/memory.h"
#include "store/bits.h"

#include <stdlib.h>

// A block: this, then its bits: of every entry but the first the difference of the key from the one before (Rice), of
// every entry its value.
struct block {
    uint32_t bytes, count;
    uint64_t first_key;
    uint8_t key_width, value_width, zero[6];
    uint64_t checksum; // of what stands before it and of the bits; the offset is its seed
};

// At the end of the file, behind the index (an array of struct run_block).
struct footer {
    uint64_t index_offset, blocks, count, zero;
    uint64_t checksum; // of what stands before it and of the index
};

const struct disk_kind run_kind = {"run", 1, sizeof(struct entry)};

static uint64_t checksum_of(const void *head, size_t size, struct str rest, uint64_t seed)
{
    return hash64_seeded(rest, hash64_seeded((struct str){head, size}, seed));
}

static uint64_t block_checksum(const struct block *block, const char *bits, uint64_t offset)
{
    struct str rest = {bits, block->bytes};
    return checksum_of(block, offsetof(struct block, checksum), rest, offset);
}

static struct str index_of(const struct run *run)
{
    return (struct str){run->blocks ? (const char *)run->blocks : "",
                        run->blocks_count * sizeof(*run->blocks)};
}

static uint64_t footer_checksum(const struct footer *footer, const struct run *run)
{
    return checksum_of(footer, offsetof(struct footer, checksum), index_of(run), 0);
}

void run_create(struct run *run, const char *folder, const char *name)
{
    *run = (struct run){
        .pending = memory_array(RUN_BLOCK, sizeof(struct entry)),
        .is_new = true,
    };
    if (name) {
        disk_create(&run->disk, folder, name, &run_kind);
        return;
    }
    disk_create_temporary(&run->disk, folder);
    const char header[DISK_HEADER] = {0}; // offsets are the same as in a file with a name
    disk_append(&run->disk, (struct str){header, sizeof(header)});
}

// The width for which the differences take least room, about.
static unsigned key_width_of(const struct run *run)
{
    size_t last = run->pending_count - 1;
    uint64_t span = run->pending[last].key - run->pending[0].key;
    uint64_t mean = last ? span / last : 0;
    unsigned width = bits_width(mean);
    return width ? width - 1 : 0;
}

static void write_block(struct run *run)
{
    const struct entry *entries = run->pending;
    struct block block = {
        .count = (uint32_t)run->pending_count,
        .first_key = entries[0].key,
        .key_width = (uint8_t)key_width_of(run),
    };
    for (size_t i = 0; i < run->pending_count; i++)
        if (bits_width(entries[i].value) > block.value_width)
            block.value_width = (uint8_t)bits_width(entries[i].value);
    buffer_reset(&run->scratch);
    struct bit_writer writer = {.out = &run->scratch};
    for (size_t i = 0; i < run->pending_count; i++) {
        if (i > 0)
            bits_put_rice(&writer, entries[i].key - entries[i - 1].key, block.key_width);
        bits_put(&writer, entries[i].value, block.value_width);
    }
    bits_finish(&writer);
    block.bytes = (uint32_t)run->scratch.length;
    block.checksum = block_checksum(&block, run->scratch.data, run->disk.length);
    run->blocks =
        memory_grow(run->blocks, run->blocks_count, &run->blocks_capacity, sizeof(*run->blocks));
    run->blocks[run->blocks_count++] = (struct run_block){block.first_key, run->disk.length};
    disk_append(&run->disk, (struct str){(const char *)&block, sizeof(block)});
    disk_append(&run->disk, buffer_str(&run->scratch));
    run->pending[0] = entries[run->pending_count - 1]; // what the next one is compared with
    run->pending_count = 0;
}

void run_add(struct run *run, struct entry entry)
{
    if (entry.key >> RUN_KEY_BITS || entry.value >> RUN_VALUE_BITS)
        die("a number is too large for the index of a state");
    if (run->count) {
        const struct entry *before = &run->pending[run->pending_count ? run->pending_count - 1 : 0];
        int order = entry_compare(before, &entry);
        if (order == 0)
            return;
        if (order > 0)
            die("entries of an index are not in order");
    }
    run->pending[run->pending_count++] = entry;
    run->count++;
    if (run->pending_count == RUN_BLOCK)
        write_block(run);
}

void run_finish(struct run *run)
{
    if (run->pending_count)
        write_block(run);
    struct footer footer = {
        .index_offset = run->disk.length,
        .blocks = run->blocks_count,
        .count = run->count,
    };
    run->digest = footer.checksum = footer_checksum(&footer, run);
    disk_append(&run->disk, index_of(run));
    disk_append(&run->disk, (struct str){(const char *)&footer, sizeof(footer)});
    disk_flush(&run->disk);
    free(run->pending);
    run->pending = NULL;
}

static bool is_damaged(const struct run *run, uint64_t offset, const char *what,
                       struct damage *damage)
{
    *damage = (struct damage){run->disk.path, offset, what};
    return false;
}

bool run_open(struct run *run, struct disk_claim claim, struct damage *damage)
{
    *run = (struct run){0};
    struct footer footer;
    claim.kind = &run_kind;
    claim.may_write = false;
    if (!disk_open(&run->disk, &claim, damage))
        return false;
    uint64_t end = claim.length - sizeof(footer);
    if (claim.length < DISK_HEADER + sizeof(footer))
        return is_damaged(run, claim.length, "it ends too early", damage);
    if (!disk_read(&run->disk, end, &footer, sizeof(footer), damage))
        return false;
    if (footer.index_offset > end || footer.index_offset < DISK_HEADER ||
        footer.blocks != (end - footer.index_offset) / sizeof(*run->blocks) ||
        (end - footer.index_offset) % sizeof(*run->blocks))
        return is_damaged(run, end, "the index has another length", damage);
    run->blocks_count = footer.blocks;
    run->blocks = memory_array(footer.blocks, sizeof(*run->blocks));
    if (!disk_read(&run->disk, footer.index_offset, run->blocks,
                   footer.blocks * sizeof(*run->blocks), damage))
        return false;
    if (footer.checksum != footer_checksum(&footer, run))
        return is_damaged(run, footer.index_offset, "the checksum of the index is wrong", damage);
    run->count = footer.count;
    run->digest = footer.checksum;
    return true;
}

void run_close(struct run *run)
{
    disk_close(&run->disk);
    free(run->blocks);
    free(run->pending);
    buffer_free(&run->scratch);
    *run = (struct run){.disk.fd = -1};
}

void run_cursor_open(struct run_cursor *cursor, const struct run *run)
{
    *cursor = (struct run_cursor){.run = run};
    cursor->entries = memory_array(RUN_BLOCK, sizeof(*cursor->entries));
}

static bool read_bits(struct run_cursor *cursor, const struct block *block)
{
    struct bit_reader reader = {.bytes = buffer_str(&cursor->scratch)};
    uint64_t key = block->first_key;
    for (size_t i = 0; i < block->count; i++) {
        if (i > 0)
            key += bits_get_rice(&reader, block->key_width);
        cursor->entries[i] = (struct entry){key, bits_get(&reader, block->value_width)};
    }
    return !reader.is_beyond;
}

// Unpacks block 'number', from 1.
static bool load(struct run_cursor *cursor, size_t number, struct damage *damage)
{
    const struct run *run = cursor->run;
    uint64_t offset = run->blocks[number - 1].offset;
    struct block block;
    cursor->block = number; // a walk goes on behind a damaged one
    cursor->count = cursor->next = 0;
    if (!disk_read(&run->disk, offset, &block, sizeof(block), damage))
        return false;
    if (block.count > RUN_BLOCK || block.bytes > run->disk.length - offset - sizeof(block) ||
        block.key_width > RUN_KEY_BITS || block.value_width > RUN_KEY_BITS)
        return is_damaged(run, offset, "a block does not end in the file", damage);
    buffer_reset(&cursor->scratch);
    char *bits = buffer_room(&cursor->scratch, block.bytes);
    if (!disk_read(&run->disk, offset + sizeof(block), bits, block.bytes, damage))
        return false;
    cursor->scratch.length = block.bytes;
    if (block.checksum != block_checksum(&block, bits, offset))
        return is_damaged(run, offset, "the checksum of a block is wrong", damage);
    if (block.first_key != run->blocks[number - 1].first_key || !read_bits(cursor, &block))
        return is_damaged(run, offset, "a block is not what the index says", damage);
    cursor->count = block.count;
    return true;
}

// The block in which the first entry of 'key' or larger stands, if it stands anywhere; from 1.
static size_t find_block(const struct run *run, uint64_t key)
{
    // The last block that begins below the key: one that begins with it may have a block before it that ends so.
    size_t low = 0, high = run->blocks_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (run->blocks[middle].first_key < key)
            low = middle + 1;
        else
            high = middle;
    }
    return low ? low : 1;
}

static size_t find_entry(const struct run_cursor *cursor, uint64_t key)
{
    size_t low = 0, high = cursor->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (cursor->entries[middle].key < key)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

bool run_seek(struct run_cursor *cursor, uint64_t key, struct damage *damage)
{
    damage->what = NULL;
    if (cursor->run->blocks_count == 0)
        return true;
    bool is_here = cursor->count && cursor->entries[0].key < key &&
                   cursor->entries[cursor->count - 1].key >= key;
    size_t block = is_here ? cursor->block : find_block(cursor->run, key);
    if ((block != cursor->block || !cursor->count) && !load(cursor, block, damage))
        return false;
    cursor->next = find_entry(cursor, key);
    return true;
}

bool run_next(struct run_cursor *cursor, struct entry *entry, struct damage *damage)
{
    damage->what = NULL;
    while (cursor->next == cursor->count) {
        if (cursor->block == cursor->run->blocks_count)
            return false;
        if (!load(cursor, cursor->block + 1, damage))
            return false;
    }
    *entry = cursor->entries[cursor->next++];
    return true;
}

void run_cursor_close(struct run_cursor *cursor)
{
    free(cursor->entries);
    buffer_free(&cursor->scratch);
    *cursor = (struct run_cursor){0};
}
