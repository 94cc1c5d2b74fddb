// What the readers of the kinds of feeds share. Private to lib/capture.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_CAPTURE_FEED_ENTRY_H
#define SHEAF_CAPTURE_FEED_ENTRY_H

#include "capture/feed.h"

// A new entry; NULL over FEED_ENTRIES_MAX.
struct feed_entry *feed_add(struct feed *feed, struct arena *arena);

// Adds a name; blank ones, and those over the limit, are not kept.
void feed_add_author(struct feed_entry *entry, struct arena *arena, struct str name);
void feed_add_keyword(struct feed_entry *entry, struct arena *arena, struct str word);

// Sets a text that is not set yet, unless it is blank.
void feed_set(struct str *where, struct str text);

// A date of RFC 822 or ISO 8601 as an ISO day, or month; {0} when it is none.
struct str feed_day(struct arena *arena, struct str printed);

void feed_read_json(struct feed *feed, struct arena *arena, struct str text);

#endif
