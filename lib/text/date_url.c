// SPDX-License-Identifier: MIT
#include "text/date.h"

#include "text/date_match.h"
#include "text/date_words.h"

enum { PARTS_MAX = 64 }; // runs of letters or digits of a path that are looked at

// A run of letters or digits of a path, and what stands at both of its ends.
struct part {
    struct str text;
    char before, after; // '/' at the ends of the path
    int value;          // of a number of at most eight digits, else -1
};

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_letter(char c)
{
    return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
}

static struct str path_of(struct str url)
{
    size_t start = str_find(url, STR("://"), 0), end = 0;

    if (start != STR_NONE) {
        start = str_find_byte(url, '/', start + 3);
        url = start == STR_NONE ? (struct str){0} : str_slice(url, start, url.length);
    }
    while (end < url.length && url.data[end] != '?' && url.data[end] != '#')
        end++;
    return str_slice(url, 0, end);
}

static int number_of(struct str text)
{
    int value = 0;
    if (text.length > 8)
        return -1;
    for (size_t i = 0; i < text.length; i++) {
        if (!is_digit(text.data[i]))
            return -1;
        value = value * 10 + (text.data[i] - '0');
    }
    return value;
}

static size_t read_parts(struct str path, struct part parts[PARTS_MAX])
{
    size_t count = 0, i = 0;
    while (i < path.length && count < PARTS_MAX) {
        size_t start = i;
        while (i < path.length && (is_digit(path.data[i]) || is_letter(path.data[i])))
            i++;
        if (i > start) {
            struct part *part = &parts[count++];
            part->text = str_slice(path, start, i);
            part->before = start > 0 ? path.data[start - 1] : '/';
            part->after = i < path.length ? path.data[i] : '/';
            part->value = number_of(part->text);
        } else {
            i++;
        }
    }
    return count;
}

// True when a part is the segment, or the piece of a slug, of so many digits.
static bool is_number(const struct part *part, size_t digits_min, size_t digits_max)
{
    return part->value >= 0 && part->text.length >= digits_min && part->text.length <= digits_max;
}

// The month of "07", "7" or "jul"; 0 for none.
static int month_of(const struct part *part)
{
    if (is_number(part, 1, 2))
        return part->value;
    const struct date_word *word = part->text.length >= 3 ? date_word_find(part->text) : NULL;
    return word && (word->flags & DATE_WORD_MONTH) ? word->number : 0;
}

// "/2005/05/18/", "-2005-05-18-": three parts joined alike.
static struct date read_triple(const struct part *parts)
{
    char mark = parts[0].after;
    bool is_joined = (mark == '/' || mark == '-' || mark == '_' || mark == '.') &&
                     parts[1].before == mark && parts[1].after == mark && parts[2].before == mark;
    if (!is_joined || !is_number(&parts[0], 4, 4) || !is_number(&parts[2], 1, 2) ||
        parts[2].value < 1)
        return date_of(0, 0, 0);
    if (mark == '/' && parts[0].before != '/')
        return date_of(0, 0, 0);
    if (mark != '/' && parts[2].text.length != 2)
        return date_of(0, 0, 0);
    int month = month_of(&parts[1]);
    return month < 1 ? date_of(0, 0, 0) : date_of(parts[0].value, month, parts[2].value);
}

static struct date read_compact(const struct part *part)
{
    struct date date = {DATE_NONE, 0, 0, 0};

    if (!is_number(part, 8, 8))
        return date;
    bool is_bounded = strchr("/-_.", part->before) && strchr("/-_.", part->after);
    if (is_bounded && part->value >= 19000000 && part->value / 100 % 100 > 0 &&
        part->value % 100 > 0)
        date = date_of(part->value / 10000, part->value / 100 % 100, part->value % 100);
    return date;
}

// "/2005/05/": two whole segments.
static struct date read_folders(const struct part *parts)
{
    bool is_joined = parts[0].before == '/' && parts[0].after == '/' && parts[1].before == '/' &&
                     parts[1].after == '/';

    if (!is_joined || !is_number(&parts[0], 4, 4) || parts[1].text.length < 2)
        return date_of(0, 0, 0);
    int month = month_of(&parts[1]);
    return month < 1 ? date_of(0, 0, 0) : date_of(parts[0].value, month, 0);
}

struct date date_of_url(struct str url)
{
    struct part parts[PARTS_MAX];
    size_t count = read_parts(path_of(url), parts);
    struct date month = {DATE_NONE, 0, 0, 0}, day = month;

    for (size_t i = 0; i < count; i++) {
        if (day.precision == DATE_NONE && i + 2 < count)
            day = read_triple(&parts[i]);
        if (day.precision == DATE_NONE)
            day = read_compact(&parts[i]);
        if (month.precision == DATE_NONE && i + 1 < count)
            month = read_folders(&parts[i]);
    }
    // /2014/07/the-lesson-of-2001-09-11: folders say when it came out, a slug what it is about.
    bool is_other_month = month.precision == DATE_MONTH && day.precision == DATE_DAY &&
                          (day.year != month.year || day.month != month.month);
    return day.precision == DATE_DAY && !is_other_month ? day : month;
}
