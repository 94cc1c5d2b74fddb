// Unit tests of site/front.h.
// SPDX-License-Identifier: MIT
#include "site/front.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

static struct arena arena;
static struct facts facts;
static unsigned lines;

// What is left of the text behind its front matter.
static struct str rest_of(const char *text)
{
    facts = (struct facts){0};
    lines = 0;
    struct str whole = str_of(text);
    return str_slice(whole, front_read(&facts, &arena, whole, &lines), whole.length);
}

static bool says(const char *field, const char *text)
{
    return str_equal(facts_text(&facts, str_of(field)), str_of(text));
}

static bool says_author(const char *name)
{
    for (size_t i = 0; i < facts.count; i++)
        if (facts.items[i].object &&
            str_equal(facts_text(facts.items[i].object, STR("name")), str_of(name)))
            return true;
    return false;
}

static void test_yaml(void)
{
    struct str rest = rest_of(
        "---\ntitle: \"The Bridge: a History\"\nauthors:\n  - Ann Lee\n"
        "  - name: \"[[Bo Chen]]\"\ndate: 2024-05-03T10:00:00Z\nlastmod: 4 May 2024\n"
        "tags: [harbor, 'old, bridges']\ndescription: >\n  One line\n  and more\n"
        "weight: 3\nsource: https://post.example/bridge\nlang: en\n---\nText\n");
    assert(str_equal(rest, STR("Text\n")) && lines == 15);
    assert(says("headline", "The Bridge: a History"));
    assert(says("canonical_url", "https://post.example/bridge"));
    assert(says("date_published_text", "2024-05-03T10:00:00Z"));
    assert(says("date_modified", "2024-05-04") && says("in_language", "en"));
    assert(says("description", "One line and more"));
    size_t authors = 0, keywords = 0;
    for (size_t i = 0; i < facts.count; i++) {
        authors += str_equal(facts.items[i].field, STR("authors"));
        keywords += str_equal(facts.items[i].field, STR("keywords"));
    }
    assert(says_author("Ann Lee") && says_author("Bo Chen"));
    assert(authors == 2 && keywords >= 2 && !facts_get(&facts, STR("byline")));
    assert(facts_get(&facts, STR("headline"))->first_line == 2);
}

static void test_toml(void)
{
    struct str rest = rest_of("+++\ntitle = 'One'\nauthor = \"Ann Lee\"\n+++\n\nText\n");
    assert(str_equal(rest, STR("\nText\n")) && says("headline", "One") &&
           says("byline", "Ann Lee"));
}

static void test_labels(void)
{
    struct str rest = rest_of(
        "Title: The Bridge\r\n\r\nURL Source: https://post.example/a\r\n\r\n"
        "Published Time: 2024-05-03\r\n\r\nMarkdown Content:\r\nText\r\n");
    assert(str_equal(rest, STR("Text\r\n")) && lines == 7);
    assert(says("headline", "The Bridge") && says("canonical_url", "https://post.example/a"));
    assert(says("date_published_text", "2024-05-03"));
    rest = rest_of("# The Bridge\n\n**Author:** Ann Lee\n**Source:** Harbor Post\n\nText\n");
    assert(str_equal(rest, STR("\nText\n")) && says("byline", "Ann Lee"));
    assert(says("headline", "The Bridge") && says("publisher", "Harbor Post"));
    rest = rest_of("标题: 老桥\n作者: 李安\nAccessed: 2024-06-01\nText\n");
    assert(str_equal(rest, STR("Text\n")) && says("headline", "老桥"));
    assert(says("capture.captured_at", "2024-06-01"));
    rest = rest_of("标题：老桥\n作者：李安\n来: 1\n");
    assert(str_equal(rest, STR("来: 1\n")) && says("headline", "老桥") && says("byline", "李安"));
    rest = rest_of("Заголовок: Старый мост\nАвтор: Анна Ли\nДата: 3 мая 2024\n\nТекст\n");
    assert(str_equal(rest, STR("\nТекст\n")) && says("headline", "Старый мост"));
    assert(says("byline", "Анна Ли") && says("date_published_text", "3 мая 2024"));
}

// What begins with a label, a rule or a dash is a text all the same.
static void test_none(void)
{
    static const char *const texts[] = {
        "Date: 3 May 2024\nAuthor: Ann Lee\nText\n", // no title, no address
        "Title: a word about names\nText\n",
        "---\nA rule opens this text.\n---\nMore\n",
        "---\ntitle: never closed\n",
        "Source: Getty\n\nHeadline\n",
        "Title: One\nNote: this is prose\nAuthor: late\n",
        "",
        "\n\n",
    };
    for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++) {
        assert(str_equal(rest_of(texts[i]), str_of(texts[i])));
        assert(!facts.count);
    }
}

static void test_doubtful_values(void)
{
    rest_of(
        "---\ntitle: One\ndate: soon\nurl: bridge.html\nlang: the language of the page\n"
        "fetched: 2024\nauthor:\n---\nText\n");
    assert(says("headline", "One") && facts.count == 1);
}

int main(void)
{
    test_yaml();
    test_toml();
    test_labels();
    test_none();
    test_doubtful_values();
    arena_free(&arena);
    puts("ok front");
    return 0;
}
