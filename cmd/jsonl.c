// Write records as JSON Lines: untouched, or chosen fields in a stable order.
// SPDX-License-Identifier: MIT
#include "base/cli.h"
#include "base/die.h"
#include "export/columns.h"
#include "json/write.h"
#include "record/stream.h"

#include <unistd.h>

static const char usage[] =
    "Usage: sheaf-jsonl [OPTION]... < RECORDS > RECORDS\n"
    "Check records (JSON Lines) and pass them on byte for byte, or only chosen fields of them.\n"
    "\n"
    "  -c, --columns LIST     fields: PATH or NAME=PATH, with commas between\n"
    "  -o, --output FILE      write FILE, which takes its name only when complete\n";

struct options {
    struct cli cli;
    const char *columns, *output;
};

static const struct option long_options[] = {
    {"columns", required_argument, NULL, 'c'},
    {"output", required_argument, NULL, 'o'},
    CLI_OPTIONS,
    {NULL, 0, NULL, 0},
};

static struct options parse_options(int argc, char **argv)
{
    struct options o = {.cli = cli_defaults()};
    int option;

    while ((option = cli_next(argc, argv, "c:o:", long_options)) != -1)
        switch (option) {
        case 'c': o.columns = optarg; break;
        case 'o': o.output = optarg; break;
        default: cli_option(&o.cli, option, optarg, usage);
        }
    cli_no_operands(argc, argv);
    return o;
}

// Every column in order, values as their bytes stand in the record, null where it has none.
static void write_object(const struct columns *columns, struct buffer *out)
{
    buffer_byte(out, '{');
    for (size_t i = 0; i < columns->count; i++) {
        write_key(out, columns->items[i].name);
        buffer_put(out, columns->values[i].data ? columns->values[i] : STR("null"));
    }
    buffer_put(out, STR("}\n"));
}

static void warn_of_unknown(const struct columns *columns)
{
    const struct column *column;
    for (size_t i = 0; (column = columns_unknown(columns, &i));)
        warn("no record has '%s'", column->path.data);
}

int main(int argc, char **argv)
{
    fail_init(argv[0]);
    struct options o = parse_options(argc, argv);
    struct columns columns = {0};
    struct stream stream;
    struct record *record;

    const char *why = o.columns ? columns_parse(&columns, o.columns) : NULL;
    if (why)
        die_usage("--columns: %s", why);
    stream_open(&stream, STDIN_FILENO, "-", o.output, &o.cli);
    while ((record = stream_next(&stream))) {
        if (!o.columns) {
            stream_put(&stream, record);
            continue;
        }
        columns_read(&columns, record);
        write_object(&columns, output_buffer(&stream.out));
        stream_put_form(&stream);
    }
    warn_of_unknown(&columns);
    columns_free(&columns);
    return stream_close(&stream);
}
