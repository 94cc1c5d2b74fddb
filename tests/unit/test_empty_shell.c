// SPDX-License-Identifier: MIT
#include "extract/empty_shell.h"

#include "html_case.h"

#define NOTICE "<noscript>You need to enable JavaScript to run this app.</noscript>"
#define SHELL(HEAD, BODY)                                                                          \
    "<html><head><title>report-viewer</title>" HEAD "</head><body>" BODY "</body>"
#define MENU "<nav><a href=/>Home</a> <a href=/about>About us</a></nav>"

static bool is_refused(const char *html)
{
    read_page(html);
    return page.refusal.data && str_equal(page.record_type, STR("error"));
}

static void test_shells(void)
{
    assert(is_refused(SHELL("", NOTICE "<div id=root></div>")));
    assert(is_refused(
        SHELL("", MENU NOTICE "<div id=root></div><footer>© 2020 Harbor Post</footer>")));
    assert(is_refused(SHELL("", "<app-root>Loading…</app-root>")));
    assert(is_refused(SHELL("", "<p>Bitte aktivieren Sie JavaScript in Ihrem Browser.</p>")));
}

// What such a page says of an article is kept: its text is missing, not the article.
static void test_article(void)
{
    assert(
        !is_refused(SHELL("<meta property=og:type content=article>"
                          "<meta property=og:title content='Bridge to be rebuilt'>",
                          NOTICE "<div id=root></div>")));
    assert(str_equal(facts_text(&page.facts, STR("headline")), STR("Bridge to be rebuilt")));
    assert(!facts_get(&page.facts, STR("body_paragraphs")));
}

// A text stays one, whatever stands beside it or is told in it; what only browsers without scripts show leaves it.
static void test_texts(void)
{
    read_page(PAGE("", "", NOTICE));
    assert(!page.refusal.data && body_holds("closed since a barge") && !body_holds("JavaScript"));
    read_page(PAGE("", "",
                   "<p>Visitors must enable JavaScript to see the bridge's camera.</p>" PAGE_TEXT));
    assert(!page.refusal.data && body_holds("closed since a barge"));
}

int main(void)
{
    test_shells();
    test_article();
    test_texts();
    arena_free(&arena);
    return 0;
}
