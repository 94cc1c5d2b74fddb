// Make every field of article records final: texts, dates, names, body, language, identity.
// SPDX-License-Identifier: MIT
#include "base/cli.h"
#include "base/die.h"
#include "clean/steps.h"
#include "record/stream.h"

#include <stdlib.h>
#include <unistd.h>

static const char usage[] =
    "Usage: sheaf-clean [OPTION]... < RECORDS > RECORDS\n"
    "Make every field of records (JSON Lines) final: texts repaired and un-glued, dates in ISO\n"
    "8601, names apart, body status, language, counts and id. Cleaning twice is cleaning once.\n"
    "\n"
    "  -l, --list-steps       print the steps, in the order in which they run, and end\n"
    "  -o, --output FILE      write FILE, which takes its name only when complete\n"
    "  -s, --steps LIST       run only these steps: names with commas between\n";

struct options {
    struct cli cli;
    struct selection steps;
    const char *output;
};

static const struct option long_options[] = {
    {"list-steps", no_argument, NULL, 'l'},
    {"output", required_argument, NULL, 'o'},
    {"steps", required_argument, NULL, 's'},
    CLI_OPTIONS,
    {NULL, 0, NULL, 0},
};

// Through an output, so that a full disk is noticed.
static _Noreturn void list_steps(void)
{
    struct output out;
    output_open(&out, NULL);
    for (size_t i = 0; i < steps_count; i++)
        buffer_printf(output_buffer(&out), "%-12s %s\n", steps[i].name, steps[i].meaning);
    output_close(&out);
    exit(EXIT_DONE);
}

static struct options parse_options(int argc, char **argv)
{
    struct options o = {.cli = cli_defaults(), .steps = selection_all()};
    struct str unknown;
    int option;

    while ((option = cli_next(argc, argv, "lo:s:", long_options)) != -1)
        switch (option) {
        case 'l': list_steps();
        case 'o': o.output = optarg; break;
        case 's':
            if (!selection_parse(str_of(optarg), &o.steps, &unknown))
                die_usage("--steps: '%.*s' is no step, see --list-steps", (int)unknown.length,
                          unknown.data);
            break;
        default: cli_option(&o.cli, option, optarg, usage);
        }
    cli_no_operands(argc, argv);
    return o;
}

int main(int argc, char **argv)
{
    fail_init(argv[0]);
    struct options o = parse_options(argc, argv);
    struct cleaner cleaner = {0};
    struct stream stream;
    struct record *record;

    stream_open(&stream, STDIN_FILENO, "-", o.output, &o.cli);
    while ((record = stream_next(&stream))) {
        steps_run(&o.steps, record, &cleaner);
        stream_put(&stream, record);
    }
    cleaner_free(&cleaner);
    return stream_close(&stream);
}
