// What tests of lib/store share: a folder of their own, and bits that flip.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_TESTS_STORE_CASE_H
#define SHEAF_TESTS_STORE_CASE_H

#undef NDEBUG
#include "store/disk.h"

#include <assert.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static char case_folder[32];

// In memory where there is such a folder: a real disk takes its time for each fsync.
static inline void case_start(void)
{
    bool has_memory = access("/dev/shm", W_OK) == 0;
    snprintf(case_folder, sizeof(case_folder), "%s/sheaf_test.XXXXXX",
             has_memory ? "/dev/shm" : "/tmp");
    assert(mkdtemp(case_folder));
}

static inline void case_remove(const char *name)
{
    char *path = disk_path(case_folder, name);
    assert(unlink(path) == 0);
    free(path);
}

static inline void case_end(void)
{
    assert(rmdir(case_folder) == 0); // nothing was left behind
}

// Flips one bit of a file; called twice it is as before.
static inline void case_flip(const char *name, uint64_t offset, unsigned bit)
{
    char *path = disk_path(case_folder, name), byte;
    int fd = open(path, O_RDWR);
    assert(fd >= 0 && pread(fd, &byte, 1, (off_t)offset) == 1);
    byte = (char)(byte ^ (1 << bit));
    assert(pwrite(fd, &byte, 1, (off_t)offset) == 1);
    close(fd);
    free(path);
}

// A number that follows from another one, spread over 64 bits.
static inline uint64_t case_mix(uint64_t number)
{
    number = (number + 1) * 0x9E3779B97F4A7C15u;
    number ^= number >> 29;
    number *= 0xBF58476D1CE4E5B9u;
    return number ^ number >> 32;
}

#endif
