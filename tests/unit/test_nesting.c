// SPDX-License-Identifier: MIT
#include "web/nesting.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>
#include <stdlib.h>

static struct arena arena;
static struct tree tree;
static struct build *build; // too large for a stack
static struct nesting nesting;

static void begin(void)
{
    arena_reset(&arena);
    *build = (struct build){0};
    build_begin(build, &tree, &arena);
    nesting = (struct nesting){.build = build};
}

static void end(void)
{
    nesting_finish(&nesting);
    build_end(build);
    assert(nesting.depth == 0);
    for (size_t i = 0; i < TAG_COUNT; i++)
        assert(nesting.open[i] == 0);
}

// A name that is not known is told apart by its hash: here its first letter.
static struct element element_of(struct str name)
{
    enum tag tag = tag_find(name);
    return (struct element){.tag = tag, .hash = tag == TAG_OTHER ? (uint32_t)name.data[0] : 0};
}

// Words: NAME a start tag, /NAME an end tag, 'TEXT a text.
static void feed(const char *words)
{
    struct str rest = str_of(words), word;
    while (str_split(&rest, ' ', &word)) {
        if (!word.length)
            continue;
        if (word.data[0] == '\'')
            nesting_text(&nesting, str_slice(word, 1, word.length));
        else if (word.data[0] == '/')
            nesting_end(&nesting, element_of(str_slice(word, 1, word.length)));
        else
            nesting_start(&nesting, element_of(word));
    }
}

// A node with what it holds in brackets: body(p('a b('b)) 'c). One that is not known has no name.
static struct str drawn(uint32_t from, uint32_t to)
{
    struct str all = STR("");
    for (uint32_t i = from; i < to; i = tree.nodes[i].end) {
        struct str name = tag_name((enum tag)tree.nodes[i].tag), own;
        struct str inside = drawn(i + 1, tree.nodes[i].end);
        if (tree.nodes[i].tag == TAG_TEXT)
            own = arena_join(&arena, STR("'"), str_trim(tree_text(&tree, i)));
        else
            own = arena_printf(&arena, inside.length ? "%.*s(%s)" : "%.*s", (int)name.length,
                               name.data, inside.data);
        all = arena_printf(&arena, all.length ? "%s %.*s" : "%s%.*s", all.data, (int)own.length,
                           own.data);
    }
    return all;
}

struct row {
    const char *words, *tree;
};

static void check(const struct row *rows, size_t count)
{
    bool is_same = true;
    for (size_t i = 0; i < count; i++) {
        begin();
        feed(rows[i].words);
        end();
        struct str got = drawn(0, tree.count);
        if (!str_equal(got, str_of(rows[i].tree)))
            fprintf(stderr, "%s\n gives %s\n not   %s\n", rows[i].words, got.data, rows[i].tree);
        is_same = is_same && str_equal(got, str_of(rows[i].tree));
    }
    assert(is_same);
}

static void test_parts(void)
{
    static const struct row rows[] = {
        {"", ""},
        {"'a", "html(body('a))"},
        {"p 'a", "html(body(p('a)))"},
        {"html head title 't /title /head body p 'a", "html(head(title('t)) body(p('a)))"},
        {"meta /meta title 't /title p 'a", "html(head(meta title('t)) body(p('a)))"},
        {"head title 't /title div 'a", "html(head(title('t)) body(div('a)))"},
        {"html head /head meta /meta body 'a", "html(head meta body('a))"},
        {"body 'a /body /html 'b p 'c", "html(body('ab p('c)))"},
        {"body 'a html body head p 'b", "html(body('a p('b)))"}, // once is enough
        {"head noscript img /img /noscript link /link body 'a",
         "html(head(noscript(img) link) body('a))"},
    };
    check(rows, sizeof(rows) / sizeof(*rows));
    begin();
    feed("html head");
    assert(nesting.part == PART_HEAD);
    nesting_text(&nesting, STR(" \n\t\xEF\xBB\xBF"));
    assert(nesting.part == PART_HEAD); // blanks, and a byte order mark, open no body
    nesting_text(&nesting, STR(" x"));
    assert(nesting.part == PART_BODY && nesting.depth == 2);
    end();
}

static void test_paragraphs(void)
{
    static const struct row rows[] = {
        {"p 'a p 'b", "html(body(p('a) p('b)))"},
        {"p b 'a p 'b", "html(body(p(b('a)) p('b)))"}, // inline elements end with it
        {"p 'a div 'b /div 'c", "html(body(p('a) div('b) 'c))"},
        {"p 'a ul li 'b", "html(body(p('a) ul(li('b))))"},
        {"p 'a table tr td 'b", "html(body(p('a) table(tr(td('b)))))"},
        {"div p 'a /div 'b", "html(body(div(p('a)) 'b))"},
        {"div 'a /p 'b", "html(body(div('ab)))"}, // nothing to end
        {"p 'a button 'b /button 'c", "html(body(p('a button('b) 'c)))"},
        {"h1 'a h2 'b /h1 'c", "html(body(h1('a) h2('b) 'c))"}, // any heading's end
    };
    check(rows, sizeof(rows) / sizeof(*rows));
}

