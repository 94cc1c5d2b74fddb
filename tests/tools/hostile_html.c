// usage: hostile_html [KIND COUNT]
// Writes an HTML page of a kind that is hard on readers, COUNT pieces of it, always the same for the same arguments: an
// article whose text stands before and behind the pieces. Without arguments: the kinds, one a line.
// SPDX-License-Identifier: MIT
#include "base/buffer.h"
#include "base/die.h"

#include <stdio.h>
#include <stdlib.h>

// In a piece '#' stands for its number.
static const struct kind {
    const char *name;
    bool is_in_head;
    struct str start, piece, end;
} kinds[] = {
    // what is opened and never closed
    {"div", false, STR_INIT(""), STR_INIT("<div>"), STR_INIT("")},
    {"div-text", false, STR_INIT(""), STR_INIT("<div class=c#>word "), STR_INIT("")},
    {"p", false, STR_INIT(""), STR_INIT("<p>paragraph # "), STR_INIT("")},
    {"b", false, STR_INIT(""), STR_INIT("<b>bold # "), STR_INIT("")},
    {"b-p", false, STR_INIT(""), STR_INIT("<b><p>text # "), STR_INIT("")},
    {"font-div", false, STR_INIT(""), STR_INIT("<font color=#><div>text # "), STR_INIT("")},
    {"table", false, STR_INIT(""), STR_INIT("<table>"), STR_INIT("")},
    {"td", false, STR_INIT(""), STR_INIT("<table><tr><td>cell # "), STR_INIT("")},
    {"li", false, STR_INIT(""), STR_INIT("<ul><li>item # "), STR_INIT("")},
    {"h1-div", false, STR_INIT(""), STR_INIT("<h1><div>heading # "), STR_INIT("")},
    {"time", false, STR_INIT(""), STR_INIT("<time>4 March 2021 "), STR_INIT("")},
    {"span-author", false, STR_INIT(""), STR_INIT("<span class=author>Ann Example "), STR_INIT("")},
    {"itemprop", false, STR_INIT(""), STR_INIT("<span itemprop=author>Ann "), STR_INIT("")},
    {"article", false, STR_INIT(""), STR_INIT("<article><h1>Town #</h1>text "), STR_INIT("")},
    {"blockquote", false, STR_INIT(""), STR_INIT("<blockquote>quote # "), STR_INIT("")},
    {"svg", false, STR_INIT(""), STR_INIT("<svg><g>"), STR_INIT("")},
    {"select", false, STR_INIT(""), STR_INIT("<select><option>choice # "), STR_INIT("")},
    {"comment", false, STR_INIT(""), STR_INIT("<!-- comment # "), STR_INIT("")},
    {"script", false, STR_INIT(""), STR_INIT("<script>if (a < b) { "), STR_INIT("")},
    {"style", false, STR_INIT(""), STR_INIT("<style>p < # "), STR_INIT("")},
    {"title", false, STR_INIT(""), STR_INIT("<title>"), STR_INIT("")},
    {"cdata", false, STR_INIT(""), STR_INIT("<![CDATA[ # "), STR_INIT("")},
    {"quote", false, STR_INIT(""), STR_INIT("<a href=\"#>text</a>"), STR_INIT("")},
    {"declaration", false, STR_INIT(""), STR_INIT("<!x "), STR_INIT("")},
    // what is closed and was never opened
    {"end-tags", false, STR_INIT(""), STR_INIT("</div></b></p></td>"), STR_INIT("")},
    {"end-unknown", false, STR_INIT("<y>"), STR_INIT("<x></z>"), STR_INIT("")},
    {"crossed", false, STR_INIT(""), STR_INIT("<b><i><p></b></i>text "), STR_INIT("")},
    // much of one thing
    {"text", false, STR_INIT("<p>"), STR_INIT("word, "), STR_INIT("</p>")},
    {"word", false, STR_INIT("<p>"), STR_INIT("word"), STR_INIT("</p>")},
    {"marks", false, STR_INIT("<p>a"), STR_INIT("\xCC\x81\xCC\xA3"), STR_INIT("</p>")},
    {"spaces", false, STR_INIT("<p>"), STR_INIT(" \n\xC2\xA0"), STR_INIT("</p>")},
    {"nul", false, STR_INIT(""), STR_INIT("a\0b\0"), STR_INIT("")},
    {"bad-utf8", false, STR_INIT(""), STR_INIT("\xFF\xC3 "), STR_INIT("")},
    {"references", false, STR_INIT("<p>"), STR_INIT("&amp;&eacute;&#8217;&no;& "),
     STR_INIT("</p>")},
    {"open-references", false, STR_INIT("<p>"), STR_INIT("&amp&&#x"), STR_INIT("</p>")},
    {"attributes", false, STR_INIT("<p "), STR_INIT("a#=# "), STR_INIT(">")},
    {"same-attribute", false, STR_INIT("<p "), STR_INIT("class=c# "), STR_INIT(">")},
    {"class", false, STR_INIT("<p class='"), STR_INIT("word# "), STR_INIT("'>text</p>")},
    {"style-attribute", false, STR_INIT("<p style='"), STR_INIT("display:x;"),
     STR_INIT("'>text</p>")},
    {"classes", false, STR_INIT(""), STR_INIT("<p class='word-# a#'>text #</p>"), STR_INIT("")},
    {"ids", false, STR_INIT(""), STR_INIT("<p id=a#>text #</p>"), STR_INIT("")},
    {"br", false, STR_INIT("<p>"), STR_INIT("line #<br>"), STR_INIT("</p>")},
    {"links", false, STR_INIT(""), STR_INIT("<a href=/story/#>Story # of the town</a> "),
     STR_INIT("")},
    {"items", false, STR_INIT("<ul>"), STR_INIT("<li>item #</li>"), STR_INIT("</ul>")},
    {"cells", false, STR_INIT("<table><tr>"), STR_INIT("<td>cell #</td>"), STR_INIT("</table>")},
    {"rows", false, STR_INIT("<table>"), STR_INIT("<tr><td>cell #</td></tr>"),
     STR_INIT("</table>")},
    {"h1", false, STR_INIT(""), STR_INIT("<h1>Heading number #</h1>"), STR_INIT("")},
    {"h2", false, STR_INIT(""), STR_INIT("<h2>Heading number #</h2>"), STR_INIT("")},
    {"times", false, STR_INIT(""), STR_INIT("<time datetime=2021-03-04>4 March</time>"),
     STR_INIT("")},
    {"dates", false, STR_INIT("<p>"), STR_INIT("4 March 2021, "), STR_INIT("</p>")},
    {"date-blocks", false, STR_INIT(""), STR_INIT("<p class=date>4 March 2021</p>"), STR_INIT("")},
    {"bylines", false, STR_INIT(""), STR_INIT("<p class=byline>By Ann Example</p>"), STR_INIT("")},
    {"names", false, STR_INIT("<p class=byline>By "), STR_INIT("Ann Example, "), STR_INIT("</p>")},
    {"authors", false, STR_INIT(""), STR_INIT("<a rel=author>Ann Example#</a> "), STR_INIT("")},
    {"copyright", false, STR_INIT(""), STR_INIT("<p>\xC2\xA9 2021 Example</p>"), STR_INIT("")},
    {"articles", false, STR_INIT(""),
     STR_INIT("<article class=c><h1>Town #</h1><a rel=author>Ann</a><p>Text.</p></article>"),
     STR_INIT("")},
    {"images", false, STR_INIT(""), STR_INIT("<img src=#.jpg alt='photo #'>"), STR_INIT("")},
    {"figures", false, STR_INIT(""),
     STR_INIT("<figure><figcaption>Photo: Ann #</figcaption></figure>"), STR_INIT("")},
    {"comments", false, STR_INIT(""), STR_INIT("<!-- # -->"), STR_INIT("")},
    {"scripts", false, STR_INIT(""), STR_INIT("<script>f(#)</script>"), STR_INIT("")},
    {"repeated", false, STR_INIT(""), STR_INIT("<p>The same sentence again and again.</p>"),
     STR_INIT("")},
    {"sections", false, STR_INIT(""),
     STR_INIT("<div class=card><a href=/#><h3>Story</h3></a><p>Text.</p></div>"), STR_INIT("")},
    // in the head
    {"meta", true, STR_INIT(""), STR_INIT("<meta name=author content='Ann Example#'>"),
     STR_INIT("")},
    {"meta-dates", true, STR_INIT(""), STR_INIT("<meta name=date content=2021-03-04T#>"),
     STR_INIT("")},
    {"meta-titles", true, STR_INIT(""), STR_INIT("<meta property=og:title content='Bridge #'>"),
     STR_INIT("")},
    {"meta-other", true, STR_INIT(""), STR_INIT("<meta name=x# content=y>"), STR_INIT("")},
    {"meta-tags", true, STR_INIT(""), STR_INIT("<meta property=article:tag content='tag #'>"),
     STR_INIT("")},
    {"keywords", true, STR_INIT("<meta name=keywords content='"), STR_INIT("word #, "),
     STR_INIT("'>")},
    {"description", true, STR_INIT("<meta name=description content='"), STR_INIT("word #, "),
     STR_INIT("'>")},
    {"canonical", true, STR_INIT(""), STR_INIT("<link rel=canonical href=/a#>"), STR_INIT("")},
    {"legacy-comments", true, STR_INIT("\xFF"), STR_INIT("<!--"), STR_INIT("")},
    {"legacy-metas", true, STR_INIT("\xFF"), STR_INIT("<meta"), STR_INIT("")},
    {"base", true, STR_INIT(""), STR_INIT("<base href=/a#>"), STR_INIT("")},
    {"titles", true, STR_INIT(""), STR_INIT("<title>Bridge #</title>"), STR_INIT("")},
#define LD "<script type='application/ld+json'>"
    {"ld-arrays", true, STR_INIT(LD), STR_INIT("["), STR_INIT("</script>")},
    {"ld-objects", true, STR_INIT(LD), STR_INIT("{\"author\":"), STR_INIT("</script>")},
    {"ld-scripts", true, STR_INIT(""),
     STR_INIT(LD "{\"@type\":\"Person\",\"name\":\"Ann #\"}</script>"), STR_INIT("")},
    {"ld-articles", true, STR_INIT(LD "["),
     STR_INIT("{\"@type\":\"NewsArticle\",\"headline\":\"Town #\",\"author\":{\"@id\":\"#a\"}},"),
     STR_INIT("]</script>")},
    {"ld-pages", true, STR_INIT(LD "["),
     STR_INIT("{\"@type\":\"WebPage\",\"@id\":\"#\",\"name\":\"x\",\"author\":{\"@id\":\"#a\"}},"),
     STR_INIT("]</script>")},
    {"ld-authors", true, STR_INIT(LD "{\"@type\":\"NewsArticle\",\"author\":["),
     STR_INIT("{\"@type\":\"Person\",\"name\":\"Ann Example#\"},"), STR_INIT("]}</script>")},
    {"ld-references", true, STR_INIT(LD "{\"@type\":\"NewsArticle\",\"author\":["),
     STR_INIT("{\"@id\":\"#a\"},"), STR_INIT("]}</script>")},
    {"ld-members", true, STR_INIT(LD "{\"@type\":\"NewsArticle\","), STR_INIT("\"a#\":#,"),
     STR_INIT("}</script>")},
    {"ld-types", true, STR_INIT(LD "{\"@type\":["), STR_INIT("\"Thing#\","),
     STR_INIT("],\"name\":\"x\"}</script>")},
    {"ld-string", true, STR_INIT(LD "{\"@type\":\"NewsArticle\",\"headline\":\""),
     STR_INIT("word, \\u00e9 "), STR_INIT("\"}</script>")},
    {"ld-quotes", true, STR_INIT(LD "{\"@type\":\"NewsArticle\",\"headline\":\""),
     STR_INIT("\"  a"), STR_INIT("\"}</script>")},
    {"ld-body", true, STR_INIT(LD "{\"@type\":\"NewsArticle\",\"articleBody\":\""),
     STR_INIT("Word # of it.\\n\\n"), STR_INIT("\"}</script>")},
    {"ld-comments", true, STR_INIT(LD), STR_INIT("/* # "), STR_INIT("{}</script>")},
};

