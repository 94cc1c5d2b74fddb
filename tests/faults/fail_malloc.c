// LD_PRELOAD: makes the allocation number FAIL_AT fail, and with FAIL_ON=1 every one behind it.
// When it has failed one it writes a byte to file descriptor 9, so that the test knows when N was past the last.
// SPDX-License-Identifier: MIT
#include <errno.h>
#include <stdbool.h>
#include <stdlib.h>
#include <unistd.h>

void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *memory, size_t size);

static bool fails(void)
{
    static long number, at = -1;
    static bool goes_on;
    if (at < 0) {
        const char *text = getenv("FAIL_AT");
        at = text ? strtol(text, NULL, 10) : 0;
        goes_on = getenv("FAIL_ON") != NULL;
    }
    number++;
    if (at == 0 || number < at || (number > at && !goes_on))
        return false;
    if (number == at && write(9, "x", 1) < 0)
        errno = 0; // nobody listens
    errno = ENOMEM;
    return true;
}

void *malloc(size_t size)
{
    return fails() ? NULL : __libc_malloc(size);
}

void *calloc(size_t count, size_t size)
{
    return fails() ? NULL : __libc_calloc(count, size);
}

void *realloc(void *memory, size_t size)
{
    return fails() ? NULL : __libc_realloc(memory, size);
}
