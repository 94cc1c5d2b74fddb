// Unit tests of site/profile.h and site/apply.h.
// SPDX-License-Identifier: MIT
#include "site/apply.h"

#include <assert.h>
#include <stdio.h>

static struct arena arena;

static struct str part(void *context, struct str name)
{
    (void)context;
    return str_equal(name, STR("kinds")) ? STR("vocab KINDS Report | Essay\n") : (struct str){0};
}

static struct profile *parse(const char *text)
{
    struct profile_error error = {0};
    struct profile *profile = profile_parse(str_of(text), part, NULL, &arena, &error);
    if (!profile)
        fprintf(stderr, "line %u: %.*s\n", error.line, (int)error.message.length,
                error.message.data);
    assert(profile);
    return profile;
}

// The text is wrong, and the message names this line and holds this word.
static void wrong(const char *text, unsigned expected_line, const char *word)
{
    struct profile_error error = {0};
    assert(!profile_parse(str_of(text), part, NULL, &arena, &error));
    assert(error.line == expected_line && str_contains(error.message, str_of(word)));
}

static void test_errors(void)
{
    wrong("", 1, "profile NAME");
    wrong("profile x\nnonsense y\n", 2, "nonsense");
    wrong("profile x\n  line headline /a/\n", 2, "outside of a section");
    wrong("profile x\nsection a start\n  line headline /(/\n", 3, "");
    wrong("profile x\nsection a start\n  line headline\n", 3, "pattern or a condition");
    wrong("profile x\nsection a start\n  line headline in NONE\n", 3, "NONE");
    wrong("profile x\nsection a start\n  line headline is odd\n", 3, "odd");
    wrong("profile x\nsection a /x/ last\n", 2, "last");
    wrong("profile x\nuse nothing\n", 2, "nothing");
    wrong("profile x\ndetect much /a/\n", 2, "much");
    wrong("profile x\nsection a start\n  each f /a/\n    each g /b/\n", 4, "deep");
    wrong("profile x\nvocab V a||b\n", 2, "V");
    wrong("profile x\nmap M a=b\n", 2, "PRINTED = VALUE");
    wrong("profile x\nsection a start\n  rest body more words\n", 3, "more words");
}

// The texts of a field's facts with '|' between, for easy comparison.
static struct str joined(const struct facts *facts, const char *field)
{
    struct str all = {0};
    for (size_t i = 0; i < facts->count; i++)
        if (str_equal(facts->items[i].field, str_of(field)))
            all = arena_join(&arena, all.data ? arena_join(&arena, all, STR("|")) : STR(""),
                             facts->items[i].text);
    return all;
}

static struct facts apply(const char *profile_text, const char *text, struct page *page)
{
    struct facts facts = {0};
    struct profile *profile = parse(profile_text);
    page_read(page, &arena, str_of(text));
    profile_apply(profile, page, &arena, &facts);
    // Facts must not depend on the profile's memory for this comparison: copy what points into it.
    for (size_t i = 0; i < facts.count; i++) {
        facts.items[i].field = arena_copy(&arena, facts.items[i].field);
        facts.items[i].text = arena_copy(&arena, facts.items[i].text);
    }
    profile_free(profile);
    return facts;
}

static void test_sections(void)
{
    struct page page;
    struct facts facts = apply(
        "profile x\nuse kinds\n"
        "section head start\n"
        "  line type_label in KINDS\n"
        "  line headline,date_published_text /^(.+) \\| (\\d{4})$/\n"
        "  rest description\n"
        "section body /^---$/\n"
        "  skip /^from$/ /^to$/\n"
        "  rest body_paragraphs\n"
        "section tail behind body at /^end/\n"
        "  mark body_status=full /^end/\n",
        "essay\nA title | 2014\nA dek.\nend of the head\n---\nOne.\nfrom\nx\nto\n"
        "Two.\nend here\nlast\n",
        &page);
    assert(str_equal(joined(&facts, "type_label"), STR("essay")));
    assert(str_equal(joined(&facts, "headline"), STR("A title")));
    assert(str_equal(joined(&facts, "date_published_text"), STR("2014")));
    assert(str_equal(joined(&facts, "description"), STR("A dek.|end of the head")));
    assert(str_equal(joined(&facts, "body_paragraphs"), STR("One.|Two.")));
    assert(str_equal(joined(&facts, "body_status"), STR("full")));
    assert(page.lines[page.count - 1].role == LINE_TEXT); // 'last' was claimed by no rule
}

static void test_groups(void)
{
    struct page page;
    struct facts facts = apply(
        "profile x\n"
        "section all start\n"
        "  each related_work,type_label /^\\* (.+)$/\n"
        "    line headline is plain within 1\n"
        "    names authors\n"
        "  rest body_paragraphs\n",
        "* Paper\nThe first title\n\xe2\x80\xa2 Anna Example\nAnna Example, ed.\n"
        "* Essay\nThe second title\nleft over\n",
        &page);
    assert(facts.count == 3 && facts.items[0].object && facts.items[1].object);
    assert(facts.items[0].first_line == 1 && facts.items[0].last_line == 4);
    assert(str_equal(joined(&facts, "body_paragraphs"), STR("left over")));
}

static void test_score(void)
{
    struct page page;
    struct profile *profile = parse(
        "profile x\ndetect 3 /^a/\ndetect 5 metadata k\ndetect -4 /b$/\n"
        "detect 7 url /example\\.org/\n");
    page_read(&page, &arena, STR("a\na\nx b\n{\"k\": 1}\n"));
    assert(profile_score(profile, &page, (struct str){0}) == 4);
    assert(profile_score(profile, &page, STR("https://example.org/")) == 11);
    profile_free(profile);
}

int main(void)
{
    test_errors();
    test_sections();
    test_groups();
    test_score();
    profile_free(NULL);
    arena_free(&arena);
    puts("ok profile");
    return 0;
}
