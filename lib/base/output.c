// SPDX-License-Identifier: MIT
#define _XOPEN_SOURCE 700 // realpath; NOLINT(bugprone-reserved-identifier)
#include "base/output.h"

#include "base/die.h"
#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
    WRITE_SIZE = 256 * 1024, // bytes gathered before a write
    OPEN_OUTPUTS = 16,       // temporary files removed when the program dies
};

// What the name of a temporary file has behind the name of the file that it will be.
#define TEMPORARY_END ".XXXXXX"

// Temporary files of this process, for die() and signals.
static char *temporaries[OPEN_OUTPUTS];

static void remove_temporaries(void)
{
    for (int i = 0; i < OPEN_OUTPUTS; i++)
        if (temporaries[i])
            unlink(temporaries[i]);
}

// The signal then does what it does to any program: its handler stands for one delivery only.
static void remove_and_die(int signal_number)
{
    remove_temporaries();
    raise(signal_number);
}

// Signals that end a program take its temporary files along, unless who started it has them ignored.
static void watch_signals(void)
{
    static const int deadly[] = {SIGHUP, SIGINT, SIGPIPE, SIGTERM, SIGXCPU, SIGXFSZ};
    for (size_t i = 0; i < sizeof(deadly) / sizeof(deadly[0]); i++) {
        struct sigaction action;
        if (sigaction(deadly[i], NULL, &action) < 0 || action.sa_handler != SIG_DFL)
            continue;
        action.sa_handler = remove_and_die;
        action.sa_flags = (int)SA_RESETHAND;
        sigaction(deadly[i], &action, NULL);
    }
}

static void remember(char *path, char *instead)
{
    for (int i = 0; i < OPEN_OUTPUTS; i++)
        if (temporaries[i] == path) {
            temporaries[i] = instead;
            return;
        }
}

// Written in place: what is no regular file, and names of descriptors that are open already.
static bool is_special(const char *path)
{
    static const char *const prefixes[] = {"/dev/fd/", "/dev/std", "/proc/"};
    struct stat about;
    for (size_t i = 0; i < sizeof(prefixes) / sizeof(prefixes[0]); i++)
        if (strncmp(path, prefixes[i], strlen(prefixes[i])) == 0)
            return true;
    return stat(path, &about) == 0 && !S_ISREG(about.st_mode);
}

// The one name of the file at 'path'; NULL when memory runs out. Behind a symbolic link the file it leads to
// is replaced, not the link; of a file that is still to come only the folder can be resolved.
static char *resolved(const char *path)
{
    char *whole = realpath(path, NULL);
    const char *slash = strrchr(path, '/'), *name = slash ? slash + 1 : path;
    if (whole)
        return whole;
    char *start = slash ? strndup(path, (size_t)(slash - path) + 1) : strdup(".");
    char *folder = start ? realpath(start, NULL) : NULL;
    free(start);
    if (!folder)
        return strdup(path);
    size_t size = strlen(folder) + strlen(name) + 2;
    if ((whole = malloc(size)))
        snprintf(whole, size, "%s/%s", folder, name);
    free(folder);
    return whole;
}

// Two files of one name: the one that is complete last would replace the other without a word.
static void refuse_taken(const struct output *output)
{
    size_t length = strlen(output->target);
    for (int i = 0; i < OPEN_OUTPUTS; i++) {
        const char *other = temporaries[i];
        if (other && strlen(other) == length + strlen(TEMPORARY_END) &&
            memcmp(other, output->target, length) == 0)
            die("cannot write '%s': another output has this name", output->path);
    }
}

static void open_temporary(struct output *output)
{
    output->target = resolved(output->path);
    size_t size = output->target ? strlen(output->target) + sizeof(TEMPORARY_END) : 0;
    output->temporary = size ? malloc(size) : NULL;
    if (!output->temporary)
        die("out of memory");
    refuse_taken(output);
    snprintf(output->temporary, size, "%s" TEMPORARY_END, output->target);
    die_hook(remove_temporaries);
    watch_signals();
    output->fd = mkstemp(output->temporary);
    if (output->fd < 0)
        die("cannot write '%s':", output->path);
    remember(NULL, output->temporary);
    mode_t mask = umask(0);
    umask(mask);
    fchmod(output->fd, 0666 & ~mask); // not every file system has modes
}

// A closed standard output is told before work is done, and also when nothing would be written.
static void check_standard_output(void)
{
    int flags = fcntl(STDOUT_FILENO, F_GETFL);
    if (flags >= 0 && (flags & O_ACCMODE) != O_RDONLY)
        return;
    errno = EBADF;
    die("cannot write 'standard output':");
}

void output_open(struct output *output, const char *path)
{
    *output = (struct output){.fd = STDOUT_FILENO, .path = "standard output"};
    if (!path || strcmp(path, "-") == 0) {
        check_standard_output();
        return;
    }
    output->path = path;
    if (!*path) { // else all would be read before the rename fails
        errno = ENOENT;
        die("cannot write '':");
    }
    if (!is_special(path)) {
        open_temporary(output);
        return;
    }
    output->fd = open(path, O_WRONLY | O_CLOEXEC);
    if (output->fd < 0)
        die("cannot write '%s':", path);
}

static void write_all(struct output *output, struct str bytes)
{
    while (bytes.length) {
        ssize_t written = write(output->fd, bytes.data, bytes.length);
        if (written < 0 && file_may_retry(output->fd, POLLOUT))
            continue;
        if (written < 0)
            die("cannot write '%s':", output->path);
        bytes = str_slice(bytes, (size_t)written, bytes.length);
    }
}

void output_flush(struct output *output)
{
    write_all(output, buffer_str(&output->buffer));
    buffer_reset(&output->buffer);
}

void output_flush_when_full(struct output *output)
{
    if (output->buffer.length >= WRITE_SIZE)
        output_flush(output);
}

void output_write(struct output *output, struct str bytes)
{
    if (bytes.length >= WRITE_SIZE) {
        output_flush(output);
        write_all(output, bytes);
        return;
    }
    buffer_put(&output->buffer, bytes);
    output_flush_when_full(output);
}

void output_close(struct output *output)
{
    if (output->fd < 0)
        return;
    output_flush(output);
    if (output->temporary && fsync(output->fd) < 0)
        die("cannot write '%s':", output->path);
    // Closing standard output too is how a full disk behind it is found out.
    if (close(output->fd) < 0 && errno != EINTR)
        die("cannot write '%s':", output->path);
    if (output->temporary && rename(output->temporary, output->target) < 0)
        die("cannot rename '%s' to '%s':", output->temporary, output->path);
    if (output->temporary)
        remember(output->temporary, NULL);
    free(output->temporary);
    free(output->target);
    buffer_free(&output->buffer);
    *output = (struct output){.fd = -1};
}
