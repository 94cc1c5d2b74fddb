// SPDX-License-Identifier: MIT
#include "web/html.h"

#include "base/buffer.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>
#include <stdlib.h>

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

// The element directly around a text that begins so.
static uint32_t tag_of(const char *text)
{
    for (uint32_t i = 0; i < tree.count; i++)
        if (tree.nodes[i].tag == TAG_TEXT && str_starts(tree_text(&tree, i), str_of(text)))
            return tree.nodes[i].parent;
    fprintf(stderr, "no text %s\n", text);
    abort();
}

static void expect_path(uint32_t node, const char *expected)
{
    struct str path = tree_path(&tree, node, &arena);
    if (!str_equal(path, str_of(expected)))
        fprintf(stderr, "got %s\nnot %s\n", path.data, expected);
    assert(str_equal(path, str_of(expected)));
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

static void test_implied_ends(void)
{
    read_page("<ul><li>a<li>b<ul><li>c</ul></ul><dl><dt>d<dd>e</dl><p>f<p>g<div>h</div></p>i");
    expect_path(tag_of("c"), "/html/body[1]/ul[1]/li[2]/ul[1]/li[1]");
    expect_path(tag_of("e"), "/html/body[1]/dl[1]/dd[1]");
    expect_path(tag_of("g"), "/html/body[1]/p[2]");
    expect_path(tag_of("h"), "/html/body[1]/div[1]");
    expect_path(tag_of("i"), "/html/body[1]");
    read_page("<table><tr><td>a<td><table><tr><td>b</table>c<tr><th>d</table><p>e");
    expect_path(tag_of("b"), "/html/body[1]/table[1]/tr[1]/td[2]/table[1]/tr[1]/td[1]");
    expect_path(tag_of("c"), "/html/body[1]/table[1]/tr[1]/td[2]");
    expect_path(tag_of("d"), "/html/body[1]/table[1]/tr[2]/th[1]");
    expect_path(tag_of("e"), "/html/body[1]/p[1]");
    read_page(
        "<div><b>a</div>b</b></p></div><a href=1>c<a href=2>d</a><h2>e</h3>f<select><option>g"
        "<option>h</select>i");
    expect_path(tag_of("b"), "/html/body[1]");
    expect_path(tag_of("d"), "/html/body[1]/a[2]");
    expect_path(tag_of("f"), "/html/body[1]");
    expect_path(tag_of("i"), "/html/body[1]");
}

static void test_head_and_body(void)
{
    read_page("<meta name=a content=b><title>t</title>x</body></html>y<body class=z><p>w");
    expect_path(tag_of("t"), "/html/head[1]/title[1]");
    expect_path(tag_of("x"), "/html/body[1]");
    expect_line(TAG_BODY, "xy w");
    assert(tree.nodes[tree_find(&tree, TAG_META, 0, tree.count)].parent == 1);
    read_page("<head><noscript><img src=x></noscript><link rel=a></head>\n<script>s</script><p>b");
    assert(tree.nodes[tree_find(&tree, TAG_LINK, 0, tree.count)].parent == 1);
    expect_path(tag_of("b"), "/html/body[1]/p[1]");
}

static void test_references(void)
{
    read_page(
        "<p title='a&amp;b &lt &copy=1'>&lt;p&gt; &amp;amp; &#8217;&#x20AC;&#146; &eacute; "
        "&nbsp &copy2 &unknown; & &; &#; 1 < 2 <3</p>");
    expect_line(TAG_P,
                "<p> &amp; \xE2\x80\x99\xE2\x82\xAC\xE2\x80\x99 \xC3\xA9 &copy2 &unknown; & &; &#; "
                "1 < 2 <3");
    uint32_t p = tree_find(&tree, TAG_P, 0, tree.count);
    assert(str_equal(tree_attribute(&tree, p, ATTRIBUTE_TITLE), STR("a&b < &copy=1")));
}

// What comes behind it survives.
static void survives(struct str bad)
{
    struct buffer page = {0};
    arena_reset(&arena);
    buffer_put(&page, STR("<p>before</p>"));
    buffer_put(&page, bad);
    buffer_put(&page, STR("<p>behind</p>"));
    html_read(&tree, &arena, buffer_str(&page));
    assert(str_contains(tree.text, STR("before")) && str_contains(tree.text, STR("behind")));
    buffer_free(&page);
}

static void survives_repeated(struct str bad, size_t times)
{
    struct buffer page = {0};
    for (size_t i = 0; i < times; i++)
        buffer_put(&page, bad);
    survives(buffer_str(&page));
    buffer_free(&page);
}

static void test_text_survives(void)
{
    static const struct str bad[] = {
        STR_INIT("<!-- never closed "),
        STR_INIT("<!-->"),
        STR_INIT("<!--->"),
        STR_INIT("<script>if (a < b) {"),
        STR_INIT("<title>"),
        STR_INIT("<textarea>"),
        STR_INIT("<a href=\"x>link</a>"),
        STR_INIT("<a href='x>link</a>"),
        STR_INIT("<svg><path d=x><g>"),
        STR_INIT("<svg><g><svg><g></svg><svg><svg>"),
        STR_INIT("<select><option>a"),
        STR_INIT("<video>no player"),
        STR_INIT("<audio><canvas><template>"),
        STR_INIT("<style>p {"),
        STR_INIT("a\0b\0"),
        STR_INIT("<![CDATA[ raw"),
        STR_INIT("</"),
        STR_INIT("<?php echo 1 ?>"),
        STR_INIT("<\xC3\xA4>"),
        STR_INIT("<p"),
    };
    for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++)
        survives(bad[i]);
    survives_repeated(STR("<div>"), 20000);
    assert(tree.is_deep && !tree.is_cut);
    survives_repeated(STR("<b><p>"), 20000);
    survives_repeated(STR("</div></b>"), 20000);
    survives_repeated(STR("word, "), 5000000); // 30 MB
    survives_repeated(STR("<!-- "), 100000);
    survives_repeated(STR("<table><tr><td>"), 20000);
    survives_repeated(STR("<svg><g>"), 20000);
    survives_repeated(STR("<select><option>a"), 20000);
    survives_repeated(STR("<script>a<style>b"), 20000);
    struct buffer attributes = {0};
    buffer_put(&attributes, STR("<p "));
    for (int i = 0; i < 100000; i++)
        buffer_printf(&attributes, "a%d=%d class=x ", i, i);
    buffer_put(&attributes, STR(">"));
    survives(buffer_str(&attributes));
    assert(tree.attribute_count == TREE_ATTRIBUTES_MAX);
    buffer_free(&attributes);
}

static void test_cdata(void)
{
    read_page("<p>a<![CDATA[ <b>&amp; ]]>c</p><!-- x --!>d<!-- > --><p/>e");
    expect_line(TAG_BODY, "a <b>&amp; c d e");
}

int main(void)
{
    test_tree();
    test_words_are_parted();
    test_skipped();
    test_implied_ends();
    test_head_and_body();
    test_references();
    test_text_survives();
    test_cdata();
    test_empty();
    arena_free(&arena);
    puts("ok html");
    return 0;
}
