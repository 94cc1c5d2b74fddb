// Unit tests of site/page.h.
// SPDX-License-Identifier: MIT
#include "site/page.h"

#include "base/buffer.h"

#include <assert.h>
#include <stdio.h>

static struct arena arena;

static struct page read_page(const char *text)
{
    struct page page;
    page_read(&page, &arena, str_of(text));
    return page;
}

static void test_lines(void)
{
    struct page page = read_page("a\r\nb\rc\n\n  • d\n\t- e\n\xc2\xa0 f \xc2\xa0");
    assert(page.count == 6 && page.line_count == 7);
    assert(str_equal(page.lines[1].text, STR("b")) && page.lines[1].number == 2);
    assert(page.lines[3].has_bullet && str_equal(page.lines[3].plain, STR("d")));
    assert(page.lines[3].indent == 2 && page.lines[3].is_after_blank);
    assert(page.lines[4].indent == 4 && !page.lines[4].is_after_blank);
    assert(str_equal(page.lines[5].text, STR("f")));
    assert(!page.lines[2].has_bullet && page.lines[5].number == 7);
}

static void test_metadata(void)
{
    struct page page =
        read_page("top\n{\n \"a\": [\n 1 ],\n \"b\": \"x\\u00e9\"\n}Source: Getty\nrest\n");
    assert(str_equal(page.metadata, STR("{\"a\":[1],\"b\":\"x\\u00e9\"}")));
    assert(page.count == 3 && page.metadata_line == 1);
    assert(str_equal(page.lines[1].text, STR("Source: Getty")) && page.lines[1].number == 6);
    assert(page.lines[2].number == 7);
    assert(page.metadata_from == 2 && page.metadata_to == 6);
}

static void test_broken_metadata(void)
{
    struct page page =
        read_page("{\n\"a\": \"x\",\n\"b\": [\n\"y\",\nThe text goes on here.\nMore.\n");
    assert(page.is_metadata_broken);
    assert(str_equal(page.metadata, STR("{\"a\":\"x\"}")));
    assert(page.count == 2 && str_equal(page.lines[0].text, STR("The text goes on here.")));
    assert(page.lines[0].number == 5);
    page = read_page("{curly} prose is no block\nx\n");
    assert(!page.is_metadata_broken && !page.metadata.data && page.count == 2);
    page = read_page("{\"a\": 1");
    assert(page.is_metadata_broken && page.count == 0);
}

static void test_note(void)
{
    struct page page = read_page(" date 2025-07-01 \n\nTitle\n");
    assert(str_equal(page.captured_at, STR("2025-07-01")) && page.count == 1);
    page = read_page("date palms grow here\n");
    assert(!page.captured_at.data && page.count == 1);
}

static void test_wrapped(void)
{
    struct page page = read_page(
        "A short title\n\n"
        "The first paragraph of this page was broken by a tool into lines of at\n"
        "most seventy characters, as old mail programs did it, and each of them\n"
        "goes on in the next one until the paragraph is over. This one ends.\n\n"
        "The second paragraph was treated in the same way by the same tool, and\n"
        "nobody has asked it to do so; its lines are joined again, a long-\n"
        "winded word included.\n"
        "- a bullet that begins a list and is long enough to be broken as well\n"
        "  in the middle of what it says\n");
    assert(page.count == 4);
    assert(
        str_starts(page.lines[1].text, STR("The first paragraph")) &&
        str_ends(page.lines[1].text, STR("at most seventy characters, as old mail programs did it, "
                                         "and each of them goes on in the next one until the "
                                         "paragraph is over. This one ends.")));
    assert(str_contains(page.lines[2].text, STR("a long-winded word")));
    assert(page.lines[1].number == 3 && page.lines[1].last_number == 5);
    assert(page.lines[3].has_bullet && str_ends(page.lines[3].plain, STR("what it says")));
    page = read_page(
        "One paragraph a line, quite long enough to be a line of seventy characters.\n"
        "Another one, which ends as the first one does, with a full stop at its end.\n"
        "A third one of the same kind follows here, and it is a sentence of its own.\n"
        "A fourth one, so that there are enough of them to be judged by the reader.\n"
        "A fifth one, as the others were: long enough, and with a full stop behind.\n"
        "A sixth one, as the others were: long enough, and with a full stop behind.\n");
    assert(page.count == 6);
}

// As text browsers write: a left margin, nested lists, a list that reaches the right margin, a centred heading.
static void test_browser(void)
{
    struct page page = read_page(
        "       The long heading of a page that is centred by the browser and does\n"
        "                                    not fit\n\n"
        "   The first paragraph of this page was broken by a browser at its right\n"
        "   margin, which is seventy-four columns from the left one here, so that\n"
        "   every line of it goes on in the next one until the paragraph is over.\n\n"
        "   Another paragraph was broken by the same browser at the same margin,\n"
        "   and it is over here.\n"
        "   A third one begins in a line of its own.\n\n"
        "     * an item of a list which is so long, the browser has broken it at\n"
        "       the margin, too\n"
        "          + an inner item, which is shorter\n"
        "          o one more\n"
        "          # 1st\n");
    assert(page.count == 8);
    assert(str_ends(page.lines[0].text, STR("the browser and does not fit")));
    assert(str_ends(page.lines[1].text, STR("until the paragraph is over.")));
    assert(str_ends(page.lines[2].text, STR("and it is over here.")));
    assert(str_starts(page.lines[3].text, STR("A third one")));
    assert(str_ends(page.lines[4].plain, STR("it at the margin, too")) && page.lines[4].has_bullet);
    assert(page.lines[5].has_bullet && str_equal(page.lines[6].plain, STR("one more")));
    assert(page.lines[6].has_bullet && !page.lines[7].has_bullet);
    // 'o' is a word where nothing is indented, and two columns are one character of Chinese
    page = read_page("o homem saiu\n");
    assert(!page.lines[0].has_bullet);
    struct buffer text = {0};
    for (int i = 0; i < 8; i++)
        buffer_put(&text, STR("国务院总理星期一在首都会见了来访的外国客人双方就共同关心的问题交换"
                              "了意见\n"));
    page_read(&page, &arena, buffer_str(&text));
    assert(page.count == 1 && !str_contains(page.lines[0].text, STR(" ")));
    buffer_free(&text);
}

