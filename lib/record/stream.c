// SPDX-License-Identifier: MIT
#include "record/stream.h"

#include "base/die.h"
#include "json/write.h"

#include <errno.h>
#include <inttypes.h>
#include <unistd.h>

static void open_side_files(struct stream *stream, const char *output_path, const struct cli *cli)
{
    stream->cli = *cli;
    if (cli->rejects && output_path && strcmp(cli->rejects, output_path) == 0)
        die_usage("'%s' cannot take both the records and the rejects", output_path);
    output_open(&stream->out, output_path);
    stream->rejects.fd = -1;
    if (cli->rejects)
        output_open(&stream->rejects, cli->rejects);
    stream->record.arena = &stream->arena;
    stream->record.trees = &stream->trees;
}

void stream_open(struct stream *stream, int input_fd, const char *input_name,
                 const char *output_path, const struct cli *cli)
{
    *stream = (struct stream){.input_name = input_name};
    open_side_files(stream, output_path, cli);
    lines_open(&stream->lines, input_fd, cli->max_line);
}

void stream_open_output(struct stream *stream, const char *output_path, const struct cli *cli)
{
    *stream = (struct stream){.input_name = "-", .lines = {.fd = -1, .at_end = true}};
    open_side_files(stream, output_path, cli);
}

static void forget_record(struct stream *stream)
{
    arena_reset(&stream->arena);
    trees_reset(&stream->trees);
}

struct record *stream_new(struct stream *stream)
{
    forget_record(stream);
    stream->counts.in++;
    stream->record.number = stream->counts.in;
    stream->record.offset = 0;
    record_read(&stream->record, STR("{}"));
    return &stream->record;
}

void stream_refuse(struct stream *stream)
{
    stream->counts.refused++;
}

// Rejected input: where it stood, what it was, and why it is none of ours.
struct rejected {
    struct stream_place place;
    struct str raw;
    bool is_cut; // raw is only its beginning
    const char *reason;
};

static bool is_standard_input(const char *file)
{
    return strcmp(file, "-") == 0;
}

static void warn_of(struct stream *stream, const struct rejected *rejected)
{
    const struct stream_place *place = &rejected->place;
    if (stream->cli.is_quiet || stream->warned == STREAM_WARNINGS)
        return;
    stream->warned++;
    bool has_name = !is_standard_input(place->file);
    const char *name = has_name ? place->file : "", *between = has_name ? ": " : "";
    if (place->line)
        warn("%s%sline %" PRIu64 ": %s", name, between, place->line, rejected->reason);
    else if (place->byte)
        warn("%s%sbyte %" PRIu64 ": %s", name, between, place->byte, rejected->reason);
    else
        warn("%s: %s", has_name ? name : "standard input", rejected->reason);
}

// At most STREAM_RAW_MAX bytes, cut before a character and not in it.
static struct str cut(struct str raw)
{
    if (raw.length <= STREAM_RAW_MAX)
        return raw;
    size_t length = STREAM_RAW_MAX;
    while (length > STREAM_RAW_MAX - 3 && ((unsigned char)raw.data[length] & 0xc0) == 0x80)
        length--;
    return str_slice(raw, 0, length);
}

// The same for a piece whose continuation is not known: without an unfinished character at its end.
static struct str cut_unfinished(struct str raw)
{
    size_t tail = 0; // continuation bytes at the end; a third would finish any character
    while (tail < 2 && tail < raw.length &&
           ((unsigned char)raw.data[raw.length - tail - 1] & 0xc0) == 0x80)
        tail++;
    if (tail == raw.length || (unsigned char)raw.data[raw.length - tail - 1] < 0xc0)
        return raw;
    struct str shorter = str_slice(raw, 0, raw.length - tail - 1);
    return !span_is_utf8(raw) && span_is_utf8(shorter) ? shorter : raw;
}

// Names of files need not be UTF-8, JSON must be: bytes that are not become U+FFFD.
static void write_name(struct buffer *out, struct str name)
{
    if (span_is_utf8(name)) {
        write_text(out, name);
        return;
    }
    buffer_byte(out, '"');
    for (size_t i = 0; i < name.length; i++) {
        struct str byte = str_slice(name, i, i + 1);
        write_escaped(out, (unsigned char)byte.data[0] < 0x80 ? byte : STR("\xef\xbf\xbd"));
    }
    buffer_byte(out, '"');
}

static void write_raw(struct buffer *out, const struct rejected *rejected)
{
    if (!rejected->raw.data)
        return;
    struct str raw = cut(rejected->raw);
    bool is_shorter = raw.length < rejected->raw.length;
    if (rejected->is_cut && !is_shorter)
        raw = cut_unfinished(raw);
    bool is_text = span_is_utf8(raw);
    write_key(out, is_text ? STR("raw") : STR("raw_base64"));
    if (is_text)
        write_text(out, raw);
    else
        write_base64(out, raw);
    write_key(out, STR("truncated"));
    write_bool(out, rejected->is_cut || is_shorter);
}

static void write_reject(struct stream *stream, const struct rejected *rejected)
{
    const struct stream_place *place = &rejected->place;
    struct buffer *out = output_buffer(&stream->rejects);
    buffer_byte(out, '{');
    write_key(out, STR("program"));
    write_name(out, str_of(fail_program()));
    write_key(out, STR("file"));
    write_name(out, str_of(place->file));
    write_key(out, STR("line"));
    if (place->line)
        write_number(out, place->line);
    else
        buffer_put(out, STR("null"));
    write_key(out, STR("byte"));
    write_number(out, place->byte);
    write_key(out, STR("reason"));
    write_name(out, str_of(rejected->reason));
    write_raw(out, rejected);
    buffer_put(out, STR("}\n"));
    output_flush_when_full(&stream->rejects);
}

