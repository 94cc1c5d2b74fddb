// SPDX-License-Identifier: MIT
#include "base/buffer.h"
#include "site/rules.h"

#undef NDEBUG
#include <assert.h>

static const struct site_rule *rule_of(const struct rules *rules, const char *url)
{
    return rules_find(rules, str_of(url));
}

static void test_hosts(void)
{
    struct rules rules = {0};
    assert(!rule_of(&rules, "https://example.org/"));
    rules_add(&rules, STR("Example.org.txt"), STR("title: //a"));
    rules_add(&rules, STR(".example.org.txt"), STR("title: //b"));
    rules_add(&rules, STR("www.two.example.txt"), STR("title: //c"));
    rules_add(&rules, STR(".news.three.example.txt"), STR("title: //d"));
    rules_add(&rules, STR("example.org.txt"), STR("title: //late"));
    rules_add(&rules, STR(".txt"), STR("title: //none"));
    const struct site_rule *plain = rule_of(&rules, "http://WWW.example.ORG/a?b");
    assert(plain && str_equal(plain->items[0].value, STR("//a")) && plain->count == 1);
    assert(rule_of(&rules, "https://example.org.:8080/") == plain);
    const struct site_rule *wild = rule_of(&rules, "https://a.b.example.org/");
    assert(wild && str_equal(wild->host, STR(".example.org")));
    assert(str_equal(rule_of(&rules, "https://two.example/")->host, STR("two.example")));
    assert(rule_of(&rules, "https://www.news.three.example/"));
    assert(!rule_of(&rules, "https://three.example/") && !rule_of(&rules, "two.example"));
    assert(!rule_of(&rules, "https://notexample.org/"));
    rules_free(&rules);
}

static void expect(const struct directive *directive, enum rule_kind kind, const char *value,
                   const char *other)
{
    assert(directive->kind == kind);
    assert(str_equal(directive->value, str_of(value)));
    assert(str_equal(directive->other, str_of(other)));
}

static void test_directives(void)
{
    struct rules rules = {0};
    rules_add(&rules, STR("a.example.txt"),
              STR("\xEF\xBB\xBF# comment\r\n title : //h1 \r\n\nbody: //div[@class='a:b']\n"
                  "strip_id_or_class: \"x'y\"\nstrip_image_src: /ad/\nstrip_attr: //@style\n"
                  "find_string: a\nreplace_string:\nreplace_string(b:c): d\n"
                  "next_page_link: //a\nif_page_contains: //b\nprune: no\n"
                  "autodetect_on_failure: no\nhttp_header(user-agent): x\ntest_url: http://x/\n"));
    const struct site_rule *rule = rule_of(&rules, "https://a.example/");
    assert(rule && rule->count == 8 && !rule->is_pruned && !rule->is_detected);
    expect(&rule->items[0], RULE_TITLE, "//h1", NULL);
    expect(&rule->items[1], RULE_BODY, "//div[@class='a:b']", NULL);
    expect(&rule->items[2], RULE_STRIP, "//*[contains(@class,'xy') or contains(@id,'xy')]", NULL);
    expect(&rule->items[3], RULE_STRIP, "//img[contains(@src,'/ad/')]", NULL);
    expect(&rule->items[4], RULE_STRIP, "//@style", NULL);
    expect(&rule->items[5], RULE_REPLACE, "a", "");
    expect(&rule->items[6], RULE_REPLACE, "b:c", "d");
    expect(&rule->items[7], RULE_NEXT_PAGE_LINK, "//a", "//b");
    assert(rules.warning_count == 0);
    rules_free(&rules);
}

static void test_faults(void)
{
    struct rules rules = {0};
    rules_add(&rules, STR("a.example.txt"),
              STR("body: //[\nif_page_contains: //b\nreplace_string: x\nstrip_id_or_class: ''\n"
                  "odd: 1\nodd: 2\nword\ntitle: //h1\n"));
    rules_add(&rules, STR("b.example.txt"), STR("odd: 3"));
    assert(rules.warning_count == 6 && rules.items[0].count == 1);
    assert(str_equal(rules.warnings[0], STR("a.example.txt: line 1: no XPath: //[")));
    assert(str_equal(rules.warnings[4],
                     STR("a.example.txt: line 5: unknown directive (told once): odd")));
    assert(rule_of(&rules, "https://b.example/")->is_pruned);
    rules_free(&rules);
}

static void test_replacement(void)
{
    struct rules rules = {0};
    struct arena arena = {0};
    rules_add(&rules, STR("a.example.txt"),
              STR("find_string: aa\nreplace_string: b\nreplace_string(b): ab\n"));
    rules_add(&rules, STR("c.example.txt"), STR("find_string: a\nreplace_string: 0123456789\n"));
    struct str text = rule_replace(&rules.items[0], &arena, STR("aaaxa"));
    assert(str_equal(text, STR("abaxa")));
    struct buffer many = {0};
    for (size_t i = 0; i < (1 << 20); i++)
        buffer_byte(&many, 'a');
    text = rule_replace(&rules.items[1], &arena, buffer_str(&many));
    assert(text.length <= 3 << 20 && text.length > (3 << 20) - 16);
    buffer_free(&many);
    rules_free(&rules);
    arena_free(&arena);
}

int main(void)
{
    test_hosts();
    test_directives();
    test_faults();
    test_replacement();
    return 0;
}
