// SPDX-License-Identifier: MIT
#include "extract/measure.h"

#include "base/buffer.h"
#include "web/html.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

static struct arena arena;
static struct tree tree;
static struct blocks blocks;
static struct measures measures;

static void read_page(struct str page)
{
    arena_reset(&arena);
    html_read(&tree, &arena, page);
    blocks_make(&blocks, &tree, &arena);
    measure(&measures, &arena, &tree, &blocks);
}

static void test_counts(void)
{
    read_page(
        STR("<p>The ferry, <b>it is said, </b> left at 10. <a href=/x>See there</a></p><p>And so "
            "on.</p>"));
    struct counts first = measure_between(&measures, 0, 1);
    assert(blocks.count == 2 && first.blocks == 1 && first.words == 10 && first.links == 2);
    assert(first.bold == 3 && first.commas == 2 && first.ends == 1 && first.digits == 2);
    assert(first.capitals == 2 && first.stops >= 3);
    struct counts all = measure_node(&measures, 0);
    assert(all.words == 13 && all.blocks == 2 && all.words == measures.sums[2].words);
}

static void test_inside(void)
{
    read_page(
        STR("<article><header><p id=a>x</p></header><ul style='display: none'><li>y</ul></article>"
            "<header hidden>z</header>"));
    uint32_t p = tree_find(&tree, TAG_P, 0, tree.count),
             li = tree_find(&tree, TAG_LI, 0, tree.count);
    uint32_t header = tree_find(&tree, TAG_HEADER, li, tree.count);
    assert(measures.inside[p] & INSIDE_ARTICLE_HEADER && !(measures.inside[p] & INSIDE_HEADER));
    assert(measures.inside[li] & INSIDE_HIDDEN && measures.inside[li] & INSIDE_LIST);
    assert(measures.inside[header] & INSIDE_HEADER && measures.inside[header] & INSIDE_HIDDEN);
    assert(measures.container[p + 1] == p);
}

// A block of very many words counts as one of 4,000; its shares stay.
static void test_giant(void)
{
    struct buffer page = {0};
    buffer_put(&page, STR("<p>small one</p><p>"));
    for (int i = 0; i < 50000; i++)
        buffer_put(&page, STR("Word, "));
    buffer_put(&page, STR("</p><p>last one</p>"));
    read_page(buffer_str(&page));
    struct counts giant = measure_between(&measures, 1, 2);
    assert(giant.words == 4000 && giant.commas == 4000 && giant.capitals == 4000);
    assert(giant.characters == 20000 && giant.blocks == 1);
    assert(measures.sums[3].words == 4004);
    buffer_free(&page);
}

int main(void)
{
    test_counts();
    test_inside();
    test_giant();
    arena_free(&arena);
    puts("ok measure");
    return 0;
}
