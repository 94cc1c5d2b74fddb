// Captured pages in, article records out.
// SPDX-License-Identifier: MIT
#include "base/die.h"
#include "base/memory.h"
#include "extract/crew.h"
#include "extract/extractors.h"
#include "extract/repeats.h"
#include "record/stream.h"

#include <inttypes.h>
#include <stdlib.h>
#include <unistd.h>

static const char usage[] =
    "Usage: sheaf-extract [OPTION]... [FILE]...\n"
    "Captured pages in, article records (JSON Lines) out. A FILE (without one, or '-': standard\n"
    "input) is a page as text or HTML, a web archive (WARC, ARC), a feed, JSON Lines with pages,\n"
    "or a saved page (MHTML); each may be packed (gzip, zstd).\n"
    "\n"
    "  -0, --null             entries of --files-from end with NUL, not with a line end\n"
    "      --evidence         add to each record where and by which rule every field was found\n"
    "      --files-from LIST  read PATH[<TAB>URL[<TAB>CAPTURED_AT]] entries from LIST, or '-'\n"
    "      --format text|markdown  how the body of an HTML page is written (text)\n"
    "      --from KIND        auto|warc|arc|html|text|feed|sitemap|mhtml|jsonl: do not guess\n"
    "  -j, --jobs N           use N threads; the output is the same (default 1)\n"
    "      --keep-all         make labelled records of pages that would be refused\n"
    "      --list             list every captured page, and what is skipped, instead of records\n"
    "      --list-urls        print URL<TAB>LASTMOD of what sitemaps and feeds name, no records\n"
    "      --max-page SIZE    reject larger pages (default 256M)\n"
    "      --metadata         add an HTML page's own metadata to its record\n"
    "      --no-digest        with --list: no SHA-256, and nothing else that reads whole pages\n"
    "  -o, --output FILE      write to FILE, which appears only when it is complete\n"
    "      --profile FILE     add a profile; may be given more than once\n"
    "      --refused FILE     write what was refused, and why, to FILE (JSON Lines)\n"
    "      --site-rules DIR   use the rules in DIR (HOST.txt, as in ftr-site-config) for HTML "
    "pages\n"
    "      --unclaimed        print lines that no rule took (FILE:LINE: TEXT), no records\n"
    "      --verify           reject pages whose digest is not the one that the archive states\n";

enum { NOTE_URL_MAX = 1000 }; // bytes of an address in a message; a longer one is cut

struct options {
    struct cli cli;
    struct extractor extractor; // with the options of all of them
    const char **profiles;
    size_t profile_count, workers; // the list of profiles ends with NULL
    struct reader reader;
    struct job_options job;
    const char *files_from, *refused, *output, *site_rules;
    bool is_null;
};

struct program {
    struct options options;
    struct stream stream;
    struct output refused;
    struct repeats repeats;
    bool has_missing;
};

static enum capture_kind kind_of_option(const char *word)
{
    enum capture_kind kind;
    if (!sniff_kind_of_name(str_of(word), &kind))
        die_usage(
            "--from: '%s' is none of its values: auto, warc, arc, html, text, feed, sitemap, "
            "mhtml, jsonl",
            word);
    return kind;
}

