// Says of each file whether it is a valid JSON text: "accept NAME" or "reject NAME: reason at byte N".
// For the conformance tests: json_check FILE...
// SPDX-License-Identifier: MIT
#include "base/die.h"
#include "base/file.h"
#include "json/span.h"

#include <stdio.h>

static void check(const char *path, struct buffer *text)
{
    const char *why = NULL;
    buffer_reset(text);
    if (!file_read(path, (size_t)1 << 30, text, &why))
        die("cannot read '%s': %s", path, why);
    const char *slash = strrchr(path, '/');
    const char *name = slash ? slash + 1 : path;
    size_t offset = 0;
    if (span_validate(buffer_str(text), &why, &offset))
        printf("accept %s\n", name);
    else
        printf("reject %s: %s at byte %zu\n", name, why, offset + 1);
}

int main(int argc, char **argv)
{
    struct buffer text = {0};
    fail_init(argv[0]);
    for (int i = 1; i < argc; i++)
        check(argv[i], &text);
    buffer_free(&text);
    if (fflush(stdout) != 0)
        die("cannot write 'standard output':");
    return EXIT_DONE;
}
