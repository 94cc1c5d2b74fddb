// SPDX-License-Identifier: MIT
#include "text/date_steps.h"

// The month that ends a range over two months: its year is that of the range's end.
static void close_range(struct date_draft *draft, int last_month)
{
    if (last_month < draft->month) // "December 30 – January 2, 2022" starts in 2021
        draft->year--;
}

// "July–August 2014": the first of two months.
static const struct date_token *read_second_month(const struct date_token *token,
                                                  struct date_draft *draft)
{
    const struct date_token *next = date_skip_range(token);
    if (!next || !date_is_word(next, DATE_WORD_MONTH))
        return token;
    if (next->number < draft->month)
        draft->is_impossible =
            true; // "December/January 2015": in which year it starts does not show
    return date_skip_mark(next + 1, ".");
}

// The month's other name behind it: "آب/أغسطس", "تموز (يوليو)".
static const struct date_token *skip_other_name(const struct date_token *token, int month)
{
    if (!date_is_one_of(token, "/(") ||
        !date_is_word(&token[1], DATE_WORD_MONTH | DATE_WORD_WEAK) || token[1].number != month)
        return token;
    return date_skip_mark(token + 2, ")");
}

// "July 2014", from behind the month.
static const struct date_token *read_month_year(const struct date_token *token,
                                                struct date_draft *draft, bool is_weak)
{
    const struct date_token *after = read_second_month(token, draft);
    draft->is_weak = is_weak;
    return date_read_year(date_skip_links(date_skip_mark(after, ",-/")), draft);
}

// "Mar 7 13:30:00 UTC 2023", from behind the day.
static const struct date_token *skip_clock(const struct date_token *token)
{
    if (!date_is_number(token, 1, 2) || !date_is_mark(&token[1], ':') ||
        !date_is_number(&token[2], 2, 2))
        return token;
    token += 3;
    if (date_is_mark(token, ':') && date_is_number(&token[1], 2, 2))
        token += 2;
    if (date_is_one_of(token, "+-") && date_is_number(&token[1], 4, 4))
        return token + 2;
    return date_is_word(token, DATE_WORD_LABEL) ? token + 1 : token;
}

// "July 8, 2014", "March 7–9, 2023", "Nov. 30–Dec. 2, 2022", "July 2014".
static const struct date_token *read_month_first(const struct date_token *token,
                                                 struct date_draft *draft)
{
    bool is_weak = token->words & DATE_WORD_WEAK, is_dotted;
    int last_month = 0, last_day;

    // The verbs "may" and "march" are no months.
    if (str_equal(token->text, STR("may")) || str_equal(token->text, STR("march")))
        is_weak = true;
    draft->month = token->number;
    const struct date_token *after = skip_other_name(date_skip_mark(token + 1, "."), token->number);
    const struct date_token *next =
        date_read_day(date_skip_mark(after, "-/,"), &draft->day, &is_dotted);
    if (!next)
        return read_month_year(after, draft, is_weak);
    next = date_skip_more_days(next, false);
    const struct date_token *range = date_skip_range(next);
    if (range)
        range = date_skip_weekday(range);
    if (range && date_is_word(range, DATE_WORD_MONTH | DATE_WORD_WEAK)) {
        last_month = range->number;
        next = date_read_day(date_skip_mark(range + 1, "."), &last_day, &is_dotted);
        if (!next)
            return NULL;
    }
    next = date_read_year(skip_clock(date_skip_links(date_skip_mark(next, ",.-/|"))), draft);
    if (next && last_month)
        close_range(draft, last_month);
    return next;
}

// False for the number of something else: "A4 July", "12.8 July", "Vol. 12 July".
static bool may_be_day(const struct date_token *token)
{
    const struct date_token *before = date_is_mark(&token[-1], '.') ? &token[-2] : &token[-1];
    if (date_is_word(before, DATE_WORD_NUMBERED) || date_is_mark(before, '#') ||
        date_is_mark(before, 0xB0))
        return false;
    return !date_is_in_word(token) && !date_is_after_number(token);
}

// "Episode 12 – 15 March 2023" is no range, "7 – 9 March 2023" is one; behind a word that has nothing to do with
// dates it does not show which.
static bool is_range_unsure(const struct date_token *first, const struct date_token *behind)
{
    return date_is_mark(behind, '-') && !behind->is_glued && first[-1].kind == DATE_TOKEN_WORD &&
           first[-1].words == 0;
}

