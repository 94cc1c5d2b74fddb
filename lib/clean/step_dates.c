// Dates in ISO 8601 with their precision: what the page states, else what it prints, else what its URL says.
// Never invented: what cannot be read stays null.
// SPDX-License-Identifier: MIT
#include "clean/steps.h"

#include "clean/keys.h"
#include "text/date.h"
#include "text/normalize.h"

// As the profile says, else by the language of the text.
static enum date_order known_order(const struct article *article)
{
    struct str order = article_member_text(article, STR("hints"), STR("date_order"));
    if (str_equal(order, STR("day")))
        return DATE_ORDER_DAY_FIRST;
    if (str_equal(order, STR("month")))
        return DATE_ORDER_MONTH_FIRST;
    return date_order_of_language(article_text(article, STR("in_language")));
}

static enum date_precision named_precision(struct str name)
{
    for (enum date_precision i = DATE_YEAR; i <= DATE_DAY; i++)
        if (str_equal(name, str_of(date_precision_name(i))))
            return i;
    return DATE_NONE;
}

static struct date coarsened(struct date date, enum date_precision precision)
{
    if (precision == DATE_NONE || precision >= date.precision)
        return date;
    date.precision = precision;
    date.day = 1;
    date.month = precision == DATE_YEAR ? 1 : date.month;
    return date;
}

// A machine-readable value first: its form leaves no doubt about the order of day and month.
static struct date read_date(struct str text, enum date_order order)
{
    struct date date = date_from_iso(text);
    return date.precision != DATE_NONE ? date : date_find(text, order, NULL);
}

static void set_date(struct article *article, struct str key, struct date date)
{
    char iso[DATE_ISO_MAX];
    date_iso(date, iso);
    struct str text = iso[0] ? arena_copy(article->arena, str_of(iso)) : (struct str){0};
    article_set_text(article, key, text);
}

static struct date url_date(const struct article *article)
{
    struct date date = date_of_url(article_text(article, STR("url")));
    if (date.precision == DATE_NONE)
        date = date_of_url(article_text(article, STR("canonical_url")));
    return date;
}

// True when the finer date lies within the coarser one.
static bool is_within(struct date fine, struct date coarse)
{
    return fine.precision > coarse.precision && coarse.precision != DATE_NONE &&
           fine.year == coarse.year &&
           (coarse.precision == DATE_YEAR || fine.month == coarse.month);
}

// Printed labels of a later change, and of the first publication.
#define MODIFIED "updated|last updated|modified|last modified|revised|last revised"
#define PUBLISHED "published|posted|first published|originally published|created"

// The part of a printed text that dates the publication: "Updated July 9, 2014. Published July 8, 2014".
static struct str published_part(struct str printed, struct str key)
{
    static const char *const words[] = {"Published", "published", "PUBLISHED", "Posted", "posted"};
    if (!keys_start_any(key, MODIFIED))
        return printed;
    for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++) {
        size_t at = str_find(printed, str_of(words[i]), 0);
        if (at != STR_NONE)
            return str_slice(printed, at, printed.length);
    }
    return (struct str){0};
}

static void set_published(struct article *article, struct date date)
{
    struct str precision = str_of(date_precision_name(date.precision));
    set_date(article, STR("date_published"), date);
    article_set_text(article, STR("date_published_precision"), precision);
}

static void date_published(struct article *article, enum date_order order)
{
    struct str stated = article_text(article, STR("date_published"));
    struct str printed = article_text(article, STR("date_published_text"));
    struct str name = article_text(article, STR("date_published_precision"));
    struct date date = coarsened(read_date(stated, order), named_precision(name));

    if (stated.length > 0 && date.precision == DATE_NONE)
        article_warn(article, STR("date_unreadable"));
    if (date.precision == DATE_NONE) {
        struct str key = keys_short(article->arena, printed, 40);
        struct str part = published_part(printed, key);
        date = read_date(part, order);
        if (!part.data && printed.data && !article_text(article, STR("date_modified")).data)
            set_date(article, STR("date_modified"), read_date(printed, order));
        struct date of_url = url_date(article);
        if (date.precision == DATE_NONE || is_within(of_url, date)) {
            date = of_url;
            if (date.precision != DATE_NONE)
                article_warn(article, STR("date_from_url"));
        }
    }
    set_published(article, date);
}

static void date_modified(struct article *article, enum date_order order)
{
    struct str stated = article_text(article, STR("date_modified"));
    if (!stated.data)
        return;
    struct date date = read_date(stated, order);
    if (stated.length > 0 && date.precision == DATE_NONE)
        article_warn(article, STR("date_unreadable"));
    set_date(article, STR("date_modified"), date);
}

static bool are_digits(struct str text, size_t count)
{
    if (text.length < count)
        return false;
    for (size_t i = 0; i < count; i++)
        if (text.data[i] < '0' || text.data[i] > '9')
            return false;
    return true;
}

// The time of capture: ISO 8601 stays, a time stamp of 14 digits (as in web archives) and a printed date are
// rewritten, anything else is left as it is.
static void captured_at(struct article *article)
{
    struct str raw = article_member_text(article, STR("capture"), STR("captured_at"));
    if (raw.length == 0 || (are_digits(raw, 4) && raw.length > 4 && raw.data[4] == '-'))
        return;
    bool is_stamp = raw.length == 14 && are_digits(raw, 14);
    struct date date = read_date(str_slice(raw, 0, is_stamp ? 8 : raw.length), DATE_ORDER_UNKNOWN);
    struct str iso = {0};
    char day[DATE_ISO_MAX];
    date_iso(date, day);
    if (is_stamp && date.precision == DATE_DAY)
        iso = arena_printf(article->arena, "\"%sT%.2s:%.2s:%.2sZ\"", day, raw.data + 8,
                           raw.data + 10, raw.data + 12);
    else if (date.precision == DATE_DAY)
        iso = arena_printf(article->arena, "\"%s\"", day);
    if (iso.data)
        article_replace_member(article, STR("capture"), STR("captured_at"), iso);
}

void step_dates(struct article *article)
{
    enum date_order order = known_order(article);
    date_modified(article, order);
    if (article_may_write(article, STR("date_published"), SPAN_STRING))
        date_published(article, order);
    captured_at(article);
}
