// What deduplication looks at in one record, as plain text. Whoever knows the record's form fills it.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_DEDUP_FACTS_H
#define SHEAF_DEDUP_FACTS_H

#include "base/str.h"
#include "text/date.h"

#include <stdint.h>

// What a page says of another text: that it is the same page in another language, a translation of this one, what this one is a
// translation of, what this one is an excerpt of.
enum version_kind {
    VERSION_EDITION,
    VERSION_TRANSLATION,
    VERSION_TRANSLATION_OF,
    VERSION_EXCERPT_OF,
};

enum { VERSIONS_MAX = 128 }; // of a record; further ones are not looked at

// By its address, else by its headline.
struct version {
    enum version_kind kind;
    struct str url, headline;
};

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
    const struct version *versions;
    size_t version_count; // at most VERSIONS_MAX
    bool has_versions;    // the record has such a value, whatever it is
};

#endif
