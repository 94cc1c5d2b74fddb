// SPDX-License-Identifier: MIT
#include "text/date.h"

#include "text/date_match.h"
#include "text/date_steps.h"
#include "text/date_words.h"

#include <utf8proc.h>

enum {
    LINE_MAX_BYTES = 240, // a longer line is prose, whatever it holds
    WEEKDAY_MIN =
        3, // letters of a weekday that needs no stop: "So." and "Di" are words of their own
};

static const struct date none = {DATE_NONE, 0, 0, 0};

// Words that may stand around a date in a line of its own.
static const unsigned filler =
    DATE_WORD_LABEL | DATE_WORD_WEEKDAY | DATE_WORD_TIME | DATE_WORD_LINK | DATE_WORD_YEAR;

// --- what may stand around a date in a line of its own ---

static bool is_digit_pair_mark(const struct date_token *token)
{
    return token->kind == DATE_TOKEN_MARK && (token->mark == ':' || token->mark == '.') &&
           token->is_glued;
}

// A number of a time: "1:30 PM", "18.30 Uhr", "5 min", "+0200".
static bool is_time_number(const struct date_token *token)
{
    if (token->digits > 6)
        return false;
    if (is_digit_pair_mark(&token[1]) && token[2].kind == DATE_TOKEN_NUMBER && token[2].is_glued)
        return true;
    if (is_digit_pair_mark(&token[-1]) && token->is_glued && token[-2].kind == DATE_TOKEN_NUMBER)
        return true;
    if (token[-1].kind == DATE_TOKEN_MARK && (token[-1].mark == '+' || token[-1].mark == '-') &&
        token[-1].is_glued && token->is_glued)
        return true;
    // "10h30"
    if (token->is_glued && token[-1].kind == DATE_TOKEN_WORD && (token[-1].words & DATE_WORD_TIME))
        return true;
    return token->digits <= 4 && token[1].kind == DATE_TOKEN_WORD &&
           (token[1].words & DATE_WORD_TIME);
}

// Stops, brackets, bars, bullets, icons; no question, no exclamation, no copyright, no currency.
static bool is_separator(uint32_t mark)
{
    if (mark == 0xA9 || mark == 0xAE || mark == 0x2117 || mark == 0x2122)
        return false;
    if (mark < 0x80)
        return strchr(",.:;-/|()[]<>*+~'@", (int)mark) != NULL;
    switch (utf8proc_category((utf8proc_int32_t)mark)) {
    case UTF8PROC_CATEGORY_PD:
    case UTF8PROC_CATEGORY_PS:
    case UTF8PROC_CATEGORY_PE:
    case UTF8PROC_CATEGORY_PI:
    case UTF8PROC_CATEGORY_PF:
    case UTF8PROC_CATEGORY_SO:
    case UTF8PROC_CATEGORY_SM: return true;
    case UTF8PROC_CATEGORY_PO: // ¿ and ¡, and those of other scripts, end sentences
        return mark == 0xB7 || mark == 0x2022 || mark == 0x2027 || mark == 0x30FB ||
               mark == 0x3002 || mark == 0x061B;
    default: return false;
    }
}

// True when a text holds nothing but labels, weekdays, separators and times. *has_label, when not NULL, tells
// whether there was a label.
static bool is_filler(struct str text, bool *has_label)
{
    struct date_tokens tokens;
    const struct date_token *token;

    if (text.length > LINE_MAX_BYTES)
        return false;
    date_tokens_start(&tokens, text);
    while ((token = date_tokens_peek(&tokens))->kind != DATE_TOKEN_END) {
        if (token->kind == DATE_TOKEN_WORD && !(token->words & filler))
            return false;
        if (token->kind == DATE_TOKEN_NUMBER && !is_time_number(token))
            return false;
        if (token->kind == DATE_TOKEN_MARK && !is_separator(token->mark))
            return false;
        if (has_label && token->kind == DATE_TOKEN_WORD && (token->words & DATE_WORD_LABEL))
            *has_label = true;
        date_tokens_skip(&tokens, 1);
    }
    return true;
}

