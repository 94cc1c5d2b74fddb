// Whether a record is one as the dictionary describes it: what the JSON Schema of record/json_schema.h says, without one.
//
// Every field that always stands is there; texts are strings, dates YYYY, YYYY-MM or YYYY-MM-DD, counts whole numbers from
// 0 on, lists arrays and never null, all else may be null; texts of a closed set are of it; members of objects likewise.
// Keys that the dictionary does not know may hold anything. Beyond the schema: a field does not stand twice.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_RECORD_VALIDATE_H
#define SHEAF_RECORD_VALIDATE_H

#include "record/record.h"

enum { VIOLATIONS_MAX = 20 }; // that are told of a record

// NULL when the record conforms, else what is wrong: "'authors[1].position' is no whole number; …". The text lives as
// long as the record. 'is_partial': fields may be absent.
const char *validate_record(const struct record *record, bool is_partial);

// True for a date as the dictionary wants it: it has digits, a month and a day that exist (29 February in any year).
bool validate_date(struct str text);

// True for a valid JSON number that is whole and not negative: 12, 1.0, 1.5e1, -0.
bool validate_count(struct str number);

#endif
