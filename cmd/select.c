// Pass on the records that meet a condition.
// SPDX-License-Identifier: MIT
#include "export/select.h"
#include "base/cli.h"
#include "base/die.h"
#include "record/stream.h"
#include "text/pattern.h"
#include "text/utf8.h"

#include <inttypes.h>
#include <unistd.h>

static const char usage[] =
    "Usage: sheaf-select [OPTION]... EXPRESSION < RECORDS > RECORDS\n"
    "Pass on the records (JSON Lines) that meet a condition, byte for byte, such as\n"
    "    date_published>=2008-01-01 and topics~\"Foreign Policy\" and not body_status=none\n"
    "\n"
    "  -n, --count            print only how many there are\n"
    "  -v, --invert           pass on the records that do not meet it\n"
    "  -o, --output FILE      write FILE, which takes its name only when complete\n"
    "\n"
    "A test is a FIELD (is something there?) or FIELD = != < <= > >= ~ !~ VALUE, where ~ finds\n"
    "a regular expression; tests are joined with not, and, or and parentheses.\n"
    "\n";

struct options {
    struct cli cli;
    const char *expression, *output;
    bool is_counting, is_inverted;
};

static const struct option long_options[] = {
    {"count", no_argument, NULL, 'n'},
    {"invert", no_argument, NULL, 'v'},
    {"output", required_argument, NULL, 'o'},
    CLI_OPTIONS,
    {NULL, 0, NULL, 0},
};

static struct options parse_options(int argc, char **argv)
{
    struct options o = {.cli = cli_defaults()};
    int option;

    while ((option = cli_next(argc, argv, "no:v", long_options)) != -1)
        switch (option) {
        case 'n': o.is_counting = true; break;
        case 'o': o.output = optarg; break;
        case 'v': o.is_inverted = true; break;
        default: cli_option(&o.cli, option, optarg, usage);
        }
    if (optind == argc)
        die_usage("an expression is missing");
    o.expression = argv[optind++];
    cli_no_operands(argc, argv);
    return o;
}

// Says what is wrong with the expression, and shows where.
static _Noreturn void die_of_expression(const char *expression, const char *why, size_t offset)
{
    struct str before = str_slice(str_of(expression), 0, offset);
    size_t characters = 0;
    for (size_t i = 0; i < before.length; i++)
        characters += ((unsigned char)before.data[i] & 0xC0) != 0x80;
    warn("%s", expression);
    warn("%*s^", (int)characters, "");
    die_usage("character %zu of the expression: %s", characters + 1, why);
}

static void warn_of_oddities(const struct select *select)
{
    struct str path;
    for (size_t i = 0; (path = select_unknown(select, &i)).data;)
        warn("no record has '%.*s'", (int)path.length, path.data);
    if (pattern_hit_limit())
        warn("a regular expression ran into its limit on some texts, which counts as not found");
}

int main(int argc, char **argv)
{
    fail_init(argv[0]);
    struct options o = parse_options(argc, argv);
    struct stream stream;
    struct record *record;
    const char *why;
    size_t offset;

    struct select *select = select_new(str_of(o.expression), &why, &offset);
    if (!select)
        die_of_expression(o.expression, why, offset);
    stream_open(&stream, STDIN_FILENO, "-", o.output, &o.cli);
    while ((record = stream_next(&stream))) {
        if (select_matches(select, record) == o.is_inverted)
            stream_refuse(&stream);
        else if (o.is_counting)
            stream_put_form(&stream);
        else
            stream_put(&stream, record);
    }
    if (o.is_counting)
        buffer_printf(output_buffer(&stream.out), "%" PRIu64 "\n", stream.counts.out);
    warn_of_oddities(select);
    select_free(select);
    return stream_close(&stream);
}
