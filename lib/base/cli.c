// SPDX-License-Identifier: MIT
#include "base/cli.h"

#include "base/buffer.h"
#include "base/die.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#ifndef VERSION
#define VERSION "unknown"
#endif

static const char common_usage[] =
    "      --counts           last line on stderr: what went in, out and elsewhere\n"
    "      --max-line SIZE    reject longer input lines (default 64M)\n"
    "      --max-rejects N    give up with exit 1 after more than N rejects\n"
    "      --quiet            no warning for each rejected record, no progress\n"
    "      --rejects FILE     write rejected input to FILE (JSON Lines)\n"
    "      --help             show this help\n"
    "      --version          show the version\n";

struct cli cli_defaults(void)
{
    return (struct cli){.max_rejects = UINT64_MAX, .max_line = (size_t)64 << 20};
}

// Help and version go to stdout; a full disk is an error there too.
static _Noreturn void print_and_exit(const char *text, const char *more)
{
    if (fputs(text, stdout) < 0 || fputs(more, stdout) < 0 || fflush(stdout) != 0)
        die("cannot write 'standard output':");
    exit(EXIT_DONE);
}

void cli_option(struct cli *cli, int option, const char *argument, const char *usage)
{
    switch (option) {
    case CLI_COUNTS: cli->has_counts = true; break;
    case CLI_HELP: print_and_exit(usage, common_usage);
    case CLI_MAX_LINE: cli->max_line = cli_size("--max-line", argument); break;
    case CLI_MAX_REJECTS:
        cli->max_rejects = cli_number("--max-rejects", argument, 0, UINT64_MAX - 1);
        break;
    case CLI_QUIET: cli->is_quiet = true; break;
    case CLI_REJECTS:
        if (strcmp(argument, "-") == 0)
            die_usage("--rejects: '-' is for the records, name a file");
        cli->rejects = argument;
        break;
    case CLI_VERSION: print_and_exit(fail_program(), " " VERSION "\n");
    default:
        die_usage(
            "an option that means nothing"); // a letter or row that the program has no case for
    }
}

// The entry of the option that getopt_long stopped at, where it is one of the table's long ones; NULL else.
static const struct option *long_option(const struct option *table, const char *word)
{
    for (; table->name; table++)
        if (table->val == optopt && strncmp(word, "--", 2) == 0)
            return table;
    return NULL;
}

static size_t count_meant(const struct option *table, const char *word)
{
    size_t count = 0, length = strcspn(word, "=");
    for (; length > 2 && table->name; table++)
        count += strncmp(table->name, word + 2, length - 2) == 0;
    return count;
}

// Why getopt_long took an option for none. Its own words would hold the option's bytes as they are.
static _Noreturn void refuse_option(char **argv, const char *letters, const struct option *table)
{
    const char *word = argv[optind - 1];
    const char *letter = optopt > 0 && optopt < 256 ? strchr(letters, optopt) : NULL;
    if (!optopt)
        die_usage(count_meant(table, word) > 1 ? "option '%s' is ambiguous"
                                               : "unrecognized option '%s'",
                  word);
    const struct option *entry = long_option(table, word);
    if (entry)
        die_usage(entry->has_arg ? "option '--%s' requires an argument"
                                 : "option '--%s' doesn't allow an argument",
                  entry->name);
    if (letter && letter[1] == ':')
        die_usage("option requires an argument -- '%c'", optopt);
    die_usage("invalid option -- '%c'", optopt);
}

int cli_next(int argc, char **argv, const char *letters, const struct option *table)
{
    opterr = 0;
    int option = getopt_long(argc, argv, letters, table, NULL);
    if (option == '?')
        refuse_option(argv, letters, table);
    return option;
}

uint64_t cli_number(const char *option, const char *argument, uint64_t least, uint64_t most)
{
    char *end = NULL;
    errno = 0;
    unsigned long long number = strtoull(argument, &end, 10);
    if (argument[0] < '0' || argument[0] > '9' || *end != '\0' || errno || number < least ||
        number > most)
        die_usage("%s: '%s' is not a number from %llu to %llu", option, argument,
                  (unsigned long long)least, (unsigned long long)most);
    return number;
}

size_t cli_size(const char *option, const char *argument)
{
    char *end = NULL;
    errno = 0;
    unsigned long long number = strtoull(argument, &end, 10);
    static const char units[] = "KMGT";
    const char *unit = *end ? strchr(units, *end >= 'a' ? *end - 32 : *end) : NULL;
    int shift = unit ? 10 * (int)(unit - units + 1) : 0;
    if (unit)
        end++;
    if (argument[0] < '0' || argument[0] > '9' || *end != '\0' || errno || number == 0 ||
        number > (SIZE_MAX / 4) >> shift)
        die_usage("%s: '%s' is not a size such as 4096, 64K, 16M or 1G", option, argument);
    return (size_t)number << shift;
}

int cli_choice(const char *option, const char *argument, const char *const *words)
{
    for (int i = 0; words[i]; i++)
        if (strcmp(argument, words[i]) == 0)
            return i;
    struct buffer list = {0};
    for (int i = 0; words[i]; i++)
        buffer_printf(&list, "%s%s", i ? ", " : "", words[i]);
    die_usage("%s: '%s' is none of its values: %s", option, argument, list.data);
}

double cli_share(const char *option, const char *argument)
{
    char *end;
    double number = strtod(argument, &end);
    if (end == argument || *end || !(number >= 0 && number <= 1))
        die_usage("%s: '%s' is not a number from 0 to 1", option, argument);
    return number;
}

void cli_no_operands(int argc, char **argv)
{
    if (optind < argc)
        die_usage("unexpected operand '%s': the input comes from standard input", argv[optind]);
}
