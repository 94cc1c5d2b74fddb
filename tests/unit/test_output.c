// SPDX-License-Identifier: MIT
#include "base/output.h"

#include "base/file.h"
#include "base/lines.h"

#undef NDEBUG
#include <assert.h>
#include <dirent.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static char folder[] = "/tmp/sheaf-test-output.XXXXXX";

static void write_file(const char *path, struct str bytes)
{
    FILE *file = fopen(path, "wb");
    assert(file && fwrite(bytes.data, 1, bytes.length, file) == bytes.length && fclose(file) == 0);
}

static bool file_is(const char *path, struct str bytes)
{
    struct buffer contents = {0};
    const char *why = NULL;
    bool same =
        file_read(path, SIZE_MAX / 2, &contents, &why) && str_equal(buffer_str(&contents), bytes);
    buffer_free(&contents);
    return same;
}

static size_t files_in_folder(void)
{
    DIR *entries = opendir(".");
    size_t count = 0;
    assert(entries);
    for (struct dirent *entry; (entry = readdir(entries));)
        count += entry->d_name[0] != '.';
    closedir(entries);
    return count;
}

static void test_output(void)
{
    struct output output;
    write_file("out", STR("old"));
    output_open(&output, "out");
    output_write(&output, STR("new "));
    output_flush(&output);
    assert(file_is("out", STR("old"))); // not before it is whole
    buffer_put(output_buffer(&output), STR("text"));
    output_flush_when_full(&output);
    output_close(&output);
    assert(file_is("out", STR("new text")));
    output_close(&output); // harmless
    assert(files_in_folder() == 1);

    // Pieces larger than the buffer keep their place.
    struct buffer large = {0}, all = {0};
    for (size_t i = 0; i < 700000; i++)
        buffer_byte(&large, (char)('a' + i % 26));
    output_open(&output, "out");
    for (int i = 0; i < 3; i++) {
        output_write(&output, STR("small"));
        output_write(&output, buffer_str(&large));
        buffer_put(&all, STR("small"));
        buffer_put(&all, buffer_str(&large));
    }
    output_close(&output);
    assert(file_is("out", buffer_str(&all)));
    buffer_free(&large);
    buffer_free(&all);

    // The usual mode, not that of a temporary file.
    struct stat about;
    mode_t mask = umask(0027);
    output_open(&output, "out");
    output_close(&output);
    umask(mask);
    assert(stat("out", &about) == 0 && (about.st_mode & 0777) == 0640 && about.st_size == 0);
    unlink("out");
}

// Exit status of a child that writes 'length' bytes to 'path'.
static int status_of_writing(const char *path, size_t length)
{
    pid_t child = fork();
    assert(child >= 0);
    if (child == 0) {
        if (!freopen("/dev/null", "w", stderr))
            _exit(9);
        struct output output;
        output_open(&output, path);
        for (size_t i = 0; i < length; i++)
            buffer_byte(output_buffer(&output), 'x');
        output_close(&output);
        _exit(0);
    }
    int status = 0;
    assert(waitpid(child, &status, 0) == child && WIFEXITED(status));
    return WEXITSTATUS(status);
}

static void test_failure(void)
{
    assert(status_of_writing("/dev/null", 10) == 0);
    assert(status_of_writing("/dev/full", 10) == 1);
    assert(status_of_writing("missing/folder", 10) == 1);
    assert(status_of_writing("fine", 10) == 0 && file_is("fine", STR("xxxxxxxxxx")));
    // A folder stands in the way of the name: nothing else is left behind.
    assert(mkdir("taken", 0700) == 0);
    assert(status_of_writing("taken", 10) == 1);
    assert(files_in_folder() == 2);
    rmdir("taken");
    unlink("fine");
}

// What dies leaves nothing behind, however many outputs are open; what was there stays.
static void test_death(void)
{
    write_file("kept", STR("old"));
    pid_t child = fork();
    assert(child >= 0);
    if (child == 0) {
        struct output output, second, full;
        if (!freopen("/dev/null", "w", stderr))
            _exit(9);
        output_open(&output, "kept");
        output_open(&second, "never");
        output_write(&output, STR("new"));
        output_open(&full, "/dev/full");
        output_write(&full, STR("x"));
        output_flush(&full);
        _exit(0);
    }
    int status = 0;
    assert(waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 1);
    assert(file_is("kept", STR("old")) && files_in_folder() == 1);
    unlink("kept");
}

