// SPDX-License-Identifier: MIT
#include "extract/dates.h"
#include "extract/page_order.h"

#include "extract/headline.h"
#include "page_case.h"

static struct dates read_dates(struct arena *arena, struct str html, struct str url)
{
    struct page_case page;
    page_case_read(&page, arena, html, url);
    return dates_find(&page.signs, headline_find(&page.signs).grounds.node);
}

static bool is(struct date date, const char *iso)
{
    char room[DATE_ISO_MAX];
    date_iso(date, room);
    return str_equal(str_of(room), str_of(iso));
}

#define URL STR("https://post.example/town/bridge-to-be-rebuilt")

static void test_published(struct arena *arena)
{
    static const struct {
        struct str html;
        const char *published;
    } rows[] = {
        {STR_INIT(PAGE("<meta property='article:published_time' content='2024-03-05T10:00:00Z'>",
                       "", "")),
         "2024-03-05"},
        // A time zone does not shift the day.
        {STR_INIT(PAGE("<meta property='article:published_time' "
                       "content='2024-03-05T23:30:00-05:00'>",
                       "", "")),
         "2024-03-05"},
        {STR_INIT(PAGE("<script type='application/ld+json'>{\"@type\":\"NewsArticle\","
                       "\"datePublished\":\"2024-03-05\",\"dateModified\":\"2024-06-01\"}</script>",
                       "<p>5 March 2024</p>", "")),
         "2024-03-05"},
        {STR_INIT(PAGE("", "<p class=meta>By Jane Doe | March 5, 2024</p>", "")), "2024-03-05"},
        // Words and date touch, each in its element.
        {STR_INIT(PAGE("", "<p><span>Jane Doe</span><span>Mar 5, 2024</span></p>", "")),
         "2024-03-05"},
        {STR_INIT(PAGE("", "<p>Published: <time datetime='2024-03-05'>last week</time></p>", "")),
         "2024-03-05"},
        // The date of a related card is not the page's.
        {STR_INIT(PAGE("", "<p class=date>5 March 2024</p>",
                       "<div class=related><div class=card><a href='/x'>Ferries stop</a><time "
                       "datetime='2024-05-09'>9 May 2024</time></div></div>")),
         "2024-03-05"},
        // An order that one date shows is that of the others: no guess by language.
        {STR_INIT(PAGE("", "<p class=date>05/03/2024</p>", "<p>Updated 25/03/2024</p>")),
         "2024-03-05"},
        // So is one that a machine-readable form shows, beside it or in metadata.
        {STR_INIT(PAGE("", "<p class=date>05/03/2024</p>",
                       "<p>Read: <time datetime='2024-03-09'>09/03/2024</time></p>")),
         "2024-03-05"},
        // Other JSON, and such without a date in it.
        {STR_INIT(
             PAGE("<script type='application/json'>{\"publishedAt\":null}</script><script "
                  "type='application/json'>{\"publishedAt\":\"2024-03-05T08:00:00Z\"}</script>",
                  "", "")),
         "2024-03-05"},
        {STR_INIT(PAGE("", "", "")), ""},
    };
    for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
        struct dates dates = read_dates(arena, rows[i].html, URL);
        if (!is(dates.published, rows[i].published))
            fprintf(stderr, "row %zu\n", i);
        assert(is(dates.published, rows[i].published));
    }
}

static void test_address(struct arena *arena)
{
    struct str html = STR(PAGE("", "", ""));
    struct dates dates =
        read_dates(arena, html, STR("https://post.example/2024/03/05/bridge-to-be-rebuilt"));
    assert(is(dates.published, "2024-03-05"));
    assert(str_equal(dates.published_grounds.sources, STR("address")));
    dates = read_dates(arena, html, STR("https://post.example/2024/03/bridge-to-be-rebuilt"));
    assert(is(dates.published, "2024-03") && dates.published.precision == DATE_MONTH);
    assert(dates.published_grounds.node == TREE_NONE);
}