static struct options parse_options(int argc, char **argv)
{
    enum { EVIDENCE = 256, FILES_FROM, FORMAT, FROM, KEEP_ALL, LIST, LIST_URLS, MAX_PAGE };
    enum { METADATA = MAX_PAGE + 1, NO_DIGEST, PROFILE, REFUSED, SITE_RULES, UNCLAIMED, VERIFY };
    static const struct option table[] = {CLI_OPTIONS,
                                          {"evidence", no_argument, NULL, EVIDENCE},
                                          {"files-from", required_argument, NULL, FILES_FROM},
                                          {"format", required_argument, NULL, FORMAT},
                                          {"from", required_argument, NULL, FROM},
                                          {"jobs", required_argument, NULL, 'j'},
                                          {"keep-all", no_argument, NULL, KEEP_ALL},
                                          {"list", no_argument, NULL, LIST},
                                          {"list-urls", no_argument, NULL, LIST_URLS},
                                          {"max-page", required_argument, NULL, MAX_PAGE},
                                          {"metadata", no_argument, NULL, METADATA},
                                          {"no-digest", no_argument, NULL, NO_DIGEST},
                                          {"null", no_argument, NULL, '0'},
                                          {"output", required_argument, NULL, 'o'},
                                          {"profile", required_argument, NULL, PROFILE},
                                          {"refused", required_argument, NULL, REFUSED},
                                          {"site-rules", required_argument, NULL, SITE_RULES},
                                          {"unclaimed", no_argument, NULL, UNCLAIMED},
                                          {"verify", no_argument, NULL, VERIFY},
                                          {NULL, 0, NULL, 0}};
    struct options o = {.cli = cli_defaults(), .workers = 1};
    int option;
    o.profiles = memory_array((size_t)argc, sizeof(*o.profiles));
    o.reader.page_max = EXTRACT_BYTES_MAX;
    while ((option = cli_next(argc, argv, "0j:o:", table)) != -1) {
        switch (option) {
        case '0': o.is_null = true; break;
        case 'j': o.workers = cli_number("--jobs", optarg, 1, WORKERS_MAX); break;
        case 'o': o.output = optarg; break;
        case EVIDENCE: o.extractor.has_evidence = true; break;
        case FILES_FROM: o.files_from = optarg; break;
        case FORMAT:
            o.extractor.format = (enum render_format)cli_choice("--format", optarg, render_formats);
            break;
        case FROM: o.reader.from = kind_of_option(optarg); break;
        case KEEP_ALL: o.extractor.keeps_all = true; break;
        case LIST: o.job.task = JOB_LIST; break;
        case LIST_URLS: o.job.task = JOB_URLS; break;
        case MAX_PAGE: o.reader.page_max = cli_size("--max-page", optarg); break;
        case METADATA: o.extractor.keeps_metadata = true; break;
        case NO_DIGEST: o.job.list.has_no_digest = true; break;
        case PROFILE: o.profiles[o.profile_count++] = optarg; break;
        case REFUSED: o.job.has_refused = (o.refused = optarg) != NULL; break;
        case SITE_RULES: o.site_rules = optarg; break;
        case UNCLAIMED: o.job.task = JOB_UNCLAIMED; break;
        case VERIFY: o.reader.verifies = o.job.list.verifies = true; break;
        default: cli_option(&o.cli, option, optarg, usage);
        }
    }
    if (o.files_from && optind < argc)
        die_usage("--files-from and operands exclude each other");
    o.extractor.line_max = o.cli.max_line;
    return o;
}

// Notes name the file, and of what is one of many in it its byte and address, as rejects do.
static void tell_notes(const struct job *job)
{
    const struct document *document = &job->document;
    const char *name = str_equal(job->file, STR("-")) ? "standard input" : job->file.data;
    bool has_url = document->url.length && !str_equal(document->type, STR("file"));
    struct buffer place = {0};
    if (document->offset)
        buffer_printf(&place, "byte %" PRIu64 ": ", document->offset);
    if (has_url) {
        buffer_put(&place, str_slice(document->url, 0, NOTE_URL_MAX));
        buffer_put(&place, STR(": "));
    }
    for (size_t i = 0; i < job->note_count; i++)
        warn("%s: %.*s%s", name, (int)place.length, buffer_str(&place).data, job->notes[i].data);
    buffer_free(&place);
}

static void answer(struct program *program, struct job *job)
{
    struct stream *stream = &program->stream;
    struct stream_place place = {.file = job->file.data, .byte = job->document.offset};
    tell_notes(job);
    if (job->id.data)
        repeats_mark(&program->repeats, job->id, &job->out);
    output_write(&stream->out, buffer_str(&job->out));
    program->has_missing = program->has_missing || job->is_missing;
    if (job->outcome == EXTRACT_REJECTED) {
        stream_reject_input(stream, place, job->reason.data, job->document.bytes);
        return;
    }
    stream_new(stream);
    if (job->outcome == EXTRACT_RECORD) {
        stream_put_form(stream);
        return;
    }
    stream_refuse(stream);
    if (program->options.refused)
        output_write(&program->refused, buffer_str(&job->refused));
}

static void open_intake(struct intake *intake, const struct options *options, char **operands)
{
    const char *why = NULL;
    intake->reader = options->reader;
    intake->is_raw = options->job.task == JOB_LIST;
    if (!options->files_from)
        intake_open(intake, operands);
    else if (!intake_open_list(intake, options->files_from, options->is_null, &why))
        die("cannot read '%s': %s", options->files_from, why);
}

int main(int argc, char **argv)
{
    fail_init(argv[0]);
    struct program program = {.options = parse_options(argc, argv), .refused = {.fd = -1}};
    const struct options *options = &program.options;
    struct extractors extractors;
    struct intake intake = {0};
    struct crew crew;
    struct job *job;
    extractors_open(&extractors, &options->extractor, options->workers, options->profiles,
                    options->site_rules);
    stream_open_output(&program.stream, options->output, &options->cli);
    if (options->refused)
        output_open(&program.refused, options->refused);
    open_intake(&intake, options, argv + optind);
    crew_open(&crew, &intake, extractors.items, options->workers, &options->job);
    while ((job = crew_next(&crew)))
        answer(&program, job);
    crew_close(&crew);
    intake_close(&intake);
    output_close(&program.refused);
    extractors_close(&extractors);
    free(options->profiles);
    repeats_free(&program.repeats);
    int code = stream_close(&program.stream);
    return program.has_missing ? EXIT_BROKEN : code;
}