// The month of a date that starts with its day; "tháng 7" too.
static const struct date_token *read_month(const struct date_token *token, struct date_draft *draft,
                                           bool is_dotted)
{
    if (date_is_word(token, DATE_WORD_THANG) && date_is_number(&token[1], 1, 2)) {
        draft->month = token[1].value;
        draft->is_impossible = draft->month < 1 || draft->month > 12;
        return date_is_word(date_skip_mark(token + 2, ","), DATE_WORD_NAM)
                   ? date_skip_mark(token + 2, ",") + 1
                   : token + 2;
    }
    if (!date_is_word(token, DATE_WORD_MONTH | DATE_WORD_WEAK))
        return NULL;
    draft->month = token->number;
    draft->is_month_unsure = is_dotted && (token->words & DATE_WORD_UNSURE);
    return skip_other_name(date_skip_mark(token + 1, "."), draft->month);
}

// "-", "/" between day and month only when glued to both: "Episode 5 - July 2014" names no day.
static const struct date_token *skip_joint(const struct date_token *token)
{
    bool is_joint = date_is_one_of(token, "-/") && token->is_glued && token[1].is_glued;
    return is_joint || date_is_mark(token, '.') ? token + 1 : token;
}

// "8 July 2014", "8. Juli 2014", "8 de julio de 2014", "30 June–2 July 2021", "7.–9. März 2023".
static const struct date_token *read_day_first(const struct date_token *token,
                                               struct date_draft *draft)
{
    bool is_dotted, is_last_dotted;
    int last_day, last_month = 0;
    const struct date_token *first = token;

    if (!may_be_day(token) || !(token = date_read_day(token, &draft->day, &is_dotted)))
        return NULL;
    const struct date_token *after = date_skip_more_days(token, is_dotted);
    // "Bericht 14. – 20. Januar": a stop says that it is a day.
    draft->is_day_unsure = after != token && !is_dotted && is_range_unsure(first, token);
    token = read_month(date_skip_links(skip_joint(after)), draft, is_dotted);
    if (!token)
        return NULL;
    const struct date_token *range = date_skip_range(token);
    range =
        range ? date_read_day(date_skip_weekday(date_skip_links(range)), &last_day, &is_last_dotted)
              : NULL;
    if (range)
        range = date_skip_links(range);
    if (range && date_is_word(range, DATE_WORD_MONTH | DATE_WORD_WEAK)) {
        last_month = range->number;
        token = date_skip_mark(range + 1, ".");
    }
    token = date_read_year(skip_clock(date_skip_links(date_skip_mark(token, ",-/|"))), draft);
    if (token && last_month)
        close_range(draft, last_month);
    return token;
}

// "2014 July 8", "2014. július 8.", "2014-Jul-08"; "2014 / Jul" where that is all.
static const struct date_token *read_year_first(const struct date_token *token,
                                                struct date_draft *draft)
{
    bool is_dotted;
    if (!date_is_number(token, 4, 4) || !(token = date_read_year(token, draft)))
        return NULL;
    token = date_skip_mark(token, ".,-/");
    if (!date_is_word(token, DATE_WORD_MONTH | DATE_WORD_WEAK))
        return NULL;
    draft->month = token->number;
    token = date_skip_mark(token + 1, ".");
    token = date_skip_mark(token, "-/");
    const struct date_token *next = date_read_day(token, &draft->day, &is_dotted);
    // "in 2014 July 8, 2015": the day has a year of its own.
    if (next && date_is_number(date_skip_mark(next, ","), 4, 4))
        return NULL;
    if (!next) {
        draft->is_weak = true;
        next = token--;
    }
    draft->end = token->text.data + token->text.length;
    return next;
}

// "Summer 2014", "verano de 2014", "Winter 2014/15": the year.
static const struct date_token *read_season(const struct date_token *token,
                                            struct date_draft *draft)
{
    if (!date_is_word(token, DATE_WORD_SEASON))
        return NULL;
    token++;
    if (date_is_one_of(token, "-/") &&
        date_is_word(&token[1], DATE_WORD_SEASON)) // "Spring/Summer 2014"
        token += 2;
    return date_read_year(date_skip_links(date_skip_mark(token, ",")), draft);
}

// "Tháng 7, 2014": the month's word stands before its number.
static const struct date_token *read_thang(const struct date_token *token, struct date_draft *draft)
{
    token = read_month(token, draft, false);
    return token ? date_read_year(date_skip_mark(token, ",/"), draft) : NULL;
}

const struct date_token *date_read_named(const struct date_token *token, struct date_draft *draft)
{
    if (token->kind == DATE_TOKEN_NUMBER) {
        const struct date_token *next = read_year_first(token, draft);
        if (!next && (*draft = (struct date_draft){0}, true))
            next = read_day_first(token, draft);
        return next;
    }
    if (date_is_word(token, DATE_WORD_MONTH | DATE_WORD_WEAK))
        return read_month_first(token, draft);
    if (date_is_word(token, DATE_WORD_SEASON))
        return read_season(token, draft);
    return date_is_word(token, DATE_WORD_THANG) ? read_thang(token, draft) : NULL;
}
