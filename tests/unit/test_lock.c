// SPDX-License-Identifier: MIT
#include "store/lock.h"
#include "store_case.h"

#include <sys/wait.h>

// What another process gets.
static bool is_free(void)
{
    pid_t child = fork();
    assert(child >= 0);
    if (child == 0) {
        struct lock lock;
        _exit(lock_take(&lock, case_folder, false) ? 0 : 1);
    }
    int status;
    assert(waitpid(child, &status, 0) == child && WIFEXITED(status));
    return WEXITSTATUS(status) == 0;
}

int main(void)
{
    struct lock lock;
    case_start();
    assert(lock_take(&lock, case_folder, false));
    assert(!is_free());
    lock_release(&lock);
    lock_release(&lock);
    assert(is_free()); // and the lock of a process that ended is gone
    assert(lock_take(&lock, case_folder, true));
    lock_release(&lock);
    case_remove("lock");
    case_end();
    puts("ok lock");
    return 0;
}
