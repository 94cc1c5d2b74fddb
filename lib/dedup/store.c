// SPDX-License-Identifier: MIT
#include "dedup/store.h"

#include "base/die.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/types.h>
#include <unistd.h>

enum { PENDING_SIZE = 1024 * 1024 }; // bytes gathered before a write

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

static void flush(struct store *store)
{
    struct str bytes = buffer_str(&store->pending);
    while (bytes.length) {
        ssize_t written = pwrite(store->fd, bytes.data, bytes.length, (off_t)store->written);
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            die("cannot write to a temporary file in '%s':", store->folder);
        store->written += (uint64_t)written;
        bytes = str_slice(bytes, (size_t)written, bytes.length);
    }
    buffer_reset(&store->pending);
}

struct stored store_add(struct store *store, struct str record)
{
    struct stored place = {.length = record.length & (UINT64_MAX >> 1)};
    if (store->fd < 0 && record.length <= store->limit - store->used) {
        store->used += record.length;
        place.data = arena_copy(&store->memory, record).data;
        return place;
    }
    if (store->fd < 0)
        open_file(store);
    place.is_on_disk = true;
    place.offset = store->written + store->pending.length;
    buffer_put(&store->pending, record);
    if (store->pending.length >= PENDING_SIZE)
        flush(store);
    return place;
}

void store_spill(struct store *store, struct stored *places, size_t count)
{
    if (store->fd < 0)
        open_file(store);
    for (size_t i = 0; i < count; i++)
        if (!places[i].is_on_disk)
            places[i] = store_add(store, (struct str){places[i].data, places[i].length});
    arena_free(&store->memory);
    store->used = 0;
}

struct str store_get(struct store *store, struct stored place, struct buffer *copy)
{
    if (!place.is_on_disk)
        return (struct str){place.data, place.length};
    if (store->pending.length)
        flush(store);
    buffer_reset(copy);
    char *room = buffer_room(copy, place.length);
    while (copy->length < place.length) {
        ssize_t got = pread(store->fd, room + copy->length, place.length - copy->length,
                            (off_t)(place.offset + copy->length));
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
    arena_free(&store->memory);
    buffer_free(&store->pending);
    *store = (struct store){.fd = -1};
}
