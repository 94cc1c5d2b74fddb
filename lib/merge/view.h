// A record as deduplication sees it: the facts that identify an article and rank its captures.
// Takes records of any origin: only what is there is looked at.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_MERGE_VIEW_H
#define SHEAF_MERGE_VIEW_H

#include "dedup/facts.h"
#include "record/record.h"

// The facts of a record, valid as long as the record.
struct facts view_facts(const struct record *record);

// Date of publication; precision DATE_NONE when there is none or it cannot be read. A precision that the record
// states is believed: 2014-07-01 of precision month is no day.
struct date view_date(const struct record *record);

// The id that follows from a record's contents (text/identity.h); {0} when it has none to go by.
struct str view_id(const struct record *record);

#endif
