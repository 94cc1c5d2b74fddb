// Write records as bibliographic references: CSL-JSON, BibTeX or RIS.
// SPDX-License-Identifier: MIT
#include "export/cite.h"
#include "base/cli.h"
#include "base/die.h"
#include "record/stream.h"

#include <inttypes.h>
#include <unistd.h>

static const char usage[] =
    "Usage: sheaf-cite [OPTION]... < RECORDS > REFERENCES\n"
    "Write records (JSON Lines) as bibliographic references.\n"
    "\n"
    "  -a, --as csl-json|bibtex|ris  the form (default csl-json)\n"
    "  -o, --output FILE             write FILE, which takes its name only when complete\n";

struct options {
    struct cli cli;
    enum cite_form form;
    const char *output;
};

static const struct option long_options[] = {
    {"as", required_argument, NULL, 'a'},
    {"output", required_argument, NULL, 'o'},
    CLI_OPTIONS,
    {NULL, 0, NULL, 0},
};

static struct options parse_options(int argc, char **argv)
{
    static const char *const forms[] = {"csl-json", "bibtex", "ris", NULL};
    struct options o = {.cli = cli_defaults()};
    int option;

    while ((option = cli_next(argc, argv, "a:o:", long_options)) != -1)
        switch (option) {
        case 'a': o.form = (enum cite_form)cli_choice("--as", optarg, forms); break;
        case 'o': o.output = optarg; break;
        default: cli_option(&o.cli, option, optarg, usage);
        }
    cli_no_operands(argc, argv);
    return o;
}

int main(int argc, char **argv)
{
    fail_init(argv[0]);
    struct options o = parse_options(argc, argv);
    struct cite_writer writer;
    struct stream stream;
    struct record *record;

    stream_open(&stream, STDIN_FILENO, "-", o.output, &o.cli);
    cite_open(&writer, o.form, output_buffer(&stream.out));
    while ((record = stream_next(&stream))) {
        if (cite_put(&writer, record))
            stream_put_form(&stream);
        else
            stream_drop(&stream); // of an article that stands already
    }
    if (writer.replaced)
        warn("texts in which NUL or lone surrogates became U+FFFD: %" PRIu64, writer.replaced);
    cite_close(&writer);
    return stream_close(&stream);
}