// One paragraph broken into very many lines, and very many lines that end with a lone CR, take time and memory in
// proportion: neither is looked through, or copied, again for each line.
static void line_is(const char *text, size_t index, const char *want)
{
    struct page page = read_page(text);
    assert(index < page.count);
    if (!str_equal(page.lines[index].text, str_of(want)))
        fprintf(stderr, "%.*s\n", (int)page.lines[index].text.length, page.lines[index].text.data);
    assert(str_equal(page.lines[index].text, str_of(want)));
}

static void test_numbered_links(void)
{
    static const char list[] =
        "\nReferences\n\n   Visible links\n   1. https://a.example/\n"
        "   2. https://a.example/b\n   3. /c\n";
    struct buffer text = {0};
    buffer_put(&text,
               STR("[1]Home\n  * [2]News\n\nby [3]Jane Doe, in [4]brackets and L'[3]Aube\n"));
    buffer_put(&text, STR("A note.[1] And a [2] mark.\n"));
    size_t without = text.length;
    buffer_put(&text, str_of(list));
    struct page page;
    page_read(&page, &arena, buffer_str(&text));
    assert(page.count == 4);
    assert(str_equal(page.lines[0].text, STR("Home")));
    assert(str_equal(page.lines[1].plain, STR("News")) && page.lines[1].has_bullet);
    assert(str_equal(page.lines[2].text, STR("by Jane Doe, in [4]brackets and L'Aube")));
    assert(str_equal(page.lines[3].text, STR("A note.[1] And a [2] mark.")));
    text.length = without; // without the list the numbers are the text's own
    page_read(&page, &arena, buffer_str(&text));
    assert(page.count == 4 && str_equal(page.lines[0].text, STR("[1]Home")));
    buffer_free(&text);
    // Notes that are no addresses, and a list that does not begin with 1.
    assert(read_page("[1]a\n\nReferences\n1. Doe\n2. Poe\n3. Roe\n").count == 5);
    assert(read_page("[7]a\n7. http://a/\n8. http://b/\n9. http://c/\n").count == 4);
}

static void test_joined_words(void)
{
    static const char page[] =
        "By Jane_Doe\nRace_&_Politics\nLetters_to_the_Editor\nState_Watch\n"
        "  * Print_Edition\nhttp://a.example/b_c\nNew_York and more\n"
        "In_The_Know\nHealth_Care\n";
    line_is(page, 0, "By Jane Doe");
    line_is(page, 1, "Race & Politics");
    line_is(page, 5, "http://a.example/b_c");
    line_is("By Jane_Doe\nand others\n", 0, "By Jane_Doe"); // too few
    line_is("max_size\nmin_size\nget_line\nput_line\nset_line\nadd_line\nend_line\nto_lines\n", 0,
            "max_size"); // names in programs
}

static void test_drawn_headings(void)
{
    struct page page = read_page(
        "****** A Title ******\n**** Part ****\n== Part ==\n* * *\n"
        "**bold**\n**** open\n== a = b =\n");
    assert(page.count == 7);
    assert(page.lines[0].heading == 1 && str_equal(page.lines[0].text, STR("A Title")));
    assert(page.lines[1].heading == 3 && str_equal(page.lines[1].plain, STR("Part")));
    assert(page.lines[2].heading == 2 && page.lines[2].words == 1);
    for (size_t i = 3; i < page.count; i++)
        assert(!page.lines[i].heading);
}

static void test_many_lines(void)
{
    enum { COUNT = 150000 };
    static const char line[] =
        "the ministers met again in the capital and agreed that the talks about all";
    struct buffer text = {0};
    for (size_t i = 0; i < COUNT; i++)
        buffer_printf(&text, "%s\n", line);
    struct page page;
    page_read(&page, &arena, buffer_str(&text));
    assert(page.count == 1 && page.lines[0].text.length == COUNT * sizeof(line) - 1);
    assert(page.lines[0].last_number == COUNT &&
           str_equal(page.lines[0].text, page.lines[0].plain));
    buffer_reset(&text);
    for (size_t i = 0; i < COUNT; i++)
        buffer_printf(&text, "%zu.\r\r", i);
    page_read(&page, &arena, buffer_str(&text));
    assert(page.count == COUNT && page.line_count == 2 * COUNT && page.lines[7].number == 15);
    buffer_free(&text);
}

int main(void)
{
    test_lines();
    test_metadata();
    test_broken_metadata();
    test_note();
    test_wrapped();
    test_browser();
    test_numbered_links();
    test_joined_words();
    test_drawn_headings();
    struct page page = read_page("");
    assert(!page.count && !page.line_count);
    test_many_lines();
    arena_free(&arena);
    puts("ok page");
    return 0;
}
