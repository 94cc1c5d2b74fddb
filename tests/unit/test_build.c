// SPDX-License-Identifier: MIT
#include "web/build.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>
#include <stdlib.h>

static struct arena arena;
static struct tree tree;
static struct build *build; // too large for a stack

static void begin(void)
{
    arena_reset(&arena);
    *build = (struct build){0};
    build_begin(build, &tree, &arena);
}

static bool text_is(uint32_t node, const char *expected)
{
    return str_equal(tree_text(&tree, node), str_of(expected));
}

static void text(const char *bytes)
{
    build_text(build, str_of(bytes));
}

// <div a=1>one<b>two</b></div>three, its text in pieces.
static void test_tree(void)
{
    begin();
    assert(build_open(build, TAG_DIV));
    build_attribute(build, ATTRIBUTE_ID, STR("1"));
    text("o");
    text("ne");
    assert(build_open(build, TAG_B));
    text("two");
    build_close(build);
    build_close(build);
    text("three");
    build_end(build);
    assert(tree.count == 5 && !tree.is_cut && !tree.is_deep);
    const struct node *nodes = tree.nodes;
    assert(nodes[0].tag == TAG_DIV && nodes[0].end == 4 && nodes[0].parent == TREE_NONE);
    assert(nodes[1].tag == TAG_TEXT && nodes[1].parent == 0 && text_is(1, "one"));
    assert(nodes[2].tag == TAG_B && nodes[2].end == 4 && nodes[2].depth == 1);
    assert(nodes[3].parent == 2 && nodes[3].depth == 2);
    assert(nodes[4].parent == TREE_NONE && text_is(4, "three"));
    assert(text_is(0, "onetwo\n") && text_is(2, "two\n")); // the end of a block parts words
    assert(tree.nodes[5].text == tree.text.length && tree.attribute_count == 1);
    assert(str_equal(tree_attribute(&tree, 0, ATTRIBUTE_ID), STR("1")));
}

// White space alone makes no node, but parts words; in <pre> it is text.
static void test_space(void)
{
    begin();
    build_open(build, TAG_P);
    text("a");
    build_open(build, TAG_B);
    build_close(build);
    text(" \n\t");
    build_open(build, TAG_I);
    text("b");
    build_close(build);
    build_close(build);
    build_open(build, TAG_PRE);
    text("\n  ");
    build_close(build);
    build_end(build);
    assert(tree.count == 7 && tree.nodes[6].tag == TAG_TEXT && text_is(6, "\n  "));
    assert(text_is(0, "a\nb\n"));
}

static void test_skipped(void)
{
    begin();
    build_open(build, TAG_BODY);
    text("a");
    assert(build_open(build, TAG_SVG)); // its attributes are kept, its contents are not
    assert(!build_open(build, TAG_P));
    text("no text");
    assert(!build_open(build, TAG_SCRIPT));
    build_close(build);
    build_close(build);
    text("nor this");
    build_close(build);
    text("b");
    build_close(build);
    build_end(build);
    assert(text_is(0, "ab\n"));
    assert(tree.nodes[0].end == tree.count);
    for (uint32_t i = 0; i < tree.count; i++)
        assert(tree.nodes[i].tag != TAG_P && tree.nodes[i].tag != TAG_SCRIPT);
}

static bool keeps_script(enum attribute_name name, const char *value, const char *content)
{
    begin();
    build_open(build, TAG_SCRIPT);
    if (value)
        build_attribute(build, name, str_of(value));
    build_script(build, str_of(content));
    build_close(build);
    build_end(build);
    assert(!tree.text.length);
    assert(!tree.script_count || str_equal(tree.scripts[0].content, str_of(content)));
    assert(!tree.script_count || tree.scripts[0].node == 0);
    return tree.script_count == 1;
}

