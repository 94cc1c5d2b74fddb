// SPDX-License-Identifier: MIT
#include "text/day_order.h"

#include "base/buffer.h"

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

// "3 March 2020" and "25/12/2020" say how this page writes dates; so do "March 3, 2020" and "12/25/2020".
static void learn(struct day_order *it, struct str printed)
{
    size_t digits = 0, groups = 0, letters[2] = {0};
    int numbers[2] = {0};
    for (size_t i = 0; i < printed.length && groups <= 2; i++) {
        bool is_number = is_digit(printed.data[i]);
        groups += is_number && digits == 0;
        digits = is_number ? digits + 1 : 0;
        if (is_number && groups <= 2 && digits <= 2)
            numbers[groups - 1] = numbers[groups - 1] * 10 + printed.data[i] - '0';
        else if (is_number && groups == 1)
            return; // begins with a year
        else if (!is_number && groups < 2)
            letters[groups] += (printed.data[i] | 0x20) >= 'a' || printed.data[i] < 0;
    }
    bool has_words = letters[0] + letters[1] >= 3;
    bool is_day_first = has_words ? letters[1] >= 3 : numbers[0] > 12;
    bool is_month_first = has_words ? letters[1] < 3 : numbers[1] > 12;
    it->day_first += is_day_first;
    it->month_first += is_month_first && !is_day_first;
}

struct date day_order_read(struct day_order *it, struct str text, struct str *where,
                           bool *is_assumed)
{
    struct date date = date_find(text, DATE_ORDER_UNKNOWN, where);
    *is_assumed = false;
    if (date.precision == DATE_DAY)
        learn(it, *where);
    if (date.precision != DATE_YEAR)
        return date;
    bool is_open = it->order == DATE_ORDER_UNKNOWN;
    struct str other;
    struct date assumed = date_find(text, is_open ? DATE_ORDER_DAY_FIRST : it->order, &other);
    if (assumed.precision != DATE_DAY)
        return date;
    it->has_assumed = true;
    if (is_open)
        return date;
    *is_assumed = true;
    *where = other;
    return assumed;
}

void day_order_compare(struct day_order *it, struct str printed, struct date date)
{
    struct str where;
    if (date.precision != DATE_DAY || date.day == date.month || date.day > 12)
        return;
    struct date first = date_find(printed, DATE_ORDER_DAY_FIRST, &where);
    struct date second = date_find(printed, DATE_ORDER_MONTH_FIRST, &where);
    bool is_day_first = date_compare(first, date) == 0;
    bool is_month_first = date_compare(second, date) == 0;
    it->day_first += is_day_first && !is_month_first;
    it->month_first += is_month_first && !is_day_first;
}

enum date_order day_order_shown(const struct day_order *it)
{
    if (it->day_first > it->month_first)
        return DATE_ORDER_DAY_FIRST;
    return it->day_first < it->month_first ? DATE_ORDER_MONTH_FIRST : it->order;
}

struct str day_order_full_years(struct arena *arena, struct str text)
{
    struct buffer out = {0};
    size_t from = 0, groups = 0, digits = 0;
    for (size_t i = 0; i <= text.length; i++) {
        char c = i < text.length ? text.data[i] : ' ';
        if (is_digit(c)) {
            digits++;
            continue;
        }
        bool is_part = digits == 1 || digits == 2;
        if (groups == 2 && digits == 2 && c != '.') {
            buffer_put(&out, str_slice(text, from, i - 2));
            buffer_put(&out, text.data[i - 2] < '5' ? STR("20") : STR("19"));
            from = i - 2;
        }
        groups = c == '.' && is_part ? groups + 1 : 0;
        digits = 0;
    }
    if (from == 0)
        return text;
    buffer_put(&out, str_slice(text, from, text.length));
    return arena_take(arena, &out);
}
