// Write records as SQL: the schema and idempotent loads, one stream for sqlite3 or psql.
// SPDX-License-Identifier: MIT
#include "export/sql.h"
#include "base/cli.h"
#include "base/die.h"
#include "export/identify.h"
#include "record/stream.h"

#include <inttypes.h>
#include <unistd.h>

static const char usage[] =
    "Usage: sheaf-sql [OPTION]... < RECORDS | sqlite3 DATABASE\n"
    "Write records (JSON Lines) as SQL that creates tables and loads them.\n"
    "\n"
    "  -f, --for sqlite|postgres  the database (default sqlite)\n"
    "      --no-schema            load only: the tables are there\n"
    "      --no-search            leave the full-text index out\n"
    "  -o, --output FILE          write FILE, which takes its name only when complete\n"
    "      --rank N               records of a greater rank win (default 0)\n"
    "      --schema-only          create the tables only; reads nothing\n";

struct options {
    struct cli cli;
    struct sql_options sql;
    const char *output;
    bool is_schema_only;
};

enum { NO_SCHEMA = 1, NO_SEARCH, RANK, SCHEMA_ONLY };

static const struct option long_options[] = {
    {"for", required_argument, NULL, 'f'},
    {"no-schema", no_argument, NULL, NO_SCHEMA},
    {"no-search", no_argument, NULL, NO_SEARCH},
    {"output", required_argument, NULL, 'o'},
    {"rank", required_argument, NULL, RANK},
    {"schema-only", no_argument, NULL, SCHEMA_ONLY},
    CLI_OPTIONS,
    {NULL, 0, NULL, 0},
};

static struct options parse_options(int argc, char **argv)
{
    static const char *const targets[] = {"sqlite", "postgres", NULL};
    struct options o = {.cli = cli_defaults(), .sql = {.has_schema = true, .has_search = true}};
    int option;

    while ((option = cli_next(argc, argv, "f:o:", long_options)) != -1)
        switch (option) {
        case 'f': o.sql.target = (enum sql_target)cli_choice("--for", optarg, targets); break;
        case NO_SCHEMA: o.sql.has_schema = false; break;
        case NO_SEARCH: o.sql.has_search = false; break;
        case 'o': o.output = optarg; break;
        case RANK: o.sql.rank = cli_number("--rank", optarg, 0, IDENTIFY_RANK_MAX); break;
        case SCHEMA_ONLY: o.is_schema_only = true; break;
        default: cli_option(&o.cli, option, optarg, usage);
        }
    cli_no_operands(argc, argv);
    if (o.is_schema_only && !o.sql.has_schema)
        die_usage("--schema-only and --no-schema leave nothing to write");
    return o;
}

static void warn_of_oddities(const struct rows *rows)
{
    if (rows->misfits)
        warn("values that are not of their column's type, left out: %" PRIu64, rows->misfits);
    if (rows->replaced)
        warn("texts in which NUL or lone surrogates became U+FFFD: %" PRIu64, rows->replaced);
}

int main(int argc, char **argv)
{
    fail_init(argv[0]);
    struct options o = parse_options(argc, argv);
    struct sql_writer writer;
    struct stream stream;
    struct record *record;

    if (o.is_schema_only)
        stream_open_output(&stream, o.output, &o.cli);
    else
        stream_open(&stream, STDIN_FILENO, "-", o.output, &o.cli);
    sql_open(&writer, &o.sql, output_buffer(&stream.out));
    while (!o.is_schema_only && (record = stream_next(&stream))) {
        sql_put(&writer, record);
        stream_put_form(&stream);
    }
    warn_of_oddities(&writer.rows);
    sql_close(&writer);
    return stream_close(&stream);
}
