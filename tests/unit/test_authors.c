// SPDX-License-Identifier: MIT
#include "extract/authors.h"

#include "extract/author_relations.h"
#include "extract/headline.h"
#include "extract/node_lines.h"
#include "page_case.h"
#include "text/byline.h"

#define URL STR("https://post.example/town/bridge-to-be-rebuilt")
#define PERSON(name)                                                                               \
    "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Bridge to be "   \
    "rebuilt\",\"author\":{\"@type\":\"Person\",\"name\":\"" name "\"}}</script>"

static struct authors read_authors(struct arena *arena, struct str html)
{
    struct page_case page;
    page_case_read(&page, arena, html, URL);
    return authors_find(&page.signs, headline_find(&page.signs).grounds.node);
}

// The names, parted by "; ".
static struct str names_of(struct arena *arena, struct authors authors)
{
    struct str names = STR("");
    for (size_t i = 0; i < authors.count; i++) {
        names = i ? arena_join(arena, names, STR("; ")) : names;
        names = arena_join(arena, names, authors.items[i].name);
    }
    return names;
}

static void test_chosen(struct arena *arena)
{
    static const struct {
        struct str html, names;
    } rows[] = {
        {STR_INIT(PAGE(PERSON("Jane Doe"), "<p class=byline>By Jane Doe</p>", "")),
         STR_INIT("Jane Doe")},
        {STR_INIT(PAGE("<meta name=author content='Jane Doe'>", "", "")), STR_INIT("Jane Doe")},
        {STR_INIT(PAGE("", "<p class=byline>By Jane Doe and John Roe</p>", "")),
         STR_INIT("Jane Doe; John Roe")},
        {STR_INIT(PAGE("", "<p>By</p><p>Jane Doe</p>", "")), STR_INIT("Jane Doe")},
        {STR_INIT(PAGE("", "<p class=byline>Posted on March 3, 2020 by Jane Doe</p>", "")),
         STR_INIT("Jane Doe")},
        {STR_INIT(PAGE("", "<div class=author>Jane Doe | 3 hours ago</div>", "")),
         STR_INIT("Jane Doe")},
        {STR_INIT(PAGE("", "<p class=author>Posted on March 3, 2020 by Jane Doe</p>", "")),
         STR_INIT("Jane Doe")},
        {STR_INIT(PAGE("", "<p class=byline>| By Jane Doe</p>", "")), STR_INIT("Jane Doe")},
        {STR_INIT(PAGE("", "<p class=byline>By Jane Doe, Ph.D.</p>", "")), STR_INIT("Jane Doe")},
        {STR_INIT(PAGE("", "", "<p>（記者・岡部真由）</p>")), STR_INIT("岡部真由")},
        // Whom to ask, what the house belongs to, and a sentence about rights name nobody.
        {STR_INIT(PAGE("", "", "<p><b>Media Contact:</b><br>John Roe<br>press@post.example</p>")),
         STR_INIT("")},
        {STR_INIT(PAGE("", "", "<p>Press contact</p><p>John Roe</p>")), STR_INIT("")},
        {STR_INIT(PAGE("", "", "<p>The bridge is owned - by a foundation</p>")), STR_INIT("")},
        {STR_INIT(PAGE("", "", "<p>無断転載・複製を禁じます</p>")), STR_INIT("")},
        // A name and the date in one line; the place that a text is dated from is nobody.
        {STR_INIT(PAGE("", "<p>Jane Doe, 14 March 2019</p>", "")), STR_INIT("Jane Doe")},
        {STR_INIT(PAGE("", "<p>New York, 14 March 2019</p>", "")), STR_INIT("")},
        // Where there are no capitals, neither the site's name nor a heading is a person.
        {STR_INIT("<html lang=hi><title>पुल | घाटी समाचार</title><meta property='og:site_name' "
                  "content='घाटी समाचार'><header><a href='/'>घाटी समाचार</a></header><h1>पुल</h1>"
                  "<h3>संबंधित खबरें</h3>" PAGE_TEXT),
         STR_INIT("")},
        // Hidden words behind the name do not make another person.
        {STR_INIT(PAGE(PERSON("Jane Doe"),
                       "<p class=byline><a class=author href='/author/jane-doe'>Jane Doe archive "
                       "page</a></p>",
                       "")),
         STR_INIT("Jane Doe")},
        // The house and a commenter are no authors (who is no person at all is left to sheaf-clean).
        {STR_INIT(PAGE("<meta property='og:site_name' content='Harbor Post'>" PERSON("Harbor Post"),
                       "", "")),
         STR_INIT("")},
        {STR_INIT(PAGE("", "",
                       "<section class=comments><p class=comment-author>Ann Other</p><p>I never "
                       "use that bridge.</p></section>")),
         STR_INIT("")},
        {STR_INIT(PAGE("", "", "")), STR_INIT("")},
    };
    for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
        struct str names = names_of(arena, read_authors(arena, rows[i].html));
        if (!str_equal(names, rows[i].names))
            fprintf(stderr, "row %zu: %.*s\n", i, (int)names.length, names.data);
        assert(str_equal(names, rows[i].names));
    }
}

static void test_byline(struct arena *arena)
{
    struct authors authors =
        read_authors(arena, STR(PAGE(PERSON("Jane Doe"), "<p class=byline>By Jane Doe</p>", "")));
    assert(str_equal(authors.byline, STR("By Jane Doe")));
    assert(
        str_equal(authors.items[0].grounds.sources, STR("json-ld, element called author, byline")));
    assert(authors.items[0].grounds.node != TREE_NONE && authors.items[0].grounds.confidence >= 80);
    authors = read_authors(arena, STR(PAGE(PERSON("Jane Doe"), "", "")));
    assert(authors.count == 1 && !authors.byline.data);
    assert(authors.items[0].grounds.node == TREE_NONE);
}

static void test_lines(struct arena *arena)
{
    enum name_role role;
    struct page_case page;
    assert(byline_is_label(STR("By"), &role) && byline_is_label(STR("Written by:"), &role));
    assert(!byline_is_label(STR("Byrne"), &role) && !byline_is_label(STR("By Jane Doe"), &role));
    assert(str_equal(byline_find(STR("March 5 | By Jane Doe")), STR("By Jane Doe")));
    assert(!byline_find(STR("Byrne, Jane")).length);
    assert(str_equal(byline_names(STR("By Jane Doe")), STR("Jane Doe")));
    page_case_read(&page, arena,
                   STR("<p>By <b>Jane Doe</b><i>Editor</i> <u>of</u> news<br>Harbor</p>"), URL);
    struct str lines = node_lines(&page.signs, 0, page.tree.count);
    assert(str_equal(lines, STR("By Jane Doe\nEditor of news\nHarbor")));
}

int main(void)
{
    struct arena arena = {0};
    test_chosen(&arena);
    test_byline(&arena);
    test_lines(&arena);
    arena_free(&arena);
    puts("test_authors: ok");
    return 0;
}
