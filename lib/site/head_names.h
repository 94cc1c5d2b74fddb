// The names that may be those of a text capture's authors, each once, and what speaks for each. Private to lib/site.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_SITE_HEAD_NAMES_H
#define SHEAF_SITE_HEAD_NAMES_H

#include "site/head_days.h"

enum {
    HEAD_NAME_LINES = 160,   // lines of a page in which names are looked for
    HEAD_BYLINE_BYTES = 200, // of a line that may be a byline
    HEAD_NAME_BYTES = 60,    // of a line that is only a name
};

struct head_names {
    struct head *head;
    struct candidates
        list; // keys by name_key; 'node' is the line where it speaks most for the name
    struct str roles[CANDIDATES_MAX];   // 'editor' …, as in struct name
    struct str printed[CANDIDATES_MAX]; // the line, or the part of it, that names it there
    unsigned counts[CANDIDATES_MAX];    // lines that name it
    uint8_t zones[CANDIDATES_MAX];      // the best of them, enum head_zone
    size_t first[CANDIDATES_MAX];       // the first line that names it
    bool is_above[CANDIDATES_MAX], is_below[CANDIDATES_MAX]; // seen above, below the text
    bool is_behind_by,
        is_other;               // the line before was 'By' and nothing else; of others than authors
    bool is_list, is_continued; // 'Authors': names may follow in several lines; one was there
    bool is_behind_related;     // titles of other texts follow, and those who wrote them
    size_t lines;
};

// Of a line that is a name and a position beside it ("Jane Doe Environment correspondent", "Jane Doe, Senior Fellow") the
// position, and the name; {0} for any other line.
struct str head_name_position(struct str text, struct str *name);

// Reads and marks all names; their scores are not worked out.
void head_names_read(struct head_names *names, struct head *head);

#endif
