// Captured pages in, article records out.
// SPDX-License-Identifier: MIT
#include "base/die.h"
#include "extract/beside.h"
#include "extract/inputs.h"
#include "record/stream.h"

#include <unistd.h>

static const char usage[] =
    "Usage: sheaf-extract [OPTION]... [FILE]...\n"
    "Captured pages in, article records (JSON Lines) out. Without FILE, or with '-',\n"
    "one capture is read from standard input.\n"
    "\n"
    "  -0, --null             entries of --files-from end with NUL, not with a line end\n"
    "      --evidence         add to each record where and by which rule every field was found\n"
    "      --files-from LIST  read PATH[<TAB>URL[<TAB>CAPTURED_AT]] entries from LIST, or '-'\n"
    "      --keep-all         make labelled records of pages that would be refused\n"
    "  -o, --output FILE      write to FILE, which appears only when it is complete\n"
    "      --profile FILE     add a profile; may be given more than once\n"
    "      --refused FILE     write what was refused, and why, to FILE (JSON Lines)\n"
    "      --unclaimed        print lines that no rule took (FILE:LINE: TEXT), no records\n";

struct options {
    struct cli cli;
    struct extractor extractor;
    const char *files_from, *refused, *output;
    bool is_null, has_unclaimed;
};

struct program {
    struct options options;
    struct stream stream;
    struct output refused;
    struct buffer bytes;
    bool has_missing;
};

static void add_profile(struct extractor *extractor, const char *path)
{
    struct str error = {0};
    if (!profiles_add_file(&extractor->profiles, path, &error))
        die_usage("--profile: %s", error.data);
}

static struct options parse_options(int argc, char **argv)
{
    enum { EVIDENCE = 256, FILES_FROM, KEEP_ALL, PROFILE, REFUSED, UNCLAIMED };
    static const struct option table[] = {CLI_OPTIONS,
                                          {"evidence", no_argument, NULL, EVIDENCE},
                                          {"files-from", required_argument, NULL, FILES_FROM},
                                          {"keep-all", no_argument, NULL, KEEP_ALL},
                                          {"null", no_argument, NULL, '0'},
                                          {"output", required_argument, NULL, 'o'},
                                          {"profile", required_argument, NULL, PROFILE},
                                          {"refused", required_argument, NULL, REFUSED},
                                          {"unclaimed", no_argument, NULL, UNCLAIMED},
                                          {NULL, 0, NULL, 0}};
    struct options o = {.cli = cli_defaults()};
    int option;
    while ((option = getopt_long(argc, argv, "0o:", table, NULL)) != -1) {
        switch (option) {
        case '0': o.is_null = true; break;
        case 'o': o.output = optarg; break;
        case EVIDENCE: o.extractor.has_evidence = true; break;
        case FILES_FROM: o.files_from = optarg; break;
        case KEEP_ALL: o.extractor.keeps_all = true; break;
        case PROFILE: add_profile(&o.extractor, optarg); break;
        case REFUSED: o.refused = optarg; break;
        case UNCLAIMED: o.has_unclaimed = true; break;
        default: cli_option(&o.cli, option, optarg, usage);
        }
    }
    if (o.files_from && optind < argc)
        die_usage("--files-from and operands exclude each other");
    o.extractor.line_max = o.cli.max_line;
    return o;
}

static void write_refused(struct program *program, const struct extract_input *input)
{
    stream_new(&program->stream);
    stream_refuse(&program->stream);
    if (program->refused.fd < 0)
        return;
    beside_refused(&program->options.extractor, input, output_buffer(&program->refused));
    output_flush_when_full(&program->refused);
}

static void write_record(struct program *program, struct str file)
{
    struct buffer *out = output_buffer(&program->stream.out);
    stream_new(&program->stream);
    if (program->options.has_unclaimed) {
        beside_unclaimed(&program->options.extractor, file, out);
    } else {
        buffer_put(out, buffer_str(&program->options.extractor.record));
        buffer_byte(out, '\n');
    }
    stream_put_form(&program->stream);
}

static void extract(struct program *program, const struct extract_input *input)
{
    struct extractor *extractor = &program->options.extractor;
    enum extract_outcome outcome = extractor_run(extractor, input);
    for (size_t i = 0; i < extractor->note_count; i++)
        warn("%s: %s", input->file.data, extractor->notes[i].data);
    switch (outcome) {
    case EXTRACT_RECORD: write_record(program, input->file); break;
    case EXTRACT_REFUSED: write_refused(program, input); break;
    case EXTRACT_REJECTED:
        stream_reject_input(&program->stream, (struct stream_place){.file = input->file.data},
                            extractor->reason.data, input->bytes);
        break;
    }
}

// input->file must be NUL-terminated.
static void extract_file(struct program *program, struct extract_input input)
{
    const char *why = NULL;
    buffer_reset(&program->bytes);
    if (!file_read(input.file.data, EXTRACT_BYTES_MAX, &program->bytes, &why)) {
        stream_reject_input(&program->stream, (struct stream_place){.file = input.file.data}, why,
                            (struct str){0});
        program->has_missing = true;
        return;
    }
    input.bytes = buffer_str(&program->bytes);
    extract(program, &input);
}

static void extract_list(struct program *program, const char *path)
{
    struct inputs inputs;
    struct extract_input input;
    const char *why = NULL;
    if (!inputs_open(&inputs, path, program->options.is_null, &why))
        die("cannot read '%s': %s", path, why);
    while (inputs_next(&inputs, &input)) {
        if (input.file.data)
            extract_file(program, input);
        else
            stream_reject_input(&program->stream, (struct stream_place){.file = path},
                                "an entry without a path", (struct str){0});
    }
    inputs_free(&inputs);
}

int main(int argc, char **argv)
{
    fail_init(argv[0]);
    struct program program = {.options = parse_options(argc, argv), .refused = {.fd = -1}};
    struct str error = {0};
    if (!profiles_add_builtin(&program.options.extractor.profiles, &error))
        die("built-in profile %s", error.data);
    stream_open_output(&program.stream, program.options.output, &program.options.cli);
    if (program.options.refused)
        output_open(&program.refused, program.options.refused);
    if (program.options.files_from)
        extract_list(&program, program.options.files_from);
    else if (optind == argc)
        extract_file(&program, (struct extract_input){.file = STR("-")});
    for (; optind < argc; optind++)
        extract_file(&program, (struct extract_input){.file = str_of(argv[optind])});
    output_close(&program.refused);
    extractor_free(&program.options.extractor);
    buffer_free(&program.bytes);
    int code = stream_close(&program.stream);
    return program.has_missing ? EXIT_BROKEN : code;
}