static void reject(struct stream *stream, const struct rejected *rejected)
{
    stream->counts.rejected++;
    warn_of(stream, rejected);
    if (stream->rejects.fd >= 0)
        write_reject(stream, rejected);
    if (stream->counts.rejected <= stream->cli.max_rejects)
        return;
    output_close(&stream->rejects); // what was wrong is worth keeping when the run ends for it
    die("more than %" PRIu64 " rejected records", stream->cli.max_rejects);
}

void stream_reject(struct stream *stream, const char *reason)
{
    const struct record *record = &stream->record;
    struct stream_place place = {stream->input_name, record->number, record->offset};
    reject(stream, &(struct rejected){place, record->line, false, reason});
}

void stream_reject_line(struct stream *stream, const struct stream_line *line, const char *reason)
{
    struct stream_place place = {stream->input_name, line->number, line->offset};
    reject(stream, &(struct rejected){place, line->text, line->cut_at > 0, reason});
}

void stream_reject_input(struct stream *stream, struct stream_place place, const char *reason,
                         struct str raw)
{
    stream->counts.in++;
    reject(stream, &(struct rejected){place, raw, false, reason});
}

// The line without its CR and, at the start of the input, without a byte order mark.
static struct str strip(const struct stream *stream, struct str line)
{
    struct str mark = STR("\xef\xbb\xbf");
    if (stream->lines.number == 1 && str_starts(line, mark))
        line = str_slice(line, mark.length, line.length);
    if (line.length && line.data[line.length - 1] == '\r')
        line.length--;
    return line;
}

bool stream_line(struct stream *stream, struct stream_line *line)
{
    enum line_status status = lines_next(&stream->lines, &line->text);
    if (status == LINE_END)
        return false;
    if (status == LINE_ERROR)
        die("cannot read '%s':",
            is_standard_input(stream->input_name) ? "standard input" : stream->input_name);
    stream->counts.in++;
    line->number = stream->lines.number;
    line->offset = stream->lines.offset;
    line->cut_at = status == LINE_TOO_LONG ? stream->cli.max_line : 0;
    if (!line->cut_at)
        line->text = strip(stream, line->text);
    return true;
}

bool stream_parse(const struct stream_line *line, struct record *record, const char **reason)
{
    record->number = line->number;
    record->offset = line->offset;
    if (line->cut_at)
        *reason = arena_printf(record->arena, "longer than %zu bytes", line->cut_at).data;
    else if (record_read(record, line->text))
        return true;
    else if (str_trim(line->text).length == 0)
        *reason = "blank line";
    else
        *reason = arena_printf(record->arena, "%s at byte %zu", record->index.error,
                               record->index.error_offset + 1)
                      .data;
    return false;
}

struct record *stream_next(struct stream *stream)
{
    struct stream_line line;
    const char *reason;
    for (;;) {
        forget_record(stream);
        if (!stream_line(stream, &line))
            return NULL;
        if (stream_parse(&line, &stream->record, &reason))
            return &stream->record;
        stream_reject_line(stream, &line, reason);
    }
}

void stream_put(struct stream *stream, const struct record *record)
{
    struct buffer *out = output_buffer(&stream->out);
    record_write(record, out);
    buffer_byte(out, '\n');
    stream_put_form(stream);
}

void stream_put_form(struct stream *stream)
{
    stream->counts.out++;
    output_flush_when_full(&stream->out);
}

void stream_drop(struct stream *stream)
{
    stream->counts.merged++;
}

void stream_merge_input(struct stream *stream)
{
    stream->counts.in++;
    stream->counts.merged++;
}

void counts_print(const struct counts *counts)
{
    struct buffer out = {0};
    buffer_put(&out, STR("{\"program\":"));
    write_name(&out, str_of(fail_program()));
    buffer_printf(&out, ",\"in\":%" PRIu64 ",\"out\":%" PRIu64 ",\"refused\":%" PRIu64, counts->in,
                  counts->out, counts->refused);
    buffer_printf(&out, ",\"merged\":%" PRIu64 ",\"rejected\":%" PRIu64 "}\n", counts->merged,
                  counts->rejected);
    // Whoever asks for counts adds them up: a run that lost them is not whole. On a standard error that was closed they
    // are not wanted.
    errno = ENOSPC; // a part that is written says nothing about the rest
    if (write(STDERR_FILENO, out.data, out.length) != (ssize_t)out.length && errno != EBADF)
        die("cannot write the counts:");
    buffer_free(&out);
}

int stream_close(struct stream *stream)
{
    struct counts counts = stream->counts;
    if (counts.in != counts.out + counts.refused + counts.merged + counts.rejected)
        die("counts do not add up: %" PRIu64 " in, %" PRIu64 " out, %" PRIu64 " refused, %" PRIu64
            " merged, %" PRIu64 " rejected",
            counts.in, counts.out, counts.refused, counts.merged, counts.rejected);
    output_close(&stream->out);
    output_close(&stream->rejects);
    if (!stream->cli.is_quiet && counts.rejected > stream->warned)
        warn("%" PRIu64 " more rejected", counts.rejected - stream->warned);
    if (stream->cli.has_counts)
        counts_print(&counts);
    lines_free(&stream->lines);
    record_free(&stream->record);
    trees_free(&stream->trees);
    arena_free(&stream->arena);
    return EXIT_DONE;
}
