// SPDX-License-Identifier: MIT
#include "text/date_match.h"

#include "text/date_words.h"
#include "text/utf8.h"

enum {
    YEAR_MIN = 1800,
    YEAR_MAX = 2100,
    COMPACT_YEAR_MIN = 1900, // 20140708; older ones are some other number
    RANGE_MEMBERS_MAX = 2,   // "7, 8 and 9 March": days named behind the first
    BUDDHIST_ERA = 543,
};

// What has been read of a date so far. A shape is read by steps: each takes the token it starts at and returns the
// one behind what it took, or NULL when that is not what stands there.
struct draft {
    int year, month, day; // 0: not read
    bool is_day_unsure;   // the numbers do not show which day it is
    bool is_month_unsure; // nor which month
    bool is_weak;
    bool is_impossible;
    const char *end; // behind the last byte of the date
};

static bool is_mark(const struct date_token *token, uint32_t mark)
{
    return token->kind == DATE_TOKEN_MARK && token->mark == mark;
}

static bool is_one_of(const struct date_token *token, const char *marks)
{
    return token->kind == DATE_TOKEN_MARK && token->mark < 0x80 && strchr(marks, (int)token->mark);
}

static bool is_word(const struct date_token *token, unsigned flags)
{
    return token->kind == DATE_TOKEN_WORD && (token->words & flags);
}

static bool is_number(const struct date_token *token, size_t digits_min, size_t digits_max)
{
    return token->kind == DATE_TOKEN_NUMBER && token->value >= 0 && token->digits >= digits_min &&
           token->digits <= digits_max;
}

static bool is_counter(const struct date_token *token, const char *han, const char *hangul)
{
    return token->kind == DATE_TOKEN_WORD &&
           (str_equal(token->text, str_of(han)) || str_equal(token->text, str_of(hangul)));
}

static const struct date_token *skip_mark(const struct date_token *token, const char *marks)
{
    return is_one_of(token, marks) ? token + 1 : token;
}

// "de", "of", "del", "d’".
static const struct date_token *skip_links(const struct date_token *token)
{
    for (int i = 0; i < 2 && is_word(token, DATE_WORD_LINK); i++) {
        token++;
        if (is_mark(token, '\''))
            token++;
    }
    return token;
}

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

// --- steps ---

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
    if (!is_number(token, 5, 6) || token->text.length != token->digits)
        return false;
    int hour = digits_value(token->text.data + 4, token->digits - 4);
    if (is_mark(&token[1], ':') && token[1].is_glued)
        return is_number(&token[2], 2, 2) && token[2].is_glued && hour < 24;
    return is_word(&token[1], DATE_WORD_TIME) && hour > 0 && hour <= 12;
}