static void test_scripts(void)
{
    assert(keeps_script(ATTRIBUTE_TYPE, "application/LD+Json", "{}"));
    assert(keeps_script(ATTRIBUTE_TYPE, "application/json", "anything"));
    assert(keeps_script(ATTRIBUTE_ID, NULL, " window.__STATE__ = {\"a\":1}"));
    assert(keeps_script(ATTRIBUTE_ID, "x", "self.data=[1]"));
    assert(keeps_script(ATTRIBUTE_ID, NULL, "window['a']  = JSON.parse('{}')"));
    assert(keeps_script(ATTRIBUTE_ID, NULL, "var __a = {}"));
    assert(!keeps_script(ATTRIBUTE_ID, NULL, "var a = {}"));
    assert(!keeps_script(ATTRIBUTE_ID, NULL, "window.a = function() {}"));
    assert(!keeps_script(ATTRIBUTE_ID, NULL, "window.a()"));
    assert(!keeps_script(ATTRIBUTE_SRC, "/a.js", "window.a = {}"));
    assert(!keeps_script(ATTRIBUTE_ID, NULL, ""));
    assert(keeps_script(ATTRIBUTE_TYPE, "text/javascript", "window.a = {}"));
}

// Elements below the greatest depth are kept beside each other, and all of their ends are counted.
static void test_depth(void)
{
    enum { MORE = 7 };
    begin();
    for (int i = 0; i < TREE_DEPTH_MAX + MORE; i++)
        assert(build_open(build, TAG_DIV));
    text("deep");
    for (int i = 0; i < TREE_DEPTH_MAX + MORE; i++)
        build_close(build);
    build_close(build); // one too many is nothing
    build_open(build, TAG_P);
    text("flat");
    build_end(build);
    assert(tree.is_deep && !tree.is_cut);
    uint32_t p = tree_find(&tree, TAG_P, 0, tree.count);
    assert(p != TREE_NONE && tree.nodes[p].depth == 0 && tree.nodes[p].parent == TREE_NONE);
    assert(text_is(p, "flat\n") && tree.nodes[0].end == p);
    for (uint32_t i = 0; i < tree.count; i++) {
        assert(tree.nodes[i].depth <= TREE_DEPTH_MAX && tree.nodes[i].end > i);
        assert(tree.nodes[i].end <= tree.count);
    }
}

static void test_attributes(void)
{
    begin();
    build_open(build, TAG_A);
    for (int i = 0; i < TREE_ATTRIBUTES_MAX + 5; i++)
        build_attribute(build, ATTRIBUTE_CLASS, STR("x"));
    build_close(build);
    build_open(build, TAG_A);
    build_attribute(build, ATTRIBUTE_HREF, STR("y"));
    build_end(build);
    assert(tree.attribute_count == TREE_ATTRIBUTES_MAX + 1);
    assert(str_equal(tree_attribute(&tree, 1, ATTRIBUTE_HREF), STR("y")));
    assert(!tree_attribute(&tree, 0, ATTRIBUTE_HREF).data);
}

// Over the limit of nodes the page is cut: its text goes on to the node before, tags stay in step.
static void test_cut(void)
{
    begin();
    build_open(build, TAG_DIV);
    for (uint32_t i = 1; i < TREE_NODES_MAX; i++) {
        assert(build_open(build, TAG_BR));
        build_close(build);
    }
    assert(!build_open(build, TAG_P));
    text("behind");
    build_close(build);
    build_close(build);
    build_end(build);
    assert(tree.is_cut && tree.count == TREE_NODES_MAX && tree.nodes[0].end == tree.count);
    assert(str_contains(tree.text, STR("behind")));
}

static void test_empty(void)
{
    begin();
    build_close(build);
    build_end(build);
    assert(tree.count == 0 && tree.text.length == 0 && tree.nodes[0].text == 0);
}

int main(void)
{
    build = malloc(sizeof(*build));
    assert(build);
    test_tree();
    test_space();
    test_skipped();
    test_scripts();
    test_depth();
    test_attributes();
    test_cut();
    test_empty();
    free(build);
    arena_free(&arena);
    puts("ok build");
    return 0;
}
