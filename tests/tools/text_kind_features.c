// usage: text_kind_features < LIST > ROWS
// What training needs to know of whole text captures: LIST has PATH[<TAB>URL] a line. For every page a byte, 0 for one that the rules
// refuse (site/kind.h, site/generic.h); for others it is 1, and there follow: TEXT_KIND_FEATURE_COUNT bytes of features with the address,
// uint32: where the words of each origin end, the hashes of all words; the features without the address.
// SPDX-License-Identifier: MIT
#include "dump.h"

#include "site/kind.h"
#include "site/markdown.h"
#include "site/text_kind_row.h"
#include "text/utf8.h"

#include <stdio.h>

static void write_words(const struct text_kind_row *row)
{
    dump_put(stdout, row->ends, sizeof(row->ends));
    dump_put(stdout, row->words, row->ends[TEXT_KIND_ORIGINS - 1] * sizeof(*row->words));
}

static void write_page(void *context, const char *path, const char *url, struct str bytes)
{
    struct arena *arena = context;
    struct page page = {0};
    struct facts facts = {0};
    struct generic generic;
    (void)path;
    arena_reset(arena);
    struct str text = utf8_repair(arena, bytes, NULL);
    if (markdown_is(text))
        markdown_read(&page, arena, text, text);
    else
        page_read(&page, arena, text);
    uint8_t is_judged = !page_kind(&page).record_type.data &&
                        generic_read(&generic, &page, (struct range){0, page.count}, arena, &facts);
    dump_put(stdout, &is_judged, 1);
    if (!is_judged)
        return;
    struct text_kind_row row;
    text_kind_row_read(&row, &generic, str_of(url));
    dump_put(stdout, row.features, sizeof(row.features));
    write_words(&row);
    text_kind_row_read(&row, &generic, (struct str){0});
    dump_put(stdout, row.features, sizeof(row.features));
}

int main(int argc, char **argv)
{
    fail_init(argv[0]);
    if (argc != 1)
        die_usage("usage: text_kind_features < LIST > ROWS");
    struct arena arena = {0};
    dump_pages(stdin, &arena, write_page);
    arena_free(&arena);
    return fflush(stdout) ? 1 : 0;
}
