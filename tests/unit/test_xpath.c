// SPDX-License-Identifier: MIT
#include "base/buffer.h"
#include "web/html.h"
#include "web/xpath.h"

#undef NDEBUG
#include <assert.h>
#include <stdlib.h>

static struct arena arena;

static bool open_page(struct xpath *page, struct str text, const char **why)
{
    struct tree tree;
    html_read(&tree, &arena, text);
    return xpath_open(page, &arena, text, &tree, why);
}

static void test_check(void)
{
    assert(xpath_check(STR("//div[@id='a']")) && xpath_check(STR("count(//p) > 3")));
    assert(!xpath_check(STR("//div[")) && !xpath_check(STR("")) && !xpath_check(STR("//a\0b")));
    assert(!xpath_check(STR("//a[.='\xff']")));
    char *data = malloc(XPATH_EXPRESSION_MAX + 1);
    assert(data);
    memset(data, 'a', XPATH_EXPRESSION_MAX + 1);
    assert(xpath_check((struct str){data, XPATH_EXPRESSION_MAX}));
    assert(!xpath_check((struct str){data, XPATH_EXPRESSION_MAX + 1}));
    free(data);
}

static void test_texts(void)
{
    const char *why;
    struct xpath page;
    struct xpath_results found;
    assert(open_page(&page,
                     STR("<title>One &amp; \0two</title><body><h1>A<br>B<script>x</script></h1><p "
                         "title='day'>\xC3\xA4</p><p> </p><p>z</p>"),
                     &why));
    xpath_texts(&page, STR("//title"), &found);
    assert(found.count == 1 && str_equal(found.items[0].text, STR("One & two")));
    xpath_texts(&page, STR("//h1"), &found);
    assert(found.count == 1 && str_equal(found.items[0].text, STR("A B")));
    xpath_texts(&page, STR("//p"), &found); // one is blank
    assert(found.count == 2 && str_equal(found.items[0].text, STR("\xC3\xA4")));
    assert(str_equal(found.items[1].path, STR("/html/body/p[3]")));
    xpath_texts(&page, STR("//p/@title"), &found);
    assert(found.count == 1 && str_equal(found.items[0].text, STR("day")));
    xpath_texts(&page, STR("concat('a', 1 + 1)"), &found);
    assert(found.count == 1 && str_equal(found.items[0].text, STR("a2")) &&
           !found.items[0].path.data);
    xpath_texts(&page, STR("no-such-function(//p)"), &found);
    assert(found.count == 0);
    assert(xpath_holds(&page, STR("//p")) && !xpath_holds(&page, STR("//q")));
    assert(xpath_holds(&page, STR("count(//p) = 3")) && !xpath_holds(&page, STR("x:y()")));
    xpath_close(&page);
}

static void test_removal_and_markup(void)
{
    const char *why;
    struct xpath page;
    struct str path;
    assert(open_page(&page,
                     STR("<body><div id=a class=c><div id=b><p>one</p></div><b>two</b></div>"
                         "<div>three</div>"),
                     &why));
    xpath_remove(&page, STR("//div[@id='a']/@class | //namespace::*"));
    assert(str_equal(
        xpath_markup(&page, STR("//div"), &path),
        STR("<div id=\"a\"><div id=\"b\"><p>one</p></div><b>two</b></div><div>three</div>")));
    assert(str_equal(path, STR("/html/body/div[1]")));
    xpath_remove(&page, STR("//p | //div[@id='b'] | //p/text()")); // within each other
    assert(str_equal(xpath_markup(&page, STR("//body/*"), &path),
                     STR("<div id=\"a\"><b>two</b></div><div>three</div>")));
    xpath_remove(&page, STR("/*"));
    assert(xpath_markup(&page, STR("/ | //*"), &path).length == 0 && !page.is_spent);
    xpath_close(&page);
}

static void fill(struct buffer *page, const char *piece, size_t count)
{
    for (size_t i = 0; i < count; i++)
        buffer_put(page, str_of(piece));
}

static void test_limits(void)
{
    const char *why;
    struct xpath page;
    struct xpath_results found;
    struct buffer text = {0};
    fill(&text, "<div>", XPATH_DEPTH_MAX + 10);
    assert(!open_page(&page, buffer_str(&text), &why) && strstr(why, "deep"));
    xpath_close(&page);
    buffer_reset(&text);
    buffer_put(&text, STR("<p a=\"  x  \" "));
    fill(&text, "b ", 20000);
    assert(!open_page(&page, buffer_str(&text), &why) && strstr(why, "attributes"));
    xpath_close(&page);
    buffer_reset(&text);
    buffer_put(&text, STR("<script>"));
    fill(&text, "if (a <b && c) ", 20000); // no element
    buffer_put(&text, STR("</script><p>"));
    fill(&text, "<p>x", 20000);
    assert(open_page(&page, buffer_str(&text), &why) && !why);
    xpath_texts(&page, STR("//p"), &found);
    assert(found.count == XPATH_RESULTS_MAX && !page.is_spent);
    assert(!xpath_holds(&page, STR("//p[count(preceding::p) < 0]")) && page.is_spent);
    assert(!xpath_holds(&page, STR("//p")));
    xpath_close(&page);
    assert(!open_page(&page, STR(""), &why) && why);
    xpath_close(&page);
    buffer_free(&text);
}

int main(void)
{
    test_check();
    test_texts();
    test_removal_and_markup();
    test_limits();
    arena_free(&arena);
    return 0;
}
