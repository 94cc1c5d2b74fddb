// SPDX-License-Identifier: MIT
#include "web/html.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

static struct arena arena;
static struct tree tree;

static void read_page(const char *page)
{
    arena_reset(&arena);
    html_read(&tree, &arena, str_of(page));
    assert(tree.nodes[tree.count].text == tree.text.length);
}

static void expect_line(enum tag tag, const char *expected)
{
    uint32_t node = tree_find(&tree, tag, 0, tree.count);
    assert(node != TREE_NONE);
    struct str line = tree_line(&tree, node, &arena);
    if (!str_equal(line, str_of(expected)))
        fprintf(stderr, "got [%.*s]\nnot [%s]\n", (int)line.length, line.data, expected);
    assert(str_equal(line, str_of(expected)));
}

static void test_tree(void)
{
    read_page(
        "<!DOCTYPE html><html lang=en><head><title>A &amp; B</title></head>"
        "<body><p class='x Lead'>one <b>two</b>\n<i>three</i></p><div>four</div>five</body>");
    expect_line(TAG_TITLE, "A & B");
    expect_line(TAG_P, "one two three");
    expect_line(TAG_BODY, "one two three four five");
    uint32_t p = tree_find(&tree, TAG_P, 0, tree.count);
    assert(tree_has_word(&tree, p, ATTRIBUTE_CLASS, STR("lead")));
    assert(!tree_has_word(&tree, p, ATTRIBUTE_CLASS, STR("lea")));
    assert(tree.nodes[tree_next_sibling(&tree, p)].tag == TAG_DIV);
    assert(tree.nodes[tree_first_child(&tree, p)].tag == TAG_TEXT);
    assert(str_equal(tree_attribute(&tree, 0, ATTRIBUTE_LANG), STR("en")));
}

static void test_words_are_parted(void)
{
    read_page("<table><tr><td>a</td><td>b</td></tr></table><ul><li>c<li>d</ul>e<br>f<br/>g");
    expect_line(TAG_BODY, "a b c d e f g");
    read_page("<p>a<b>b</b>c <em>d</em><em>e</em> f</p>");
    expect_line(TAG_P, "abc de f");
}

static void test_skipped(void)
{
    read_page(
        "<body>a<script>if (1 < 2) document.write('<p>x</p>')</script>"
        "<style>p{}</style><svg><text>y</text></svg><template><p>z</p></template>b");
    expect_line(TAG_BODY, "ab");
    assert(tree.script_count == 0);
    read_page(
        "<script type='application/ld+json'>{\"a\":\"<b>\"}</script>"
        "<script>window.__STATE__ = {\"a\":1}</script><script>var x = 1</script>");
    assert(tree.script_count == 2);
    assert(str_equal(tree.scripts[0].content, STR("{\"a\":\"<b>\"}")));
    assert(tree.nodes[tree.scripts[1].node].tag == TAG_SCRIPT);
}

static void test_empty(void)
{
    html_read(&tree, &arena, (struct str){0});
    assert(tree.count == 0 && !tree.is_cut);
    read_page("only text");
    expect_line(TAG_HTML, "only text");
}

int main(void)
{
    test_tree();
    test_words_are_parted();
    test_skipped();
    test_empty();
    arena_free(&arena);
    puts("ok html");
    return 0;
}
