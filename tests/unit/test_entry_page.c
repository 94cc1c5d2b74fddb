// SPDX-License-Identifier: MIT
#include "extract/entry_page.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

static struct arena arena;
static struct html_page page;

static void read_entry(const struct entry_facts *entry, const char *contents, const char *type,
                       enum render_format format)
{
    arena_reset(&arena);
    page = (struct html_page){.url = STR("https://feed.example/one/"), .media_type = str_of(type)};
    entry_page_read(&page, &arena, entry, str_of(contents), format);
}

static bool says(const char *field, const char *text)
{
    return str_equal(facts_text(&page.facts, str_of(field)), str_of(text));
}

// The paragraphs of the body, each with a bar behind it.
static bool body_is(const char *expected)
{
    struct str body = STR("");
    for (size_t i = 0; i < page.facts.count; i++)
        if (str_equal(page.facts.items[i].field, STR("body_paragraphs")))
            body = arena_printf(&arena, "%s%s|", body.data, page.facts.items[i].text.data);
    if (!str_equal(body, str_of(expected)))
        fprintf(stderr, "got %s\n", body.data);
    return str_equal(body, str_of(expected));
}

static void test_facts(void)
{
    const struct str authors[] = {STR_INIT("Ann Example"), STR_INIT("Bo Sample")};
    const struct str keywords[] = {STR_INIT("tides"), STR_INIT(" "), STR_INIT("a  port")};
    const struct entry_facts entry = {
        .headline = STR("Salt &amp; <em>stone</em>"),
        .description = STR("<p>What the sea</p><p>leaves</p>"),
        .language = STR("en"),
        .publisher = STR("The \n Post"),
        .date_published = STR("2020-02-03"),
        .date_published_text = STR("3 Feb 2020"),
        .date_modified = STR("2020-03"),
        .authors = authors,
        .keywords = keywords,
        .author_count = 2,
        .keyword_count = 3,
    };
    read_entry(&entry, "<p>One.</p>", "text/html", RENDER_TEXT);
    assert(says("headline", "Salt & stone") && says("description", "What the sea leaves"));
    assert(says("in_language", "en") && says("publisher", "The Post"));
    assert(says("date_published", "2020-02-03") && says("date_published_text", "3 Feb 2020"));
    assert(says("date_modified", "2020-03"));
    assert(str_equal(facts_get(&page.facts, STR("headline"))->rule, STR("feed")));
    assert(str_equal(page.record_type, STR("article")) && str_equal(page.profile, STR("generic")));
    assert(!facts_get(&page.facts, STR("body_status")));

    size_t people = 0, words = 0;
    for (size_t i = 0; i < page.facts.count; i++) {
        const struct fact *fact = &page.facts.items[i];
        if (str_equal(fact->field, STR("authors")))
            assert(str_equal(facts_text(fact->object, STR("name")), authors[people++]));
        if (str_equal(fact->field, STR("keywords")))
            assert(str_equal(fact->text, words++ ? STR("a port") : STR("tides")));
    }
    assert(people == 2 && words == 2); // a blank one is none
}

static void test_nothing(void)
{
    const struct entry_facts entry = {.headline = STR("  "), .description = STR("<p></p>")};
    read_entry(&entry, "", "text/html", RENDER_TEXT);
    assert(page.facts.count == 0);
    read_entry(&entry, "", "text/plain", RENDER_TEXT);
    assert(page.facts.count == 0);
}

// All of the contents are the body, whatever they look like; captions of pictures are not.
static void test_html(void)
{
    static const struct entry_facts entry = {0}, summary = {.is_summary = true};
    const char *contents =
        "<h2>Low water</h2><p>It <b>fell</b>; see <a href='../two'>two</a>.</p>"
        "<figure><img src=x><figcaption>A boat</figcaption></figure><ul><li>Home<li>Contact</ul>";
    read_entry(&entry, contents, "text/html", RENDER_TEXT);
    assert(body_is("Low water|It fell; see two.|Home|Contact|"));
    read_entry(&summary, contents, "", RENDER_MARKDOWN);
    assert(body_is(
        "## Low water|It **fell**; see [two](https://feed.example/two).|- Home|- Contact|"));
    assert(says("body_status", "summary"));
}

static void test_text(void)
{
    static const struct entry_facts entry = {0};
    read_entry(&entry, "\n\nOne line\nand another.\n\n\n\n<p>Two</p>\n", "text/plain", RENDER_TEXT);
    assert(body_is("One line and another.|<p>Two</p>|"));
    read_entry(&entry, "One\r\n\r\nTwo\r\ngoes on\n \t\nThree", "text/plain", RENDER_TEXT);
    assert(body_is("One|Two goes on|Three|"));
}

int main(void)
{
    test_facts();
    test_nothing();
    test_html();
    test_text();
    arena_free(&arena);
    puts("ok entry_page");
    return 0;
}
