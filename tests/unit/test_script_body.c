// SPDX-License-Identifier: MIT
#include "extract/html_page.h"
#include "extract/script_body.h"
#include "web/html.h"

#undef NDEBUG
#include <assert.h>
#include <stdio.h>

#define SENTENCE "The ferry left the quay at ten, and nobody on the pier saw it again. "
#define LONG SENTENCE SENTENCE SENTENCE
#define HEADLINE "Ferry \\u201clost\\u201d at sea"

static struct structured_body read_script(struct arena *arena, const char *script)
{
    struct tree tree;
    struct structured_body body;
    struct str html = arena_printf(arena, "<body>%s</body>", script);
    html_read(&tree, arena, html);
    script_body_read(&body, arena, &tree, STR("Ferry “lost” at sea"));
    return body;
}

// Nodes of text under one key, links within paragraphs, captions and related stories under others.
static void test_nodes(struct arena *arena)
{
    struct structured_body body = read_script(
        arena,
        "<script id=__NEXT_DATA__ "
        "type=application/json>{\"props\":{\"menu\":[{\"title\":\"News\"}],"
        "\"story\":{\"headline\":\"" HEADLINE
        "\",\"body\":{\"content\":["
        "{\"type\":\"paragraph\",\"content\":[{\"value\":\"" LONG
        "It belonged to \"},{\"type\":\"link\",\"content\":[{\"value\":\"the town\"}]},{\"value\":"
        "\".\"}]},{\"type\":\"media\",\"caption\":\"A ferry that has nothing to do with this "
        "story.\"},{\"type\":\"paragraph\",\"content\":[{\"value\":\"" LONG
        "\"}]}]},"
        "\"related\":[{\"headline\":\"Other\",\"content\":[{\"value\":\"" SENTENCE
        "\"}]}]}}}"
        "</script>");
    assert(body.count == 2);
    assert(str_ends(body.paragraphs[0], STR("It belonged to the town.")));
    assert(str_starts(body.paragraphs[1], STR("The ferry left")));
    assert(!str_contains(body.paragraphs[1], STR("nothing to do")));
}

// One string of markup, two objects from the headline, in a script that is an assignment.
static void test_markup(struct arena *arena)
{
    struct structured_body body = read_script(
        arena, "<script>window.__STATE__ = {\"post\":{\"title\":{\"rendered\":\"" HEADLINE
               "\"},\"content\":{\"rendered\":\"\\u003cp>" LONG LONG "\\u003c/p>\\u003cp>" LONG
               "\\u003c/p>\"},\"style\":\"\\u003cstyle>p { colour of the sea in the evening light "
               "}\\u003c/style>\"}};</script>");
    assert(body.count == 2);
    assert(str_starts(body.paragraphs[1], STR("The ferry left")));
}

// Persons beside the text, as names or as objects with one; a key or a house is nobody.
static void test_authors(struct arena *arena)
{
    struct structured_body body =
        read_script(arena, "<script type=application/json>{\"headline\":\"" HEADLINE
                           "\",\"body\":\"" LONG LONG LONG
                           "\",\"authors\":[{\"name\":\"Tove Lindgaard\"},\"Jane "
                           "Doe\",{\"name\":\"staff\"},{\"id\":4}]}"
                           "</script>");
    assert(body.author_count == 2);
    assert(str_equal(body.authors[0], STR("Tove Lindgaard")));
    assert(str_equal(body.authors[1], STR("Jane Doe")));
    body = read_script(arena, "<script type=application/json>{\"headline\":\"" HEADLINE
                              "\",\"body\":\"" LONG LONG LONG
                              "\",\"author\":{\"name\":\"Jane Doe\",\"slug\":\"jane-doe\"},"
                              "\"next\":{\"author\":\"John Roe\"}}</script>");
    assert(body.author_count == 1 && str_equal(body.authors[0], STR("Jane Doe")));
}

static void test_nothing(struct arena *arena)
{
    struct structured_body body = read_script(
        arena,
        "<script type=application/json>{\"title\":\"Another\",\"text\":\"" LONG LONG LONG LONG LONG
        "\"}</script>");
    assert(body.count == 0 && body.words == 0);
    body = read_script(arena, "<script type=application/json>{\"title\":\"" HEADLINE
                              "\",\"text\":\"" LONG "\"}</script>");
    assert(body.count == 0); // too short for an article
    body = read_script(arena, "");
    assert(body.count == 0);
}

// On a page: only when it calls itself an article.
static void test_page(struct arena *arena)
{
    static const char *const metas[] = {"<meta property='og:type' content='article'>", ""};
    for (unsigned i = 0; i < 2; i++) {
        struct html_page page = {0};
        struct str html = arena_printf(
            arena,
            "<!DOCTYPE html><title>Ferry lost</title>%s<body><h1>Ferry lost</h1><div id=app></div>"
            "<script type=application/json>{\"title\":\"Ferry lost\",\"text\":\"%s\"}</script>"
            "</body>",
            metas[i], LONG LONG LONG LONG LONG);
        html_page_read(&page, arena, html, (struct str){0}, (struct html_options){0});
        bool has_body =
            str_starts(facts_text(&page.facts, STR("body_paragraphs")), STR("The ferry"));
        assert(has_body == (i == 0));
    }
}

int main(void)
{
    struct arena arena = {0};
    test_nodes(&arena);
    test_markup(&arena);
    test_authors(&arena);
    test_nothing(&arena);
    test_page(&arena);
    arena_free(&arena);
    puts("script_body: ok");
    return 0;
}