static void test_lists(void)
{
    static const struct row rows[] = {
        {"ul li 'a li 'b", "html(body(ul(li('a) li('b))))"},
        {"ul li p 'a li 'b", "html(body(ul(li(p('a)) li('b))))"},
        {"ul li 'a ul li 'b /ul li 'c", "html(body(ul(li('a ul(li('b))) li('c))))"},
        {"ul li div 'a li 'b", "html(body(ul(li(div('a)) li('b))))"},
        {"ul li 'a section li 'b", "html(body(ul(li('a section(li('b))))))"}, // not through it
        {"dl dt 'a dd 'b dt 'c", "html(body(dl(dt('a) dd('b) dt('c))))"},
        {"ul li 'a /ul /li 'b", "html(body(ul(li('a)) 'b))"},
    };
    check(rows, sizeof(rows) / sizeof(*rows));
}

static void test_tables(void)
{
    static const struct row rows[] = {
        {"table tr td 'a td 'b tr td 'c /table 'd",
         "html(body(table(tr(td('a) td('b)) tr(td('c))) 'd))"},
        {"table thead tr th 'a tbody tr td 'b",
         "html(body(table(thead(tr(th('a))) tbody(tr(td('b))))))"},
        {"table tr td table tr td 'a /table 'b td 'c", // the inner one ends nothing of the outer
         "html(body(table(tr(td(table(tr(td('a))) 'b) td('c)))))"},
        {"table tr td div 'a /td 'b", "html(body(table(tr(td(div('a)) 'b))))"},
        {"table tr td 'a /div 'b", "html(body(table(tr(td('ab)))))"},
        {"div table tr td 'a /div 'b", "html(body(div(table(tr(td('ab))))))"}, // a table is firmer
        {"td 'a td 'b", "html(body(td('a td('b))))"}, // without a table they are plain elements
    };
    check(rows, sizeof(rows) / sizeof(*rows));
}

static void test_ends(void)
{
    static const struct row rows[] = {
        {"a 'x a 'y /a 'z", "html(body(a('x) a('y) 'z))"},
        {"b i 'x /b 'y /i 'z", "html(body(b(i('x)) 'yz))"},
        {"b div 'x /b 'y", "html(body(b(div('xy))))"},                      // a block is firmer
        {"select option 'a option 'b /select 'c", "html(body(select 'c))"}, // choices are no text
        {"select option 'a div 'b", "html(body(select div('b)))"},
        {"button 'a button 'b", "html(body(button('a) button('b)))"},
        {"xyz 'a ijk 'b /xyz 'c /ijk 'd", "html(body(('a ('b)) 'cd))"},
    };
    check(rows, sizeof(rows) / sizeof(*rows));
    // Two names that are not known: each is ended by its own.
    begin();
    feed("x-one 'a x-two");
    uint32_t depth = nesting.depth;
    nesting_end(&nesting, (struct element){.tag = TAG_OTHER, .hash = 'y'});
    assert(nesting.depth == depth);
    nesting_end(&nesting, element_of(STR("x-one")));
    assert(nesting.depth == depth - 1); // both begin with an x
    end();
}

// An svg, a menu of choices that were never ended hide nothing that comes behind.
static void test_unended(void)
{
    begin();
    feed("svg svg g p 'a");
    end();
    uint32_t p = tree_find(&tree, TAG_P, 0, tree.count);
    assert(p != TREE_NONE && str_contains(tree.text, STR("a")));
    assert(tree.nodes[tree.nodes[p].parent].tag == TAG_BODY);
    begin();
    feed("svg 'hidden title 'so /title /svg 'b");
    end();
    assert(!str_contains(tree.text, STR("hidden")) && str_contains(tree.text, STR("b")));
}

// An end tag looks so far and no further, and no depth is too much.
static void test_far(void)
{
    begin();
    feed("b");
    for (int i = 0; i < NESTING_SCAN_MAX - 1; i++)
        feed("i");
    uint32_t depth = nesting.depth;
    feed("/b");
    assert(nesting.depth == depth - NESTING_SCAN_MAX);
    feed("b");
    for (int i = 0; i < NESTING_SCAN_MAX; i++)
        feed("i");
    depth = nesting.depth;
    feed("/b");
    assert(nesting.depth == depth);
    for (int i = 0; i < 100000; i++)
        feed("div");
    feed("'deep");
    end();
    assert(str_contains(tree.text, STR("deep")) && tree.is_deep);
}

int main(void)
{
    build = malloc(sizeof(*build));
    assert(build);
    test_parts();
    test_paragraphs();
    test_lists();
    test_tables();
    test_ends();
    test_unended();
    test_far();
    free(build);
    arena_free(&arena);
    puts("ok nesting");
    return 0;
}
