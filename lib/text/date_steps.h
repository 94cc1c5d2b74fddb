// Reading dates of known shapes off the tokens of a text. Private to lib/text.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_TEXT_DATE_STEPS_H
#define SHEAF_TEXT_DATE_STEPS_H

#include "text/date.h"
#include "text/date_tokens.h"
#include "text/date_words.h"
#include "text/utf8.h"

#include <string.h>

// What has been read of a date so far. A shape is read by steps: each takes the token it starts at and returns the
// one behind what it took, or NULL when that is not what stands there.
struct date_draft {
    int year, month, day; // 0: not read
    bool is_day_unsure;   // the numbers do not show which day it is
    bool is_month_unsure; // nor which month
    bool is_weak;
    bool is_impossible;
    const char *end; // behind the last byte of the date
};

// --- what a token is ---

static inline bool date_is_mark(const struct date_token *token, uint32_t mark)
{
    return token->kind == DATE_TOKEN_MARK && token->mark == mark;
}

static inline bool date_is_one_of(const struct date_token *token, const char *marks)
{
    return token->kind == DATE_TOKEN_MARK && token->mark < 0x80 && strchr(marks, (int)token->mark);
}

static inline bool date_is_word(const struct date_token *token, unsigned flags)
{
    return token->kind == DATE_TOKEN_WORD && (token->words & flags);
}

static inline bool date_is_number(const struct date_token *token, size_t digits_min,
                                  size_t digits_max)
{
    return token->kind == DATE_TOKEN_NUMBER && token->value >= 0 && token->digits >= digits_min &&
           token->digits <= digits_max;
}

static inline const struct date_token *date_skip_mark(const struct date_token *token,
                                                      const char *marks)
{
    return date_is_one_of(token, marks) ? token + 1 : token;
}

// "de", "of", "del", "d’".
static inline const struct date_token *date_skip_links(const struct date_token *token)
{
    for (int i = 0; i < 2 && date_is_word(token, DATE_WORD_LINK); i++) {
        token++;
        if (date_is_mark(token, '\''))
            token++;
    }
    return token;
}

// The word behind a number of a Chinese or Korean date.
static inline bool date_is_counter(const struct date_token *token, const char *han,
                                   const char *hangul)
{
    return token->kind == DATE_TOKEN_WORD &&
           (str_equal(token->text, str_of(han)) || str_equal(token->text, str_of(hangul)));
}

// True for a number that goes on a longer row of numbers: "1080/2014", "12.8".
static inline bool date_is_after_number(const struct date_token *token)
{
    return token->is_glued && date_is_one_of(&token[-1], "-.,:/$#") && token[-1].is_glued &&
           token[-2].kind == DATE_TOKEN_NUMBER;
}

// True for a number glued to letters: "A4", "v1". Scripts without spaces glue all.
static inline bool date_is_in_word(const struct date_token *token)
{
    return token->is_glued && token[-1].kind == DATE_TOKEN_WORD &&
           !utf8_is_unspaced_script(utf8_next(token[-1].text, &(size_t){0}));
}

// --- steps ---

// A year of four digits, with an hour glued to it, or its word behind it: "2014 г.".
const struct date_token *date_read_year(const struct date_token *token, struct date_draft *draft);

// A day with its ordinal: "8th", "8." (is_dotted).
const struct date_token *date_read_day(const struct date_token *token, int *day, bool *is_dotted);

// What stands between the ends of a range, or NULL.
const struct date_token *date_skip_range(const struct date_token *token);

// The same token when it is no weekday.
const struct date_token *date_skip_weekday(const struct date_token *token);

// "–9" behind "7", as often as it stands there.
const struct date_token *date_skip_more_days(const struct date_token *token, bool is_dotted);

// --- shapes, in the order in which they are tried; the draft is empty before and, where none fits, worthless behind ---

// date_numeric.c: those of numbers alone, "2014-07-08", "20140708", "2014年7月8日".
const struct date_token *date_read_numeric(const struct date_token *token, enum date_order order,
                                           struct date_draft *draft);

// date_named.c: those with a word for the month or the season.
const struct date_token *date_read_named(const struct date_token *token, struct date_draft *draft);

// The years before the first of an era that stands at the end of a word, 0 for none: 平成26年 is 2014.
int date_era_offset(struct str word);

#endif
