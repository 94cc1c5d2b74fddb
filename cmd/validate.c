// Pass on the records that are as the dictionary describes them; reject the others with what is wrong.
// SPDX-License-Identifier: MIT
#include "record/validate.h"
#include "base/cli.h"
#include "base/die.h"
#include "record/json_schema.h"
#include "record/stream.h"

#include <unistd.h>

static const char usage[] =
    "Usage: sheaf-validate [OPTION]... < RECORDS > RECORDS\n"
    "Pass on the records (JSON Lines) that are as the schema wants them, byte for byte; reject\n"
    "the others, with path and reason.\n"
    "\n"
    "  -o, --output FILE      write FILE, which takes its name only when complete\n"
    "      --partial          fields may be missing\n"
    "      --schema           write the JSON Schema of a record, read nothing\n";

struct options {
    struct cli cli;
    const char *output;
    bool is_partial, has_schema;
};

enum { PARTIAL = 1, SCHEMA };

static const struct option long_options[] = {
    {"output", required_argument, NULL, 'o'},
    {"partial", no_argument, NULL, PARTIAL},
    {"schema", no_argument, NULL, SCHEMA},
    CLI_OPTIONS,
    {NULL, 0, NULL, 0},
};

static struct options parse_options(int argc, char **argv)
{
    struct options o = {.cli = cli_defaults()};
    int option;

    while ((option = cli_next(argc, argv, "o:", long_options)) != -1)
        switch (option) {
        case 'o': o.output = optarg; break;
        case PARTIAL: o.is_partial = true; break;
        case SCHEMA: o.has_schema = true; break;
        default: cli_option(&o.cli, option, optarg, usage);
        }
    cli_no_operands(argc, argv);
    return o;
}

static int write_schema(const struct options *o)
{
    struct output out;
    output_open(&out, o->output);
    json_schema_write(output_buffer(&out), o->is_partial);
    output_close(&out);
    return EXIT_DONE;
}

int main(int argc, char **argv)
{
    fail_init(argv[0]);
    struct options o = parse_options(argc, argv);
    struct stream stream;
    struct record *record;

    if (o.has_schema)
        return write_schema(&o);
    stream_open(&stream, STDIN_FILENO, "-", o.output, &o.cli);
    while ((record = stream_next(&stream))) {
        const char *why = validate_record(record, o.is_partial);
        if (why)
            stream_reject(&stream, why);
        else
            stream_put(&stream, record);
    }
    return stream_close(&stream);
}
