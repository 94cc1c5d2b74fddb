// SPDX-License-Identifier: MIT
#include "text/date_steps.h"

#include "text/date_match.h"

enum { COMPACT_YEAR_MIN = 1900 }; // 20140708; older ones are some other number

// Which of two numbers is the day of 03/04/2020.
static void settle_order(int first, int second, enum date_order order, struct date_draft *draft)
{
    bool is_day_first = order == DATE_ORDER_DAY_FIRST;

    if (first > 12 || second > 12)
        is_day_first = first > 12;
    else if (order == DATE_ORDER_UNKNOWN && first != second)
        draft->is_month_unsure = true;
    draft->day = is_day_first ? first : second;
    draft->month = is_day_first ? second : first;
}

// "2014-07-08", "2014/7/8", "08.07.2014", "8/7/2014"; what joins the numbers is the same at both places.
static const struct date_token *read_numbers(const struct date_token *token, enum date_order order,
                                             struct date_draft *draft)
{
    uint32_t mark = token[1].mark;

    if (!date_is_one_of(&token[1], "-/.") || !date_is_mark(&token[3], mark) ||
        date_is_after_number(token) || date_is_in_word(token))
        return NULL;
    // Only stops have spaces behind them: "8. 7. 2014".
    if (!token[1].is_glued || !token[3].is_glued ||
        (mark != '.' && (!token[2].is_glued || !token[4].is_glued)))
        return NULL;
    if (!date_is_number(&token[2], 1, 2))
        return NULL;
    if (date_is_number(token, 4, 4) && date_is_number(&token[4], 1, 2)) {
        draft->year = token->value;
        draft->month = token[2].value;
        draft->day = token[4].value;
        draft->end = token[4].text.data + token[4].text.length;
        token += 5;
    } else if (date_is_number(token, 1, 2)) {
        settle_order(token->value, token[2].value,
                     mark == '.' && order == DATE_ORDER_UNKNOWN ? DATE_ORDER_DAY_FIRST : order,
                     draft);
        token = date_read_year(&token[4], draft);
    } else {
        return NULL;
    }
    // A longer row of numbers is something else.
    if (token && date_is_mark(token, mark) && token->is_glued &&
        token[1].kind == DATE_TOKEN_NUMBER && token[1].is_glued)
        return NULL;
    draft->is_impossible = draft->month < 1 || draft->month > 12 || draft->day < 1;
    return token;
}

// "20140708", "20140708T1200".
static const struct date_token *read_compact(const struct date_token *token,
                                             struct date_draft *draft)
{
    const struct date_token *next = token + 1;

    if (!date_is_number(token, 8, 8) || (token->is_glued && !date_is_one_of(&token[-1], "([|:")) ||
        token->value < COMPACT_YEAR_MIN * 10000)
        return NULL;
    if (next->is_glued && !date_is_one_of(next, ",.;:)]|") &&
        !(next->kind == DATE_TOKEN_WORD && str_equal_nocase(next->text, STR("t"))))
        return NULL;
    draft->year = token->value / 10000;
    draft->month = token->value / 100 % 100;
    draft->day = token->value % 100;
    draft->end = token->text.data + token->text.length;
    // An impossible one is a number that is no date.
    return date_of(draft->year, draft->month, draft->day).precision == DATE_DAY ? next : NULL;
}

int date_era_offset(struct str word)
{
    static const struct {
        const char *name;
        int offset;
    } eras[] = {{"令和", 2018}, {"平成", 1988}, {"昭和", 1925}, {"民國", 1911}, {"民国", 1911}};

    for (size_t i = 0; i < sizeof(eras) / sizeof(eras[0]); i++)
        if (str_ends(word, str_of(eras[i].name)))
            return eras[i].offset;
    return 0;
}

// "2014年7月8日", "2014년 7월 8일", "平成26年7月8日", "2014年7月".
static const struct date_token *read_counters(const struct date_token *token,
                                              struct date_draft *draft)
{
    if (!date_is_counter(&token[1], "年", "년") || !date_is_number(&token[2], 1, 2) ||
        !date_is_counter(&token[3], "月", "월"))
        return NULL;
    if (date_is_number(token, 4, 4))
        draft->year = token->value;
    else if (date_is_number(token, 1, 3) && token[-1].kind == DATE_TOKEN_WORD &&
             date_era_offset(token[-1].text))
        draft->year = token->value + date_era_offset(token[-1].text);
    else
        return NULL;
    draft->month = token[2].value;
    draft->is_impossible = draft->month < 1 || draft->month > 12;
    token += 4;
    if (date_is_number(token, 1, 2) &&
        (date_is_counter(&token[1], "日", "일") || date_is_counter(&token[1], "号", "號"))) {
        draft->day = token->value;
        draft->is_impossible = draft->is_impossible || draft->day < 1;
        token += 2;
    }
    draft->end = token[-1].text.data + token[-1].text.length;
    return token;
}

const struct date_token *date_read_numeric(const struct date_token *token, enum date_order order,
                                           struct date_draft *draft)
{
    const struct date_token *next = read_numbers(token, order, draft);
    if (!next && (*draft = (struct date_draft){0}, true))
        next = read_compact(token, draft);
    if (!next && (*draft = (struct date_draft){0}, true))
        next = read_counters(token, draft);
    return next;
}