// True when all of 'line' but 'part' is filler.
static bool stands_alone(struct str line, struct str part, bool *has_label)
{
    size_t start = (size_t)(part.data - line.data);
    return line.length <= LINE_MAX_BYTES && is_filler(str_slice(line, 0, start), has_label) &&
           is_filler(str_slice(line, start + part.length, line.length), has_label);
}

// --- finding ---

// True for a byte that may begin a digit of another script with dates, or the counter of years; and for one within a
// character, with which only a cut text may begin.
static bool may_be_of_year(unsigned char c, size_t at)
{
    return c == 0xD9 || c == 0xDB || c == 0xE0 || c == 0xEF || c == 0xE5 || c == 0xEB ||
           (at == 0 && c >= 0x80 && c < 0xC0);
}

// Where the last number ends that may be a year, of four digits or with a counter behind it; 0 when there is none, as in
// most texts. Every date has a year: none begins behind the last one.
static size_t years_end(struct str text)
{
    enum { YEAR_DIGITS = 4 };
    size_t digits = 0;
    for (size_t end = text.length; end > 0; end--) {
        unsigned char c = (unsigned char)text.data[end - 1];
        digits = c >= '0' && c <= '9' ? digits + 1 : 0;
        if (digits == YEAR_DIGITS || may_be_of_year(c, end - 1))
            return end + (digits ? YEAR_DIGITS - 1 : 0);
    }
    return 0;
}

// A weekday that stands before a date.
struct weekday {
    const char *start; // in the text, NULL when there is none
    int number;        // 1 to 7, 0 when the word does not say which
};

// The text of a date with the weekday before it, where one stands there.
static struct str with_weekday(struct str date, struct weekday weekday)
{
    if (!weekday.start)
        return date;
    return (struct str){weekday.start, (size_t)(date.data + date.length - weekday.start)};
}

// The weekday that the current token is or that it goes on from.
static struct weekday follow_weekday(const struct date_token *token, struct weekday weekday)
{
    const struct weekday no_weekday = {NULL, 0};
    bool is_stop = token->kind == DATE_TOKEN_MARK && (token->mark == ',' || token->mark == '.');

    if (token->kind == DATE_TOKEN_WORD && (token->words & DATE_WORD_WEEKDAY)) {
        bool has_stop =
            token[1].kind == DATE_TOKEN_MARK && (token[1].mark == '.' || token[1].mark == ',');
        bool is_month = token->words & (DATE_WORD_MONTH | DATE_WORD_WEAK);
        if (token->text.length < WEEKDAY_MIN && !has_stop)
            return no_weekday;
        return (struct weekday){token->text.data, is_month ? 0 : token->number};
    }
    if (is_stop || (token->kind == DATE_TOKEN_WORD && (token->words & DATE_WORD_LINK)))
        return weekday;
    return no_weekday;
}

// The first date of a known shape.
static bool find_shape(struct str printed, enum date_order order, struct date_match *match)
{
    struct date_tokens tokens;
    const struct date_token *token;
    struct weekday weekday = {NULL, 0};

    const char *end = printed.data + years_end(printed);
    date_tokens_start(&tokens, printed);
    while ((token = date_tokens_peek(&tokens))->kind != DATE_TOKEN_END && token->text.data < end) {
        if (date_match(token, order, match)) {
            if (match->date.precision == DATE_YEAR && weekday.number)
                date_match_weekday(token, weekday.number, match);
            bool is_taken = match->date.precision != DATE_NONE &&
                            (!match->is_weak || stands_alone(printed, match->text, NULL));
            match->text = with_weekday(match->text, weekday);
            if (is_taken)
                return true;
            // Behind the start of a weak one another may start: "2014 July 2015".
            date_tokens_skip(&tokens, match->date.precision != DATE_NONE ? 1 : match->tokens);
            weekday = (struct weekday){NULL, 0};
            continue;
        }
        weekday = follow_weekday(token, weekday);
        date_tokens_skip(&tokens, 1);
    }
    return false;
}

