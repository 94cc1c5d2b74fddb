// Any bytes as a stream of records: nothing is lost and nothing is made up. Every line is either a record that leaves
// as it came, or a reject from whose entry its bytes can be had again; the counts say so.
// The first byte chooses the longest line, the second what becomes of the records.
// SPDX-License-Identifier: MIT
#include "require.h"

#include "record/stream.h"

#include "base/die.h"

#include <unistd.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { INPUT_MAX = 16 * 1024 }; // fits into a pipe, and its rejects into the buffer of an output

enum deed { PUT, DROP, REJECT, CHANGE, DEEDS };

// What is expected, made with the simplest means there are.
struct expected {
    struct buffer out;
    struct counts counts;
};

static struct str without_ends(struct str line, bool is_first)
{
    if (is_first && str_starts(line, STR("\xef\xbb\xbf")))
        line = str_slice(line, 3, line.length);
    return str_ends(line, STR("\r")) ? str_slice(line, 0, line.length - 1) : line;
}

static bool is_object(struct str line)
{
    return span_validate(line, NULL, NULL) && str_starts(str_trim(line), STR("{"));
}

static void expect_line(struct expected *expected, struct str line, bool is_too_long, int deed)
{
    expected->counts.in++;
    if (is_too_long || !is_object(line) || deed == REJECT)
        expected->counts.rejected++;
    else if (deed == DROP)
        expected->counts.merged++;
    else
        expected->counts.out++;
    if (is_too_long || !is_object(line) || deed != PUT)
        return;
    buffer_put(&expected->out, line);
    buffer_byte(&expected->out, '\n');
}

static void expect(struct expected *expected, struct str input, size_t max, int deed)
{
    struct str rest = input, line;
    bool is_first = true;
    while (rest.length && str_split(&rest, '\n', &line)) {
        struct str stripped = without_ends(line, is_first);
        expect_line(expected, stripped, line.length > max, deed);
        is_first = false;
    }
}

static int base64_digit(char c)
{
    static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    const char *found = strchr(digits, c);
    require(found && c);
    return (int)(found - digits);
}

static struct str base64_decode(struct arena *arena, struct str text)
{
    char *bytes = arena_alloc(arena, text.length);
    size_t length = 0;
    unsigned bits = 0;
    for (size_t i = 0; i < text.length && text.data[i] != '='; i++) {
        bits = bits << 6 | (unsigned)base64_digit(text.data[i]);
        if (i % 4)
            bytes[length++] = (char)(bits >> (6 - 2 * (i % 4)));
    }
    return (struct str){bytes, length};
}

static uint64_t number_of(struct str value)
{
    uint64_t number = 0;
    require(value.length > 0);
    for (size_t i = 0; i < value.length; i++)
        number = number * 10 + (uint64_t)(value.data[i] - '0');
    return number;
}

// A reject says where its line stands, and holds its bytes: all of them, or the first when it says so.
static void check_reject(struct str reject, struct str input, size_t max)
{
    struct arena arena = {0};
    require(is_object(reject) && span_get(reject, STR("reason")).length > 2);
    uint64_t byte = number_of(span_get(reject, STR("byte")));
    require(byte <= input.length && (byte == 0 || input.data[byte - 1] == '\n'));
    struct str line = str_slice(input, byte, str_find_byte(input, '\n', byte));
    struct str text = span_get(reject, STR("raw"));
    bool is_text = text.data != NULL;
    struct str raw = span_text(&arena, is_text ? text : span_get(reject, STR("raw_base64")));
    if (!is_text)
        raw = base64_decode(&arena, raw);
    bool is_cut = str_equal(span_get(reject, STR("truncated")), STR("true"));
    require(is_cut == (line.length > max));
    if (is_cut)
        require(str_starts(line, raw) && raw.length + 3 >= max && raw.length <= max);
    else
        require(str_equal(raw, line) || str_equal(raw, without_ends(line, byte == 0)));
    arena_free(&arena);
}

static void check_rejects(const struct stream *stream, struct str input, size_t max)
{
    struct str rest = buffer_str(&stream->rejects.buffer), line;
    uint64_t count = 0;
    while (rest.length && str_split(&rest, '\n', &line)) {
        check_reject(line, input, max);
        count++;
    }
    require(count == stream->counts.rejected);
}

static void answer(struct stream *stream, struct record *record, int deed)
{
    switch (deed) {
    case DROP: stream_drop(stream); return;
    case REJECT: stream_reject(stream, "as the test wants it"); return;
    case CHANGE:
        record_set_text(record, STR("new"), record_text(record, STR("a")));
        record_complete(record);
        break;
    default: break;
    }
    stream_put(stream, record);
}

static void check_output(const struct stream *stream, const struct expected *expected, int deed)
{
    struct str out = buffer_str(&stream->out.buffer), line;
    if (deed != CHANGE) {
        require(str_equal(out, buffer_str(&expected->out)));
        return;
    }
    uint64_t count = 0;
    while (out.length && str_split(&out, '\n', &line)) {
        require(is_object(line) && span_get(line, STR("new")).data);
        count++;
    }
    require(count == expected->counts.out);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 2 || size > INPUT_MAX)
        return 0;
    size_t max = data[0] < 128 ? (size_t)data[0] + 1 : INPUT_MAX;
    int deed = data[1] % DEEDS;
    struct str input = {(const char *)data + 2, size - 2};
    int ends[2];
    require(pipe(ends) == 0);
    require(write(ends[1], input.data, input.length) == (ssize_t)input.length);
    close(ends[1]);

    struct expected expected = {0};
    expect(&expected, input, max, deed);
    struct cli cli = cli_defaults();
    cli.is_quiet = true;
    cli.max_line = max;
    // Special files: what is written stays in the buffer until they are closed. Two different ones.
    cli.rejects = "/dev/zero";
    struct stream stream;
    struct record *record;
    stream_open(&stream, ends[0], "-", "/dev/null", &cli);
    while ((record = stream_next(&stream)))
        answer(&stream, record, deed);
    require(memcmp(&stream.counts, &expected.counts, sizeof(expected.counts)) == 0);
    check_rejects(&stream, input, max);
    if (deed != CHANGE || stream.counts.out < 100) // more does not fit into the buffer
        check_output(&stream, &expected, deed);
    require(stream_close(&stream) == EXIT_DONE);
    buffer_free(&expected.out);
    close(ends[0]);
    return 0;
}
