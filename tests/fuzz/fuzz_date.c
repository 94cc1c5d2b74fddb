// Dates: what is found is a day of the calendar, lies inside the text, and is found again in the part it was found in. Text is
// valid UTF-8 when it comes here; that broken text is read within its bounds is tried besides.
// SPDX-License-Identifier: MIT
#include "base/arena.h"
#include "text/date.h"
#include "text/utf8.h"

#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void demand(bool claim)
{
    if (!claim)
        abort();
}

static void demand_valid(struct date date)
{
    static const int days[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    char iso[DATE_ISO_MAX];

    date_iso(date, iso);
    demand((date.precision == DATE_NONE) == (iso[0] == '\0'));
    if (date.precision == DATE_NONE)
        return;
    demand(date.year >= 1800 && date.year <= 2100);
    demand(date.month >= 1 && date.month <= 12);
    demand(date.day >= 1 && date.day <= days[date.month - 1]);
    demand(date.precision >= DATE_MONTH || date.month == 1);
    demand(date.precision == DATE_DAY || date.day == 1);
    demand(date_compare(date_from_iso(str_of(iso)), date) == 0);
}

static void check_order(struct str text, enum date_order order)
{
    struct str where;
    struct date date = date_find(text, order, &where), again;

    demand_valid(date);
    demand((date.precision == DATE_NONE) == (where.data == NULL));
    if (!where.data)
        return;
    demand(where.length > 0 && where.data >= text.data &&
           where.data + where.length <= text.data + text.length);
    // Seen alone it is the same date, or says more than its surroundings let it say ("Brussels 12 – 15 March").
    again = date_find(where, order, NULL);
    demand(again.precision >= date.precision && again.year == date.year);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena arena = {0};
    struct str raw = {(const char *)data, size}, text = utf8_repair(&arena, raw, NULL);

    demand_valid(date_find(raw, DATE_ORDER_UNKNOWN, NULL));
    demand_valid(date_of_url(raw));
    demand_valid(date_from_iso(raw));
    check_order(text, DATE_ORDER_UNKNOWN);
    check_order(text, DATE_ORDER_DAY_FIRST);
    check_order(text, DATE_ORDER_MONTH_FIRST);
    if (date_is_line(text))
        demand(date_find(text, DATE_ORDER_UNKNOWN, NULL).precision != DATE_NONE);
    arena_free(&arena);
    return 0;
}
