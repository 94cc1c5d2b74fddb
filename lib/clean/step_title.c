// The headline without the site's name; where a page gives none, the words of its URL.
// SPDX-License-Identifier: MIT
#include "clean/debris.h"
#include "clean/steps.h"

#include "text/normalize.h"
#include "text/space.h"
#include "text/url.h"
#include "text/utf8.h"

enum {
    SLUG_WORDS_MIN = 3,  // "archive" and "about-us" are no titles
    HEADLINE_MAX = 4096, // bytes; a longer one is no headline with a site's name
};

// The names under which a site puts itself behind its titles, as keys.
static struct texts site_names(struct article *article)
{
    struct texts names = {0};
    const struct str candidates[] = {
        article_text(article, STR("publisher")),
        article_member_text(article, STR("capture"), STR("site_edition")),
        article_member_text(article, STR("capture"), STR("copyright_holder")),
    };
    for (size_t i = 0; i < sizeof(candidates) / sizeof(*candidates); i++) {
        struct str key = text_key(article->arena, candidates[i]);
        if (key.length > 0)
            texts_add(article->arena, &names, key);
    }
    return names;
}

static const char *const separators[] = {
    "|",          " :: ",           " \xC2\xBB ", " - ", " \xE2\x80\x93 ", " \xE2\x80\x94 ",
    " \xC2\xB7 ", " \xE2\x80\xA2 ", " \xC2\xAB ",
};
// Of these, the ones that also stand between a site's name and the title behind it.
enum { LEADING_SEPARATORS = 3 };

static size_t find_last(struct str text, struct str needle)
{
    size_t last = STR_NONE;
    for (size_t at = 0; (at = str_find(text, needle, at)) != STR_NONE; at++)
        last = at;
    return last;
}

// The headline with one site's name off its end or start; itself when there is none.
static struct str strip_once(struct arena *arena, struct str headline, const struct texts *names)
{
    for (size_t i = 0; i < sizeof(separators) / sizeof(*separators); i++) {
        struct str separator = str_of(separators[i]);
        size_t at = find_last(headline, separator);
        if (at == STR_NONE)
            continue;
        struct str head = space_trim(str_slice(headline, 0, at));
        struct str tail = str_slice(headline, at + separator.length, headline.length);
        if (head.length > 0 && texts_contain(names, text_key(arena, tail)))
            return head;
        if (i >= LEADING_SEPARATORS)
            continue;
        at = str_find(headline, separator, 0);
        tail = space_trim(str_slice(headline, at + separator.length, headline.length));
        if (tail.length > 0 && texts_contain(names, text_key(arena, str_slice(headline, 0, at))))
            return tail;
    }
    return headline;
}

static struct str without_site(struct article *article, struct str headline)
{
    struct texts names = site_names(article);
    if (names.count == 0 || headline.length > HEADLINE_MAX)
        return headline;
    for (;;) {
        struct str stripped = strip_once(article->arena, headline, &names);
        if (stripped.length == headline.length)
            return headline;
        headline = debris_free_line(article->arena, stripped);
    }
}

static int hex_digit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    c |= 0x20;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

// The slug with its percent escapes decoded (RFC 3986 section 2.1); {0} when that gives no UTF-8.
static struct str decode_escapes(struct arena *arena, struct str slug)
{
    char *text = arena_alloc(arena, slug.length + 1);
    size_t length = 0;
    for (size_t i = 0; i < slug.length; i++) {
        int high = -1, low = -1;
        if (slug.data[i] == '%' && i + 2 < slug.length) {
            high = hex_digit(slug.data[i + 1]);
            low = hex_digit(slug.data[i + 2]);
        }
        text[length++] = high < 0 || low < 0 ? slug.data[i] : (char)(high * 16 + low);
        i += high < 0 || low < 0 ? 0 : 2;
    }
    struct str decoded = {text, length};
    return utf8_is_valid(decoded) ? decoded : (struct str){0};
}

// "time-for-nato" -> "Time for nato": the words are the page's, their case is lost.
static struct str title_of_slug(struct arena *arena, struct str slug)
{
    slug = decode_escapes(arena, slug);
    char *title = arena_alloc(arena, slug.length + 1);
    size_t words = 1, letters = 0;
    for (size_t i = 0; i < slug.length; i++) {
        bool is_gap = slug.data[i] == '-' || slug.data[i] == '_';
        words += is_gap;
        letters +=
            ((slug.data[i] | 0x20) >= 'a' && (slug.data[i] | 0x20) <= 'z') || slug.data[i] < 0;
        title[i] = is_gap ? ' ' : slug.data[i];
    }
    if (words < SLUG_WORDS_MIN || letters < slug.length / 2 || slug.length > HEADLINE_MAX)
        return (struct str){0};
    if (title[0] >= 'a' && title[0] <= 'z')
        title[0] = (char)(title[0] - 'a' + 'A');
    return debris_free_line(arena, (struct str){title, slug.length});
}

void step_title(struct article *article)
{
    if (!article_may_write(article, STR("headline"), SPAN_STRING))
        return;
    struct str headline = without_site(article, article_text(article, STR("headline")));
    if (headline.length > 0) {
        article_set_text(article, STR("headline"), headline);
        return;
    }
    struct str url = article_text(article, STR("canonical_url"));
    if (!url.data)
        url = article_text(article, STR("url"));
    struct str title = without_site(article, title_of_slug(article->arena, url_slug(url)));
    article_set_text(article, STR("headline"), title.length > 0 ? title : (struct str){0});
    if (title.length > 0)
        article_warn(article, STR("title_from_slug"));
}
