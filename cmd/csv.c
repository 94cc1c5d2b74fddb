// Write records as CSV or TSV: chosen columns under one stable header.
// SPDX-License-Identifier: MIT
#include "export/csv.h"
#include "base/cli.h"
#include "base/die.h"
#include "export/columns.h"
#include "record/stream.h"

#include <inttypes.h>
#include <unistd.h>

static const char usage[] =
    "Usage: sheaf-csv [OPTION]... < RECORDS > TABLE\n"
    "Write records (JSON Lines) as CSV or TSV.\n"
    "\n"
    "      --arrays join|json  arrays as joined texts (default) or as JSON\n"
    "  -c, --columns LIST      columns: PATH or NAME=PATH, with commas between\n"
    "  -d, --delimiter C       character between cells (default ',')\n"
    "  -D, --dialect NAME      rfc4180 (default), excel, postgres, sqlite, duckdb or tsv\n"
    "      --no-header         leave the row of column names out\n"
    "      --null TOKEN        what stands for null (default nothing; tsv: \\N)\n"
    "  -o, --output FILE       write FILE, which takes its name only when complete\n"
    "  -q, --quote WHICH       cells in quotes: minimal (default), strings or all\n"
    "      --separator TEXT    between joined texts (default '; ')\n";

struct options {
    struct cli cli;
    struct csv_options csv;
    const char *columns, *output;
    const char *delimiter, *dialect, *null; // as given, or NULL
    bool has_header;
};

enum { ARRAYS = 1, NO_HEADER, NULL_TOKEN, SEPARATOR };

static const struct option long_options[] = {
    {"arrays", required_argument, NULL, ARRAYS},
    {"columns", required_argument, NULL, 'c'},
    {"delimiter", required_argument, NULL, 'd'},
    {"dialect", required_argument, NULL, 'D'},
    {"no-header", no_argument, NULL, NO_HEADER},
    {"null", required_argument, NULL, NULL_TOKEN},
    {"output", required_argument, NULL, 'o'},
    {"quote", required_argument, NULL, 'q'},
    {"separator", required_argument, NULL, SEPARATOR},
    CLI_OPTIONS,
    {NULL, 0, NULL, 0},
};

// The position of an argument among the words of a list; dies when it is none of them.
static int choice(const char *option, const char *argument, const char *const *words)
{
    for (int i = 0; words[i]; i++)
        if (strcmp(argument, words[i]) == 0)
            return i;
    die_usage("%s: '%s' is none of its values", option, argument);
}

// The dialect decides first, whatever the order of the options; the others then change it.
static void settle(struct options *o)
{
    if (!csv_dialect(str_of(o->dialect), &o->csv))
        die_usage("--dialect: '%s' is none of its values", o->dialect);
    if (o->null)
        o->csv.null = str_of(o->null);
    if (o->delimiter && strcmp(o->delimiter, "\\t") == 0)
        o->delimiter = "\t";
    if (o->delimiter && strlen(o->delimiter) != 1)
        die_usage("--delimiter: '%s' is not one ASCII character", o->delimiter);
    if (o->delimiter)
        o->csv.delimiter = o->delimiter[0];
    const char *why = csv_check(&o->csv);
    if (why)
        die_usage("%s", why);
}

static struct options parse_options(int argc, char **argv)
{
    static const char *const arrays[] = {"join", "json", NULL};
    static const char *const quoting[] = {"minimal", "strings", "all", NULL};
    struct options o = {.cli = cli_defaults(), .columns = columns_default, .dialect = "rfc4180"};
    int option;

    o.has_header = true;
    o.csv.separator = STR("; ");
    while ((option = getopt_long(argc, argv, "c:d:D:o:q:", long_options, NULL)) != -1)
        switch (option) {
        case ARRAYS: o.csv.arrays = (enum csv_arrays)choice("--arrays", optarg, arrays); break;
        case 'c': o.columns = optarg; break;
        case 'd': o.delimiter = optarg; break;
        case 'D': o.dialect = optarg; break;
        case NO_HEADER: o.has_header = false; break;
        case NULL_TOKEN: o.null = optarg; break;
        case 'o': o.output = optarg; break;
        case 'q': o.csv.quoting = (enum csv_quoting)choice("--quote", optarg, quoting); break;
        case SEPARATOR: o.csv.separator = str_of(optarg); break;
        default: cli_option(&o.cli, option, optarg, usage);
        }
    cli_no_operands(argc, argv);
    settle(&o);
    return o;
}

static void write_header(struct csv_writer *writer, const struct columns *columns)
{
    struct str names[COLUMNS_MAX];
    for (size_t i = 0; i < columns->count; i++)
        names[i] = columns->items[i].name;
    csv_names(writer, names, columns->count);
}

static void warn_of_oddities(const struct csv_writer *writer, const struct columns *columns)
{
    const struct column *column;
    for (size_t i = 0; (column = columns_unknown(columns, &i));)
        warn("no record has '%s'", column->path.data);
    if (writer->replaced)
        warn("texts in which NUL or lone surrogates became U+FFFD: %" PRIu64, writer->replaced);
    if (writer->long_cells)
        warn("cells over the %d characters that a spreadsheet keeps: %" PRIu64
             ", the first in column '%s'",
             CSV_CELL_MAX, writer->long_cells, columns->items[writer->long_column].name.data);
}

int main(int argc, char **argv)
{
    fail_init(argv[0]);
    struct options o = parse_options(argc, argv);
    struct columns columns = {0};
    struct csv_writer writer;
    struct stream stream;
    struct record *record;

    const char *why = columns_parse(&columns, o.columns);
    if (why)
        die_usage("--columns: %s", why);
    stream_open(&stream, STDIN_FILENO, "-", o.output, &o.cli);
    csv_open(&writer, &o.csv, output_buffer(&stream.out));
    if (o.has_header)
        write_header(&writer, &columns);
    while ((record = stream_next(&stream))) {
        columns_read(&columns, record);
        csv_row(&writer, record->arena, columns.values, columns.count);
        stream_put_form(&stream);
    }
    warn_of_oddities(&writer, &columns);
    csv_close(&writer);
    columns_free(&columns);
    return stream_close(&stream);
}
