// SPDX-License-Identifier: MIT
#include "extract/dek.h"

#include "html_case.h"

static bool is_described(const char *text)
{
    return str_equal(facts_text(&page.facts, STR("description")), str_of(text));
}

#define DEK "A bridge that has been closed for years will open again."

static void test_names(void)
{
    static const char *const pages[] = {
        PAGE("", "<p class=standfirst>" DEK "</p>", ""),
        PAGE("", "<div class='article-chapo surlignable'><p>" DEK "</p></div>", ""),
        PAGE("", "<h2 class=c-articleSubtitle>" DEK "</h2>", ""),
        PAGE("", "<div class='teaser-text vorspann'><p>" DEK "</p></div>", ""),
        PAGE("", "<div class=field-name-field-subtitle><div>" DEK "</div></div>", ""),
        PAGE("", "<p>Abstract: " DEK "</p>", ""),
        PAGE("", "<p>요약: " DEK "</p>", ""),
    };
    for (size_t i = 0; i < sizeof(pages) / sizeof(*pages); i++) {
        read_page(pages[i]);
        assert(is_described(DEK));
        assert(!body_holds("for years will open"));
    }
}

static void test_others(void)
{
    // The page's own description comes first, and then a dek that stands in the text stays there; a day, a byline and a
    // card's excerpt are none.
    read_page(PAGE("<meta name=description content='Of the bridge.'>",
                   "<p class=standfirst>" DEK "</p>", ""));
    assert(is_described("Of the bridge."));
    read_page(PAGE("", "<p class=subtitle>Published on 3 May 2020</p>", ""));
    assert(is_described(""));
    read_page(PAGE("", "<p class=subtitle>By Jane Doe and John Roe</p>", ""));
    assert(is_described(""));
    read_page(PAGE("", "<div class=related><p class=excerpt>" DEK "</p></div>", ""));
    assert(is_described(""));
}

int main(void)
{
    test_names();
    test_others();
    arena_free(&arena);
    puts("test_dek: ok");
    return 0;
}