static const struct date_token *read_year(const struct date_token *token, struct draft *draft)
{
    if (is_number(token, 4, 4)) {
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
    if (is_word(token, DATE_WORD_YEAR)) { // "2014 г."
        draft->end = token->text.data + token->text.length;
        token++;
        if (is_mark(token, '.') && token->is_glued && token[-1].text.length <= 2) {
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
    if (is_mark(token, '-') && is_word(&token[1], DATE_WORD_ORDINAL) && token[1].is_glued)
        return token + 2;
    if (is_word(token, DATE_WORD_ORDINAL))
        return skip_mark(token + 1, ".");
    if (is_mark(token, '.')) {
        *is_dotted = true;
        return token + 1;
    }
    return is_mark(token, 0xB0) || is_mark(token, 0xBA) ? token + 1 : token;
}

static const struct date_token *read_day(const struct date_token *token, int *day, bool *is_dotted)
{
    if (!is_number(token, 1, 2) || token->value < 1 || token->value > 31)
        return NULL;
    *day = token->value;
    return skip_ordinal(token + 1, is_dotted);
}

static const struct date_token *skip_range(const struct date_token *token)
{
    if (is_one_of(token, "-/~&+") || is_word(token, DATE_WORD_RANGE))
        return token + 1;
    return NULL;
}

static const struct date_token *skip_weekday(const struct date_token *token)
{
    return is_word(token, DATE_WORD_WEEKDAY) ? skip_mark(token + 1, ".,") : token;
}

// "–9" behind "7", as often as it stands there.
static const struct date_token *skip_more_days(const struct date_token *token, bool is_dotted)
{
    for (int i = 0; i < RANGE_MEMBERS_MAX; i++) {
        const struct date_token *next = skip_range(token);
        int day;
        if (!next && is_dotted && is_mark(token, ','))
            next = token + 1;
        next = next ? read_day(skip_weekday(skip_links(next)), &day, &is_dotted) : NULL;
        if (!next)
            break;
        token = next;
    }
    return token;
}

// The month that ends a range over two months: its year is that of the range's end.
static void close_range(struct draft *draft, int last_month)
{
    if (last_month < draft->month) // "December 30 – January 2, 2022" starts in 2021
        draft->year--;
}

// --- shapes ---

// "July–August 2014": the first of two months.
static const struct date_token *read_second_month(const struct date_token *token,
                                                  struct draft *draft)
{
    const struct date_token *next = skip_range(token);
    if (!next || !is_word(next, DATE_WORD_MONTH))
        return token;
    if (next->number < draft->month)
        draft->is_impossible =
            true; // "December/January 2015": in which year it starts does not show
    return skip_mark(next + 1, ".");
}

// The month's other name behind it: "آب/أغسطس", "تموز (يوليو)".
static const struct date_token *skip_other_name(const struct date_token *token, int month)
{
    if (!is_one_of(token, "/(") || !is_word(&token[1], DATE_WORD_MONTH | DATE_WORD_WEAK) ||
        token[1].number != month)
        return token;
    return skip_mark(token + 2, ")");
}

// "July 2014", from behind the month.
static const struct date_token *read_month_year(const struct date_token *token, struct draft *draft,
                                                bool is_weak)
{
    const struct date_token *after = read_second_month(token, draft);
    draft->is_weak = is_weak;
    return read_year(skip_links(skip_mark(after, ",-/")), draft);
}

// "Mar 7 13:30:00 UTC 2023", from behind the day.
static const struct date_token *skip_clock(const struct date_token *token)
{
    if (!is_number(token, 1, 2) || !is_mark(&token[1], ':') || !is_number(&token[2], 2, 2))
        return token;
    token += 3;
    if (is_mark(token, ':') && is_number(&token[1], 2, 2))
        token += 2;
    if (is_one_of(token, "+-") && is_number(&token[1], 4, 4))
        return token + 2;
    return is_word(token, DATE_WORD_LABEL) ? token + 1 : token;
}

// "July 8, 2014", "March 7–9, 2023", "Nov. 30–Dec. 2, 2022", "July 2014".
static const struct date_token *read_month_first(const struct date_token *token,
                                                 struct draft *draft)
{
    bool is_weak = token->words & DATE_WORD_WEAK, is_dotted;
    int last_month = 0, last_day;

    // The verbs "may" and "march" are no months.
    if (str_equal(token->text, STR("may")) || str_equal(token->text, STR("march")))
        is_weak = true;
    draft->month = token->number;
    const struct date_token *after = skip_other_name(skip_mark(token + 1, "."), token->number);
    const struct date_token *next = read_day(skip_mark(after, "-/,"), &draft->day, &is_dotted);
    if (!next)
        return read_month_year(after, draft, is_weak);
    next = skip_more_days(next, false);
    const struct date_token *range = skip_range(next);
    if (range)
        range = skip_weekday(range);
    if (range && is_word(range, DATE_WORD_MONTH | DATE_WORD_WEAK)) {
        last_month = range->number;
        next = read_day(skip_mark(range + 1, "."), &last_day, &is_dotted);
        if (!next)
            return NULL;
    }
    next = read_year(skip_clock(skip_links(skip_mark(next, ",.-/|"))), draft);
    if (next && last_month)
        close_range(draft, last_month);
    return next;
}

// True for a number that goes on a longer row of numbers: "1080/2014", "12.8".
static bool is_after_number(const struct date_token *token)
{
    return token->is_glued && is_one_of(&token[-1], "-.,:/$#") && token[-1].is_glued &&
           token[-2].kind == DATE_TOKEN_NUMBER;
}

// True for a number glued to letters: "A4", "v1". Scripts without spaces glue all.
static bool is_in_word(const struct date_token *token)
{
    return token->is_glued && token[-1].kind == DATE_TOKEN_WORD &&
           !utf8_is_unspaced_script(utf8_next(token[-1].text, &(size_t){0}));
}

// False for the number of something else: "A4 July", "12.8 July", "Vol. 12 July".
static bool may_be_day(const struct date_token *token)
{
    const struct date_token *before = is_mark(&token[-1], '.') ? &token[-2] : &token[-1];
    if (is_word(before, DATE_WORD_NUMBERED) || is_mark(before, '#') || is_mark(before, 0xB0))
        return false;
    return !is_in_word(token) && !is_after_number(token);
}

// "Episode 12 – 15 March 2023" is no range, "7 – 9 March 2023" is one; behind a word that has nothing to do with
// dates it does not show which.
static bool is_range_unsure(const struct date_token *first, const struct date_token *behind)
{
    return is_mark(behind, '-') && !behind->is_glued && first[-1].kind == DATE_TOKEN_WORD &&
           first[-1].words == 0;
}

// The month of a date that starts with its day; "tháng 7" too.
static const struct date_token *read_month(const struct date_token *token, struct draft *draft,
                                           bool is_dotted)
{
    if (is_word(token, DATE_WORD_THANG) && is_number(&token[1], 1, 2)) {
        draft->month = token[1].value;
        draft->is_impossible = draft->month < 1 || draft->month > 12;
        return is_word(skip_mark(token + 2, ","), DATE_WORD_NAM) ? skip_mark(token + 2, ",") + 1
                                                                 : token + 2;
    }
    if (!is_word(token, DATE_WORD_MONTH | DATE_WORD_WEAK))
        return NULL;
    draft->month = token->number;
    draft->is_month_unsure = is_dotted && (token->words & DATE_WORD_UNSURE);
    return skip_other_name(skip_mark(token + 1, "."), draft->month);
}

// "-", "/" between day and month only when glued to both: "Episode 5 - July 2014" names no day.
static const struct date_token *skip_joint(const struct date_token *token)
{
    bool is_joint = is_one_of(token, "-/") && token->is_glued && token[1].is_glued;
    return is_joint || is_mark(token, '.') ? token + 1 : token;
}

// "8 July 2014", "8. Juli 2014", "8 de julio de 2014", "30 June–2 July 2021", "7.–9. März 2023".
static const struct date_token *read_day_first(const struct date_token *token, struct draft *draft)
{
    bool is_dotted, is_last_dotted;
    int last_day, last_month = 0;
    const struct date_token *first = token;

    if (!may_be_day(token) || !(token = read_day(token, &draft->day, &is_dotted)))
        return NULL;
    const struct date_token *after = skip_more_days(token, is_dotted);
    // "Bericht 14. – 20. Januar": a stop says that it is a day.
    draft->is_day_unsure = after != token && !is_dotted && is_range_unsure(first, token);
    token = read_month(skip_links(skip_joint(after)), draft, is_dotted);
    if (!token)
        return NULL;
    const struct date_token *range = skip_range(token);
    range = range ? read_day(skip_weekday(skip_links(range)), &last_day, &is_last_dotted) : NULL;
    if (range)
        range = skip_links(range);
    if (range && is_word(range, DATE_WORD_MONTH | DATE_WORD_WEAK)) {
        last_month = range->number;
        token = skip_mark(range + 1, ".");
    }
    token = read_year(skip_clock(skip_links(skip_mark(token, ",-/|"))), draft);
    if (token && last_month)
        close_range(draft, last_month);
    return token;
}

// "2014 July 8", "2014. július 8.", "2014-Jul-08"; "2014 / Jul" where that is all.
static const struct date_token *read_year_first(const struct date_token *token, struct draft *draft)
{
    bool is_dotted;
    if (!is_number(token, 4, 4) || !(token = read_year(token, draft)))
        return NULL;
    token = skip_mark(token, ".,-/");
    if (!is_word(token, DATE_WORD_MONTH | DATE_WORD_WEAK))
        return NULL;
    draft->month = token->number;
    token = skip_mark(token + 1, ".");
    token = skip_mark(token, "-/");
    const struct date_token *next = read_day(token, &draft->day, &is_dotted);
    // "in 2014 July 8, 2015": the day has a year of its own.
    if (next && is_number(skip_mark(next, ","), 4, 4))
        return NULL;
    if (!next) {
        draft->is_weak = true;
        next = token--;
    }
    draft->end = token->text.data + token->text.length;
    return next;
}

// Which of two numbers is the day of 03/04/2020.
static void settle_order(int first, int second, enum date_order order, struct draft *draft)
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
                                             struct draft *draft)
{
    uint32_t mark = token[1].mark;

    if (!is_one_of(&token[1], "-/.") || !is_mark(&token[3], mark) || is_after_number(token) ||
        is_in_word(token))
        return NULL;
    // Only stops have spaces behind them: "8. 7. 2014".
    if (!token[1].is_glued || !token[3].is_glued ||
        (mark != '.' && (!token[2].is_glued || !token[4].is_glued)))
        return NULL;
    if (!is_number(&token[2], 1, 2))
        return NULL;
    if (is_number(token, 4, 4) && is_number(&token[4], 1, 2)) {
        draft->year = token->value;
        draft->month = token[2].value;
        draft->day = token[4].value;
        draft->end = token[4].text.data + token[4].text.length;
        token += 5;
    } else if (is_number(token, 1, 2)) {
        settle_order(token->value, token[2].value,
                     mark == '.' && order == DATE_ORDER_UNKNOWN ? DATE_ORDER_DAY_FIRST : order,
                     draft);
        token = read_year(&token[4], draft);
    } else {
        return NULL;
    }
    // A longer row of numbers is something else.
    if (token && is_mark(token, mark) && token->is_glued && token[1].kind == DATE_TOKEN_NUMBER &&
        token[1].is_glued)
        return NULL;
    draft->is_impossible = draft->month < 1 || draft->month > 12 || draft->day < 1;
    return token;
}

// "20140708", "20140708T1200".
static const struct date_token *read_compact(const struct date_token *token, struct draft *draft)
{
    const struct date_token *next = token + 1;

    if (!is_number(token, 8, 8) || (token->is_glued && !is_one_of(&token[-1], "([|:")) ||
        token->value < COMPACT_YEAR_MIN * 10000)
        return NULL;
    if (next->is_glued && !is_one_of(next, ",.;:)]|") &&
        !(next->kind == DATE_TOKEN_WORD && str_equal_nocase(next->text, STR("t"))))
        return NULL;
    draft->year = token->value / 10000;
    draft->month = token->value / 100 % 100;
    draft->day = token->value % 100;
    draft->end = token->text.data + token->text.length;
    // An impossible one is a number that is no date.
    return date_of(draft->year, draft->month, draft->day).precision == DATE_DAY ? next : NULL;
}

// The years before the first of an era that stands at the end of a word, 0 for none: 平成26年 is 2014.
static int era_offset(struct str word)
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
static const struct date_token *read_counters(const struct date_token *token, struct draft *draft)
{
    if (!is_counter(&token[1], "年", "년") || !is_number(&token[2], 1, 2) ||
        !is_counter(&token[3], "月", "월"))
        return NULL;
    if (is_number(token, 4, 4))
        draft->year = token->value;
    else if (is_number(token, 1, 3) && token[-1].kind == DATE_TOKEN_WORD &&
             era_offset(token[-1].text))
        draft->year = token->value + era_offset(token[-1].text);
    else
        return NULL;
    draft->month = token[2].value;
    draft->is_impossible = draft->month < 1 || draft->month > 12;
    token += 4;
    if (is_number(token, 1, 2) &&
        (is_counter(&token[1], "日", "일") || is_counter(&token[1], "号", "號"))) {
        draft->day = token->value;
        draft->is_impossible = draft->is_impossible || draft->day < 1;
        token += 2;
    }
    draft->end = token[-1].text.data + token[-1].text.length;
    return token;
}

// "Summer 2014", "verano de 2014", "Winter 2014/15": the year.
static const struct date_token *read_season(const struct date_token *token, struct draft *draft)
{
    if (!is_word(token, DATE_WORD_SEASON))
        return NULL;
    token++;
    if (is_one_of(token, "-/") && is_word(&token[1], DATE_WORD_SEASON)) // "Spring/Summer 2014"
        token += 2;
    return read_year(skip_links(skip_mark(token, ",")), draft);
}

// --- all of them ---

static bool is_thai(struct str text)
{
    return text.length > 2 && (unsigned char)text.data[0] == 0xE0 &&
           ((unsigned char)text.data[1] & 0xFE) == 0xB8;
}

static bool finish(const struct date_token *token, const struct date_token *next,
                   const struct draft *draft, struct date_match *match)
{
    int month = draft->is_month_unsure ? 0 : draft->month;
    int day = draft->is_month_unsure || draft->is_day_unsure ? 0 : draft->day;
    struct date whole = date_of(draft->year, draft->month, draft->day);
    const char *start = token->text.data;

    if (era_offset(token[-1].text) && is_counter(&token[1], "年", "년") && token->digits < 4)
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
    struct draft draft = {0};
    const struct date_token *next = NULL;

    if (token->kind == DATE_TOKEN_NUMBER) {
        next = read_numbers(token, order, &draft);
        if (!next && (draft = (struct draft){0}, true))
            next = read_compact(token, &draft);
        if (!next && (draft = (struct draft){0}, true))
            next = read_counters(token, &draft);
        if (!next && (draft = (struct draft){0}, true))
            next = read_year_first(token, &draft);
        if (!next && (draft = (struct draft){0}, true))
            next = read_day_first(token, &draft);
    } else if (is_word(token, DATE_WORD_MONTH | DATE_WORD_WEAK)) {
        next = read_month_first(token, &draft);
    } else if (is_word(token, DATE_WORD_SEASON)) {
        next = read_season(token, &draft);
    } else if (is_word(token, DATE_WORD_THANG)) {
        next = read_month(token, &draft, false);
        next = next ? read_year(skip_mark(next, ",/"), &draft) : NULL;
    }
    if (!next)
        return false;
    for (const struct date_token *part = token; part < next; part++)
        if (is_word(part, DATE_WORD_MONTH) && is_thai(part->text) && draft.year > YEAR_MAX)
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
    struct draft draft = {0};
    const struct date_token *next = NULL;
    bool is_pair = token->kind == DATE_TOKEN_NUMBER && is_one_of(&token[1], "/-.") &&
                   token[1].is_glued && token[2].is_glued;

    if (is_after_number(token) || is_in_word(token))
        return false;
    if (is_pair && is_number(token, 1, 2) && is_number(&token[2], 4, 4)) {
        draft.month = token->value;
        next = read_year(&token[2], &draft);
    } else if (is_pair && is_number(token, 4, 4) && is_number(&token[2], 2, 2)) {
        next = read_year(token, &draft) + 2;
        draft.month = token[2].value;
        draft.end = token[2].text.data + token[2].text.length;
        // "2010-11" may be a month or a season; both lie in the year or start in it.
        draft.is_month_unsure = token[2].value == (token->value + 1) % 100;
    } else {
        next = read_year(token, &draft);
    }
    if (!next)
        return false;
    draft.is_impossible = is_pair && next > token + 2 && (draft.month < 1 || draft.month > 12);
    return finish(token, next, &draft, match);
}