static void put_piece(struct buffer *out, struct str piece, size_t number)
{
    size_t from = 0, at;
    for (; (at = str_find_byte(piece, '#', from)) != STR_NONE; from = at + 1) {
        buffer_put(out, str_slice(piece, from, at));
        buffer_number(out, number);
    }
    buffer_put(out, str_slice(piece, from, piece.length));
}

static void put_pieces(struct buffer *out, const struct kind *kind, size_t count)
{
    buffer_put(out, kind->start);
    for (size_t i = 0; i < count; i++)
        put_piece(out, kind->piece, i);
    buffer_put(out, kind->end);
}

static void put_text(struct buffer *out, const char *where)
{
    static const char *const days[] = {"Monday", "Tuesday", "Friday"};
    for (size_t i = 0; i < 3; i++)
        buffer_printf(out,
                      "<p>The council voted on %s to rebuild the old harbour bridge, which has "
                      "been closed since a "
                      "barge struck one of its piers. Work is to begin in spring, and it will take "
                      "two years, the "
                      "mayor said %s.</p>\n",
                      days[i], where);
}

static void put_page(struct buffer *out, const struct kind *kind, size_t count)
{
    buffer_put(out,
               STR("<!DOCTYPE html><html lang=en><head><title>Bridge to be rebuilt</title>\n"));
    if (kind->is_in_head)
        put_pieces(out, kind, count);
    buffer_put(out, STR("\n</head><body><h1>Bridge to be rebuilt</h1>\n"));
    put_text(out, "before");
    if (!kind->is_in_head)
        put_pieces(out, kind, count);
    put_text(out, "behind");
    buffer_put(out, STR("</body></html>\n"));
}

int main(int argc, char **argv)
{
    const size_t all = sizeof(kinds) / sizeof(*kinds);
    size_t i = 0;
    struct buffer page = {0};
    fail_init(argv[0]);
    if (argc != 1 && argc != 3)
        die_usage("usage: hostile_html [KIND COUNT]");
    if (argc == 1) {
        for (; i < all; i++)
            puts(kinds[i].name);
        return 0;
    }
    while (i < all && strcmp(kinds[i].name, argv[1]) != 0)
        i++;
    if (i == all)
        die_usage("no kind '%s'", argv[1]);
    put_page(&page, &kinds[i], strtoull(argv[2], NULL, 10));
    fwrite(page.data, 1, page.length, stdout);
    buffer_free(&page);
    if (fflush(stdout) != 0)
        die("cannot write:");
    return 0;
}