static void test_modified(struct arena *arena)
{
    struct dates dates =
        read_dates(arena,
                   STR(PAGE("<meta property='article:published_time' content='2024-03-05'><meta "
                            "property='article:modified_time' content='2024-06-01'>",
                            "<p class=date>March 5, 2024</p>", "")),
                   URL);
    assert(is(dates.published, "2024-03-05") && is(dates.modified, "2024-06-01"));
    assert(str_equal(dates.published_text, STR("March 5, 2024")));
    assert(str_contains(dates.published_grounds.sources, STR("open graph")) &&
           dates.published_grounds.node != TREE_NONE);
    // A change before the publication is none.
    dates = read_dates(arena,
                       STR(PAGE("<meta property='article:published_time' content='2024-03-05'>"
                                "<meta property='article:modified_time' content='2023-06-01'>",
                                "", "")),
                       URL);
    assert(is(dates.modified, ""));
}

// A day that is called one of a change loses where microdata state an earlier one, or a label another.
static void test_changed(struct arena *arena)
{
    static const struct {
        struct str html;
        bool is_changed, is_other_published;
    } rows[] = {
        {STR_INIT(PAGE("",
                       "<meta itemprop=datePublished content='2024-03-05'><p>Updated on <time "
                       "itemprop=dateModified datetime='2024-06-01'>1 June 2024</time></p>",
                       "")),
         true, false},
        {STR_INIT(PAGE("", "<p>Published 5 March 2024</p><p>Updated 1 June 2024</p>", "")), false,
         true},
        {STR_INIT(PAGE("", "<p>Updated 1 June 2024</p>", "")), false, false},
    };
    for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
        struct page_case page;
        struct candidates list = {0};
        page_case_read(&page, arena, rows[i].html, URL);
        dates_candidates(&page.signs, headline_find(&page.signs).grounds.node, &list);
        size_t change = 0;
        while (change < list.count && !str_equal(list.items[change].key, STR("2024-06-01")))
            change++;
        assert(change < list.count);
        const struct candidate *candidate = &list.items[change];
        assert(candidate_has(candidate, DATE_CHANGED_FEATURE) == rows[i].is_changed);
        assert(candidate_has(candidate, DATE_OTHER_PUBLISHED_FEATURE) ==
               rows[i].is_other_published);
    }
}

static void test_order(struct arena *arena)
{
    static const struct {
        struct str html, url;
        enum date_order order;
    } rows[] = {
        {STR_INIT("<html lang=de><p>x"), {0}, DATE_ORDER_DAY_FIRST},
        {STR_INIT("<html lang=en-US><p>x"), {0}, DATE_ORDER_MONTH_FIRST},
        {STR_INIT("<html lang=en-GB><p>x"), {0}, DATE_ORDER_DAY_FIRST},
        {STR_INIT("<html lang=en><p>x"), STR_INIT("https://a.co.uk/x"), DATE_ORDER_DAY_FIRST},
        {STR_INIT("<p>x"), {0}, DATE_ORDER_UNKNOWN},
    };
    struct page_case page;
    for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
        page_case_read(&page, arena, rows[i].html, rows[i].url);
        assert(page_order_stated(&page.signs) == rows[i].order);
    }
    struct day_order order = {.order = DATE_ORDER_MONTH_FIRST};
    struct str where;
    bool is_assumed;
    assert(is(day_order_read(&order, STR("on 04/05/2024"), &where, &is_assumed), "2024-04-05"));
    assert(is_assumed && str_equal(where, STR("04/05/2024")));
    assert(is(day_order_read(&order, STR("25/05/2024"), &where, &is_assumed), "2024-05-25"));
    assert(!is_assumed && day_order_shown(&order) == DATE_ORDER_DAY_FIRST);
    order = (struct day_order){.order = DATE_ORDER_UNKNOWN};
    assert(day_order_read(&order, STR("04/05/2024"), &where, &is_assumed).precision == DATE_YEAR);
    assert(order.has_assumed && day_order_shown(&order) == DATE_ORDER_UNKNOWN);
    day_order_compare(&order, STR("04/05/2024"), date_from_iso(STR("2024-04-05")));
    day_order_compare(&order, STR("1 June 2024"),
                      date_from_iso(STR("2024-06-01"))); // shows nothing
    assert(day_order_shown(&order) == DATE_ORDER_MONTH_FIRST);
}

int main(void)
{
    struct arena arena = {0};
    test_published(&arena);
    test_address(&arena);
    test_modified(&arena);
    test_changed(&arena);
    test_order(&arena);
    arena_free(&arena);
    puts("test_dates: ok");
    return 0;
}
