// SPDX-License-Identifier: MIT
#include "base/die.h"

#include "base/printable.h"

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { MESSAGE_MAX = 4096 }; // bytes; longer messages are cut

static const char *program = "sheaf";
static void (*hook_before_exit)(void);

// A standard descriptor that is closed would be taken by the next file that is opened, and data or messages
// would end in it. Something that can be neither read nor written respectively keeps its place.
static void hold_standard_descriptors(void)
{
    for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
        if (fcntl(fd, F_GETFD) < 0 && errno == EBADF)
            (void)open("/dev/null", fd == STDIN_FILENO ? O_WRONLY : O_RDONLY);
}

void fail_init(const char *argv0)
{
    hold_standard_descriptors();
    if (!argv0)
        return;
    const char *slash = strrchr(argv0, '/');
    program = slash ? slash + 1 : argv0;
}

const char *fail_program(void)
{
    return program;
}

void die_hook(void (*hook)(void))
{
    hook_before_exit = hook;
}

// What could drive a terminal is printed as \xNN.
static void write_escaped(const char *text)
{
    char out[4 * MESSAGE_MAX + 2];
    size_t length = 0, left = strlen(text);
    while (left) {
        size_t plain = printable_length(text, left);
        if (plain)
            memcpy(out + length, text, plain);
        else
            snprintf(out + length, 5, "\\x%02x", (unsigned char)*text);
        length += plain ? plain : 4;
        plain = plain ? plain : 1;
        text += plain;
        left -= plain;
    }
    out[length++] = '\n';
    if (write(STDERR_FILENO, out, length) < 0)
        return; // nobody is left to tell
}

__attribute__((format(printf, 1, 0))) static void message(const char *format, va_list arguments)
{
    int error = errno;
    char text[MESSAGE_MAX];
    int used = snprintf(text, sizeof(text), "%s: ", program);
    size_t at = used < 0 ? 0 : (size_t)used;
    if (at < sizeof(text)) {
        int more = vsnprintf(text + at, sizeof(text) - at, format, arguments);
        at += more < 0 ? 0 : (size_t)more;
    }
    size_t length = strlen(format);
    if (length && format[length - 1] == ':' && at < sizeof(text))
        snprintf(text + at, sizeof(text) - at, " %s", strerror(error));
    write_escaped(text);
    errno = error;
}

void warn(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    message(format, arguments);
    va_end(arguments);
}

void die(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    message(format, arguments);
    va_end(arguments);
    void (*hook)(void) = hook_before_exit;
    hook_before_exit = NULL;
    if (hook)
        hook();
    _exit(EXIT_BROKEN);
}

void die_usage(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    message(format, arguments);
    va_end(arguments);
    fprintf(stderr, "Try '%s --help'.\n", program);
    exit(EXIT_USAGE);
}
