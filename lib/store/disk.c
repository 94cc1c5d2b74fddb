// SPDX-License-Identifier: MIT
#include "store/disk.h"

#include "base/die.h"
#include "base/hash.h"
#include "base/memory.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
    PENDING_SIZE = 1024 * 1024, // bytes gathered before a write
    ORDER_MARK = 0x01020304,    // reads otherwise on a machine of the other byte order
};

struct header {
    char magic[8];
    struct disk_kind kind;
    uint32_t order, zero;
    uint64_t checksum; // of all that stands before it
};

_Static_assert(sizeof(struct header) == DISK_HEADER, "the header has no holes");

static uint64_t header_checksum(const struct header *header)
{
    return hash64((struct str){(const char *)header, offsetof(struct header, checksum)});
}

static struct header make_header(const struct disk_kind *kind)
{
    struct header header = {.magic = "sheaf\r\n\x1a", .kind = *kind, .order = ORDER_MARK};
    header.checksum = header_checksum(&header);
    return header;
}

static const char *name_of(const struct disk *disk)
{
    return disk->path ? disk->path : "temporary file";
}

char *disk_path(const char *folder, const char *name)
{
    size_t size = (folder ? strlen(folder) : 0) + strlen(name) + sizeof("/");
    char *path = memory_array(size, 1);
    snprintf(path, size, "%s%s%s", folder ? folder : "", folder ? "/" : "", name);
    return path;
}

void disk_create(struct disk *disk, const char *folder, const char *name,
                 const struct disk_kind *kind)
{
    *disk = (struct disk){.path = disk_path(folder, name)};
    disk->fd = open(disk->path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (disk->fd < 0)
        die("cannot make '%s':", disk->path);
    disk_put_header(kind, &disk->pending);
    disk->length = disk->pending.length;
}

void disk_put_header(const struct disk_kind *kind, struct buffer *out)
{
    struct header header = make_header(kind);
    buffer_put(out, (struct str){(const char *)&header, sizeof(header)});
}

void disk_create_temporary(struct disk *disk, const char *folder)
{
    char *path = disk_path(folder, "sheaf.XXXXXX");
    *disk = (struct disk){.fd = mkstemp(path)};
    if (disk->fd < 0)
        die("cannot make a temporary file in '%s':", folder);
    unlink(path);
    free(path);
}

static bool is_damaged(const struct disk *disk, uint64_t offset, const char *what,
                       struct damage *damage)
{
    *damage = (struct damage){name_of(disk), offset, what};
    return false;
}

static bool accept_header(const struct disk *disk, const struct disk_kind *kind,
                          struct damage *damage)
{
    struct header header, expected = make_header(kind);
    if (!disk_read(disk, 0, &header, sizeof(header), damage))
        return false;
    if (memcmp(header.magic, expected.magic, sizeof(header.magic)) != 0)
        return is_damaged(disk, 0, "it does not begin as a file of a state does", damage);
    if (header.order != expected.order)
        return is_damaged(disk, 0, "it was written on a machine of another byte order", damage);
    if (header.checksum != header_checksum(&header))
        return is_damaged(disk, 0, "the checksum of its header is wrong", damage);
    if (memcmp(header.kind.name, kind->name, sizeof(kind->name)) != 0)
        return is_damaged(disk, 8, "it is a file of another kind", damage);
    if (memcmp(&header, &expected, sizeof(header)) != 0)
        return is_damaged(disk, 16, "it is of another version of the format", damage);
    return true;
}

void damage_put(const struct damage *damage, struct buffer *out)
{
    const char *path = damage->path ? damage->path : "temporary file";
    if (damage->offset == UINT64_MAX)
        buffer_printf(out, "cannot read '%s': %s", path, damage->what);
    else
        buffer_printf(out, "'%s' is damaged at byte %" PRIu64 ": %s", path, damage->offset,
                      damage->what);
}

bool disk_open(struct disk *disk, const struct disk_claim *claim, struct damage *damage)
{
    *disk = (struct disk){.path = disk_path(claim->folder, claim->name)};
    disk->fd = open(disk->path, (claim->may_write ? O_RDWR : O_RDONLY) | O_CLOEXEC);
    if (disk->fd < 0)
        return is_damaged(disk, UINT64_MAX, strerror(errno), damage);
    struct stat about;
    if (fstat(disk->fd, &about) < 0)
        return is_damaged(disk, UINT64_MAX, strerror(errno), damage);
    disk->length = claim->length;
    if ((uint64_t)about.st_size < claim->length || claim->length < DISK_HEADER)
        return is_damaged(disk, (uint64_t)about.st_size, "it ends too early", damage);
    if (!accept_header(disk, claim->kind, damage))
        return false;
    if (claim->may_write && (uint64_t)about.st_size > claim->length &&
        ftruncate(disk->fd, (off_t)claim->length) < 0)
        die("cannot cut '%s' to what was committed:", disk->path);
    return true;
}

void disk_flush(struct disk *disk)
{
    struct str bytes = buffer_str(&disk->pending);
    uint64_t offset = disk->length - bytes.length;
    while (bytes.length) {
        ssize_t written = pwrite(disk->fd, bytes.data, bytes.length, (off_t)offset);
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            die("cannot write '%s':", name_of(disk));
        offset += (uint64_t)written;
        bytes = str_slice(bytes, (size_t)written, bytes.length);
    }
    buffer_reset(&disk->pending);
}

uint64_t disk_append(struct disk *disk, struct str bytes)
{
    uint64_t offset = disk->length;
    buffer_put(&disk->pending, bytes);
    disk->length += bytes.length;
    if (disk->pending.length >= PENDING_SIZE)
        disk_flush(disk);
    return offset;
}

bool disk_read(const struct disk *disk, uint64_t offset, void *data, size_t length,
               struct damage *damage)
{
    uint64_t flushed = disk->length - disk->pending.length;
    if (offset > disk->length || length > disk->length - offset)
        return is_damaged(disk, offset, "it ends too early", damage);
    for (char *to = data; length > 0;) {
        if (offset >= flushed) {
            memcpy(to, disk->pending.data + (offset - flushed), length);
            return true;
        }
        size_t wanted = length < flushed - offset ? length : (size_t)(flushed - offset);
        ssize_t got = pread(disk->fd, to, wanted, (off_t)offset);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return is_damaged(disk, offset, got ? strerror(errno) : "it ends too early", damage);
        to += got;
        offset += (uint64_t)got;
        length -= (size_t)got;
    }
    return true;
}

void disk_sync(struct disk *disk)
{
    disk_flush(disk);
    if (fsync(disk->fd) < 0)
        die("cannot write '%s':", name_of(disk));
}

void disk_sync_folder(const char *folder)
{
    int fd = open(folder, O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        die("cannot open '%s':", folder);
    // Some file systems know no such thing; then there is nothing more to be done.
    if (fsync(fd) < 0 && errno != EINVAL && errno != ENOTSUP)
        die("cannot write '%s':", folder);
    close(fd);
}

void disk_close(struct disk *disk)
{
    if (disk->fd >= 0)
        close(disk->fd);
    free(disk->path);
    buffer_free(&disk->pending);
    *disk = (struct disk){.fd = -1};
}
