// duplicates[]: which captures a record stands for, by which rule they came, and which fields each one gave.
// Entries that captures bring along from earlier runs are kept; each field is named under the capture that it
// comes from. Relations to articles that are kept apart ("translation-of") stay as they are.
// SPDX-License-Identifier: MIT
#ifndef SHEAF_MERGE_TRACE_H
#define SHEAF_MERGE_TRACE_H

#include "merge/overlay.h"

struct trace_entry {
    struct str id; // capture_id; {0}: something else that stood in the list
    struct str rule;
    struct str raw; // JSON
    size_t fields;  // how many it names
};

// Lives in the cluster's arena. {0} is a valid empty list.
struct trace {
    struct trace_entry *items;
    size_t count, capacity;
};

// Adds the entries of a raw 'duplicates' value that a source (as in overlay_field) brought along. Of the fields that
// they name those stay whose values are the source's now.
void trace_carry(struct trace *trace, struct overlay *overlay, struct str duplicates,
                 uint32_t source);

// Adds the entry of a merged capture: its id, rule and score (raw JSON), and the fields of 'names'.
void trace_add(struct trace *trace, struct arena *arena, const struct trace_entry *entry,
               struct str score, const struct str *names);

// Appends the list as a raw JSON array: by capture id, each capture once, without the survivor's own.
// False when entries had to be left out to keep within 'limit' bytes.
bool trace_write(struct trace *trace, struct str survivor, size_t limit, struct buffer *out);

#endif
