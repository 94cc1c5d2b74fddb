// SPDX-License-Identifier: MIT
#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

bool file_may_retry(int fd, short events)
{
    if (errno == EINTR)
        return true;
    if (errno != EAGAIN && errno != EWOULDBLOCK)
        return false;
    struct pollfd wait = {.fd = fd, .events = events};
    return poll(&wait, 1, -1) > 0 || errno == EINTR;
}

ptrdiff_t file_read_some(int fd, char *data, size_t size)
{
    ssize_t got;
    do
        got = read(fd, data, size);
    while (got < 0 && file_may_retry(fd, POLLIN));
    return got;
}

static bool read_all(int fd, size_t max, struct buffer *out, const char **why)
{
    size_t start = out->length;
    for (;;) {
        char *room = buffer_room(out, FILE_READ_SIZE);
        ssize_t got = file_read_some(fd, room, FILE_READ_SIZE);
        if (got < 0) {
            *why = strerror(errno);
            out->length = start;
            return false;
        }
        if (got == 0)
            return true;
        out->length += (size_t)got;
        if (out->length - start > max) {
            *why = "larger than the limit";
            out->length = start;
            return false;
        }
    }
}

bool file_read(const char *path, size_t max, struct buffer *out, const char **why)
{
    if (strcmp(path, "-") == 0)
        return read_all(STDIN_FILENO, max, out, why);
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0) {
        *why = strerror(errno);
        return false;
    }
    struct stat about;
    if (fstat(fd, &about) == 0 && S_ISREG(about.st_mode) && about.st_size > 0 &&
        (uintmax_t)about.st_size <= max)
        buffer_grow(out, (size_t)about.st_size + FILE_READ_SIZE);
    bool ok = read_all(fd, max, out, why);
    close(fd);
    return ok;
}
