// In which order a page writes day and month, where the numbers of a date alone do not tell: as its other dates show it,
// else as is usual in its language and where it comes from.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_EXTRACT_PAGE_ORDER_H
#define SHEAF_EXTRACT_PAGE_ORDER_H

#include "extract/signs.h"
#include "text/date.h"

// Begins as {.order = page_order_stated(…)}.
struct page_order {
    enum date_order order;           // what is assumed
    bool has_assumed;                // a day was read by 'order' alone
    unsigned day_first, month_first; // dates that were read in which the order shows
};

// By language and host; unknown without them.
enum date_order page_order_stated(const struct signs *signs);

// The first date in a text, *where it stands, and whether the order of its day and month had to be assumed.
struct date page_order_read(struct page_order *it, struct str text, struct str *where,
                            bool *is_assumed);

// What most of the dates show that were read so far; what was assumed where none does.
enum date_order page_order_shown(const struct page_order *it);

#endif
