// What deduplication looks at in one record, as plain text. Whoever knows the record's form fills it.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_DEDUP_FACTS_H
#define SHEAF_DEDUP_FACTS_H

#include "base/str.h"
#include "text/date.h"

#include <stdint.h>

// All texts are borrowed. data NULL: the record has no such value. A value that is there but is no text
// (a number where a headline belongs) has data but length 0: it keeps its place and identifies nothing.
struct facts {
    struct str line; // the record as it stands
    struct str name; // capture.id, else id; {0} when it has neither
    bool has_id;
    bool is_capture; // name is capture.id, which no other capture has
    uint32_t number; // of its line in the input, from 1
    struct str url, canonical_url;
    struct str headline, description;
    struct str body; // the article's own text, never chrome, bios or cards
    struct str first_author;
    struct str language;    // BCP 47
    struct date date;       // of publication
    int64_t layout_rank;    // higher is better; 0 when the capture has none
    struct str body_status; // full, excerpt …
    struct str captured_at; // ISO time
    size_t filled;          // fields that are neither null nor empty
};

#endif
