// SPDX-License-Identifier: MIT
#include "web/jsonld.h"

#include "web/reference.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

static struct arena arena;

static struct jsonld read_list(const char *script, bool is_whole)
{
    struct jsonld list = {0};
    assert(jsonld_read(&list, &arena, str_of(script)) == is_whole);
    return list;
}

static bool has_text(const struct jsonld *list, uint32_t value, const char *text)
{
    return str_equal(jsonld_text(list, value, &arena), str_of(text));
}

static void test_valid(void)
{
    struct jsonld list = read_list(
        "{\"@context\":\"https://schema.org\",\"@graph\":[{\"@type\":[\"NewsArticle\",\"Article\"],"
        "\"headline\":\"A \\u201Cb\\u201d &amp; "
        "c\",\"author\":{\"@id\":\"#p\"},\"n\":-1.5e3,\"e\":{},"
        "\"isAccessibleForFree\":\"False\"},{\"@type\":\"schema:Person\",\"@id\":\"#p\",\"name\":"
        "\"Ada\"}]}",
        true);
    uint32_t graph = jsonld_get(&list, 0, "@graph"), article = JSONLD_NONE, end;
    assert(list.values[graph].kind == JSONLD_ARRAY);
    assert(jsonld_next(&list, graph, &article));
    assert(jsonld_has_type(&list, article, "NewsArticle"));
    assert(jsonld_has_type(&list, article, "Article"));
    assert(!jsonld_has_type(&list, article, "rticle"));
    assert(has_text(&list, jsonld_get(&list, article, "headline"),
                    "A \xE2\x80\x9C"
                    "b\xE2\x80\x9D & c"));
    assert(has_text(&list, jsonld_get(&list, article, "n"), "-1.5e3"));
    assert(!jsonld_bool(&list, jsonld_get(&list, article, "isAccessibleForFree"), true));
    assert(jsonld_bool(&list, jsonld_get(&list, article, "none"), true));
    uint32_t author = jsonld_first(&list, jsonld_get(&list, article, "author"));
    assert(jsonld_has_type(&list, author, "Person"));
    assert(str_equal(jsonld_label(&list, author, &arena), STR("Ada")));
    end = article;
    assert(jsonld_next(&list, graph, &end) && end == author && !jsonld_next(&list, graph, &end));
    assert(jsonld_get(&list, article, "missing") == JSONLD_NONE);
    assert(jsonld_get(&list, JSONLD_NONE, "x") == JSONLD_NONE);
    assert(jsonld_first(&list, JSONLD_NONE) == JSONLD_NONE);
}

// Damage of real pages: what was meant is read.
static void test_damaged(void)
{
    static const struct {
        const char *script, *headline;
    } rows[] = {
        {"<!--{\"headline\":\"a\"}-->", "a"},
        {"//<![CDATA[\n{\"headline\":\"a\"}\n//]]>", "a"},
        {"/*<![CDATA[*/ {\"headline\":\"a\",} /*]]>*/;", "a"},
        {"{\"headline\":\"a\nb\"}", "a\nb"},
        {"{\"x\":[1,2,],\"headline\":\"a\",}", "a"},
        {"{\"x\":\"y\"\n\"headline\":\"a\"}", "a"},
        {"{\"headline\":\"He said \"no\", twice\",\"x\":1}", "He said \"no\", twice"},
        {"{\"headline\":\"It\\'s \\x\"}", "It's x"},
        {"{\"headline\":\"a\",\"x\":[{\"y\":1}", "a"},
        {"{\"x\":undefined,\"headline\":\"a\"}", "a"},
        {"{,\"headline\" : \"a\\/b\"}", "a/b"},
    };
    for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
        struct jsonld list = read_list(rows[i].script, true);
        assert(has_text(&list, jsonld_get(&list, 0, "headline"), rows[i].headline));
    }
    struct jsonld list = read_list("{\"headline\":\"a\",\"x\":\"no end", false);
    assert(has_text(&list, jsonld_get(&list, 0, "headline"), "a") && list.values[0].end == 2);
    read_list("<html>", false);
    assert(read_list("", true).count == 0);
    list = read_list("{\"a\":1}{\"a\":2}", true);
    assert(list.count == 4 && has_text(&list, jsonld_get(&list, 2, "a"), "2"));
}

static void test_depth(void)
{
    enum { DEEP = 100000 };
    char *text = arena_alloc(&arena, DEEP + 1);
    memset(text, '[', DEEP);
    struct jsonld list = {0};
    assert(!jsonld_read(&list, &arena, (struct str){text, DEEP}));
    assert(list.count == JSONLD_DEPTH_MAX && list.values[0].end == list.count);
}

static void test_references(void)
{
    static const char *const rows[][2] = {
        {"a &amp; b", "a & b"},
        {"&#8217;&#x2019;", "\xE2\x80\x99\xE2\x80\x99"},
        {"&#146;", "\xE2\x80\x99"},
        {"&amp;amp;", "&amp;"},
        {"&auml;&unknown;&", "\xC3\xA4&unknown;&"},
        {"AT&T; x", "AT&T; x"},
        {"&#0;&#xD800;&#1114112;", "&#0;&#xD800;&#1114112;"},
        {"&apos;", "'"},
    };
    for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
        assert(str_equal(reference_decode(&arena, str_of(rows[i][0])), str_of(rows[i][1])));
}

int main(void)
{
    test_valid();
    test_damaged();
    test_depth();
    test_references();
    arena_free(&arena);
    puts("test_jsonld: valid, damaged, deep, references");
    return 0;
}
