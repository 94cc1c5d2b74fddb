// usage: news_pages FOLDER COUNT [CARDS]
// Writes made-up HTML pages FOLDER/NNNN.html, always the same for the same arguments. They have the make-up of real ones, of
// which half of the bytes are scripts and styles: 1,000 to 1,500 elements, 30 metadata, 900 words of an article between
// menus, cards and comments. CARDS: how many cards of further stories (30), for pages of any size. For measuring.
// SPDX-License-Identifier: MIT
#include "people.h"
#include "pick.h"

#include "base/buffer.h"
#include "base/die.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

static const char *const words[] = {
    "the",     "in",      "a",        "that",    "for",     "is",       "on",       "with",
    "of",      "and",     "as",       "by",      "are",     "it",       "not",      "its",
    "council", "bridge",  "harbor",   "village", "railway", "election", "regional", "minister",
    "public",  "drought", "pipeline", "journal", "ferry",   "market",   "island",   "school",
    "budget",  "network", "station",  "evening", "winter",  "letter",   "said",     "would",
};

static void put(struct buffer *out, const char *text)
{
    buffer_put(out, str_of(text));
}

static void put_words(struct buffer *out, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct str word = str_of(PICK(words));
        put(out, i == 0 ? "" : pick(12) == 0 ? ", " : " ");
        buffer_put(out, word);
        if (i == 0)
            out->data[out->length - word.length] = (char)(word.data[0] - 32);
    }
}

static void put_sentences(struct buffer *out, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        put_words(out, 8 + pick(20));
        put(out, ". ");
        if (pick(6) == 0)
            buffer_printf(
                out,
                "<a href=\"https://news.example/story/%zu/\" class=\"in-text\">see there</a>. ",
                pick(100000));
    }
}

// --- the head ---

static void put_style(struct buffer *out, size_t rules)
{
    put(out, "<style>");
    for (size_t i = 0; i < rules; i++)
        buffer_printf(out,
                      ".c-%s__%s--%zu,.u-%s{display:flex;margin:0 "
                      "%zupx;color:#%06zx;transition:opacity .2s}\n",
                      PICK(words), PICK(words), i, PICK(words), pick(40), pick(1 << 24));
    put(out, "</style>\n");
}

static void put_script(struct buffer *out, size_t lines)
{
    put(out, "<script>");
    for (size_t i = 0; i < lines; i++)
        buffer_printf(
            out,
            "function f%zu(a,b){for(var i=0;i<a.length&&b>i;i++){if(a[i]!==\"%s\"){return "
            "b<%zu?'<i>':a[i]||null}}}\n",
            i, PICK(words), pick(1000));
    put(out, "</script>\n");
}

static void put_metadata(struct buffer *out, struct str title, size_t number)
{
    const char *first = PICK(given), *last = PICK(family);
    buffer_printf(out, "<title>%.*s | The Example</title>\n", (int)title.length, title.data);
    buffer_printf(out,
                  "<meta property=\"og:title\" content=\"%.*s\">\n<meta property=\"og:site_name\" "
                  "content=\"The Example\">\n",
                  (int)title.length, title.data);
    buffer_printf(out, "<meta name=\"author\" content=\"%s %s\">\n", first, last);
    buffer_printf(out,
                  "<link rel=\"canonical\" href=\"https://news.example/2021/03/04/story-%zu\">\n",
                  number);
    put(out, "<meta name=\"description\" content=\"");
    put_words(out, 25);
    put(out, "\">\n<meta property=\"article:published_time\" content=\"2021-03-04T05:06:07Z\">\n");
    for (size_t i = 0; i < 20; i++)
        buffer_printf(out,
                      "<meta name=\"x-%s-%zu\" content=\"%zx\">\n<link rel=\"preload\" "
                      "as=\"script\" href=\"/static/%zx.js\">\n",
                      PICK(words), i, pick(1 << 30), pick(1 << 30));
    buffer_printf(out,
                  "<script "
                  "type=\"application/ld+json\">{\"@context\":\"https://"
                  "schema.org\",\"@type\":\"NewsArticle\","
                  "\"headline\":\"%.*s\",\"datePublished\":\"2021-03-04T05:06:07Z\",\"author\":[{"
                  "\"@type\":\"Person\","
                  "\"name\":\"%s %s\"}],\"publisher\":{\"@type\":\"Organization\",\"name\":\"The "
                  "Example\"}}</script>\n",
                  (int)title.length, title.data, first, last);
}

// --- the body ---

static void put_menu(struct buffer *out, const char *name, size_t links)
{
    buffer_printf(out,
                  "<nav class=\"c-%s c-%s--wide\" aria-label=\"%s\"><ul class=\"c-%s__list\">\n",
                  name, name, name, name);
    for (size_t i = 0; i < links; i++)
        buffer_printf(
            out,
            "<li class=\"c-%s__item\"><a class=\"c-%s__link u-focus\" data-track=\"%s:%zu\" "
            "href=\"/section/%s/%zu\"><span>%s %s</span></a></li>\n",
            name, name, name, i, PICK(words), i, PICK(words), PICK(words));
    put(out, "</ul></nav>\n");
}

static void put_picture(struct buffer *out)
{
    buffer_printf(out,
                  "<img class=\"c-image\" loading=\"lazy\" alt=\"\" "
                  "src=\"https://img.example/%zx.jpg\" srcset=\"",
                  pick(1 << 30));
    for (size_t width = 200; width <= 1600; width *= 2)
        buffer_printf(out, "https://img.example/%zx.jpg?w=%zu&amp;q=80&amp;crop=%zu %zuw, ",
                      pick(1 << 30), width, pick(99), width);
    put(out, "\">");
}

