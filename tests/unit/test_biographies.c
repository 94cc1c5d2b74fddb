// SPDX-License-Identifier: MIT
#include "extract/biographies.h"

#include "html_case.h"

// What a field of the author at a place says; {0} without.
static struct str author(size_t place, const char *field)
{
    for (size_t i = 0; i < page.facts.count; i++)
        if (str_equal(page.facts.items[i].field, STR("authors")) && !place--)
            return facts_text(page.facts.items[i].object, str_of(field));
    return (struct str){0};
}

static bool is_said(const char *text)
{
    return str_equal(author(0, "description"), str_of(text));
}

#define BY "<p class=byline>By Jane Doe</p>"
#define BIO "Jane Doe is a writer. She lives by the sea."

static void test_places(void)
{
    static const char *const pages[] = {
        PAGE("", BY,
             "<div class=author-bio><p>" BIO " <a href='/jane'>View all posts</a></p></div>"),
        PAGE("", BY, "<div class=author-info><h2>Author: Jane Doe</h2><p>" BIO "</p></div>"),
        PAGE("", BY, "<section><h3>About the author</h3><p>" BIO "</p></section>"),
        PAGE("", BY, "<section><h3>Über die Autorin</h3><p>" BIO "</p></section>"),
        PAGE("", BY, "<p><em>" BIO "</em></p>"),
        PAGE("", BY, "<div class=expert-card><h3>Jane Doe</h3><p>" BIO "</p></div>"),
    };
    for (size_t i = 0; i < sizeof(pages) / sizeof(*pages); i++) {
        read_page(pages[i]);
        assert(str_equal(author(0, "name"), STR("Jane Doe")) && !author(1, "name").data);
        assert(is_said(BIO));
        assert(!body_holds("lives by the sea") && body_holds("The cost, estimated"));
    }
}

static void test_several(void)
{
    read_page(PAGE("", "<p class=byline>By Jane Doe and Ali Ram</p>",
                   "<p><i>Jane Doe is a professor of law. Ali Ram is a plumber.</i></p>"));
    assert(is_said("Jane Doe is a professor of law."));
    assert(str_equal(author(1, "description"), STR("Ali Ram is a plumber.")));
    read_page(PAGE("", "<p class=byline>By Jane Doe and Ali Ram</p>",
                   "<div class=author-box><h4>Jane Doe</h4><p>Senior Fellow</p><p>She writes about "
                   "harbours and the sea.</p></div><div class=author-box><h4>Ali Ram</h4>"
                   "<p>He repairs what the sea has broken.</p></div>"));
    assert(is_said("She writes about harbours and the sea."));
    assert(str_equal(author(0, "job_title"), STR("Senior Fellow")));
    assert(str_equal(author(1, "description"), STR("He repairs what the sea has broken.")));
}

static void test_titles(void)
{
    read_page(PAGE("",
                   "<p class=byline>By <a rel=author href='/a/jane-doe'>Jane Doe</a>"
                   "<span class=person-role>Research Fellow</span></p>",
                   ""));
    assert(str_equal(author(0, "job_title"), STR("Research Fellow")));
    read_page(PAGE("",
                   "<p class=byline>By <a rel=author href='/a/jane-doe'>Jane Doe</a>"
                   "<span class=author-title>Reviewed by</span></p>",
                   ""));
    assert(!author(0, "job_title").data);
}

static void test_others(void)
{
    // Somebody else's, a byline with its day, a credit, an excerpt in a card, and a sentence of the text.
    static const char *const belows[] = {
        "<div class=author-bio><p>Max Roe is a writer who lives by the sea.</p></div>",
        "<div class=author><p>By Jane Doe on May 3, 2020, at a harbour, updated May 4.</p></div>",
        "<div class=author><p>Photo: Jane Doe took this in the harbour.</p></div>",
        "<div class='related author'><p>Jane Doe saw a barge once more, and wrote of it.</p></div>",
        "<p>Jane Doe saw the barge that day, and she told nobody about it.</p>",
    };
    for (size_t i = 0; i < sizeof(belows) / sizeof(*belows); i++) {
        struct arena texts = {0};
        read_page(arena_printf(&texts, PAGE("", BY, "%s"), belows[i]).data);
        arena_free(&texts);
        assert(!author(0, "description").data);
    }
}

int main(void)
{
    test_places();
    test_several();
    test_titles();
    test_others();
    arena_free(&arena);
    puts("test_biographies: ok");
    return 0;
}
