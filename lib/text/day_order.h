// In which order a page writes day and month, where the numbers of a date alone do not tell: as its other dates show it,
// else as is assumed.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_TEXT_DAY_ORDER_H
#define SHEAF_TEXT_DAY_ORDER_H

#include "base/arena.h"
#include "text/date.h"

// Begins as {.order = what is assumed}.
struct day_order {
    enum date_order order; // what is assumed
    bool has_assumed;      // a day was read by 'order' alone, or not at all since that is unknown
    unsigned day_first, month_first; // dates that were read in which the order shows
};

// The first date in a text, *where it stands, and whether the order of its day and month had to be assumed.
struct date day_order_read(struct day_order *it, struct str text, struct str *where,
                           bool *is_assumed);

// Learns from a date that is printed beside its machine-readable form.
void day_order_compare(struct day_order *it, struct str printed, struct date date);

// What most of the dates show that were read so far; what was assumed where none does.
enum date_order day_order_shown(const struct day_order *it);

// "3.12.19" -> "3.12.2019": two digits of a year behind a day and a month with stops, which no other number has.
struct str day_order_full_years(struct arena *arena, struct str text);

#endif