static void put_card(struct buffer *out, size_t number)
{
    buffer_printf(out,
                  "<div class=\"c-card c-card--%s\" data-id=\"%zu\"><a href=\"/story/%zu\" "
                  "class=\"c-card__link\">",
                  PICK(words), number, pick(1 << 20));
    put_picture(out);
    put(out, "<h3 class=\"c-card__title\">");
    put_words(out, 6 + pick(5));
    buffer_printf(
        out,
        "</h3></a><div class=\"c-card__meta\"><span class=\"c-card__label\">%s</span><time "
        "datetime=\"2021-03-%02zu\">March %zu</time></div></div>\n",
        PICK(words), 1 + pick(28), 1 + pick(28));
}

static void put_icon(struct buffer *out)
{
    put(out, "<svg class=\"icon\" viewBox=\"0 0 24 24\"><path d=\"");
    for (size_t i = 0; i < 40; i++)
        buffer_printf(out, "M%zu.%zu %zuL%zu %zu", pick(24), pick(99), pick(24), pick(24),
                      pick(24));
    put(out, "\"/></svg>");
}

static void put_article(struct buffer *out, struct str title)
{
    buffer_printf(out,
                  "<article class=\"c-article\"><header class=\"c-article__head\"><h1 "
                  "class=\"c-article__title\">%.*s</h1>\n",
                  (int)title.length, title.data);
    buffer_printf(out,
                  "<div class=\"c-byline\">By <a rel=\"author\" href=\"/by/x\">%s "
                  "%s</a></div><time datetime=\"2021-03-04T05:06:07Z\">March 4, 2021</time>",
                  PICK(given), PICK(family));
    for (size_t i = 0; i < 5; i++)
        put_icon(out);
    put(out, "</header>\n<div class=\"c-article__body\">\n");
    for (size_t i = 0, paragraphs = 12 + pick(24); i < paragraphs; i++) {
        put(out,
            i % 9 == 8 ? "<h2 class=\"c-article__section\">" : "<p class=\"c-article__text\">");
        if (i % 9 == 8)
            put_words(out, 5);
        else
            put_sentences(out, 2 + pick(3));
        put(out, i % 9 == 8 ? "</h2>\n" : "</p>\n");
        if (i % 10 == 3) {
            put(out, "<figure class=\"c-figure\">");
            put_picture(out);
            put(out,
                "<figcaption>A view of the harbor. Photograph: Example</figcaption></figure>\n");
        }
    }
    put(out, "</div></article>\n");
}

static void put_comments(struct buffer *out, size_t count)
{
    put(out, "<section id=\"comments\" class=\"c-comments\"><h2>Comments</h2>\n");
    for (size_t i = 0; i < count; i++) {
        buffer_printf(out,
                      "<div class=\"c-comment\" id=\"comment-%zu\"><div "
                      "class=\"c-comment__author\">%s</div><div class=\"c-comment__text\"><p>",
                      i, PICK(given));
        put_sentences(out, 1 + pick(3));
        put(out, "</p></div><button class=\"c-button\">Reply</button></div>\n");
    }
    put(out, "</section>\n");
}

static void put_page(struct buffer *out, size_t number, size_t cards)
{
    struct buffer title = {0};
    pick_state = number * 7919 + 1;
    put_words(&title, 8);
    put(out, "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n");
    put_metadata(out, buffer_str(&title), number);
    put_style(out, 20 + pick(400));
    put_script(out, 20 + pick(300));
    put(out,
        "</head><body class=\"t-story\"><div id=\"page\" class=\"l-page\"><header "
        "class=\"l-head\">\n");
    put_menu(out, "menu", 30 + pick(60));
    put(out, "</header><main class=\"l-main\">\n");
    put_article(out, buffer_str(&title));
    put(out, "<aside class=\"l-side\"><h2>More stories</h2>\n");
    for (size_t i = 0; i < cards; i++)
        put_card(out, i);
    put(out, "</aside>\n");
    put_comments(out, pick(20));
    put(out, "</main><footer class=\"l-foot\">\n");
    put_menu(out, "foot", 20 + pick(40));
    put(out, "<p>\xC2\xA9 2021 The Example. All rights reserved.</p></footer></div>\n");
    put_script(out, 50 + pick(500));
    put(out, "</body></html>\n");
    buffer_free(&title);
}

static void write_page(const char *folder, size_t number, const struct buffer *page)
{
    char path[4096];
    snprintf(path, sizeof(path), "%s/%04zu.html", folder, number);
    FILE *file = fopen(path, "wb");
    if (!file || fwrite(page->data, 1, page->length, file) != page->length || fclose(file) != 0)
        die("cannot write '%s':", path);
}

int main(int argc, char **argv)
{
    struct buffer page = {0};
    fail_init(argv[0]);
    if (argc < 3)
        die_usage("usage: news_pages FOLDER COUNT [CARDS]");
    if (mkdir(argv[1], 0777) != 0 && errno != EEXIST)
        die("cannot make '%s':", argv[1]);
    size_t count = strtoull(argv[2], NULL, 10), cards = argc > 3 ? strtoull(argv[3], NULL, 10) : 30;
    for (size_t i = 0; i < count; i++) {
        buffer_reset(&page);
        put_page(&page, i, cards);
        write_page(argv[1], i, &page);
    }
    buffer_free(&page);
    return 0;
}
