// Dates as printed in pages, read without locale or clock, never guessed.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_TEXT_DATE_H
#define SHEAF_TEXT_DATE_H

#include "base/str.h"

enum date_precision { DATE_NONE, DATE_YEAR, DATE_MONTH, DATE_DAY };

struct date {
    enum date_precision precision;
    int year, month, day; // month and day are 1 when the precision is coarser
};

// How to read 03/04/2020, where the order of day and month cannot be seen from the numbers.
enum date_order { DATE_ORDER_UNKNOWN, DATE_ORDER_DAY_FIRST, DATE_ORDER_MONTH_FIRST };

// The order that a language's numbers are written in, by its BCP 47 tag: month first in American English, day first in
// most others; unknown for English of no stated country and where the year comes first (Chinese, Japanese, Korean).
enum date_order date_order_of_language(struct str tag);

// The first date that stands in a printed text, with words around it allowed ("Published on Jul 8, 2014",
// "FOR IMMEDIATE RELEASE: February 6, 2007", "Tue. March 7th, 2023", "26 May 2016", "نشرت في ١٢ أغسطس ٢٠٢٠",
// "8 июля 2014 г.", "2014-07-08T23:30:00-05:00", "20140708", "Wed. March 7th, 2023" glued to a time as
// "March 7th, 20241:30 PM"). ISO times keep their printed day: a time zone never shifts it.
// Impossible dates (February 30, month 13) are refused, not corrected; years outside 1800–2100 are no dates;
// an ambiguous order with DATE_ORDER_UNKNOWN gives precision DATE_YEAR … never a guess.
// *where, when not NULL, gets the part of 'printed' that is the date. Precision DATE_NONE: there is none.
struct date date_find(struct str printed, enum date_order order, struct str *where);

// True when the whole line is a date line: a date with at most a weekday, a label such as "Published on",
// separators and a time around it. What landmark rules ask.
bool date_is_line(struct str line);

// The date in a URL's path: /2005/05/18/, /2005/05/ (month), /2005-05-18-, -20050518. Days only when
// all of year, month and day stand together.
struct date date_of_url(struct str url);

// <0, 0, >0; an unknown date comes first, a coarser one before a finer one of the same period.
int date_compare(struct date a, struct date b);

// A time of day, "14:30" or "2h15", as it stands beside dates.
bool date_has_time(struct str text);

// The number of a day (proleptic Gregorian calendar); what matters is the difference of two.
long date_day_number(struct date date);

enum { DATE_ISO_MAX = 11 };

// "2014-07-08", "2014-07" or "2014" by precision, "" for none.
void date_iso(struct date date, char iso[DATE_ISO_MAX]);

// Reads what date_iso writes (a time behind it is ignored). Precision DATE_NONE when it is none.
struct date date_from_iso(struct str iso);

const char *date_precision_name(enum date_precision precision); // "day", "month", "year", NULL

#endif
