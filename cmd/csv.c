// Write records as CSV or TSV: chosen columns under one stable header.
// SPDX-License-Identifier: MIT
#include "export/csv.h"
#include "base/cli.h"
#include "base/die.h"
#include "export/columns.h"
#include "export/explode.h"
#include "record/stream.h"

#include <inttypes.h>
#include <unistd.h>

static const char usage[] =
    "Usage: sheaf-csv [OPTION]... < RECORDS > TABLE\n"
    "Write records (JSON Lines) as CSV or TSV.\n"
    "\n"
    "      --arrays join|json|explode\n"
    "                          arrays as joined texts (default), as JSON, or a row an element\n"
    "  -c, --columns LIST      columns: PATH or NAME=PATH, with commas between\n"
    "  -d, --delimiter C       character between cells (default ',')\n"
    "  -D, --dialect rfc4180|excel|postgres|sqlite|duckdb|tsv\n"
    "                          the reader to write for (default rfc4180)\n"
    "      --long-cells keep|cut|reject\n"
    "                          excel: cells that a spreadsheet would cut (default keep)\n"
    "      --no-header         leave the row of column names out\n"
    "      --null TOKEN        what stands for null (default nothing; tsv: \\N)\n"
    "  -o, --output FILE       write FILE, which takes its name only when complete\n"
    "  -q, --quote minimal|strings|all\n"
    "                          cells in quotes: what needs it (default), all text, all\n"
    "      --sep-line          excel: a first line 'sep=,' that tells Excel the delimiter\n"
    "      --separator TEXT    between joined texts (default '; ')\n";

struct options {
    struct cli cli;
    struct csv_options csv;
    const char *columns, *output;
    struct csv_given given;
    bool has_header;
};

enum { ARRAYS = 1, LONG_CELLS, NO_HEADER, NULL_TOKEN, SEP_LINE, SEPARATOR };

static const struct option long_options[] = {
    {"arrays", required_argument, NULL, ARRAYS},
    {"columns", required_argument, NULL, 'c'},
    {"delimiter", required_argument, NULL, 'd'},
    {"dialect", required_argument, NULL, 'D'},
    {"long-cells", required_argument, NULL, LONG_CELLS},
    {"no-header", no_argument, NULL, NO_HEADER},
    {"null", required_argument, NULL, NULL_TOKEN},
    {"output", required_argument, NULL, 'o'},
    {"quote", required_argument, NULL, 'q'},
    {"sep-line", no_argument, NULL, SEP_LINE},
    {"separator", required_argument, NULL, SEPARATOR},
    CLI_OPTIONS,
    {NULL, 0, NULL, 0},
};

static struct options parse_options(int argc, char **argv)
{
    static const char *const arrays[] = {"join", "json", "explode", NULL};
    static const char *const long_cells[] = {"keep", "cut", "reject", NULL};
    static const char *const quoting[] = {"minimal", "strings", "all", NULL};
    struct options o = {.cli = cli_defaults(), .columns = columns_default};
    int option;

    o.has_header = true;
    o.csv.separator = STR("; ");
    while ((option = cli_next(argc, argv, "c:d:D:o:q:", long_options)) != -1)
        switch (option) {
        case ARRAYS: o.csv.arrays = (enum csv_arrays)cli_choice("--arrays", optarg, arrays); break;
        case 'c': o.columns = optarg; break;
        case 'd': o.given.delimiter = optarg; break;
        case 'D': cli_choice("--dialect", o.given.dialect = optarg, csv_dialects); break;
        case LONG_CELLS:
            o.csv.long_cells = (enum csv_long)cli_choice("--long-cells", optarg, long_cells);
            break;
        case NO_HEADER: o.has_header = false; break;
        case NULL_TOKEN: o.given.null = optarg; break;
        case 'o': o.output = optarg; break;
        case 'q': o.csv.quoting = (enum csv_quoting)cli_choice("--quote", optarg, quoting); break;
        case SEP_LINE: o.csv.has_sep_line = true; break;
        case SEPARATOR: o.csv.separator = str_of(optarg); break;
        default: cli_option(&o.cli, option, optarg, usage);
        }
    cli_no_operands(argc, argv);
    const char *why = csv_settle(&o.csv, &o.given);
    if (why)
        die_usage("%s", why);
    return o;
}

static void write_header(struct csv_writer *writer, const struct columns *columns)
{
    struct str names[COLUMNS_MAX];
    for (size_t i = 0; i < columns->count; i++)
        names[i] = columns->items[i].name;
    csv_names(writer, names, columns->count);
}

static const char *const fates[] = {"written whole", "cut", "rejected with their records"};

static void warn_of_oddities(const struct csv_writer *writer, const struct columns *columns)
{
    const struct column *column;
    for (size_t i = 0; (column = columns_unknown(columns, &i));)
        warn("no record has '%s'", column->path.data);
    if (writer->replaced)
        warn("texts in which NUL or lone surrogates became U+FFFD: %" PRIu64, writer->replaced);
    if (writer->long_cells)
        warn("cells over the %d characters that a spreadsheet keeps, %s: %" PRIu64
             ", the first in column '%s'",
             CSV_CELL_MAX, fates[writer->options.long_cells], writer->long_cells,
             columns->items[writer->long_column].name.data);
}

// The record's rows; false, with nothing written, when a cell is too long.
static bool write_rows(struct csv_writer *writer, const struct columns *columns,
                       struct explode *explode, struct arena *arena)
{
    size_t start = writer->out->length;
    if (writer->options.arrays != ARRAYS_EXPLODE)
        return csv_row(writer, arena, columns->values, columns->count);
    explode_begin(explode, columns, arena);
    while (explode_next(explode, columns))
        if (!csv_row(writer, arena, explode->row, columns->count)) {
            writer->out->length = start;
            return false;
        }
    return true;
}

int main(int argc, char **argv)
{
    fail_init(argv[0]);
    struct options o = parse_options(argc, argv);
    struct columns columns = {0};
    struct explode explode = {0};
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
        if (write_rows(&writer, &columns, &explode, record->arena))
            stream_put_form(&stream);
        else
            stream_reject(&stream, "a cell is longer than a spreadsheet keeps");
    }
    warn_of_oddities(&writer, &columns);
    csv_close(&writer);
    columns_free(&columns);
    return stream_close(&stream);
}
