// Write the signatures of a shard's records, and lines by which records of all shards meet.
// SPDX-License-Identifier: MIT
#include "base/cli.h"
#include "base/die.h"
#include "dedup/signing.h"
#include "merge/view.h"
#include "record/stream.h"

#include <unistd.h>

static const char usage[] =
    "Usage: sheaf-sign --signatures FILE [OPTION]... < RECORDS > LINES\n"
    "Sign the records of a shard for sheaf-link.\n"
    "\n"
    "      --memory SIZE      memory for sorting (default 256M)\n"
    "  -o, --output FILE      write FILE, which takes its name only when complete\n"
    "      --signatures FILE  write the signatures to FILE\n"
    "      --tmp DIR          folder for files on disk (default /tmp)\n";

struct options {
    struct cli cli;
    const char *output, *signatures, *tmp;
    size_t memory;
};

enum { MEMORY = 1, SIGNATURES, TMP };

static const struct option long_options[] = {
    {"memory", required_argument, NULL, MEMORY},
    {"output", required_argument, NULL, 'o'},
    {"signatures", required_argument, NULL, SIGNATURES},
    {"tmp", required_argument, NULL, TMP},
    CLI_OPTIONS,
    {NULL, 0, NULL, 0},
};

static struct options parse_options(int argc, char **argv)
{
    struct options o = {.cli = cli_defaults(), .memory = (size_t)256 << 20, .tmp = "/tmp"};
    int option;

    while ((option = cli_next(argc, argv, "o:", long_options)) != -1)
        switch (option) {
        case MEMORY: o.memory = cli_size("--memory", optarg); break;
        case 'o': o.output = optarg; break;
        case SIGNATURES: o.signatures = optarg; break;
        case TMP: o.tmp = optarg; break;
        default: cli_option(&o.cli, option, optarg, usage);
        }
    cli_no_operands(argc, argv);
    if (!o.signatures)
        die_usage("--signatures FILE is needed");
    return o;
}

int main(int argc, char **argv)
{
    fail_init(argv[0]);
    struct options o = parse_options(argc, argv);
    struct stream stream;
    struct signing signing;
    struct record *record;

    stream_open(&stream, STDIN_FILENO, "-", o.output, &o.cli);
    signing_open(&signing, o.signatures, o.memory, o.tmp);
    while ((record = stream_next(&stream))) {
        struct facts facts = view_facts(record);
        signing_add(&signing, record->arena, &facts);
        stream_put_form(&stream); // as an entry among the signatures
    }
    signing_write(&signing, &stream.out);
    output_flush(&stream.out); // signatures get their name only when the lines are written
    signing_close(&signing);
    return stream_close(&stream);
}
