// Write records as a folder of related tables: CSV files and datapackage.json.
// SPDX-License-Identifier: MIT
#include "base/cli.h"
#include "base/die.h"
#include "export/identify.h"
#include "export/package.h"
#include "record/stream.h"

#include <inttypes.h>
#include <unistd.h>

static const char usage[] =
    "Usage: sheaf-tables [OPTION]... DIR < RECORDS\n"
    "Write records (JSON Lines) as related tables: CSV files in DIR, and datapackage.json.\n"
    "\n"
    "  -D, --dialect rfc4180|excel|postgres|sqlite|duckdb  of the files (default rfc4180)\n"
    "      --memory SIZE  of rows to sort; the rest goes to a temporary file (default 64M)\n"
    "      --rank N       as in sheaf-sql (default 0)\n";

struct options {
    struct cli cli;
    struct csv_options csv;
    size_t memory;
    uint64_t rank;
    const char *folder;
};

enum { MEMORY = 1, RANK };

static const struct option long_options[] = {
    {"dialect", required_argument, NULL, 'D'},
    {"memory", required_argument, NULL, MEMORY},
    {"rank", required_argument, NULL, RANK},
    CLI_OPTIONS,
    {NULL, 0, NULL, 0},
};

static struct options parse_options(int argc, char **argv)
{
    struct options o = {.cli = cli_defaults(), .memory = (size_t)64 << 20};
    const char *dialect = "rfc4180";
    int option;

    while ((option = cli_next(argc, argv, "D:", long_options)) != -1)
        switch (option) {
        case 'D': dialect = optarg; break;
        case MEMORY: o.memory = cli_size("--memory", optarg); break;
        case RANK: o.rank = cli_number("--rank", optarg, 0, IDENTIFY_RANK_MAX); break;
        default: cli_option(&o.cli, option, optarg, usage);
        }
    if (optind + 1 != argc)
        die_usage("one folder is expected");
    o.folder = argv[optind];
    o.csv.arrays = ARRAYS_JSON;
    if (!csv_dialect(str_of(dialect), &o.csv) || o.csv.dialect == CSV_LINEAR)
        die_usage("--dialect: '%s' is none of its values: rfc4180, excel, postgres, sqlite, duckdb",
                  dialect);
    return o;
}

static void warn_of_oddities(const struct package *package)
{
    if (package->rows.misfits)
        warn("values that are not of their column's type, left out: %" PRIu64,
             package->rows.misfits);
    if (package->csv.replaced)
        warn("texts in which NUL or lone surrogates became U+FFFD: %" PRIu64,
             package->csv.replaced);
}

int main(int argc, char **argv)
{
    fail_init(argv[0]);
    struct options o = parse_options(argc, argv);
    struct package package;
    struct stream stream;
    struct record *record;

    stream_open(&stream, STDIN_FILENO, "-", NULL, &o.cli);
    package_open(&package, o.folder, &o.csv, o.memory);
    package.rows.rank = o.rank;
    while ((record = stream_next(&stream))) {
        package_put(&package, record);
        stream_put_form(&stream);
    }
    warn_of_oddities(&package);
    package_close(&package);
    return stream_close(&stream);
}
