// A stream of records: JSON Lines in, JSON Lines out, nothing lost in between.
// The reader keeps the loop; every record taken with stream_next must be answered by exactly one of
// stream_put, stream_drop or stream_reject (or stream_pass_counted by exporters that write their own form).
//
//     while ((record = stream_next(&stream)))
//         stream_put(&stream, record);
//     return stream_close(&stream);
// SPDX-License-Identifier: MIT
#ifndef SHEAF_RECORD_STREAM_H
#define SHEAF_RECORD_STREAM_H

#include "base/cli.h"
#include "base/lines.h"
#include "base/output.h"
#include "record/record.h"

// in = out + refused + merged + rejected, checked by stream_close.
struct counts {
    uint64_t in, out, refused, merged, rejected;
};

struct stream {
    struct lines lines;
    struct record record;
    struct arena arena;
    struct trees trees;
    struct output out;     // where stream_put writes
    struct output rejects; // fd -1 without --rejects
    struct cli cli;        // a copy of the options
    struct counts counts;
    const char *input_name; // for messages and rejects: a path or "-"; borrowed
    uint64_t warned;        // rejects that were reported one by one
};

enum {
    STREAM_WARNINGS = 20,       // rejects reported one by one; the rest as a number at the end
    STREAM_RAW_MAX = 64 * 1024, // bytes of a rejected line that go to --rejects
};

// Opens the stream on a file descriptor. 'output_path' as in output_open (NULL: standard output).
void stream_open(struct stream *stream, int input_fd, const char *input_name,
                 const char *output_path, const struct cli *cli);

// For programs that make records from something else (sheaf-extract): no input, outputs only.
// They take a record to fill from stream_new, or count what they refuse or reject.
void stream_open_output(struct stream *stream, const char *output_path, const struct cli *cli);

// A new record without fields in place of the last one, counted as in. Only after stream_open_output.
struct record *stream_new(struct stream *stream);

// The input of the last stream_new makes no record, and that is right so. Counted as refused.
void stream_refuse(struct stream *stream);

// The next valid record, or NULL at the end. Lines that are no JSON object, or too long, are rejected with a
// reason and the stream goes on; blank lines are rejected too. Everything of the last record is gone.
// A UTF-8 BOM before the first line is skipped.
struct record *stream_next(struct stream *stream);

// The two halves of stream_next, for those who make records of lines on other threads: stream_line, which counts the line as in and
// whose text is valid until the next call; then stream_parse, which needs no stream; then, when that is false, stream_reject_line with the
// reason. Rejects are in the order of these calls.
struct stream_line {
    struct str text; // without CR, and at the start of the input without a byte order mark
    uint64_t number, offset;
    size_t
        cut_at; // bytes that a line may have, when the text is only the beginning of a longer one; else 0
};
bool stream_line(struct stream *stream, struct stream_line *line);
bool stream_parse(const struct stream_line *line, struct record *record, const char **reason);
void stream_reject_line(struct stream *stream, const struct stream_line *line, const char *reason);

// The record leaves on the output. Counted as out.
void stream_put(struct stream *stream, const struct record *record);

// The record leaves in another form that the caller wrote to output_buffer(&stream->out). Counted as out.
void stream_put_form(struct stream *stream);

// The record is part of another one now. Counted as merged.
void stream_drop(struct stream *stream);

// The record (its line) goes to --rejects with a reason: JSON Lines program, file ("-": standard input),
// line (from 1), byte (offset of the line's first byte in the file), reason (which counts bytes of the line
// from 1), raw or, when that is not UTF-8, raw_base64, truncated. Counted as rejected; over --max-rejects dies.
void stream_reject(struct stream *stream, const char *reason);

// Where input stood that a program took from elsewhere than its stream.
struct stream_place {
    const char *file; // as given
    uint64_t line;    // from 1; 0: it has no lines, written as null
    uint64_t byte;    // offset
};

// Input of a program that reads no records (a capture): counts it in, and rejects it. 'raw' may be {0}.
void stream_reject_input(struct stream *stream, struct stream_place place, const char *reason,
                         struct str raw);

// Input of a program that does not come by its stream (a row of a table) becomes part of a record: counted in, and merged.
void stream_merge_input(struct stream *stream);

// One line of counts as JSON: {"program":"sheaf-csv","in":…}. What --counts prints.
void counts_print(const struct counts *counts);

// Writes everything out, prints the counts when asked for, frees. Returns the exit code.
// Dies when the counts do not add up: that is a bug, and an incomplete output must not look whole.
int stream_close(struct stream *stream);

#endif
