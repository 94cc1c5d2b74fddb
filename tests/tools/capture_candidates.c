// Prints what sheaf-extract chooses headline, date and authors of text captures from: for tests/train/heads.
// usage: capture_candidates LIST, where a line is PATH.
// Output: print_candidates.h.
// SPDX-License-Identifier: MIT
#include "dump.h"
#include "print_candidates.h"

#include "site/generic.h"
#include "site/head_days.h"
#include "site/head_names.h"
#include "site/markdown.h"
#include "text/utf8.h"

#include <stdio.h>

static void read_page(void *context, const char *path, const char *rest, struct str bytes)
{
    struct arena *arena = context;
    (void)rest;
    arena_reset(arena);
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
    print_candidates(path, "title", &titles, HEAD_TITLE_COUNT);
    print_candidates(path, "day", &days.list, HEAD_DAY_COUNT);
    print_candidates(path, "name", &names.list, HEAD_NAME_COUNT);
}

int main(int argc, char **argv)
{
    struct arena arena = {0};
    FILE *list = argc == 2 ? fopen(argv[1], "r") : NULL;
    fail_init(argv[0]);
    if (!list)
        die_usage("usage: capture_candidates LIST");
#define X(NAME) " " #NAME
    puts("# title" HEAD_TITLE_FEATURES(X));
    puts("# day" HEAD_DAY_FEATURES(X));
    puts("# name" HEAD_NAME_FEATURES(X));
#undef X
    dump_pages(list, &arena, read_page);
    fclose(list);
    arena_free(&arena);
    return fflush(stdout) ? 1 : 0;
}
