// usage: measure FILE COMMAND...
// Runs a command and writes what it took to FILE: CPU seconds (user and system) and peak resident KiB. Ends as it did.
// SPDX-License-Identifier: MIT
#define _DEFAULT_SOURCE // wait4: POSIX has no peak memory of one child
#include "base/die.h"

#include <errno.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

static double seconds(struct timeval time)
{
    return (double)time.tv_sec + (double)time.tv_usec / 1e6;
}

int main(int argc, char **argv)
{
    fail_init(argv[0]);
    if (argc < 3)
        die_usage("usage: measure FILE COMMAND...");
    pid_t child = fork();
    if (child == 0) {
        execvp(argv[2], argv + 2);
        die("cannot run '%s':", argv[2]);
    }
    int status;
    struct rusage usage;
    while (child < 0 || wait4(child, &status, 0, &usage) < 0)
        if (child < 0 || errno != EINTR)
            die("cannot run '%s':", argv[2]);
    FILE *file = fopen(argv[1], "w");
    double cpu = seconds(usage.ru_utime) + seconds(usage.ru_stime);
    if (!file || fprintf(file, "%.3f %ld\n", cpu, usage.ru_maxrss) < 0 || fclose(file) != 0)
        die("cannot write '%s':", argv[1]);
    return WIFEXITED(status) ? WEXITSTATUS(status) : EXIT_BROKEN;
}
