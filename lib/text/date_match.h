// The shapes in which dates are printed.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_TEXT_DATE_MATCH_H
#define SHEAF_TEXT_DATE_MATCH_H

#include "text/date.h"
#include "text/date_tokens.h"

struct date_match {
    struct date date; // DATE_NONE: what stands there has the shape of a date and is impossible
    size_t tokens;    // that belong to it
    struct str text;  // its part of the text
    bool is_weak;     // to be believed only when nothing but labels stands around it
};

// The date that starts with the current token. False when there is none of a known shape.
bool date_match(const struct date_token *token, enum date_order order, struct date_match *match);

// Settles a match in which the order of day and month does not show by the weekday (1 to 7) printed with it:
// "Thu, 08/03/2023" is the third of August. Left alone when the weekday fits both or neither.
void date_match_weekday(const struct date_token *token, int weekday, struct date_match *match);

// The same as date_match for what is a date only where nothing but labels stands around it: "2014", "07/2014", "2014-07".
bool date_match_alone(const struct date_token *token, struct date_match *match);

// The day when it can be one, else DATE_NONE. Month and day 0: a coarser date.
struct date date_of(int year, int month, int day);

#endif
