// SPDX-License-Identifier: MIT
#include "site/reader_head.h"

enum {
    LINES_BETWEEN = 3,   // names, a day, the number of an issue
    HOST_BYTES = 80,     // of the longest host
    MINUTES_WORDS = 4,   // '6–8 minutes read'
    TITLE_BYTES = 400,   // of the longest title
    TOP_LEVEL_LEAST = 2, // letters of a top-level domain
};

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

// 'example.org' and nothing else.
static bool is_host(struct str text)
{
    size_t dots = 0, since = 0; // bytes behind the last dot
    bool is_word = true;        // letters alone stand behind it
    for (size_t i = 0; i < text.length; i++) {
        char c = text.data[i];
        if (c == '.') {
            if (!since)
                return false;
            dots++;
            since = 0;
            is_word = true;
            continue;
        }
        if (!is_letter(c) && !is_digit(c) && c != '-')
            return false;
        is_word = is_word && is_letter(c);
        since++;
    }
    return dots && is_word && since >= TOP_LEVEL_LEAST && text.length <= HOST_BYTES;
}

// '6–8 minuten', '13 min': a number of minutes and little else.
static bool is_minutes(const struct line *line)
{
    static const struct str words[] = {
        STR_INIT("min"),  STR_INIT("Min"),    STR_INIT("MIN"),   STR_INIT("мин"),  STR_INIT("хв"),
        STR_INIT("분"),   STR_INIT("分"),     STR_INIT("λεπ"),   STR_INIT("perc"), STR_INIT("phút"),
        STR_INIT("نٹ"),   STR_INIT("دقيقة"),  STR_INIT("دقائق"), STR_INIT("דק"),   STR_INIT("นาที"),
        STR_INIT("मिनट"), STR_INIT("dakika"), STR_INIT("menit"),
    };
    if (line->words > MINUTES_WORDS || !line->plain.length || !is_digit(line->plain.data[0]))
        return false;
    for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
        if (str_contains(line->plain, words[i]))
            return true;
    return false;
}

size_t reader_head_title(const struct page *page)
{
    if (page->count < 3)
        return STR_NONE;
    size_t host = is_host(page->lines[0].text) ? 0 : 1;
    size_t title = 1 - host;
    if (!is_host(page->lines[host].text) || is_host(page->lines[title].text) ||
        page->lines[title].plain.length > TITLE_BYTES)
        return STR_NONE;
    for (size_t i = 2; i < page->count && i <= 2 + LINES_BETWEEN; i++)
        if (is_minutes(&page->lines[i]))
            return title;
    return STR_NONE;
}
