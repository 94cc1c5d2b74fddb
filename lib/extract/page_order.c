// SPDX-License-Identifier: MIT
#include "extract/page_order.h"

static struct str host_of(struct str address)
{
    size_t from = str_find(address, STR("://"), 0);
    if (from == STR_NONE)
        return (struct str){0};
    size_t end = str_find_byte(address, '/', from + 3);
    return str_slice(address, from + 3, end);
}

enum date_order page_order_stated(const struct signs *signs)
{
    static const struct str day_first[] = {STR_INIT(".uk"), STR_INIT(".au"), STR_INIT(".nz"),
                                           STR_INIT(".in"), STR_INIT(".ie"), STR_INIT(".za"),
                                           STR_INIT(".eu"), STR_INIT(".sg"), STR_INIT(".ng"),
                                           STR_INIT(".de"), STR_INIT(".pk"), STR_INIT(".ke")};
    struct str tag = signs_language(signs);
    struct str host = host_of(signs_address(signs));
    if (tag.length >= 2 && !str_equal_nocase(str_slice(tag, 0, 2), STR("en")))
        return DATE_ORDER_DAY_FIRST;
    for (size_t i = 0; i < sizeof(day_first) / sizeof(*day_first); i++)
        if (str_ends(host, day_first[i]))
            return DATE_ORDER_DAY_FIRST;
    struct str region = str_slice(tag, 3, 5);
    bool is_american = !region.length || str_equal_nocase(region, STR("US")) ||
                       str_equal_nocase(region, STR("PH"));
    if (tag.length >= 2)
        return is_american ? DATE_ORDER_MONTH_FIRST : DATE_ORDER_DAY_FIRST;
    return DATE_ORDER_UNKNOWN;
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

// "3 March 2020" and "25/12/2020" say how this page writes dates; so do "March 3, 2020" and "12/25/2020".
static void learn(struct page_order *it, struct str printed)
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

struct date page_order_read(struct page_order *it, struct str text, struct str *where,
                            bool *is_assumed)
{
    struct date date = date_find(text, DATE_ORDER_UNKNOWN, where);
    *is_assumed = false;
    if (date.precision == DATE_DAY)
        learn(it, *where);
    if (date.precision != DATE_YEAR || it->order == DATE_ORDER_UNKNOWN)
        return date;
    struct str other;
    struct date assumed = date_find(text, it->order, &other);
    if (assumed.precision != DATE_DAY)
        return date;
    *is_assumed = it->has_assumed = true;
    *where = other;
    return assumed;
}

enum date_order page_order_shown(const struct page_order *it)
{
    if (it->day_first > it->month_first)
        return DATE_ORDER_DAY_FIRST;
    return it->day_first < it->month_first ? DATE_ORDER_MONTH_FIRST : it->order;
}
