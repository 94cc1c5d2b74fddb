// SPDX-License-Identifier: MIT
#include "base/lines.h"

#undef NDEBUG
#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

// A descriptor from which 'text' is read in pieces of 'piece' bytes, and the process that writes it.
static int feed(struct str text, size_t piece, pid_t *writer)
{
    int ends[2];
    assert(pipe(ends) == 0);
    *writer = fork();
    assert(*writer >= 0);
    if (*writer == 0) {
        close(ends[0]);
        for (size_t at = 0; at < text.length; at += piece) {
            struct str part = str_slice(text, at, at + piece);
            if (write(ends[1], part.data, part.length) != (ssize_t)part.length)
                _exit(1);
        }
        _exit(0);
    }
    close(ends[1]);
    return ends[0];
}

// The lines of 'text' as plain code finds them, against lines_next.
static void check_lines_of(struct str text, size_t piece, size_t max)
{
    enum { KEPT = 64 * 1024 };
    pid_t writer;
    struct lines lines;
    struct str line, rest = text;
    int fd = feed(text, piece, &writer);
    lines_open(&lines, fd, max);
    uint64_t number = 0;
    while (rest.length) {
        size_t end = str_find_byte(rest, '\n', 0);
        struct str expected = str_slice(rest, 0, end);
        enum line_status status = lines_next(&lines, &line);
        assert(status == (expected.length > max ? LINE_TOO_LONG : LINE_OK));
        if (expected.length > max)
            expected = str_slice(expected, 0, max < KEPT ? max : KEPT);
        assert(str_equal(line, expected));
        assert(lines.number == ++number && lines.offset == (uint64_t)(rest.data - text.data));
        rest = end == STR_NONE ? (struct str){0} : str_slice(rest, end + 1, rest.length);
    }
    for (int again = 0; again < 2; again++)
        assert(lines_next(&lines, &line) == LINE_END);
    assert(lines.number == number && lines.next_offset == text.length);
    lines_free(&lines);
    close(fd);
    int status;
    assert(waitpid(writer, &status, 0) == writer && status == 0);
}

static void check_lines(void)
{
    static const struct str texts[] = {
        {"", 0},
        {"\n", 1},
        {"\n\n", 2},
        {"a", 1},
        {"a\n", 2},
        {"a\nb", 3},
        {"a\n\nbc\r\n", 7},
        {"a\0b\n\0", 5},
        {"123456\n12345\n1234567", 20},
        {"12345678901234567890\n\n1", 23},
    };
    for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
        check_lines_of(texts[i], 100, 1000);
        check_lines_of(texts[i], 1, 1000);
        check_lines_of(texts[i], 3, 6);
        check_lines_of(texts[i], 100, 1);
    }
}

// Lines around the size of a read and around the limit, all in one stream.
static void check_long_lines(void)
{
    static const size_t lengths[] = {262143, 262144, 262145, 0, 700000, 1,
                                     299999, 300000, 300001, 2, 1000000};
    struct buffer text = {0};
    for (size_t i = 0; i < sizeof(lengths) / sizeof(lengths[0]); i++) {
        memset(buffer_room(&text, lengths[i]), (int)('a' + i), lengths[i]);
        text.length += lengths[i];
        buffer_byte(&text, '\n');
    }
    check_lines_of(buffer_str(&text), 65536, 300000);
    check_lines_of(buffer_str(&text), 4099, 2000000);
    check_lines_of(buffer_str(&text), 1000003, 50);
    check_lines_of(str_slice(buffer_str(&text), 0, text.length - 1), 65536, 300000);
    buffer_free(&text);
}

// A line that is over the limit and begins near the end of a read, between two that are not.
static void check_long_line(size_t before, size_t long_length, size_t max)
{
    struct buffer text = {0};
    for (size_t i = 0; i < before; i++)
        buffer_byte(&text, (char)('a' + i % 26));
    buffer_byte(&text, '\n');
    for (size_t i = 0; i < long_length; i++)
        buffer_byte(&text, (char)('A' + i % 26));
    buffer_put(&text, STR("\nbehind\n"));
    check_lines_of(buffer_str(&text), text.length, max);
    buffer_free(&text);
}

static void check_line_errors(void)
{
    struct lines lines;
    struct str line;
    int fd = open("/", O_RDONLY);
    lines_open(&lines, fd, 100);
    assert(lines_next(&lines, &line) == LINE_ERROR && errno == EISDIR);
    lines_free(&lines);
    close(fd);
    lines_open(&lines, fd, 100);
    assert(lines_next(&lines, &line) == LINE_ERROR && errno == EBADF);
    lines_free(&lines);
}

int main(void)
{
    check_lines();
    check_long_lines();
    for (size_t before = 262143 - 3; before <= 262144 + 1; before++)
        check_long_line(before, 300000, 300000);
    check_long_line(10, 1000000, 600000);
    check_long_line(200000, 1000000, 200000);
    check_long_line(1, 2000000, 6);
    check_long_line(3, 262144, 100);
    check_line_errors();
    puts("ok lines");
    return 0;
}
