// What programs do with a stream, call by call; tests/conformance/stream.bats sees it from outside.
// SPDX-License-Identifier: MIT
#include "record/stream.h"

#include "base/die.h"
#include "base/file.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

static char folder[] = "/tmp/sheaf-test-stream.XXXXXX";

static bool file_is(const char *path, const char *expected)
{
    struct buffer text = {0};
    const char *why = NULL;
    bool is_same =
        file_read(path, 1 << 20, &text, &why) && str_equal(buffer_str(&text), str_of(expected));
    buffer_free(&text);
    return is_same;
}

static int input_of(const char *text)
{
    int ends[2];
    assert(pipe(ends) == 0);
    assert(write(ends[1], text, strlen(text)) == (ssize_t)strlen(text));
    close(ends[1]);
    return ends[0];
}

static struct cli quiet(const char *rejects)
{
    struct cli cli = cli_defaults();
    cli.is_quiet = true;
    cli.rejects = rejects;
    return cli;
}

// One record in each way it can go.
static void check_filter(void)
{
    int fd = input_of("{\"a\":1}\n{\"a\":2}\n{\"a\":3}\nx\n{\"a\":\"5\\u0035\"}\n");
    struct stream stream;
    struct cli cli = quiet("rejects");
    stream_open(&stream, fd, "in.jsonl", "out", &cli);
    struct record *record = stream_next(&stream);
    assert(record && record->number == 1 && record->offset == 0);
    stream_put(&stream, record);
    record = stream_next(&stream);
    assert(record->number == 2 && record->offset == 8);
    stream_drop(&stream);
    record = stream_next(&stream);
    stream_reject(&stream, "unwanted");
    record = stream_next(&stream); // behind a line that is no record
    assert(record->number == 5 && record->offset == 26);
    buffer_put(output_buffer(&stream.out), record_text(record, STR("a")));
    buffer_byte(output_buffer(&stream.out), '\n');
    stream_put_form(&stream);
    assert(!stream_next(&stream) && !stream_next(&stream));
    struct counts counts = stream.counts;
    assert(counts.in == 5 && counts.out == 2 && counts.merged == 1 && counts.rejected == 2);
    assert(stream_close(&stream) == EXIT_DONE);
    close(fd);
    assert(file_is("out", "{\"a\":1}\n55\n"));
    assert(
        file_is("rejects",
                "{\"program\":\"test_stream\",\"file\":\"in.jsonl\",\"line\":3,\"byte\":16,"
                "\"reason\":\"unwanted\",\"raw\":\"{\\\"a\\\":3}\",\"truncated\":false}\n"
                "{\"program\":\"test_stream\",\"file\":\"in.jsonl\",\"line\":4,\"byte\":24,"
                "\"reason\":\"not a JSON object at byte 1\",\"raw\":\"x\",\"truncated\":false}\n"));
}

// A program that makes records from something else.
static void check_source(void)
{
    struct stream stream;
    struct cli cli = quiet("rejects");
    stream_open_output(&stream, "out", &cli);
    assert(!stream_next(&stream));
    for (int i = 0; i < 3; i++) {
        struct record *record = stream_new(&stream);
        assert(record->count == 0 && record->number == (uint64_t)i + 1);
        if (i == 1) {
            stream_refuse(&stream);
            continue;
        }
        record_set_text(record, STR("headline"), STR("A \"title\""));
        stream_put(&stream, record);
    }
    stream_reject_input(&stream, (struct stream_place){.file = "gone.txt"}, "cannot be read",
                        (struct str){0});
    struct stream_place place = {"a.warc", 7, 4096};
    stream_reject_input(&stream, place, "damaged", STR("WARC\xff"));
    struct counts counts = stream.counts;
    assert(counts.in == 5 && counts.out == 2 && counts.refused == 1 && counts.rejected == 2);
    assert(stream_close(&stream) == EXIT_DONE);
    assert(
        file_is("out", "{\"headline\":\"A \\\"title\\\"\"}\n{\"headline\":\"A \\\"title\\\"\"}\n"));
    assert(file_is("rejects",
                   "{\"program\":\"test_stream\",\"file\":\"gone.txt\",\"line\":null,\"byte\":0,"
                   "\"reason\":\"cannot be read\"}\n"
                   "{\"program\":\"test_stream\",\"file\":\"a.warc\",\"line\":7,\"byte\":4096,"
                   "\"reason\":\"damaged\",\"raw_base64\":\"V0FSQ/8=\",\"truncated\":false}\n"));
}

// A record that is answered twice or not at all is a bug that must not look like success.
static void check_conservation(int answers)
{
    pid_t child = fork();
    assert(child >= 0);
    if (child == 0) {
        struct stream stream;
        struct cli cli = quiet(NULL);
        if (!freopen("/dev/null", "w", stderr))
            _exit(9);
        stream_open(&stream, input_of("{}\n"), "-", "out", &cli);
        struct record *record = stream_next(&stream);
        for (int i = 0; i < answers; i++)
            stream_put(&stream, record);
        _exit(stream_close(&stream));
    }
    int status = 0;
    assert(waitpid(child, &status, 0) == child && WIFEXITED(status));
    assert(WEXITSTATUS(status) == (answers == 1 ? EXIT_DONE : EXIT_BROKEN));
}

int main(int argc, char **argv)
{
    assert(argc > 0);
    fail_init(argv[0]);
    assert(mkdtemp(folder) && chdir(folder) == 0);
    check_filter();
    check_source();
    unlink("out");
    check_conservation(0);
    check_conservation(2);
    assert(access("out", F_OK) != 0);
    check_conservation(1);
    assert(file_is("out", "{}\n"));
    unlink("out");
    unlink("rejects");
    assert(chdir("/") == 0 && rmdir(folder) == 0);
    puts("ok stream");
    return 0;
}
