// SPDX-License-Identifier: MIT
#include "base/file.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static char folder[] = "/tmp/sheaf-test-file.XXXXXX";

static void write_file(const char *path, struct str bytes)
{
    FILE *file = fopen(path, "wb");
    assert(file && fwrite(bytes.data, 1, bytes.length, file) == bytes.length && fclose(file) == 0);
}

static void test_read(void)
{
    struct buffer out = {0};
    const char *why = NULL;
    write_file("ten", STR("0123456789"));
    buffer_put(&out, STR("before "));
    assert(file_read("ten", 10, &out, &why));
    assert(str_equal(buffer_str(&out), STR("before 0123456789")));
    assert(!file_read("ten", 9, &out, &why) && why);
    assert(!file_read("missing", 10, &out, &why) && why);
    assert(!file_read(".", 10, &out, &why) && why);
    assert(str_equal(buffer_str(&out), STR("before 0123456789")));
    write_file("nothing", STR(""));
    assert(file_read("nothing", 0, &out, &why));
    buffer_free(&out);
    unlink("ten");
    unlink("nothing");
}

int main(void)
{
    if (!mkdtemp(folder) || chdir(folder) != 0)
        return 1;
    test_read();
    if (chdir("/") != 0 || rmdir(folder) != 0)
        return 1;
    puts("ok file");
    return 0;
}
