// SPDX-License-Identifier: MIT
#include "extract/notes.h"

#include "html_case.h"

// Are these the page's notes, in this order?
static bool gives(const char *const *notes)
{
    for (size_t i = 0; i < page.facts.count; i++) {
        const struct fact *fact = &page.facts.items[i];
        if (!str_equal(fact->field, STR("references")))
            continue;
        if (!*notes || !str_equal(fact->text, str_of(*notes++)))
            return false;
    }
    return !*notes;
}

#define MARKED(one, two)                                                                           \
    "<p>The first bridge stood for ninety years, longer than anybody had planned." one             \
    "</p><p>The second was closed after a barge had struck one of its piers." two "</p>"
#define ONE "Register of bridges, table 4."
#define TWO "See «Piers», in Bridges, p. 40."
static const char *const both[] = {ONE, TWO, NULL};

static void test_marks(void)
{
    // The ways in which systems write notes: a list with links back, anchors in paragraphs, numbers beside the text in an
    // element of their own, brackets around the links.
    static const char *const pages[] = {
        PAGE(
            "", "",
            MARKED("<sup id=r1><a href='#f1'>1</a></sup>",
                   "<sup id=r2><a href='#f2'>2</a></sup>") "<div><hr><ol><li id=f1><p>" ONE " <a "
                                                           "href='#r1'>&#8617;&#xfe0e;</a></p></li>"
                                                           "<li id=f2><p>" TWO " <a "
                                                           "href='#r2'>&#8617;&#xfe0e;</a></p></"
                                                           "li></ol></div>"),
        PAGE(
            "", "",
            MARKED("<a href='#_edn1' name=_ednref1>[1]</a>",
                   "<a href='#_edn2' name=_ednref2>[2]</a>") "<h3>Notes</h3><p><a href='#_ednref1' "
                                                             "name=_edn1>[1]</a> " ONE "</p>"
                                                             "<p><a href='#_ednref2' "
                                                             "name=_edn2>[2]</a> " TWO "</p>"),
        PAGE(
            "", "",
            MARKED(
                "<a href='https://x.example/p#fn-1' id=an-1>1</a>",
                "<a href='https://x.example/p#fn-2' id=an-2>2</a>") "<div><a id=fn-1 "
                                                                    "href='#an-1'>1</a><div><p>" ONE
                                                                    "</p></div></div>"
                                                                    "<div><a id=fn-2 "
                                                                    "href='#an-2'>2</a><div><p>" TWO
                                                                    "</p></div></div>"),
        PAGE("", "",
             MARKED(" [<a href='#nb1' id=nh1>1</a>]",
                    " [<a href='#nb2' id=nh2>2</a>]") "<div><h2>Notes</h2><div id=nb1><p>[<a "
                                                      "href='#nh1'>1</a>] " ONE "</p></div>"
                                                      "<div id=nb2><p>[<a href='#nh2'>2</a>] " TWO
                                                      "</p></div></div>"),
    };
    for (size_t i = 0; i < sizeof(pages) / sizeof(*pages); i++) {
        read_page(pages[i]);
        assert(gives(both));
        assert(!body_holds("Register") && !body_holds("«Piers»") && !body_holds("Notes"));
        assert(body_holds("The first bridge stood"));
        assert(!body_holds("[1]") && !body_holds(" ."));
    }
}

static void test_headings(void)
{
    static const char *const sources[] = {"City of Almere, Pump Register, 2019.",
                                          "B. Doe, Drains (Halifax, 2020).", NULL};
    static const char *const none[] = {NULL};
    read_page(PAGE("", "",
                   "<h3>References</h3><ol><li><p>City of Almere, Pump Register, 2019.</p></li>"
                   "<li><p>B. Doe, Drains (Halifax, 2020).</p></li></ol>"));
    assert(gives(sources));
    // A recipe's notes are text; links under a heading are other pages.
    read_page(PAGE("", "",
                   "<h3>Notes</h3><ul><li>The dough keeps for two days in a cold place.</li>"
                   "<li>Use less salt when the butter is salted.</li></ul>"));
    assert(gives(none));
    read_page(PAGE("", "",
                   "<h3>References</h3><ul><li><a href='/a'>Our harbours</a></li>"
                   "<li><a href='/b'>Our bridges and how we build them</a></li></ul>"));
    assert(gives(none));
}

static void test_other_links(void)
{
    static const char *const none[] = {NULL};
    // A table's number, a list of contents, a comment's number.
    read_page(PAGE("", "",
                   "<p>The cost of both is given in table <a href='#t3'>3</a> of this page.</p>"
                   "<div id=t3><p>Cost of the first bridge and of the second one.</p></div>"));
    assert(gives(none));
    read_page(PAGE("", "<ul><li><a href='#p1'>1</a></li><li><a href='#p2'>2</a></li></ul>",
                   "<h2 id=p1>Piers</h2><p>They stand in the river as they always did.</p>"
                   "<h2 id=p2>Barges</h2><p>They go by as they always did.</p>"));
    assert(gives(none));
}

int main(void)
{
    test_marks();
    test_headings();
    test_other_links();
    arena_free(&arena);
    puts("test_notes: ok");
    return 0;
}
