// SPDX-License-Identifier: MIT
#include "extract/html_page.h"

#include "html_case.h"

static struct arena
    texts; // of pages that are put together here; read_page_at empties the other one

static bool says(const char *field, const char *text)
{
    return str_equal(facts_text(&page.facts, str_of(field)), str_of(text));
}

static size_t count_of(const char *field)
{
    size_t count = 0;
    for (size_t i = 0; i < page.facts.count; i++)
        count += str_equal(page.facts.items[i].field, str_of(field));
    return count;
}

static void test_sniff(void)
{
    static const struct {
        struct str bytes;
        const char *type;
        bool is_page;
    } rows[] = {
        {STR_INIT("<!DOCTYPE HTML><p>"), "", true},
        {STR_INIT("\xEF\xBB\xBF \n<!-- a --><!-- b -->\n<HTML>"), "", true},
        {STR_INIT("\xFF\xFE<\0h\0t\0m\0l\0>\0"), "", true}, // UTF-16
        {STR_INIT("\n\n) <!doctype html>"), "", true},      // behind a stray character
        {STR_INIT("<?xml version='1.0'?><html xmlns='x'>"), "", true},
        {STR_INIT("<?xml version='1.0'?>\n<!DOCTYPE HTML PUBLIC 'x'><HTML>"), "", true},
        {STR_INIT("<?xml version='1.0'?><rss>"), "text/html", false},
        {STR_INIT("<x-page>text"), "text/html", true},
        {STR_INIT("<x-page>text"), "text/plain", false},
        {STR_INIT("A text on <html> and other tags"), "text/html", false},
        {STR_INIT("<!--><!---><html>"), "", true},
        {STR_INIT("<!-- only a comment"), "", false},
        {STR_INIT("{\"a\":1}"), "text/html", false},
        {STR_INIT(""), "text/html", false},
    };
    for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
        assert(html_page_sniff(rows[i].bytes, str_of(rows[i].type)) == rows[i].is_page);
}

static void test_article(void)
{
    read_page_at(
        PAGE("", "<p class=byline>By Ann Miller</p><time>8 July 2014</time>", "<h2>More</h2>"),
        "https://harbor.example/a", (struct html_options){0});
    assert(says("headline", "Bridge to be rebuilt") && says("date_published", "2014-07-08"));
    assert(body_holds("closed since a barge") && body_holds("it may be close.") &&
           !page.refusal.data);
    assert(!body_holds("More") && !body_holds("Harbor Post")); // no heading at the end
    assert(str_equal(page.record_type, STR("article")) && str_equal(page.profile, STR("generic")));
    assert(str_equal(page.media_type, STR("text/html")) && !page.metadata.data && !page.rule_fault);
    assert(!facts_get(&page.facts, STR("body_paragraphs"))->path.data);
    read_page_at(PAGE("<meta name=x content=y>", "", ""), "",
                 (struct html_options){.has_evidence = true, .keeps_metadata = true});
    assert(str_contains(facts_get(&page.facts, STR("body_paragraphs"))->path, STR("/article")));
    assert(page.metadata.length && !page.is_metadata_cut);
}

// Lines without a letter or digit are no text.
static void test_marks(void)
{
    read_page_at(PAGE("", "", "<p>* * *</p>" PAGE_TEXT), "", (struct html_options){0});
    assert(body_holds("closed since a barge") && !body_holds("*"));
}

// Captions of pictures, buttons and labels of advertisements are no text, however they are judged; figures with a number are.
// A heading's link to itself is no text.
static void test_own_links(void)
{
    static const struct html_options markdown = {.format = RENDER_MARKDOWN};
    static const char inside[] =
        PAGE("", "", "<h2 id=piers>The piers<a class=anchor href='#piers'>#</a></h2>" PAGE_TEXT);
    read_page_at(inside, "", (struct html_options){0});
    assert(body_holds("The piers") && !body_holds("#"));
    read_page_at(inside, "", markdown);
    assert(body_holds("## The piers") && !body_holds("(#piers)"));
}

