// SPDX-License-Identifier: MIT
#include "web/blocks.h"
#include "web/html.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

static struct arena arena;
static struct tree tree;
static struct blocks blocks;

static void read_page(const char *page)
{
    arena_reset(&arena);
    html_read(&tree, &arena, str_of(page));
    blocks_make(&blocks, &tree, &arena);
}

static void expect(uint32_t index, enum block_kind kind, unsigned level, const char *line)
{
    assert(index < blocks.count);
    const struct block *block = &blocks.items[index];
    struct str is = block_line(&tree, block, &arena);
    if (!str_equal(is, str_of(line)))
        fprintf(stderr, "got [%.*s]\nnot [%s]\n", (int)is.length, is.data, line);
    assert(str_equal(is, str_of(line)) && block->kind == kind && block->level == level);
}

static void test_kinds(void)
{
    read_page(
        "<title>t</title><h2>a</h2><p>b <i>c</i> d</p>x<div>y<p>z</p>w</div>"
        "<ul><li>e<ul><li>f</ul><li><p>g</ul><blockquote><p>h</p></blockquote><pre>i\n j</pre>"
        "<table><tr><th>k<td><p>l</table><figure><img><figcaption>m</figcaption></figure>");
    assert(blocks.count == 14);
    expect(0, BLOCK_HEADING, 2, "a");
    expect(1, BLOCK_PARAGRAPH, 0, "b c d");
    expect(2, BLOCK_OTHER, 0, "x");
    expect(3, BLOCK_OTHER, 0, "y");
    expect(4, BLOCK_PARAGRAPH, 0, "z");
    expect(5, BLOCK_OTHER, 0, "w");
    expect(6, BLOCK_ITEM, 1, "e");
    expect(7, BLOCK_ITEM, 2, "f");
    expect(8, BLOCK_PARAGRAPH, 1, "g");
    expect(9, BLOCK_QUOTE, 0, "h");
    expect(10, BLOCK_PRE, 0, "i j");
    expect(11, BLOCK_CELL, 0, "k");
    expect(12, BLOCK_PARAGRAPH, 0, "l");
    expect(13, BLOCK_CAPTION, 0, "m");
    assert(blocks.items[12].places == BLOCK_IN_TABLE && blocks.items[12].unit != TREE_NONE);
}

static void test_breaks(void)
{
    read_page("<div>a<br>b<br> <br>c<br>&nbsp;<br>d<hr>e</div>");
    assert(blocks.count == 4);
    expect(0, BLOCK_OTHER, 0, "a b");
    expect(1, BLOCK_OTHER, 0, "c");
    expect(2, BLOCK_OTHER, 0, "d");
    expect(3, BLOCK_OTHER, 0, "e");
}

static void test_sums(void)
{
    read_page(
        "<p>One, two <a href=x>three four</a>. Fi<b>ve</b>!</p><div><p>六七，八。</p>"
        "<p>nine \"ten.\"</p></div>");
    struct block_sums sums = blocks_between(&blocks, 0, 1);
    assert(sums.words == 5 && sums.link_words == 2 && sums.commas == 1 && sums.sentences == 2);
    assert(sums.characters == 4 + 3 + 9 + 1 + 5 && sums.link_characters == 9);
    assert(sums.blocks == 1 && sums.paragraphs == 1);
    uint32_t div = tree_find(&tree, TAG_DIV, 0, tree.count);
    sums = blocks_within(&blocks, &tree, div);
    assert(sums.blocks == 2 && sums.commas == 1 && sums.sentences == 2 && sums.words == 1 + 2);
    sums = blocks_within(&blocks, &tree, 0);
    assert(sums.blocks == 3 && sums.paragraphs == 3);
}

static void test_empty(void)
{
    read_page("");
    assert(blocks.count == 0 && blocks.before[tree.count] == 0);
    assert(blocks_between(&blocks, 0, 0).words == 0);
}

int main(void)
{
    test_kinds();
    test_breaks();
    test_sums();
    test_empty();
    arena_free(&arena);
    puts("ok blocks");
    return 0;
}
