// Merge records that are captures of one article.
// SPDX-License-Identifier: MIT
#include "base/cli.h"
#include "base/die.h"
#include "dedup/corpus.h"
#include "merge/beside.h"
#include "merge/merge.h"
#include "merge/view.h"
#include "record/stream.h"

#include <stdlib.h>
#include <unistd.h>

static const char usage[] =
    "Usage: sheaf-dedup [OPTION]... < RECORDS > RECORDS\n"
    "Merge records (JSON Lines) that are captures of one article.\n"
    "\n"
    "      --clusters FILE    write which record went into which: {\"id\",\"cluster\"}\n"
    "      --explain FILE     write what was merged and why: "
    "{\"kept\",\"dropped\",\"rule\",\"score\"}\n"
    "      --keep WHAT        best, longest, newest or first: which record of an article survives\n"
    "                         (default best)\n"
    "      --memory SIZE      records kept in memory; the rest goes to disk (default 256M)\n"
    "      --near THRESHOLD   how sure it must be that two texts are one article's, 0 to 1\n"
    "                         (default 0: texts that differ join nothing)\n"
    "  -o, --output FILE      write FILE, which takes its name only when complete\n"
    "      --tmp DIR          folder for the file on disk (default /tmp)\n";

struct options {
    struct cli cli;
    const char *clusters, *explain, *output, *tmp;
    size_t memory;
    enum keep keep;
    float near;
};

enum { CLUSTERS = 1, EXPLAIN, KEEP, MEMORY, NEAR, TMP };

static const struct option long_options[] = {
    {"clusters", required_argument, NULL, CLUSTERS},
    {"explain", required_argument, NULL, EXPLAIN},
    {"keep", required_argument, NULL, KEEP},
    {"memory", required_argument, NULL, MEMORY},
    {"near", required_argument, NULL, NEAR},
    {"output", required_argument, NULL, 'o'},
    {"tmp", required_argument, NULL, TMP},
    CLI_OPTIONS,
    {NULL, 0, NULL, 0},
};

static enum keep parse_keep(const char *word)
{
    static const char *const words[] = {"best", "longest", "newest", "first"};
    for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
        if (strcmp(word, words[i]) == 0)
            return (enum keep)i;
    die_usage("--keep: not best, longest, newest or first: '%s'", word);
}

static float parse_near(const char *word)
{
    char *end;
    double number = strtod(word, &end);
    if (end == word || *end || !(number >= 0 && number <= 1))
        die_usage("--near: not a number from 0 to 1: '%s'", word);
    return (float)number;
}

static struct options parse_options(int argc, char **argv)
{
    struct options o = {.cli = cli_defaults(), .memory = (size_t)256 << 20, .tmp = "/tmp"};
    int option;

    while ((option = getopt_long(argc, argv, "o:", long_options, NULL)) != -1)
        switch (option) {
        case CLUSTERS: o.clusters = optarg; break;
        case EXPLAIN: o.explain = optarg; break;
        case KEEP: o.keep = parse_keep(optarg); break;
        case MEMORY: o.memory = cli_size("--memory", optarg); break;
        case NEAR: o.near = parse_near(optarg); break;
        case 'o': o.output = optarg; break;
        case TMP: o.tmp = optarg; break;
        default: cli_option(&o.cli, option, optarg, usage);
        }
    cli_no_operands(argc, argv);
    return o;
}

// What the run works with.
struct run {
    struct stream stream;
    struct corpus corpus;
    struct merge merge;
    struct output explained;
    struct buffer kept, dropped; // records that come back from disk
};

static void read_records(struct run *run)
{
    struct record *record;

    while ((record = stream_next(&run->stream))) {
        struct facts facts = view_facts(record);
        corpus_add(&run->corpus, record->arena, &facts);
    }
}

// One record of a cluster goes into its survivor.
static void merge_record(struct run *run, uint32_t kept, uint32_t dropped, bool has_body)
{
    char hex[CORPUS_HEX];
    struct reason reason = corpus_reason(&run->corpus, kept, dropped);
    struct merge_source source = {
        .name = corpus_trace_name(&run->corpus, dropped, hex),
        .rule = str_of(rule_name(reason.rule)),
        .score = str_of(reason.score),
        .has_body = has_body,
    };
    merge_add(&run->merge, corpus_record(&run->corpus, dropped, &run->dropped), &source);
    beside_explain(&run->explained, &run->corpus, kept, dropped);
    stream_drop(&run->stream);
}

static void put_cluster(struct run *run, uint32_t cluster)
{
    char hex[CORPUS_HEX];
    uint32_t count, fullest = corpus_fullest(&run->corpus, cluster);
    const uint32_t *members = corpus_members(&run->corpus, cluster, &count);
    struct str survivor = corpus_record(&run->corpus, members[0], &run->kept);
    struct buffer *out = output_buffer(&run->stream.out);

    if (count == 1 && run->corpus.signatures[members[0]].has_id) {
        buffer_put(out, survivor); // nothing to change: not even parsed again
    } else {
        merge_start(&run->merge, survivor, corpus_trace_name(&run->corpus, members[0], hex));
        for (uint32_t i = 1; i < count; i++)
            merge_record(run, members[0], members[i], members[i] == fullest);
        merge_write(&run->merge, out);
    }
    buffer_byte(out, '\n');
    stream_put_form(&run->stream);
}

int main(int argc, char **argv)
{
    fail_init(argv[0]);
    struct options o = parse_options(argc, argv);
    struct run run = {.explained.fd = -1, .merge.limit = o.cli.max_line};

    stream_open(&run.stream, STDIN_FILENO, "-", o.output, &o.cli);
    if (o.explain)
        output_open(&run.explained, o.explain);
    corpus_open(&run.corpus, o.memory, o.tmp);
    run.corpus.threshold = o.near;
    run.corpus.keep = o.keep;
    read_records(&run);
    corpus_cluster(&run.corpus);
    for (uint32_t cluster = 0; cluster < run.corpus.clusters.count; cluster++)
        put_cluster(&run, cluster);
    output_flush(&run.stream.out); // the files beside it get their names only when it is written
    if (o.clusters)
        beside_clusters(&run.corpus, o.clusters);
    output_close(&run.explained);
    merge_free(&run.merge);
    corpus_close(&run.corpus);
    buffer_free(&run.kept);
    buffer_free(&run.dropped);
    return stream_close(&run.stream);
}
