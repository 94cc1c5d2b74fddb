// SPDX-License-Identifier: MIT
#include "base/cli.h"

#include "base/die.h"
#include "base/str.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static char said[8192]; // by the last child, on both outputs

// Runs 'act' in a child; returns its exit code.
static int exit_of(void (*act)(const char *), const char *argument)
{
    int ends[2], status;
    assert(pipe(ends) == 0);
    fflush(stdout);
    pid_t child = fork();
    assert(child >= 0);
    if (child == 0) {
        dup2(ends[1], STDOUT_FILENO);
        dup2(ends[1], STDERR_FILENO);
        act(argument);
        _exit(77);
    }
    close(ends[1]);
    size_t length = 0;
    for (ssize_t got; (got = read(ends[0], said + length, sizeof(said) - 1 - length)) > 0;)
        length += (size_t)got;
    said[length] = '\0';
    close(ends[0]);
    assert(waitpid(child, &status, 0) == child && WIFEXITED(status));
    return WEXITSTATUS(status);
}

static void take_size(const char *argument)
{
    cli_size("--size", argument);
}

static void take_number(const char *argument)
{
    cli_number("--number", argument, 2, 100);
}

static void take_option(const char *argument)
{
    struct cli cli = cli_defaults();
    cli_option(&cli,
               argument[0] == 'h'   ? CLI_HELP
               : argument[0] == 'v' ? CLI_VERSION
                                    : '?',
               NULL, "usage: x\n");
}

static void take_operand(const char *argument)
{
    char name[] = "x", operand[32];
    snprintf(operand, sizeof(operand), "%s", argument);
    optind = 1;
    cli_no_operands(2, (char *[]){name, operand, NULL});
}

static void die_saying(const char *argument)
{
    die("cannot do '%s'", argument);
}

static void check_sizes(void)
{
    assert(cli_size("s", "1") == 1 && cli_size("s", "4096") == 4096);
    assert(cli_size("s", "64K") == 65536 && cli_size("s", "64k") == 65536);
    assert(cli_size("s", "16M") == (size_t)16 << 20 && cli_size("s", "2G") == (size_t)2 << 30);
    static const char *const wrong[] = {"",
                                        "0",
                                        "-1",
                                        "+1",
                                        " 1",
                                        "1 ",
                                        "x",
                                        "1KB",
                                        "1.5M",
                                        "1X",
                                        "K",
                                        "99999999999999999999",
                                        "9999999999G",
                                        "0K"};
    for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
        assert(exit_of(take_size, wrong[i]) == EXIT_USAGE);
        assert(strstr(said, "--size") && strstr(said, "--help"));
    }
}

static void check_numbers(void)
{
    assert(cli_number("n", "2", 2, 100) == 2 && cli_number("n", "100", 2, 100) == 100);
    assert(cli_number("n", "18446744073709551615", 0, UINT64_MAX) == UINT64_MAX);
    static const char *const wrong[] = {"",   "1",  "101", "-3",  "+3",
                                        " 3", "3 ", "3x",  "0x3", "99999999999999999999"};
    for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++)
        assert(exit_of(take_number, wrong[i]) == EXIT_USAGE && strstr(said, "2 to 100"));
}

static void check_options(void)
{
    struct cli cli = cli_defaults();
    assert(!cli.has_counts && !cli.rejects && !cli.is_quiet);
    assert(cli.max_rejects == UINT64_MAX && cli.max_line == (size_t)64 << 20);
    cli_option(&cli, CLI_COUNTS, NULL, "");
    cli_option(&cli, CLI_QUIET, NULL, "");
    cli_option(&cli, CLI_REJECTS, "file", "");
    cli_option(&cli, CLI_MAX_REJECTS, "0", "");
    cli_option(&cli, CLI_MAX_LINE, "1K", "");
    assert(cli.has_counts && cli.is_quiet && strcmp(cli.rejects, "file") == 0);
    assert(cli.max_rejects == 0 && cli.max_line == 1024);
    assert(exit_of(take_option, "help") == EXIT_DONE && strncmp(said, "usage: x\n", 9) == 0);
    assert(strstr(said, "--max-rejects"));
    assert(exit_of(take_option, "version") == EXIT_DONE && said[0]);
    assert(exit_of(take_option, "?") == EXIT_USAGE && strstr(said, "--help"));
    assert(exit_of(take_operand, "operand") == EXIT_USAGE && strstr(said, "'operand'"));
    optind = 1;
    char name[] = "x";
    cli_no_operands(1, (char *[]){name, NULL});
}

// Foreign bytes in a message drive no terminal and break no line; a very long one is cut.
static void check_messages(void)
{
    assert(exit_of(die_saying, "a\x1b[31m\n\x7f\xc3\xa9") == EXIT_BROKEN);
    assert(strcmp(said, "test_cli: cannot do 'a\\x1b[31m\\x0a\\x7f\xc3\xa9'\n") == 0);
    assert(exit_of(die_saying,
                   "\xc2\x9b"
                   "1m\xc2\xa0\xc3\x9b") == EXIT_BROKEN);
    assert(strcmp(said,
                  "test_cli: cannot do '\\xc2\\x9b"
                  "1m\xc2\xa0\xc3\x9b'\n") == 0);
    char many[6000];
    memset(many, 'x', sizeof(many) - 1);
    many[sizeof(many) - 1] = '\0';
    assert(exit_of(die_saying, many) == EXIT_BROKEN && strlen(said) < 4200);
    assert(said[strlen(said) - 1] == '\n');
}

int main(int argc, char **argv)
{
    assert(argc > 0);
    fail_init(argv[0]);
    check_sizes();
    check_numbers();
    check_options();
    check_messages();
    puts("ok cli");
    return 0;
}
