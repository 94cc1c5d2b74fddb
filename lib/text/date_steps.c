// SPDX-License-Identifier: MIT
#include "text/date_steps.h"

enum { RANGE_MEMBERS_MAX = 2 }; // "7, 8 and 9 March": days named behind the first

static int digits_value(const char *digits, size_t count)
{
    int value = 0;
    for (size_t i = 0; i < count; i++)
        value = value * 10 + (digits[i] - '0');
    return value;
}

// True when a number of five or six ASCII digits is a year with an hour glued to it: "20241:30 PM", "20249 am".
static bool has_glued_hour(const struct date_token *token)
{
    if (!date_is_number(token, 5, 6) || token->text.length != token->digits)
        return false;
    int hour = digits_value(token->text.data + 4, token->digits - 4);
    if (date_is_mark(&token[1], ':') && token[1].is_glued)
        return date_is_number(&token[2], 2, 2) && token[2].is_glued && hour < 24;
    return date_is_word(&token[1], DATE_WORD_TIME) && hour > 0 && hour <= 12;
}

const struct date_token *date_read_year(const struct date_token *token, struct date_draft *draft)
{
    if (date_is_number(token, 4, 4)) {
        draft->year = token->value;
        draft->end = token->text.data + token->text.length;
    } else if (has_glued_hour(token)) {
        draft->year = digits_value(token->text.data, 4);
        draft->end = token->text.data + 4;
        return token + 1;
    } else {
        return NULL;
    }
    token++;
    if (date_is_word(token, DATE_WORD_YEAR)) { // "2014 г."
        draft->end = token->text.data + token->text.length;
        token++;
        if (date_is_mark(token, '.') && token->is_glued && token[-1].text.length <= 2) {
            draft->end = token->text.data + 1;
            token++;
        }
    }
    return token;
}

// "th", ".", "º", "-го" behind a day.
static const struct date_token *skip_ordinal(const struct date_token *token, bool *is_dotted)
{
    *is_dotted = false;
    if (!token->is_glued)
        return token;
    if (date_is_mark(token, '-') && date_is_word(&token[1], DATE_WORD_ORDINAL) && token[1].is_glued)
        return token + 2;
    if (date_is_word(token, DATE_WORD_ORDINAL))
        return date_skip_mark(token + 1, ".");
    if (date_is_mark(token, '.')) {
        *is_dotted = true;
        return token + 1;
    }
    return date_is_mark(token, 0xB0) || date_is_mark(token, 0xBA) ? token + 1 : token;
}

const struct date_token *date_read_day(const struct date_token *token, int *day, bool *is_dotted)
{
    if (!date_is_number(token, 1, 2) || token->value < 1 || token->value > 31)
        return NULL;
    *day = token->value;
    return skip_ordinal(token + 1, is_dotted);
}

const struct date_token *date_skip_range(const struct date_token *token)
{
    if (date_is_one_of(token, "-/~&+") || date_is_word(token, DATE_WORD_RANGE))
        return token + 1;
    return NULL;
}

const struct date_token *date_skip_weekday(const struct date_token *token)
{
    return date_is_word(token, DATE_WORD_WEEKDAY) ? date_skip_mark(token + 1, ".,") : token;
}

const struct date_token *date_skip_more_days(const struct date_token *token, bool is_dotted)
{
    for (int i = 0; i < RANGE_MEMBERS_MAX; i++) {
        const struct date_token *next = date_skip_range(token);
        int day;
        if (!next && is_dotted && date_is_mark(token, ','))
            next = token + 1;
        next =
            next ? date_read_day(date_skip_weekday(date_skip_links(next)), &day, &is_dotted) : NULL;
        if (!next)
            break;
        token = next;
    }
    return token;
}
