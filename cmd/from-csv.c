// Make records of the rows of a CSV or TSV table, or lay its corrections over the records that it was made of.
// SPDX-License-Identifier: MIT
#include "base/cli.h"
#include "base/die.h"
#include "export/import.h"

#include <fcntl.h>
#include <inttypes.h>
#include <unistd.h>

static const char usage[] =
    "Usage: sheaf-from-csv [OPTION]... < TABLE > RECORDS\n"
    "Make records (JSON Lines) of a CSV or TSV table: the way back from sheaf-csv.\n"
    "\n"
    "      --arrays join|json  how arrays are written (default join)\n"
    "      --by FIELD          with --update: what joins rows and records (default id)\n"
    "  -c, --columns LIST      what headings stand for: PATH or NAME=PATH, as in sheaf-csv\n"
    "  -d, --delimiter C       character between cells (default ',')\n"
    "  -D, --dialect rfc4180|excel|postgres|sqlite|duckdb|tsv\n"
    "                          the writer to read from (default rfc4180)\n"
    "      --no-header         the table has no row of names: --columns gives them in order\n"
    "      --null TOKEN        what stands for null (default nothing; tsv: \\N)\n"
    "  -o, --output FILE       write FILE, which takes its name only when complete\n"
    "  -q, --quote minimal|strings\n"
    "                          strings: in fields of unknown type 12 is a number, \"12\" a text\n"
    "      --separator TEXT    between joined texts (default '; ')\n"
    "  -t, --types LIST        PATH=text|bool|number|list|json, with commas between\n"
    "  -u, --update FILE       pass on the records of FILE with the table's corrections\n";

struct options {
    struct cli cli;
    struct csv_options csv;
    struct restore_options restore;
    const char *output, *update, *by;
    struct csv_given given; // what the dialect is changed by
    bool has_header;
};

enum { ARRAYS = 1, BY, NO_HEADER, NULL_TOKEN, SEPARATOR };

static const struct option long_options[] = {
    {"arrays", required_argument, NULL, ARRAYS},
    {"by", required_argument, NULL, BY},
    {"columns", required_argument, NULL, 'c'},
    {"delimiter", required_argument, NULL, 'd'},
    {"dialect", required_argument, NULL, 'D'},
    {"no-header", no_argument, NULL, NO_HEADER},
    {"null", required_argument, NULL, NULL_TOKEN},
    {"output", required_argument, NULL, 'o'},
    {"quote", required_argument, NULL, 'q'},
    {"separator", required_argument, NULL, SEPARATOR},
    {"types", required_argument, NULL, 't'},
    {"update", required_argument, NULL, 'u'},
    CLI_OPTIONS,
    {NULL, 0, NULL, 0},
};

static struct options parse_options(int argc, char **argv)
{
    static const char *const arrays[] = {"join", "json", NULL};
    static const char *const quoting[] = {"minimal", "strings", NULL};
    struct options o = {.cli = cli_defaults(), .by = "id", .has_header = true};
    int option;

    o.csv.separator = STR("; ");
    while ((option = cli_next(argc, argv, "c:d:D:o:q:t:u:", long_options)) != -1)
        switch (option) {
        case ARRAYS: o.csv.arrays = (enum csv_arrays)cli_choice("--arrays", optarg, arrays); break;
        case BY: o.by = optarg; break;
        case 'c': o.restore.columns = optarg; break;
        case 'd': o.given.delimiter = optarg; break;
        case 'D': cli_choice("--dialect", o.given.dialect = optarg, csv_dialects); break;
        case NO_HEADER: o.has_header = false; break;
        case NULL_TOKEN: o.given.null = optarg; break;
        case 'o': o.output = optarg; break;
        case 'q': o.restore.has_typed_cells = cli_choice("--quote", optarg, quoting) == 1; break;
        case SEPARATOR: o.csv.separator = str_of(optarg); break;
        case 't': o.restore.types = optarg; break;
        case 'u': o.update = optarg; break;
        default: cli_option(&o.cli, option, optarg, usage);
        }
    cli_no_operands(argc, argv);
    const char *why = csv_settle(&o.csv, &o.given);
    if (why)
        die_usage("%s", why);
    if (!o.has_header && !o.restore.columns)
        die_usage("--no-header: --columns must give the names");
    return o;
}

// The commonest mistakes that leave a table readable, and wrong.
static void warn_of_header(const struct restore *restore, const struct options *o)
{
    struct str first = restore->columns.count ? restore->columns.items[0].name : STR("");
    for (const char *other = ";\t,|"; *other && restore->cell_count == 1; other++)
        if (*other != o->csv.delimiter && str_find_byte(first, *other, 0) != STR_NONE)
            warn("the header is one cell with '%c' in it: is that the --delimiter?", *other);
    for (size_t i = 0; i < restore->columns.count && !o->cli.is_quiet; i++)
        if (!restore->forms[i].is_known)
            warn("'%s' is no field of the record: taken as text (--types gives it another type)",
                 restore->columns.items[i].path.data);
}

static void warn_of_oddities(const struct import *import)
{
    if (import->restore.json_cells)
        warn("joined cells that look like JSON: %" PRIu64
             ", the first in column '%s' (are they? --arrays json)",
             import->restore.json_cells, import->restore.first_json);
    if (import->reader.has_bad_utf8)
        warn(
            "some rows are not UTF-8: convert the table first, with 'iconv -f WINDOWS-1252 "
            "-t UTF-8'");
}

static void open_streams(struct stream *stream, const struct options *o)
{
    if (!o->update) {
        stream_open_output(stream, o->output, &o->cli);
        return;
    }
    int fd = open(o->update, O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        die("cannot open '%s':", o->update);
    stream_open(stream, fd, o->update, o->output, &o->cli);
}

int main(int argc, char **argv)
{
    fail_init(argv[0]);
    struct options o = parse_options(argc, argv);
    static struct import import;
    struct stream stream;

    o.restore.csv = &o.csv;
    open_streams(&stream, &o);
    const char *why = import_open(&import, STDIN_FILENO, &o.restore, o.has_header, o.cli.max_line);
    if (why && import.reader.error)
        die("cannot read the table: %s", why);
    if (why)
        die("the table's header: %s", why);
    warn_of_header(&import.restore, &o);
    if (!o.update)
        import_records(&import, &stream);
    else if ((why = import_corrections(&import, &stream, str_of(o.by))))
        die("--by '%s': %s", o.by, why);
    warn_of_oddities(&import);
    import_free(&import);
    return stream_close(&stream);
}
