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
