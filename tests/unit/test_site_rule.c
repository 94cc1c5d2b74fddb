// SPDX-License-Identifier: MIT
#include "extract/site_rule.h"

#include "web/html.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

#define LONG                                                                                       \
    "The council voted to rebuild the old harbour bridge, which has been closed since a barge "    \
    "struck one of its piers."

static struct arena arena;
static struct rules rules;
static struct facts facts;
static struct site_rule_outcome outcome;

static void apply(const char *text, const char *page)
{
    struct tree tree;
    arena_reset(&arena);
    rules_free(&rules);
    rules = (struct rules){0};
    rules_add(&rules, STR("x.example.txt"), str_of(text));
    html_read(&tree, &arena, str_of(page));
    facts = (struct facts){0};
    facts_add(&facts, &arena, STR("headline"), STR("found without"));
    facts_add(&facts, &arena, STR("byline"), STR("By Some Body"));
    facts_add(&facts, &arena, STR("authors"), STR("Some Body"));
    facts_add(&facts, &arena, STR("date_published"), STR("1999-01-01"));
    struct site_rule_input input = {.rule = rules_find(&rules, STR("https://www.x.example/a")),
                                    .tree = &tree,
                                    .text = str_of(page),
                                    .base = STR("https://www.x.example/a")};
    assert(input.rule);
    outcome = site_rule_apply(&input, &arena, &facts);
}

static bool says(const char *field, const char *text)
{
    return str_equal(facts_text(&facts, str_of(field)), str_of(text));
}

static size_t count_of(const char *field)
{
    size_t count = 0;
    for (size_t i = 0; i < facts.count; i++)
        count += str_equal(facts.items[i].field, str_of(field));
    return count;
}

// What the rule does not find stays as it was found without it.
static void test_nothing(void)
{
    apply("title: //h9\nauthor: //h9\ndate: //h9\nbody: //h9", "<h1>A</h1><p>" LONG "</p>");
    assert(!outcome.has_field && !outcome.has_body && !outcome.fault);
    assert(facts.count == 4 && says("headline", "found without"));
    apply("title: //h9\ntitle: //h1\ntitle: //h2", "<h1>A \n B</h1><h2>C</h2>");
    assert(outcome.has_field && !outcome.has_body);
    assert(count_of("headline") == 1 && says("headline", "A B") && says("byline", "By Some Body"));
    const struct fact *fact = facts_get(&facts, STR("headline"));
    assert(str_equal(fact->rule, STR("site rule x.example")) &&
           str_contains(fact->path, STR("h1")));
}

static void test_authors(void)
{
    apply("author: //p[@class='by']",
          "<p class=by>By Ann Miller and Robert Hale</p><p class=by>Photos by Carla Stone</p>");
    assert(outcome.has_field && count_of("byline") == 1);
    assert(says("byline", "By Ann Miller and Robert Hale, Photos by Carla Stone"));
    const struct fact *first = facts_get(&facts, STR("authors"));
    assert(first && first->object);
    assert(str_equal(facts_text(first->object, STR("name")), STR("Ann Miller")));
    for (size_t i = 0; i < facts.count; i++)
        assert(!str_equal(facts.items[i].text, STR("Some Body")));
}

static void test_dates(void)
{
    apply("date: //time", "<time>Published 8 July 2014</time>");
    assert(says("date_published", "2014-07-08"));
    assert(says("date_published_text", "Published 8 July 2014"));
    apply("date: //time", "<time>in 2014</time>"); // a year is no day of publication
    assert(!count_of("date_published") && says("date_published_text", "in 2014"));
}

static void test_body(void)
{
    apply("body: //div[@id='none']\nbody: //div[@id='short']\nbody: //div[@id='b']",
          "<div id=short>Not enough.</div><div id=b><h2>Part</h2><p>" LONG
          "</p><ul><li><a "
          "href=/x>Read this</a></li></ul><form><p>" LONG "</p></form><p>" LONG "</p></div>");
    assert(outcome.has_body && outcome.has_field);
    assert(count_of("body_paragraphs") == 3 && says("body_paragraphs", "Part"));
    apply("body: //div", "<div><h2><a href=/p>Part</a></h2><p>" LONG "</p></div>");
    assert(count_of("body_paragraphs") == 2 && says("body_paragraphs", "Part"));
    apply("prune: no\nbody: //div",
          "<div><p>" LONG "</p><ul><li><a href=/x>Read this</a></ul></div>");
    assert(outcome.has_body && count_of("body_paragraphs") == 2);
}

// What is stripped is gone for the body, but was there when title and links were asked for.
static void test_strip(void)
{
    apply("title: //h1\nstrip: //h1\nstrip_id_or_class: ad\nbody: //div",
          "<div><h1>Bridge</h1><p>" LONG "</p><p class=ad>" LONG " Buy it.</p></div>");
    assert(says("headline", "Bridge") && outcome.has_body);
    assert(count_of("body_paragraphs") == 1 && says("body_paragraphs", LONG));
}

static void test_next_page(void)
{
    apply("next_page_link: //a[@rel='next']", "<p>" LONG "</p><a rel=next href=/2>2</a>");
    assert(says("body_status", "excerpt"));
    apply("next_page_link: //a[@rel='next']", "<p>" LONG "</p><a rel=prev href=/2>2</a>");
    assert(!count_of("body_status"));
    apply("next_page_link: //a\nif_page_contains: //b", "<a rel=next href=/2>2</a>");
    assert(!count_of("body_status"));
}

int main(void)
{
    test_nothing();
    test_authors();
    test_dates();
    test_body();
    test_strip();
    test_next_page();
    rules_free(&rules);
    arena_free(&arena);
    puts("ok site_rule");
    return 0;
}