// False when the first word is one of Latin letters that no date and no label begins with: most lines of prose.
static bool may_begin(struct str line)
{
    size_t end = 0;
    while (end < line.length && ((line.data[end] | 32) >= 'a' && (line.data[end] | 32) <= 'z') &&
           !(end && line.data[end] < 'a' && line.data[end - 1] >= 'a'))
        end++;
    bool is_unsure = end == 0 || (end < line.length && (unsigned char)line.data[end] >= 0x80);
    return is_unsure || date_word_find(str_slice(line, 0, end));
}

// What no date may have before it that is all there is but filler. Behind a word that ends with an era a date's text may
// begin within the word.
static bool is_no_filler(const struct date_token *token)
{
    if (token->kind == DATE_TOKEN_WORD)
        return !(token->words & filler) && !date_era_offset(token->text);
    return token->kind == DATE_TOKEN_MARK && !is_separator(token->mark);
}

// The year, or month and year in numbers, that is all there is but labels.
static bool find_alone(struct str printed, struct date_match *match, bool *has_label)
{
    struct date_tokens tokens;
    const struct date_token *token;

    if (printed.length > LINE_MAX_BYTES || !may_begin(printed))
        return false;
    date_tokens_start(&tokens, printed);
    while ((token = date_tokens_peek(&tokens))->kind != DATE_TOKEN_END) {
        if (token->kind == DATE_TOKEN_NUMBER && date_match_alone(token, match))
            return match->date.precision != DATE_NONE &&
                   stands_alone(printed, match->text, has_label);
        if (is_no_filler(token))
            return false;
        date_tokens_skip(&tokens, 1);
    }
    return false;
}

struct date date_find(struct str printed, enum date_order order, struct str *where)
{
    struct date_match match;

    if (where)
        *where = (struct str){0};
    if (!years_end(printed) ||
        (!find_shape(printed, order, &match) && !find_alone(printed, &match, NULL)))
        return none;
    if (where)
        *where = match.text;
    return match.date;
}

bool date_is_line(struct str line)
{
    struct date_match match;
    bool has_label = false;
    struct str rest = line;

    if (line.length > LINE_MAX_BYTES || !years_end(line) || !may_begin(line))
        return false;
    if (!find_shape(line, DATE_ORDER_UNKNOWN, &match))
        return find_alone(line, &match, &has_label) &&
               (has_label || match.date.precision == DATE_MONTH);
    // "Published July 8, 2014 | Updated July 9, 2014" holds two.
    do {
        size_t start = (size_t)(match.text.data - rest.data);
        if (!is_filler(str_slice(rest, 0, start), NULL))
            return false;
        rest = str_slice(rest, start + match.text.length, rest.length);
    } while (find_shape(rest, DATE_ORDER_UNKNOWN, &match));
    return is_filler(rest, NULL);
}

// --- the ISO form ---

int date_compare(struct date a, struct date b)
{
    // A part that is not known counts as 0, which comes before all others.
    int left[] = {a.precision >= DATE_YEAR ? a.year : 0, a.precision >= DATE_MONTH ? a.month : 0,
                  a.precision >= DATE_DAY ? a.day : 0};
    int right[] = {b.precision >= DATE_YEAR ? b.year : 0, b.precision >= DATE_MONTH ? b.month : 0,
                   b.precision >= DATE_DAY ? b.day : 0};

    for (size_t i = 0; i < 3; i++)
        if (left[i] != right[i])
            return left[i] < right[i] ? -1 : 1;
    return 0;
}

