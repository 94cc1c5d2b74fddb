// SPDX-License-Identifier: MIT
#include "text/date_match.h"

#include "text/date_steps.h"

enum {
    YEAR_MIN = 1800,
    YEAR_MAX = 2100,
    BUDDHIST_ERA = 543,
};

static int days_in(int year, int month)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool is_leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return days[month - 1] + (month == 2 && is_leap);
}

struct date date_of(int year, int month, int day)
{
    struct date none = {DATE_NONE, 0, 0, 0};
    if (year < YEAR_MIN || year > YEAR_MAX || month < 0 || month > 12 || day < 0)
        return none;
    if (month == 0)
        return (struct date){DATE_YEAR, year, 1, 1};
    if (day == 0)
        return (struct date){DATE_MONTH, year, month, 1};
    return day > days_in(year, month) ? none : (struct date){DATE_DAY, year, month, day};
}

static bool is_thai(struct str text)
{
    return text.length > 2 && (unsigned char)text.data[0] == 0xE0 &&
           ((unsigned char)text.data[1] & 0xFE) == 0xB8;
}

static bool finish(const struct date_token *token, const struct date_token *next,
                   const struct date_draft *draft, struct date_match *match)
{
    int month = draft->is_month_unsure ? 0 : draft->month;
    int day = draft->is_month_unsure || draft->is_day_unsure ? 0 : draft->day;
    struct date whole = date_of(draft->year, draft->month, draft->day);
    const char *start = token->text.data;

    if (date_era_offset(token[-1].text) && date_is_counter(&token[1], "年", "년") &&
        token->digits < 4)
        start = token[-1].text.data + token[-1].text.length - strlen("令和");
    match->tokens = (size_t)(next - token);
    match->text = (struct str){start, (size_t)(draft->end - start)};
    match->is_weak = draft->is_weak;
    match->date = draft->is_impossible || whole.precision == DATE_NONE
                      ? (struct date){DATE_NONE, 0, 0, 0}
                      : date_of(draft->year, month, day);
    return true;
}

bool date_match(const struct date_token *token, enum date_order order, struct date_match *match)
{
    struct date_draft draft = {0};
    const struct date_token *next = NULL;

    if (token->kind == DATE_TOKEN_NUMBER && !(next = date_read_numeric(token, order, &draft)))
        draft = (struct date_draft){0};
    if (!next)
        next = date_read_named(token, &draft);
    if (!next)
        return false;
    for (const struct date_token *part = token; part < next; part++)
        if (date_is_word(part, DATE_WORD_MONTH) && is_thai(part->text) && draft.year > YEAR_MAX)
            draft.year -= BUDDHIST_ERA;
    return finish(token, next, &draft, match);
}

// Which day of the week a date is: 1 (Sunday) to 7. Sakamoto's method for the Gregorian calendar.
static int weekday_of(struct date date)
{
    static const int shifts[] = {0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4};
    int year = date.year - (date.month < 3);
    return (year + year / 4 - year / 100 + year / 400 + shifts[date.month - 1] + date.day) % 7 + 1;
}

void date_match_weekday(const struct date_token *token, int weekday, struct date_match *match)
{
    struct date_match day_first, month_first;

    if (!date_match(token, DATE_ORDER_DAY_FIRST, &day_first) ||
        !date_match(token, DATE_ORDER_MONTH_FIRST, &month_first) ||
        day_first.date.precision != DATE_DAY || month_first.date.precision != DATE_DAY)
        return;
    bool is_day_first = weekday_of(day_first.date) == weekday;
    if (is_day_first != (weekday_of(month_first.date) == weekday))
        *match = is_day_first ? day_first : month_first;
}

bool date_match_alone(const struct date_token *token, struct date_match *match)
{
    struct date_draft draft = {0};
    const struct date_token *next = NULL;
    bool is_pair = token->kind == DATE_TOKEN_NUMBER && date_is_one_of(&token[1], "/-.") &&
                   token[1].is_glued && token[2].is_glued;

    if (date_is_after_number(token) || date_is_in_word(token))
        return false;
    if (is_pair && date_is_number(token, 1, 2) && date_is_number(&token[2], 4, 4)) {
        draft.month = token->value;
        next = date_read_year(&token[2], &draft);
    } else if (is_pair && date_is_number(token, 4, 4) && date_is_number(&token[2], 2, 2)) {
        next = date_read_year(token, &draft) + 2;
        draft.month = token[2].value;
        draft.end = token[2].text.data + token[2].text.length;
        // "2010-11" may be a month or a season; both lie in the year or start in it.
        draft.is_month_unsure = token[2].value == (token->value + 1) % 100;
    } else {
        next = date_read_year(token, &draft);
    }
    if (!next)
        return false;
    draft.is_impossible = is_pair && next > token + 2 && (draft.month < 1 || draft.month > 12);
    return finish(token, next, &draft, match);
}
