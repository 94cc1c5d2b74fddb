// SPDX-License-Identifier: MIT
#include "web/render.h"

#include "base/buffer.h"

#include "web/html.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

static struct arena arena;

// The paragraphs of a page with all its blocks chosen but those that begin with '-', joined by " / ".
static void expect(const char *page, enum render_format format, const char *expected)
{
    struct tree tree;
    struct blocks blocks;
    struct paragraphs out;
    struct buffer joined = {0};
    arena_reset(&arena);
    html_read(&tree, &arena, str_of(page));
    blocks_make(&blocks, &tree, &arena);
    bool *is_chosen = arena_array(&arena, blocks.count + 1, sizeof(*is_chosen));
    for (uint32_t i = 0; i < blocks.count; i++)
        is_chosen[i] = block_line(&tree, &blocks.items[i], &arena).data[0] != '-';
    struct render render = {.tree = &tree,
                            .blocks = &blocks,
                            .is_chosen = is_chosen,
                            .format = format,
                            .base = STR("https://example.org/a/b")};
    render_paragraphs(&out, &render, &arena);
    for (uint32_t i = 0; i < out.count; i++) {
        buffer_put(&joined, i ? STR(" / ") : STR(""));
        buffer_put(&joined, out.items[i].text);
    }
    if (!str_equal(buffer_str(&joined), str_of(expected)))
        fprintf(stderr, "got [%.*s]\nnot [%s]\n", (int)joined.length, joined.data, expected);
    assert(str_equal(buffer_str(&joined), str_of(expected)));
    buffer_free(&joined);
}

static void test_text(void)
{
    expect("<h1>a</h1><p>b\n  c<br>d</p><p>-no</p><ul><li>e<li>f</ul>", RENDER_TEXT,
           "a / b c d / e / f");
    expect("<pre>\n  a \n\n    b\n\n</pre>", RENDER_TEXT, "  a\n\n    b");
    expect("<table><tr><th>a<th>b<tr><td>-1<td>2<tr><td>3<td>4</table>x", RENDER_TEXT,
           "a\tb\n\t2\n3\t4 / x");
    expect("<table><tr><td><th>a<th>b<tr><th>c<td><td>1<tr><th>d<td>2<td></table>", RENDER_TEXT,
           "\ta\tb\nc\t\t1\nd\t2");
    expect("<table><tr><td>a<td><p>b<p>c</table>", RENDER_TEXT, "a / b / c");
    expect("<table><tr><td>a<tr><td>b</table>", RENDER_TEXT, "a / b");
}

static void test_marks(void)
{
    expect("<p>a <b> b </b>c<i>d</i><em></em> <code>e*`f</code> <s>g</s>", RENDER_MARKDOWN,
           "a **b** c*d* ``e*`f`` ~~g~~");
    expect("<p><code>`a``</code> <code>b</code>", RENDER_MARKDOWN, "``` `a`` ``` `b`");
    expect("<p><a href='/x y'>a <b>b</b></a> <a href=#c>c</a> <a href='javascript:d'>d</a>",
           RENDER_MARKDOWN, "[a **b**](https://example.org/x%20y) c d");
    expect("<a href=//e.org/?(1)><div>card</div></a>", RENDER_MARKDOWN,
           "[card](https://e.org/?%281%29)");
    expect("<p>a<br>b<p>1. c<p># d<p>+ e_f _g_ [h] &amp;amp;", RENDER_MARKDOWN,
           "a\\\nb / 1\\. c / \\# d / \\+ e_f \\_g\\_ \\[h\\] \\&amp;");
    expect("<b><b>a</b></b><div>b <b>c", RENDER_MARKDOWN, "**a** / b **c**");
}

static void test_blocks(void)
{
    expect("<h2>a</h2><blockquote><p>b</blockquote><pre>c\n d</pre>", RENDER_MARKDOWN,
           "## a / > b / ```\nc\n d\n```");
    expect("<ul><li>a<ol start=4><li>b<ul><li>c</ul><li>d</ol><li><p>e<p>f</ul>", RENDER_MARKDOWN,
           "- a /     4. b /         - c /     5. d / - e /     f");
    expect("<table><tr><th>a<th>b|<tr><td>c<td>d</table>", RENDER_MARKDOWN,
           "| a | b\\| |\n| --- | --- |\n| c | d |");
    expect("<table><tr><td><th>a<th>b<tr><th>c<td><td>1<tr><th>d<td>2<td></table>", RENDER_MARKDOWN,
           "|  | a | b |\n| --- | --- | --- |\n| c |  | 1 |\n| d | 2 |  |");
}

int main(void)
{
    test_text();
    test_marks();
    test_blocks();
    arena_free(&arena);
    puts("ok render");
    return 0;
}
