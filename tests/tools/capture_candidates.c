// Prints what sheaf-extract chooses headline, date and authors of text captures from: for tests/train/heads.
// usage: capture_candidates LIST, where a line is PATH.
// Output: '# FIELD FEATURE...' for each field, then PATH<tab>FIELD<tab>VALUE<tab>SCORE<tab>numbers of features.
// SPDX-License-Identifier: MIT
#include "base/die.h"
#include "base/file.h"
#include "site/generic.h"
#include "site/head_days.h"
#include "site/head_names.h"
#include "site/markdown.h"
#include "text/utf8.h"

#include <stdio.h>

static void print_list(const char *path, const char *field, const struct candidates *list,
                       unsigned features)
{
    for (size_t i = 0; i < list->count; i++) {
        const struct candidate *candidate = &list->items[i];
        printf("%s\t%s\t", path, field);
        for (size_t at = 0; at < candidate->value.length; at++)
            putchar(candidate->value.data[at] == '\t' ? ' ' : candidate->value.data[at]);
        printf("\t%d\t", candidate->score);
        const char *comma = "";
        for (unsigned j = 0; j < features; j++) {
            if (!candidate_has(candidate, j))
                continue;
            printf("%s%u", comma, j);
            comma = ",";
        }
        putchar('\n');
    }
}

static void read_page(struct arena *arena, const char *path, struct str bytes)
{
    struct page page = {0};
    struct facts facts = {0};
    struct generic generic;
    struct candidates titles = {0};
    struct head_days days;
    struct head_names names;
    struct str text = utf8_repair(arena, bytes, NULL);
    if (markdown_is(text))
        markdown_read(&page, arena, text, text);
    else
        page_read(&page, arena, text);
    if (!generic_begin(&generic, &page, (struct range){0, page.count}, arena, &facts))
        return;
    head_titles(generic.head, &titles);
    head_days_read(&days, generic.head);
    head_names_read(&names, generic.head);
    print_list(path, "title", &titles, HEAD_TITLE_COUNT);
    print_list(path, "day", &days.list, HEAD_DAY_COUNT);
    print_list(path, "name", &names.list, HEAD_NAME_COUNT);
}

int main(int argc, char **argv)
{
    struct arena arena = {0};
    struct buffer list = {0}, page = {0};
    const char *why;
    if (argc != 2)
        die("usage: capture_candidates LIST");
    if (!file_read(argv[1], 1 << 28, &list, &why))
        die("cannot read '%s': %s", argv[1], why);
#define X(NAME) " " #NAME
    puts("# title" HEAD_TITLE_FEATURES(X));
    puts("# day" HEAD_DAY_FEATURES(X));
    puts("# name" HEAD_NAME_FEATURES(X));
#undef X
    struct str rest = buffer_str(&list), line;
    while (str_split(&rest, '\n', &line)) {
        if (!line.length)
            continue;
        arena_reset(&arena);
        line = arena_copy(&arena, line);
        buffer_reset(&page);
        if (file_read(line.data, 1 << 28, &page, &why))
            read_page(&arena, line.data, buffer_str(&page));
    }
    arena_free(&arena);
    buffer_free(&list);
    buffer_free(&page);
    return 0;
}
