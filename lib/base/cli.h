// What every program's command line has in common. Each program keeps its own loop over cli_next.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_BASE_CLI_H
#define SHEAF_BASE_CLI_H

#include <getopt.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Options that every program takes. cli_defaults gives the values that stand when an option is not given.
struct cli {
    bool has_counts;      // --counts: one JSON object with the counts as the last line on stderr
    const char *rejects;  // --rejects FILE, or NULL
    uint64_t max_rejects; // --max-rejects N; UINT64_MAX: no limit
    size_t max_line;      // --max-line SIZE in bytes
    bool is_quiet;        // --quiet: no warning per rejected record and no progress
};

// Entries for the program's own (sorted) option table; values above any character.
enum {
    CLI_COUNTS = 1000,
    CLI_HELP,
    CLI_MAX_LINE,
    CLI_MAX_REJECTS,
    CLI_QUIET,
    CLI_REJECTS,
    CLI_VERSION,
};

#define CLI_OPTIONS                                                                                \
    {"counts", no_argument, NULL, CLI_COUNTS}, {"help", no_argument, NULL, CLI_HELP},              \
        {"max-line", required_argument, NULL, CLI_MAX_LINE},                                       \
        {"max-rejects", required_argument, NULL, CLI_MAX_REJECTS},                                 \
        {"quiet", no_argument, NULL, CLI_QUIET},                                                   \
        {"rejects", required_argument, NULL, CLI_REJECTS},                                         \
    {                                                                                              \
        "version", no_argument, NULL, CLI_VERSION                                                  \
    }

struct cli cli_defaults(void);

// The next option, as getopt_long gives it; -1 behind the last one. Dies with exit 2 on what is none: the
// option's bytes are escaped in the message.
int cli_next(int argc, char **argv, const char *letters, const struct option *table);

// Handles one option that cli_next returned: the common ones are stored; --help prints 'usage' and the
// common options on stdout and exits 0; --version likewise; anything else exits 2.
void cli_option(struct cli *cli, int option, const char *argument, const char *usage);

// A size such as 4096, 64K, 16M, 1G (powers of 1024). Dies with exit 2 on anything else; 'option' names it.
size_t cli_size(const char *option, const char *argument);

// A decimal number from 'least' to 'most'. Dies with exit 2 on anything else.
uint64_t cli_number(const char *option, const char *argument, uint64_t least, uint64_t most);

// The position of an argument among the words of a list that NULL ends. Dies with exit 2 when it is none of them.
int cli_choice(const char *option, const char *argument, const char *const *words);

// A number from 0 to 1, as 0.8. Dies with exit 2 on anything else.
double cli_share(const char *option, const char *argument);

// Dies with exit 2 when operands are left at optind and the program takes none.
void cli_no_operands(int argc, char **argv);

#endif
