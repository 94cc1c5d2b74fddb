// SPDX-License-Identifier: MIT
#include "dedup/store.h"

#include "base/die.h"
#include "base/memory.h"
#include "base/pages.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/types.h>
#include <unistd.h>

enum {
    BLOCK_LEAST = 64 * 1024,
    BLOCK_MOST = 2 * PAGES_LARGE,
    BLOCKS_IN_MEMORY = 32, // at least: so that little more than must be goes to disk
};

// Bytes of records, of which none is in two blocks.
struct store_block {
    char *data; // NULL: on disk
    size_t size, used;
    uint64_t start; // position
};

void store_open(struct store *store, size_t limit, const char *folder)
{
    *store = (struct store){.limit = limit, .folder = folder, .fd = -1};
}

static void open_file(struct store *store)
{
    static const char name[] = "/sheaf.XXXXXX";
    size_t size = strlen(store->folder) + sizeof(name);
    char *path = malloc(size);
    if (!path)
        die("out of memory");
    snprintf(path, size, "%s%s", store->folder, name);
    store->fd = mkstemp(path);
    if (store->fd < 0)
        die("cannot make a temporary file in '%s':", store->folder);
    unlink(path);
    free(path);
}

static void write_bytes(struct store *store, struct str bytes)
{
    while (bytes.length) {
        ssize_t written = pwrite(store->fd, bytes.data, bytes.length, (off_t)store->written);
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            die("cannot write to a temporary file in '%s':", store->folder);
        store->written += (uint64_t)written;
        bytes = str_slice(bytes, (size_t)written, bytes.length);
    }
}

// With room for a record of so many bytes.
static size_t block_size(const struct store *store, size_t least)
{
    size_t size = store->limit / BLOCKS_IN_MEMORY / BLOCK_LEAST * BLOCK_LEAST;
    if (size > BLOCK_MOST)
        size = BLOCK_MOST;
    if (size < BLOCK_LEAST)
        size = BLOCK_LEAST;
    return size < least ? least : size;
}

bool store_spill(struct store *store)
{
    if (store->block_count - store->oldest < 2)
        return false;
    struct store_block *block = &store->blocks[store->oldest++];
    if (store->fd < 0)
        open_file(store);
    write_bytes(store, (struct str){block->data, block->used});
    store->used -= block->used;
    if (store->spare || block->size != block_size(store, 0))
        pages_free(block->data, block->size);
    else
        store->spare = block->data;
    block->data = NULL;
    return true;
}

// Memory for a block: that of one that went to disk is there already.
static char *take_block(struct store *store, size_t size)
{
    char *memory = store->spare;
    if (!memory || size != block_size(store, 0))
        return pages_take(size);
    store->spare = NULL;
    return memory;
}

// With it all those before may go to disk, and its memory may be that of one of them.
static void add_block(struct store *store, size_t least)
{
    size_t size = block_size(store, least);
    store->blocks = memory_grow(store->blocks, store->block_count, &store->block_capacity,
                                sizeof(*store->blocks));
    struct store_block *block = &store->blocks[store->block_count++];
    *block = (struct store_block){.size = size,
                                  .start = store->count ? store->ends[store->count - 1] : 0};
    while (store->used + size > store->limit && store_spill(store)) {
    }
    block->data = take_block(store, size);
}

void store_add(struct store *store, struct str record)
{
    struct store_block *block = store->block_count ? &store->blocks[store->block_count - 1] : NULL;
    if (!block || record.length > block->size - block->used) {
        add_block(store, record.length);
        block = &store->blocks[store->block_count - 1];
    }
    if (record.length)
        memcpy(block->data + block->used, record.data, record.length);
    block->used += record.length;
    store->used += record.length;
    store->ends = memory_grow(store->ends, store->count, &store->capacity, sizeof(*store->ends));
    store->ends[store->count++] = block->start + block->used;
}

// The block in memory that holds a position.
static const struct store_block *block_at(const struct store *store, uint64_t position)
{
    size_t low = store->oldest, high = store->block_count;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (store->blocks[middle].start <= position)
            low = middle;
        else
            high = middle;
    }
    return &store->blocks[low];
}

struct str store_get(struct store *store, size_t number, struct buffer *copy)
{
    uint64_t start = number ? store->ends[number - 1] : 0;
    size_t length = (size_t)(store->ends[number] - start);
    if (start >= store->written) {
        const struct store_block *block = block_at(store, start);
        return (struct str){block->data + (start - block->start), length};
    }
    buffer_reset(copy);
    char *room = buffer_room(copy, length);
    while (copy->length < length) {
        ssize_t got = pread(store->fd, room + copy->length, length - copy->length,
                            (off_t)(start + copy->length));
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            die("cannot read back a temporary file in '%s':", store->folder);
        copy->length += (size_t)got;
    }
    return buffer_str(copy);
}

void store_close(struct store *store)
{
    if (store->fd >= 0)
        close(store->fd);
    for (size_t i = store->oldest; i < store->block_count; i++)
        pages_free(store->blocks[i].data, store->blocks[i].size);
    pages_free(store->spare, block_size(store, 0));
    free(store->blocks);
    free(store->ends);
    *store = (struct store){.fd = -1};
}
