// The days that a text capture names, each once, and what speaks for each as that of publication. Private to lib/site.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_SITE_HEAD_DAYS_H
#define SHEAF_SITE_HEAD_DAYS_H

#include "site/head.h"
#include "text/day_order.h"

enum {
    HEAD_DAY_LINES = 120, // lines of a page in which dates are looked for
    HEAD_DAY_BYTES = 240, // a longer line is prose: only its ends are read
    HEAD_DAYS_IN_LINE = 3,
};

// Where a line stands to headline and body.
enum head_zone {
    HEAD_ZONE_FAR_ABOVE,
    HEAD_ZONE_ABOVE, // a few lines above the headline
    HEAD_ZONE_HEADLINE,
    HEAD_ZONE_HEAD, // between headline and body
    HEAD_ZONE_BODY_START,
    HEAD_ZONE_BODY,
    HEAD_ZONE_BODY_END,
    HEAD_ZONE_BELOW,
    HEAD_ZONE_FAR_BELOW,
};

enum head_zone head_zone_of(const struct head *head, size_t index);

struct head_days {
    struct head *head;
    struct candidates list; // keys and values are ISO dates; 'node' is the index of the line
    struct day_order order;
    struct str printed[CANDIDATES_MAX]; // the day as printed where it speaks most for it
    unsigned counts[CANDIDATES_MAX];    // lines that name it
    unsigned
        plain[CANDIDATES_MAX]; // of these, lines that do not call it that of a change or an event
    uint8_t zones[CANDIDATES_MAX]; // the best of them, enum head_zone
    size_t lines;
};

// Reads and marks all days; their scores are not worked out.
void head_days_read(struct head_days *days, struct head *head);

#endif