// Two outputs of one name, however it is written: the second is refused before anything is lost.
static void test_one_name(void)
{
    static const char *const names[] = {"same", "./same", "folder/../same", "other"};
    assert(mkdir("folder", 0700) == 0);
    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
        pid_t child = fork();
        assert(child >= 0);
        if (child == 0) {
            struct output first, second;
            if (!freopen("/dev/null", "w", stderr))
                _exit(9);
            output_open(&first, "same");
            output_open(&second, names[i]);
            output_close(&second);
            output_close(&first);
            output_open(&second, "same"); // a name whose output is complete is free again
            output_close(&second);
            _exit(0);
        }
        int status = 0;
        assert(waitpid(child, &status, 0) == child && WIFEXITED(status));
        assert(WEXITSTATUS(status) == (strcmp(names[i], "other") != 0));
        assert(files_in_folder() == (WEXITSTATUS(status) ? 1 : 3));
    }
    unlink("same");
    unlink("other");
    rmdir("folder");
}

// A signal that ends the program takes the temporary file along.
static void test_signals(void)
{
    static const int signals[] = {SIGINT, SIGTERM, SIGPIPE, SIGHUP};
    write_file("kept", STR("old"));
    for (size_t i = 0; i < sizeof(signals) / sizeof(signals[0]); i++) {
        pid_t child = fork();
        assert(child >= 0);
        if (child == 0) {
            struct output output;
            output_open(&output, "kept");
            output_write(&output, STR("new"));
            output_flush(&output);
            raise(signals[i]);
            _exit(0);
        }
        int status = 0;
        assert(waitpid(child, &status, 0) == child);
        assert(WIFSIGNALED(status) && WTERMSIG(status) == signals[i]);
        assert(file_is("kept", STR("old")) && files_in_folder() == 1);
    }
    unlink("kept");
}

static void test_links(void)
{
    struct output output;
    struct stat about;
    write_file("real", STR("old"));
    assert(symlink("real", "link") == 0);
    output_open(&output, "link");
    output_write(&output, STR("new"));
    output_close(&output);
    assert(lstat("link", &about) == 0 && S_ISLNK(about.st_mode) && file_is("real", STR("new")));
    unlink("link");
    unlink("real");
    // A descriptor's name is no file to replace.
    int ends[2];
    char name[32], got[8];
    assert(pipe(ends) == 0);
    snprintf(name, sizeof(name), "/dev/fd/%d", ends[1]);
    output_open(&output, name);
    output_write(&output, STR("text"));
    output_close(&output);
    assert(read(ends[0], got, sizeof(got)) == 4 && memcmp(got, "text", 4) == 0);
    close(ends[0]);
    close(ends[1]);
}

// A non-blocking descriptor is waited for, not given up.
static void test_waiting(void)
{
    enum { SIZE = 300000 };
    int ends[2];
    assert(pipe(ends) == 0);
    pid_t child = fork();
    assert(child >= 0);
    if (child == 0) {
        close(ends[0]);
        assert(fcntl(ends[1], F_SETFL, O_NONBLOCK) == 0);
        assert(dup2(ends[1], STDOUT_FILENO) == STDOUT_FILENO);
        struct output output;
        output_open(&output, NULL);
        for (int i = 0; i < SIZE; i++)
            buffer_byte(output_buffer(&output), i % 100 == 99 ? '\n' : 'x');
        output_close(&output);
        _exit(0);
    }
    close(ends[1]);
    assert(fcntl(ends[0], F_SETFL, O_NONBLOCK) == 0);
    struct lines lines;
    struct str line;
    lines_open(&lines, ends[0], 1000);
    while (lines_next(&lines, &line) == LINE_OK)
        assert(line.length == 99);
    assert(lines.next_offset == SIZE);
    lines_free(&lines);
    close(ends[0]);
    int status = 0;
    assert(waitpid(child, &status, 0) == child && status == 0);
}

int main(void)
{
    if (!mkdtemp(folder) || chdir(folder) != 0)
        return 1;
    test_output();
    test_failure();
    test_death();
    test_one_name();
    test_signals();
    test_links();
    test_waiting();
    assert(files_in_folder() == 0);
    if (chdir("/") != 0 || rmdir(folder) != 0)
        return 1;
    puts("ok output");
    return 0;
}
