// One process at a time in a folder. The lock goes with the process, however it ends; the file stays.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_STORE_LOCK_H
#define SHEAF_STORE_LOCK_H

#include <stdbool.h>

// {.fd = -1} is not held.
struct lock {
    int fd;
};

// Takes folder/lock. Another process that has it is waited for, or false. Dies when the file cannot be made.
bool lock_take(struct lock *lock, const char *folder, bool may_wait);
void lock_release(struct lock *lock);

#endif
