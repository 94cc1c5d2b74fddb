// Messages to people on stderr, and the program's end.
// A message is lower case, without full stop, what failed first, the subject in quotes: "cannot open 'x.jsonl':".
// A format that ends in ':' gets the text of errno appended. Control bytes from foreign data are escaped.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_BASE_DIE_H
#define SHEAF_BASE_DIE_H

// Exit codes of every program; there are no others.
enum {
    EXIT_DONE = 0,   // all input was read; rejects are reported, not fatal
    EXIT_BROKEN = 1, // input, output or memory failed: the output is incomplete
    EXIT_USAGE = 2,  // wrong command line: nothing was read
};

// Takes the program's name for messages from argv[0]. Call it first in main: it also sees to it that a closed
// standard input, output or error fails when it is used and is not taken by another file.
void fail_init(const char *argv0);
const char *fail_program(void);

// "NAME: message" on stderr; the program goes on.
void warn(const char *format, ...) __attribute__((format(printf, 1, 2)));

// The message, then exit 1. Called back first, when set: removes temporary files.
_Noreturn void die(const char *format, ...) __attribute__((format(printf, 1, 2)));

// The message and a hint at --help, then exit 2.
_Noreturn void die_usage(const char *format, ...) __attribute__((format(printf, 1, 2)));

// A function that die() calls once before it exits (an output's clean-up), or NULL.
void die_hook(void (*hook)(void));

#endif
