// SPDX-License-Identifier: MIT
#include "store/lock.h"

#include "base/die.h"
#include "store/disk.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

// fcntl, not flock: it is POSIX, and works on network file systems. It is lost when the process closes any descriptor of the file,
// so nothing else may open it.
bool lock_take(struct lock *lock, const char *folder, bool may_wait)
{
    char *path = disk_path(folder, "lock");
    lock->fd = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (lock->fd < 0)
        die("cannot open '%s':", path);
    struct flock whole = {.l_type = F_WRLCK, .l_whence = SEEK_SET};
    int result;
    do
        result = fcntl(lock->fd, may_wait ? F_SETLKW : F_SETLK, &whole);
    while (result < 0 && errno == EINTR);
    bool is_held = result < 0 && (errno == EACCES || errno == EAGAIN);
    if (result < 0 && !is_held)
        die("cannot lock '%s':", path);
    free(path);
    if (is_held)
        lock_release(lock);
    return !is_held;
}

void lock_release(struct lock *lock)
{
    if (lock->fd >= 0)
        close(lock->fd);
    lock->fd = -1;
}