static void test_captions(void)
{
    static const char inside[] = PAGE_TEXT
        "<figure><img src=a.png><figcaption>The old bridge, seen from the northern bank, "
        "before the barge struck it.</figcaption></figure><p>Advertisement</p>"
        "<figure><img src=b.png><figcaption>Figure 1. What the council has spent on the "
        "bridge since it was built.</figcaption></figure>";
    char text[4096];
    snprintf(text, sizeof(text), PAGE("", "%s", ""), inside);
    read_page_at(text, "", (struct html_options){0});
    assert(body_holds("closed since a barge") && !body_holds("seen from the northern bank"));
    assert(!body_holds("Advertisement") && body_holds("Figure 1."));
}

// Links are absolute: to <base>, else to the page.
static void test_base(void)
{
    static const struct html_options markdown = {.format = RENDER_MARKDOWN};
    const char *link =
        "<p>It was said before, <a href='x/y'>in a report</a>, that this would be "
        "so, and that it would take another year or two at the least.</p>";
    read_page_at(arena_printf(&texts, PAGE("", "", "%s"), link).data, "https://a.example/b/c",
                 markdown);
    assert(body_holds("(https://a.example/b/x/y)"));
    read_page_at(arena_printf(&texts, PAGE("<base href=/z/>", "", "%s"), link).data,
                 "https://a.example/b/c", markdown);
    assert(body_holds("(https://a.example/z/x/y)"));
}

#define WORDS20                                                                                    \
    "one word and another one stand here in a row, so that there are twenty of them in this "      \
    "very sentence. "
#define WORDS100 WORDS20 WORDS20 WORDS20 WORDS20 WORDS20
#define DATA(body)                                                                                 \
    "<script type='application/LD+Json'>{\"@type\":\"NewsArticle\",\"headline\":\"Bridge to be "   \
    "rebuilt\",\"articleBody\":\"" body "\"}</script>"

// A page that has its text in its data only, and one whose markup is as long.
static void test_structured(void)
{
    read_page_at("<html><head>" DATA(WORDS100) "</head><body><h1>Bridge</h1><p>Loading.</p>", "",
                 (struct html_options){0});
    assert(count_of("body_paragraphs") == 1 && body_holds("twenty of them"));
    assert(str_equal(facts_get(&page.facts, STR("body_paragraphs"))->rule,
                     STR("json-ld articleBody")));
    read_page_at(PAGE(DATA(WORDS100), "", ""), "", (struct html_options){0});
    assert(!body_holds("twenty of them") && body_holds("closed since a barge"));
    read_page_at("<html><head>" DATA(WORDS20) "</head><body><p>Loading.</p>", "",
                 (struct html_options){0});
    assert(!body_holds("twenty of them")); // too few to be a text
}

static void test_rules(void)
{
    struct rules rules = {0};
    struct html_options options = {.rules = &rules};
    const char *html = PAGE("", "<p id=by>Written by Carla Stone</p>", "");
    rules_add(&rules, STR("a.example.txt"),
              STR("title: //title\nfind_string: Harbor\nreplace_string: Port"));
    rules_add(&rules, STR("b.example.txt"), STR("body: //h9\nautodetect_on_failure: no"));
    read_page_at(html, "https://www.a.example/1", options);
    assert(says("headline", "Bridge to be rebuilt | Port Post") && count_of("headline") == 1);
    assert(str_equal(page.profile, STR("a.example")) && body_holds("closed since a barge"));
    read_page_at(html, "https://b.example/1", options);
    assert(count_of("body_paragraphs") == 0 && str_equal(page.profile, STR("generic")));
    read_page_at(html, "https://c.example/1", options);
    assert(body_holds("closed since a barge") && str_equal(page.profile, STR("generic")));
    rules_free(&rules);
}

static void test_odd(void)
{
    read_page_at("", "", (struct html_options){.has_evidence = true, .keeps_metadata = true});
    assert(count_of("body_paragraphs") == 0);
    read_page_at("<base href='http://['><p>x", "not a url", (struct html_options){0});
    assert(count_of("headline") == 0);
}

int main(void)
{
    test_sniff();
    test_article();
    test_marks();
    test_own_links();
    test_captions();
    test_base();
    test_structured();
    test_rules();
    test_odd();
    arena_free(&arena);
    arena_free(&texts);
    puts("ok html_page");
    return 0;
}