static void put_digits(char *digits, int value, int count)
{
    for (int i = count - 1; i >= 0; i--) {
        digits[i] = (char)('0' + value % 10);
        value /= 10;
    }
}

// Days since 1 March 0000: a year that begins in March has its leap day at the end.
long date_day_number(struct date date)
{
    long year = date.year - (date.month <= 2), month = (date.month + 9) % 12;
    return 365 * year + year / 4 - year / 100 + year / 400 + (month * 306 + 5) / 10 + date.day - 1;
}

void date_iso(struct date date, char iso[DATE_ISO_MAX])
{
    size_t length = 0;

    if (date.precision >= DATE_YEAR) {
        put_digits(iso, date.year, 4);
        length = 4;
    }
    if (date.precision >= DATE_MONTH) {
        iso[4] = '-';
        put_digits(iso + 5, date.month, 2);
        length = 7;
    }
    if (date.precision >= DATE_DAY) {
        iso[7] = '-';
        put_digits(iso + 8, date.day, 2);
        length = 10;
    }
    iso[length] = '\0';
}

// The value of 'count' digits at 'from', -1 when they are not there.
static int read_digits(struct str text, size_t from, size_t count)
{
    int value = 0;
    if (text.length < from + count)
        return -1;
    for (size_t i = from; i < from + count; i++) {
        if (text.data[i] < '0' || text.data[i] > '9')
            return -1;
        value = value * 10 + (text.data[i] - '0');
    }
    return value;
}

struct date date_from_iso(struct str iso)
{
    int year = read_digits(iso, 0, 4), month = 0, day = 0;
    size_t end = 4;

    if (iso.length > end && iso.data[end] == '-') {
        month = read_digits(iso, 5, 2);
        end = 7;
        if (month < 1)
            return none;
    }
    if (end == 7 && iso.length > end && iso.data[end] == '-') {
        day = read_digits(iso, 8, 2);
        end = 10;
        if (day < 1)
            return none;
    }
    bool has_time = end == 10 && iso.length > end && strchr("T t", iso.data[end]);
    return iso.length == end || has_time ? date_of(year, month, day) : none;
}

const char *date_precision_name(enum date_precision precision)
{
    switch (precision) {
    case DATE_YEAR: return "year";
    case DATE_MONTH: return "month";
    case DATE_DAY: return "day";
    case DATE_NONE: break;
    }
    return NULL;
}

enum date_order date_order_of_language(struct str tag)
{
    static const struct str year_first[] = {STR_INIT("zh"), STR_INIT("ja"), STR_INIT("ko"),
                                            STR_INIT("hu"), STR_INIT("lt"), STR_INIT("mn")};
    struct str language = str_slice(tag, 0, str_find_byte(tag, '-', 0));
    if (language.length < 2)
        return DATE_ORDER_UNKNOWN;
    for (size_t i = 0; i < sizeof(year_first) / sizeof(*year_first); i++)
        if (str_equal_nocase(language, year_first[i]))
            return DATE_ORDER_UNKNOWN;
    if (!str_equal_nocase(language, STR("en")))
        return DATE_ORDER_DAY_FIRST;
    struct str region = str_slice(tag, 3, tag.length);
    if (str_equal_nocase(region, STR("US")) || str_equal_nocase(region, STR("PH")))
        return DATE_ORDER_MONTH_FIRST;
    return region.length == 2 && !str_equal_nocase(region, STR("CA")) ? DATE_ORDER_DAY_FIRST
                                                                      : DATE_ORDER_UNKNOWN;
}

bool date_has_time(struct str text)
{
    for (size_t i = 0; i + 2 < text.length; i++) {
        bool is_part = text.data[i + 1] == ':' || text.data[i + 1] == 'h';
        if (is_part && text.data[i] >= '0' && text.data[i] <= '9' && text.data[i + 2] >= '0' &&
            text.data[i + 2] <= '9')
            return true;
    }
    return false;
}
