// Lines of persons in a page's head: bylines, names alone, positions under them.
// SPDX-License-Identifier: MIT
#include "site/generic_run.h"

#include "site/position.h"
#include "text/name.h"

enum {
    NAMES_WORDS = GENERIC_NAMES_WORDS,
    POSITION_WORDS = 20, // words of the longest position
    REACH_BYTES = 60,    // of an address or a telephone's number
};

static struct str behind_prefix(struct str text)
{
    static const struct str prefixes[] = {
        STR_INIT("By "),      STR_INIT("by "),       STR_INIT("By: "),        STR_INIT("BY "),
        STR_INIT("Author: "), STR_INIT("Authors: "), STR_INIT("Written by "), STR_INIT("Автор: "),
        STR_INIT("Авторы: "), STR_INIT("بقلم "),     STR_INIT("Von "),        STR_INIT("Par "),
        STR_INIT("Por "),     STR_INIT("بقلم: "),    STR_INIT("作者：")};
    for (size_t i = 0; i < sizeof(prefixes) / sizeof(*prefixes); i++)
        if (str_starts(text, prefixes[i]))
            return str_slice(text, prefixes[i].length, text.length);
    return (struct str){0};
}

bool generic_is_byline(struct generic *generic, size_t index)
{
    struct str text = generic->run.page->lines[index].plain;
    return text.length < 400 && behind_prefix(text).data &&
           names_split(generic->run.arena, text).count > 0;
}

bool generic_is_byline_of_one(struct generic *generic, size_t index)
{
    struct str text = generic->run.page->lines[index].plain;
    return text.length < 400 && behind_prefix(text).data &&
           names_split(generic->run.arena, text).count == 1;
}

bool generic_is_reach(const struct generic *generic, size_t index)
{
    struct str text = generic->run.page->lines[index].plain;
    size_t digits = 0;
    if (text.length > REACH_BYTES)
        return false;
    if (str_find_byte(text, '@', 0) != STR_NONE)
        return true;
    for (size_t i = 0; i < text.length; i++)
        digits += memchr("0123456789+-. ()/", text.data[i], 17) != NULL;
    return digits == text.length;
}

struct str generic_before_bar(struct arena *arena, struct str text)
{
    size_t bar = str_find(text, STR(" | "), 0);
    bar = bar == STR_NONE ? str_find(text, STR(" · "), 0) : bar;
    bar = bar == STR_NONE ? str_find(text, STR(" • "), 0) : bar;
    struct str before = bar == STR_NONE ? (struct str){0} : str_slice(text, 0, bar);
    for (size_t i = 0; i < before.length; i++)
        if (before.data[i] >= '0' && before.data[i] <= '9')
            return (struct str){0}; // 'Posted June 2, 2021 | Updated …'
    return before.length && names_split(arena, before).count > 0 ? before : (struct str){0};
}

// Are these several names, most of them likely ones? 'Cables, ports and ships are watched apart' has commas, too.
static bool are_persons(struct arena *arena, struct str text)
{
    struct names names = names_split(arena, text);
    size_t likely = 0;
    for (size_t i = 0; i < names.count; i++)
        likely += name_is_likely(names.items[i].full);
    return names.count > 1 && likely * 2 >= names.count;
}

bool generic_is_author_line(struct generic *generic, size_t index)
{
    struct page *page = generic->run.page;
    struct arena *arena = generic->run.arena;
    struct str text = page->lines[index].plain;
    if (page->lines[index].words > NAMES_WORDS)
        return false;
    return generic_is_byline(generic, index) || page_is_name(page, index) ||
           generic_before_bar(arena, text).data ||
           (page_is_names(page, arena, index) && are_persons(arena, text));
}

bool generic_is_names_heading(const struct generic *generic, size_t index)
{
    return generic->printed[index] & PRINTED_NAMES;
}

bool generic_is_position(struct generic *generic, size_t index)
{
    struct page *page = generic->run.page;
    if (index == generic->all.from || page->lines[index].words > POSITION_WORDS ||
        !position_says(page->lines[index].plain))
        return false;
    return generic_is_author_line(generic, index - 1) ||
           generic_is_names_heading(generic, index - 1) || page_is_name(page, index - 1);
}
