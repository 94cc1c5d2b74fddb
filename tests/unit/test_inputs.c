// SPDX-License-Identifier: MIT
#include "extract/inputs.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static char path[] = "/tmp/sheaf-test-inputs.XXXXXX";

static void write_list(const char *bytes, size_t length)
{
    FILE *file = fopen(path, "wb");
    assert(file && fwrite(bytes, 1, length, file) == length && fclose(file) == 0);
}

static void expect(struct inputs *inputs, const char *file, const char *url, const char *time)
{
    struct extract_input input;
    assert(inputs_next(inputs, &input) && !input.bytes.data);
    const char *wanted[] = {file, url, time};
    struct str given[] = {input.file, input.url, input.captured_at};
    for (size_t i = 0; i < 3; i++) {
        assert(!wanted[i] == !given[i].data);
        assert(!wanted[i] ||
               (given[i].length == strlen(wanted[i]) && strcmp(given[i].data, wanted[i]) == 0));
    }
}

static void expect_end(struct inputs *inputs)
{
    struct extract_input input;
    assert(!inputs_next(inputs, &input) && !inputs_next(inputs, &input));
    inputs_free(inputs);
}

static void check_lines(void)
{
    static const char list[] =
        "a.txt\thttps://e.org/\t2024\r\n\n\r\nb c.txt\n"
        "\thttps://e.org/without\nd.txt\t\t2025\textra\nlast";
    struct inputs inputs;
    const char *why;
    write_list(list, sizeof(list) - 1);
    assert(inputs_open(&inputs, path, false, &why));
    expect(&inputs, "a.txt", "https://e.org/", "2024");
    expect(&inputs, "b c.txt", NULL, NULL);
    expect(&inputs, NULL, "https://e.org/without", NULL);
    expect(&inputs, "d.txt", NULL, "2025");
    expect(&inputs, "last", NULL, NULL);
    expect_end(&inputs);
}

static void check_nul(void)
{
    static const char list[] = "two\nlines\r\0\0b\tu";
    struct inputs inputs;
    const char *why;
    write_list(list, sizeof(list) - 1);
    assert(inputs_open(&inputs, path, true, &why));
    expect(&inputs, "two\nlines\r", NULL, NULL);
    expect(&inputs, "b", "u", NULL);
    expect_end(&inputs);
}

static void check_nothing(void)
{
    struct inputs inputs = {0};
    const char *why = NULL;
    expect_end(&inputs);
    write_list("", 0);
    assert(inputs_open(&inputs, path, false, &why));
    expect_end(&inputs);
    assert(!inputs_open(&inputs, "/no/such/list", false, &why) && why);
    expect_end(&inputs);
}

int main(void)
{
    int fd = mkstemp(path);
    assert(fd >= 0 && close(fd) == 0);
    check_lines();
    check_nul();
    check_nothing();
    unlink(path);
    puts("ok inputs");
    return 0;
}
