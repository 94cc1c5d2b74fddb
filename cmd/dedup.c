// Merge records that are captures of one article.
// SPDX-License-Identifier: MIT
#include "base/cli.h"
#include "base/die.h"
#include "dedup/archive_care.h"
#include "dedup/collection.h"
#include "merge/beside.h"
#include "merge/linked.h"
#include "merge/signers.h"
#include "merge/survivors.h"

#include <unistd.h>

static const char usage[] =
    "Usage: sheaf-dedup [OPTION]... < RECORDS > RECORDS\n"
    "       sheaf-dedup --state DIR --dump|--check|--compact [OPTION]...\n"
    "Merge records (JSON Lines) that are captures of one article.\n"
    "\n"
    "      --check            read all of a state; name what is damaged\n"
    "      --clusters FILE    write which record went into which: {\"id\",\"cluster\"}\n"
    "      --compact          write a state anew, as small as it can be\n"
    "      --dump             write all records of a state, as one run over everything would\n"
    "      --explain FILE     write what was merged and why: "
    "{\"kept\",\"dropped\",\"rule\",\"score\"}\n"
    "  -j, --jobs N           compare records with N threads; the output is the same (default 1)\n"
    "      --keep WHAT        best, longest, newest or first: which record of an article survives\n"
    "                         (default best)\n"
    "      --memory SIZE      memory for records; what does not fit is on disk (default 256M)\n"
    "      --near THRESHOLD   how sure it must be that two texts are one article's, 0 to 1\n"
    "                         (default 0.8; 0: texts that differ join nothing)\n"
    "  -o, --output FILE      write FILE, which takes its name only when complete\n"
    "      --state DIR        records of earlier runs are in DIR: write what is new or changed\n"
    "      --tmp DIR          folder for files on disk (default /tmp)\n"
    "      --use-clusters FILE\n"
    "                         carry out what sheaf-link has found\n"
    "      --wait             wait for another process that has the state\n";

struct options {
    struct cli cli;
    struct collection_options collection;
    const char *clusters, *explain, *output, *use_clusters;
    size_t threads;
    bool is_check, is_compact;
};

enum {
    CHECK = 1,
    CLUSTERS,
    COMPACT,
    DUMP,
    EXPLAIN,
    KEEP,
    MEMORY,
    NEAR,
    STATE,
    TMP,
    USE_CLUSTERS,
    WAIT
};

static const struct option long_options[] = {
    {"check", no_argument, NULL, CHECK},
    {"clusters", required_argument, NULL, CLUSTERS},
    {"compact", no_argument, NULL, COMPACT},
    {"dump", no_argument, NULL, DUMP},
    {"explain", required_argument, NULL, EXPLAIN},
    {"jobs", required_argument, NULL, 'j'},
    {"keep", required_argument, NULL, KEEP},
    {"memory", required_argument, NULL, MEMORY},
    {"near", required_argument, NULL, NEAR},
    {"output", required_argument, NULL, 'o'},
    {"state", required_argument, NULL, STATE},
    {"tmp", required_argument, NULL, TMP},
    {"use-clusters", required_argument, NULL, USE_CLUSTERS},
    {"wait", no_argument, NULL, WAIT},
    CLI_OPTIONS,
    {NULL, 0, NULL, 0},
};

static void check_options(const struct options *o)
{
    int actions = o->is_check + o->is_compact + o->collection.is_dump;
    if (actions > 1)
        die_usage("--check, --compact and --dump are done one at a time");
    if (actions && !o->collection.archive.folder)
        die_usage("--check, --compact and --dump need --state");
    if (o->use_clusters && o->collection.archive.folder)
        die_usage("--use-clusters and --state exclude each other");
}

static struct options parse_options(int argc, char **argv)
{
    struct options o = {.cli = cli_defaults(), .threads = 1};
    struct archive_options *archive = &o.collection.archive;
    int option;

    archive->memory = (size_t)256 << 20;
    archive->tmp = "/tmp";
    archive->threshold = NEAR_DEFAULT;
    while ((option = cli_next(argc, argv, "j:o:", long_options)) != -1)
        switch (option) {
        case CHECK: o.is_check = true; break;
        case CLUSTERS: o.clusters = optarg; break;
        case COMPACT: o.is_compact = true; break;
        case DUMP: o.collection.is_dump = true; break;
        case EXPLAIN: o.explain = optarg; break;
        case 'j': o.threads = cli_number("--jobs", optarg, 1, WORKERS_MAX); break;
        case KEEP: archive->keep = keep_of_option(optarg); break;
        case MEMORY: archive->memory = cli_size("--memory", optarg); break;
        case NEAR: archive->threshold = (float)cli_share("--near", optarg); break;
        case 'o': o.output = optarg; break;
        case STATE: archive->folder = optarg; break;
        case TMP: archive->tmp = optarg; break;
        case USE_CLUSTERS: o.use_clusters = optarg; break;
        case WAIT: archive->may_wait = true; break;
        default: cli_option(&o.cli, option, optarg, usage);
        }
    cli_no_operands(argc, argv);
    check_options(&o);
    return o;
}

static void read_clusters(struct given *given, const char *path)
{
    const char *why;
    uint64_t line;

    if (linked_read(given, path, &why, &line))
        return;
    if (line == 0)
        die("cannot read '%s': %s", path, why);
    die("'%s', line %llu: %s", path, (unsigned long long)line, why);
}

static void read_records(struct stream *stream, struct collection *collection, size_t threads)
{
    struct signers signers;
    struct signers_record record;

    signers_open(&signers, stream, threads);
    while (signers_next(&signers, &record))
        if (!collection_add(collection, record.scratch, &record.facts, record.made))
            stream_drop(stream); // the state has it
    signers_close(&signers);
}

// A run makes the folder of its state; what only looks at one must not, as it may be a mistyped name.
static void expect_state(const char *folder)
{
    if (access(folder, F_OK) < 0)
        die("there is no state in '%s':", folder);
}

int main(int argc, char **argv)
{
    fail_init(argv[0]);
    struct options o = parse_options(argc, argv);
    struct stream stream;
    struct collection collection;
    struct survivors survivors;
    struct given given = {0};

    if (o.is_check || o.is_compact || o.collection.is_dump)
        expect_state(o.collection.archive.folder);
    if (o.is_check)
        return archive_check(&o.collection.archive);
    if (o.is_compact)
        return archive_compact(&o.collection.archive);
    if (o.use_clusters) {
        read_clusters(&given, o.use_clusters);
        o.collection.given = &given;
        o.threads = 1; // nothing is compared
    }
    stream_open(&stream, STDIN_FILENO, "-", o.output, &o.cli);
    collection_open(&collection, &o.collection);
    survivors_open(&survivors, &stream, &collection, o.explain);
    if (!o.collection.is_dump)
        read_records(&stream, &collection, o.threads);
    collection_cluster(&collection);
    survivors_write(&survivors);
    if (o.clusters)
        beside_clusters(&collection, o.clusters);
    survivors_close(&survivors);
    output_close(&stream.out); // what was written is durable before the state says so
    collection_commit(&collection);
    int status = stream_close(&stream);
    if (status == EXIT_DONE)
        collection_done(&collection);
    collection_close(&collection);
    given_free(&given);
    return status;
}
