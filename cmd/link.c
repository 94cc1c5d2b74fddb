// Link the signed records of many shards into clusters.
// SPDX-License-Identifier: MIT
#include "base/cli.h"
#include "base/die.h"
#include "base/lines.h"
#include "base/output.h"
#include "dedup/linking.h"
#include "merge/linked.h"
#include "record/stream.h"

#include <unistd.h>

static const char usage[] =
    "Usage: sheaf-link [OPTION]... SIGNATURES... < LINES > CLUSTERS\n"
    "Link records that sheaf-sign has signed into clusters for sheaf-dedup --use-clusters.\n"
    "\n"
    "      --edges            write the edges that follow from the lines, which may be a part of "
    "all\n"
    "      --from-edges       read edges instead of lines\n"
    "      --keep WHAT        as in sheaf-dedup (default best)\n"
    "      --memory SIZE      memory for what is compared; the rest is on disk (default 256M)\n"
    "      --near THRESHOLD   as in sheaf-dedup (default 0.8)\n"
    "  -o, --output FILE      write FILE, which takes its name only when complete\n"
    "      --tmp DIR          folder for files on disk (default /tmp)\n";

struct options {
    struct cli cli;
    struct archive_options archive;
    const char *output;
    bool is_edges, is_from_edges;
};

enum { EDGES = 1, FROM_EDGES, KEEP, MEMORY, NEAR, TMP };

static const struct option long_options[] = {
    {"edges", no_argument, NULL, EDGES},
    {"from-edges", no_argument, NULL, FROM_EDGES},
    {"keep", required_argument, NULL, KEEP},
    {"memory", required_argument, NULL, MEMORY},
    {"near", required_argument, NULL, NEAR},
    {"output", required_argument, NULL, 'o'},
    {"tmp", required_argument, NULL, TMP},
    CLI_OPTIONS,
    {NULL, 0, NULL, 0},
};

static struct options parse_options(int argc, char **argv)
{
    struct options o = {
        .cli = cli_defaults(),
        .archive = {.memory = (size_t)256 << 20, .tmp = "/tmp", .threshold = NEAR_DEFAULT},
    };
    int option;

    while ((option = cli_next(argc, argv, "o:", long_options)) != -1)
        switch (option) {
        case EDGES: o.is_edges = true; break;
        case FROM_EDGES: o.is_from_edges = true; break;
        case KEEP: o.archive.keep = keep_of_option(optarg); break;
        case MEMORY: o.archive.memory = cli_size("--memory", optarg); break;
        case NEAR: o.archive.threshold = (float)cli_share("--near", optarg); break;
        case 'o': o.output = optarg; break;
        case TMP: o.archive.tmp = optarg; break;
        default: cli_option(&o.cli, option, optarg, usage);
        }
    if (o.is_edges && o.is_from_edges)
        die_usage("--edges and --from-edges exclude each other");
    if (optind == argc)
        die_usage("no file of signatures");
    return o;
}

// Lines of sheaf-sign, or edges. A line that is none is no record that could be rejected: a part of the whole is missing.
static void read_lines(struct linking *linking, bool is_edges)
{
    struct lines lines;
    struct str line;
    enum line_status status;

    lines_open(&lines, STDIN_FILENO, SIGNING_LINE);
    while ((status = lines_next(&lines, &line)) == LINE_OK)
        if (!(is_edges ? linking_add_edge(linking, line) : linking_add_line(linking, line)))
            break;
    if (status == LINE_ERROR)
        die("cannot read 'standard input':");
    if (status != LINE_END)
        die("line %llu was not written by %s, or is of a record whose signature is in no file",
            (unsigned long long)lines.number, is_edges ? "sheaf-link --edges" : "sheaf-sign");
    lines_free(&lines);
}

int main(int argc, char **argv)
{
    fail_init(argv[0]);
    struct options o = parse_options(argc, argv);
    struct linking linking;
    struct output out;

    output_open(&out, o.output);
    linking_open(&linking, &o.archive);
    for (int i = optind; i < argc; i++)
        linking_read(&linking, argv[i]);
    read_lines(&linking, o.is_from_edges);
    if (o.is_edges) {
        linking_write_edges(&linking, &out);
    } else {
        linking_clusters(&linking);
        linked_write(&linking, &out);
    }
    struct counts counts = {.in = linking.archive.count, .out = linking.archive.count};
    linking_close(&linking);
    output_close(&out);
    if (o.cli.has_counts)
        counts_print(&counts);
    return EXIT_DONE;
}
