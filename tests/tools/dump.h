// What the tools that write pages down for training share: binary files named by a prefix, and a list of pages.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_TEST_DUMP_H
#define SHEAF_TEST_DUMP_H

#include "base/arena.h"
#include "base/die.h"
#include "base/file.h"

#include <stdio.h>

enum { DUMP_BYTES_MAX = 1 << 28 }; // of a page

static inline void dump_put(FILE *file, const void *data, size_t size)
{
    if (size && fwrite(data, size, 1, file) != 1)
        die("cannot write:");
}

// PREFIX.SUFFIX, to be written.
static inline FILE *dump_open(struct arena *arena, const char *prefix, const char *suffix)
{
    struct str path = arena_printf(arena, "%s.%s%c", prefix, suffix, 0);
    FILE *file = fopen(path.data, "wb");
    if (!file)
        die("cannot open '%s':", path.data);
    return file;
}

static inline void dump_close(FILE *file)
{
    if (file && fclose(file))
        die("cannot write:");
}

// A name a line, into PREFIX.columns.
static inline void dump_names(struct arena *arena, const char *prefix, const char *const *names,
                              size_t count)
{
    FILE *file = dump_open(arena, prefix, "columns");
    for (size_t k = 0; k < count; k++)
        if (fprintf(file, "%s\n", names[k]) < 0)
            die("cannot write:");
    dump_close(file);
}

// The scores that training has made of all rows, as many as 'count'.
static inline uint8_t *dump_scores(struct arena *arena, FILE *scores, size_t count)
{
    uint8_t *read = arena_array(arena, count + 1, 1);
    if (fread(read, 1, count, scores) != count)
        die("SCORES is too short");
    return read;
}

// Reads every page of the list: a path, and what stands behind a tab in its line. Ends the program where one cannot be read.
static inline void dump_pages(FILE *list, void *context,
                              void (*page)(void *context, const char *path, const char *rest,
                                           struct str bytes))
{
    struct buffer bytes = {0};
    char line[8192];
    const char *why = NULL;
    while (fgets(line, sizeof(line), list)) {
        line[strcspn(line, "\n")] = '\0';
        char *rest = line + strcspn(line, "\t");
        if (*rest)
            *rest++ = '\0';
        if (!*line)
            continue;
        buffer_reset(&bytes);
        if (!file_read(line, DUMP_BYTES_MAX, &bytes, &why))
            die("cannot read '%s': %s", line, why);
        page(context, line, rest, buffer_str(&bytes));
    }
    buffer_free(&bytes);
}

#endif
